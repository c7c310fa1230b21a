import { atMost, loadingGoals, remainsGoals } from '../../goals.mjs';

/** The lengths that the goals speak of, whatever else is measured: a year of hours, and of quarters of an hour. */
const [hours, quarters] = [8_760, 35_040];

/** What is wanted of the usage chart. */
export function goalsOf({ picture, processor, network, remains }, { ordinary }) {
  const [most, usual] = [{ contender: 'kvitt', size: quarters }, { contender: 'kvitt', size: ordinary }];
  const [uplot, text, react] = ['uplot', 'text', 'react-chartjs'].map((contender) => ({ contender }));
  return [
    atMost(`U1: a reading among ${quarters} that changed, of uPlot's`, 2.2, picture.ratio('editMs', most, uplot)),
    atMost(`U1: other ${quarters} readings, of uPlot's`, 2.2, picture.ratio('replaceMs', most, uplot)),
    atMost(`U2: a reading among ${quarters} that changed, of one among ${hours}`, 1.2, picture.ratio('editMs', most, { size: hours })),
    atMost(`U2: other ${quarters} readings, of other ${hours}`, 1.2, picture.ratio('replaceMs', most, { size: hours })),
    ...loadingGoals({ processor, network }, usual, { text, react }),
    ...remainsGoals(remains, usual),
  ];
}
