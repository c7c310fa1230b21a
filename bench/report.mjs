import { ms, table, times } from './table.mjs';

/** Loading on a slow processor and over a slow network, beside a page of plain text; how long it blocked, beside `beside`. */
export function loadTable({ processor, network }, { peers, ordinary, pieces, beside, last = ['largestMs', 'largest paint'] }) {
  const [lastMs, lastName] = last;
  const rows = ['text', ...peers].map((contender) => {
    const which = { contender, size: ordinary };
    const column = (figures, figure) => [ms(figures.median(figure, which)), times(figures.ratio(figure, which, { contender: 'text' }))];
    return [
      contender, ...column(processor, 'firstMs'), ...column(processor, lastMs), ms(processor.median('blockedMs', which)), times(processor.ratio('blockedMs', which, { contender: beside })),
      ...column(network, 'firstMs'), ...column(network, lastMs),
    ];
  });
  const columns = ['#4× slower CPU: first paint, ms', '#× text', `#${lastName}, ms`, '#× text', '#blocked, ms', `#× ${beside}`, '#Slow 4G: first paint, ms', '#× text', `#${lastName}, ms`, '#× text'];
  return table([`loading ${ordinary} ${pieces}`, ...columns], rows);
}

export function remainsTable({ remains }, { peers, ordinary, pieces }) {
  const rows = peers.map((contender) => [contender, ms(remains.median('bytesEach', { contender, size: ordinary }))]);
  return table([`${ordinary} ${pieces}, mounted and unmounted 100 times`, '#heap, bytes each'], rows);
}
