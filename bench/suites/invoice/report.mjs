import { kB, ms, table, times } from '../../table.mjs';

/** Counts first: the same on every machine. */
export function countsTable({ work, processor, remains }, { peers, longest, ordinary }) {
  const rows = peers.map((contender) => {
    const [most, usual] = [{ contender, size: longest }, { contender, size: ordinary }];
    return [
      contender, kB(processor.median('bytes', usual)), processor.count('requests', usual), work.count('touched', { contender }),
      work.count('nodes', most), work.count('listeners', most), remains.count('nodes', usual), remains.count('listeners', usual),
    ];
  });
  return table(['contender', '#kB, min and gzip', '#requests', '#an edit: mutations / targets / nodes added', `#nodes of ${longest} lines`, '#listeners', '#nodes after 100 visits', '#listeners after'], rows);
}

export function workTable({ work }, { peers, sizes, shortest }) {
  const rows = sizes.flatMap((size) => peers.map((contender) => {
    const which = { contender, size };
    const beside = (figure) => times(work.ratio(figure, which, { contender: 'vanilla' }));
    return [
      size, contender, ms(work.median('mountMs', which)), beside('mountMs'), ms(work.median('mountCpuMs', which)), beside('mountCpuMs'),
      ms(work.median('editMs', which), 2), beside('editMs'), times(work.ratio('editMs', which, { size: shortest })),
    ];
  }));
  return table(['#lines', 'contender', '#mount, task ms', '#× vanilla', '#mount, CPU ms', '#× vanilla', '#edit with layout, ms', '#× vanilla', `#× own ${shortest} lines`], rows);
}
