import { ms, table, times } from '../../table.mjs';

/** The lengths that the goals speak of, whatever else is measured. */
const [few, many] = [10, 10_000];

/** What is wanted of the invoice, beside what this run has reached. */
export function goalsTable(figures, shape) {
  return table(['goal', 'wanted', 'reached', ''], goals(figures, shape).map(({ goal, wanted, reached, met }) => [goal, wanted, reached, verdict(met)]));
}

function verdict(met) {
  if (met === undefined) return 'not measured';
  return met ? 'yes' : 'no';
}

function goals({ work, processor, network, remains }, { ordinary }) {
  const [most, usual] = [{ contender: 'kvitt', size: many }, { contender: 'kvitt', size: ordinary }];
  const [vanilla, text, react] = ['vanilla', 'text', 'react-memo'].map((contender) => ({ contender }));
  const left = ['nodes', 'listeners'].map((figure) => remains.count(figure, usual)).join(' / ');
  return [
    exactly('T1: an edit touches one text, whatever the length', '1 / 1 / 0', work.count('touched', { contender: 'kvitt' })),
    atMost(`T2: an edit among ${many} lines, of one among ${few}`, 2, work.ratio('editMs', most, { size: few })),
    atMost(`T2: an edit among ${many} lines, of the plain table's`, 0.05, work.ratio('editMs', most, vanilla)),
    atMost(`T3: mounting ${many} lines, of the plain table`, 0.2, work.ratio('mountMs', most, vanilla)),
    atMost('L1: first paint on a slow processor, of plain text', 1.5, processor.ratio('firstMs', usual, text)),
    atMost("L1: blocking time on a slow processor, of React's", 0.2, processor.ratio('blockedMs', usual, react)),
    atMost('L1: first paint over Slow 4G, of plain text', 1.15, network.ratio('firstMs', usual, text)),
    exactly('M1: nodes and listeners more after 100 visits', '0 / 0', left),
    atMost('M1: bytes of each visit', 100, remains.median('bytesEach', usual), ms),
  ];
}

function atMost(goal, limit, value, say = times) {
  return { goal, wanted: `at most ${say(limit)}`, reached: say(value), met: Number.isFinite(value) ? value <= limit : undefined };
}

function exactly(goal, wanted, reached) {
  return { goal, wanted, reached, met: reached === wanted };
}
