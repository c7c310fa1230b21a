import { kB, ms, table, times } from '../../table.mjs';

/** Counts first: the same on every machine. */
export function countsTable({ picture, processor, remains }, { peers, ordinary, longest }) {
  const rows = peers.map((contender) => {
    const [most, usual] = [{ contender, size: longest }, { contender, size: ordinary }];
    return [
      contender, kB(processor.median('bytes', usual)), processor.count('requests', usual),
      picture.count('nodes', most), picture.count('listeners', most), remains.count('nodes', usual), remains.count('listeners', usual),
    ];
  });
  return table(['contender', '#kB, min and gzip', '#requests', `#nodes of ${longest} points`, '#listeners', '#nodes after 100 visits', '#listeners after'], rows);
}

export function pictureTable({ picture }, { peers, sizes }) {
  const rows = sizes.flatMap((size) => peers.map((contender) => {
    const which = { contender, size };
    const beside = (figure) => times(picture.ratio(figure, which, { contender: 'uplot' }));
    const column = (figure, digits) => [ms(picture.median(figure, which), digits), beside(figure)];
    return [size, contender, ...column('mountMs'), ms(picture.median('mountCpuMs', which)), ...column('firstFrameMs'), ...column('editMs', 2), ...column('replaceMs', 2), ms(picture.median('editCpuMs', which), 1)];
  }));
  const columns = ['#mount, task ms', '#× uplot', '#mount, CPU ms', '#first frame, ms', '#× uplot', '#a reading changed, ms', '#× uplot', '#another series, ms', '#× uplot', '#a reading changed, CPU ms'];
  return table(['#points', 'contender', ...columns], rows);
}
