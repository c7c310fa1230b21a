import { atMost, exactly, loadingGoals, remainsGoals } from '../../goals.mjs';
import { ms } from '../../table.mjs';

/** The lengths that the goals speak of, whatever else is measured. */
const [few, some, many] = [50, 1000, 10_000];

/** Two frames at 60 a second. */
const twoFramesMs = 34;

/** What is wanted of the chat. */
export function goalsOf({ thread, processor, network, remains }, { ordinary }) {
  const [most, usual] = [{ contender: 'kvitt', size: many }, { contender: 'kvitt', size: ordinary }];
  const [text, react, deep] = ['text', 'react-memo', 'deep-chat'].map((contender) => ({ contender }));
  const perForty = (thread.median('inMessages', most) / thread.median('messages', most)) * 40;
  return [
    atMost(`C1: one more message after ${many}, of one after ${few}`, 1.2, thread.ratio('editMs', most, { size: few })),
    atMost(`C1: one more message after ${many}, of React.memo's`, 0.05, thread.ratio('editMs', most, react)),
    atMost(`C2: opening ${many} messages until it is quiet, of ${few}`, 1.2, thread.ratio('settledMs', most, { size: few })),
    atMost(`C2: elements for each 40 messages of ${many}`, 150, perForty, ms),
    atMost(`C3: a word after ${many} messages, of one after ${few}`, 1.5, thread.ratio('tokenMs', most, { size: few })),
    atMost(`C3: a word after ${many} messages, of deep-chat's after ${some}`, 0.3, thread.ratio('tokenMs', most, { ...deep, size: some })),
    exactly('C3: nodes outside of its own message that a word touches', '0', thread.count('tokenElsewhere', { contender: 'kvitt' })),
    atMost(`C3: the longest time between two frames of ${many}, ms`, twoFramesMs, thread.median('longestGapMs', most), ms),
    ...loadingGoals({ processor, network }, usual, { text, react }),
    ...remainsGoals(remains, usual),
  ];
}
