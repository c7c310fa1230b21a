import { kB, ms, table, times } from '../../table.mjs';

/** Counts first: the same on every machine. */
export function countsTable({ thread, processor, remains }, { peers, ordinary, longest }) {
  const rows = peers.map((contender) => {
    const [most, usual] = [{ contender, size: longest }, { contender, size: ordinary }];
    return [
      contender, kB(processor.median('bytes', usual)), processor.count('requests', usual), thread.count('touched', most), thread.count('tokenTouched', most),
      thread.count('elements', most), thread.count('messages', most), remains.count('nodes', usual), remains.count('listeners', usual),
    ];
  });
  const columns = ['#kB, min and gzip', '#requests', '#one more message: mutations / targets / nodes added', '#one more word', `#elements of ${longest} messages`, '#messages in the DOM', '#nodes after 100 visits', '#listeners after'];
  return table(['contender', ...columns], rows);
}

export function threadTable({ thread }, { peers, sizes, shortest }) {
  const rows = sizes.flatMap((size) => peers.map((contender) => {
    const which = { contender, size };
    const column = (figure, digits) => [ms(thread.median(figure, which), digits), times(thread.ratio(figure, which, { size: shortest }))];
    return [
      size, contender, ms(thread.median('firstFrameMs', which)), ms(thread.median('mountMs', which)), ...column('settledMs', 0), ...column('editMs', 2),
      times(thread.ratio('editMs', which, { contender: 'react-memo' })), ...column('tokenMs', 2), times(thread.ratio('tokenMs', which, { contender: 'deep-chat' })), ms(thread.median('longestGapMs', which)),
    ];
  }));
  const own = `#× own ${shortest}`;
  const columns = ['#first frame, ms', '#mount, task ms', '#until quiet, task ms', own, '#one more message, ms', own, '#× react-memo', '#one more word, task ms', own, '#× deep-chat', '#longest gap, ms'];
  return table(['#messages', 'contender', ...columns], rows);
}
