import { atMost, exactly, loadingGoals, remainsGoals } from '../../goals.mjs';

/** The lengths that the goals speak of, whatever else is measured. */
const [few, many] = [10, 10_000];

/** What is wanted of the invoice. */
export function goalsOf({ work, processor, network, remains }, { ordinary }) {
  const [most, usual] = [{ contender: 'kvitt', size: many }, { contender: 'kvitt', size: ordinary }];
  const [vanilla, text, react] = ['vanilla', 'text', 'react-memo'].map((contender) => ({ contender }));
  return [
    exactly('T1: an edit touches one text, whatever the length', '1 / 1 / 0', work.count('touched', { contender: 'kvitt' })),
    atMost(`T2: an edit among ${many} lines, of one among ${few}`, 2, work.ratio('editMs', most, { size: few })),
    atMost(`T2: an edit among ${many} lines, of the plain table's`, 0.05, work.ratio('editMs', most, vanilla)),
    atMost(`T3: mounting ${many} lines, of the plain table`, 0.2, work.ratio('mountMs', most, vanilla)),
    ...loadingGoals({ processor, network }, usual, { text, react }),
    ...remainsGoals(remains, usual),
  ];
}
