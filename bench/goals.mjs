import { ms, table, times } from './table.mjs';

/** What is wanted, beside what a run has reached. */
export function goalsTable(goals) {
  return table(['goal', 'wanted', 'reached', ''], goals.map(({ goal, wanted, reached, met }) => [goal, wanted, reached, verdict(met)]));
}

export function atMost(goal, limit, value, say = times) {
  return { goal, wanted: `at most ${say(limit)}`, reached: say(value), met: Number.isFinite(value) ? value <= limit : undefined };
}

export function exactly(goal, wanted, reached) {
  return { goal, wanted, reached, met: reached.includes('–') ? undefined : reached === wanted };
}

function verdict(met) {
  if (met === undefined) return 'not measured';
  return met ? 'yes' : 'no';
}

/** L1: how soon something is seen, beside a page of plain text and beside React. */
export function loadingGoals({ processor, network }, usual, { text, react }) {
  return [
    atMost('L1: first paint on a slow processor, of plain text', 1.5, processor.ratio('firstMs', usual, text)),
    atMost("L1: blocking time on a slow processor, of React's", 0.2, processor.ratio('blockedMs', usual, react)),
    atMost('L1: first paint over Slow 4G, of plain text', 1.15, network.ratio('firstMs', usual, text)),
  ];
}

/** M1: what a hundred visits may leave behind. */
export function remainsGoals(remains, usual) {
  const left = ['nodes', 'listeners'].map((figure) => remains.count(figure, usual)).join(' / ');
  return [exactly('M1: nodes and listeners more after 100 visits', '0 / 0', left), atMost('M1: bytes of each visit', 100, remains.median('bytesEach', usual), ms)];
}
