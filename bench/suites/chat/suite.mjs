import { asked, casesOf, sizesOf } from '../../cases.mjs';
import { Figures } from '../../figures.mjs';
import { goalsTable } from '../../goals.mjs';
import { loadOnSlowProcessor, loadOverSlowNetwork } from '../../measure/load.mjs';
import { remains } from '../../measure/remains.mjs';
import { thread } from '../../measure/thread.mjs';
import { loadTable, remainsTable } from '../../report.mjs';
import { goalsOf } from './goals.mjs';
import { countsTable, threadTable } from './report.mjs';

const peers = asked(['plain', 'react-memo', 'chatscope', 'deep-chat', 'kvitt']);

/** What a customer has asked in some years. */
const ordinary = 50;

const sizes = sizesOf('MESSAGES', [50, 1000, 10_000]);

/** deep-chat shows the newest messages and works on the rest: of ten thousand for more than two minutes. */
const restless = ({ contender, size }) => contender === 'deep-chat' && size > 1000;

const cases = (contenders, lengths) => casesOf('chat', contenders, lengths).filter((each) => !restless(each));

/** C1 to C3, L1 and M1 of a thread of so many messages, as text. */
export async function measure(bench) {
  const loading = cases(['text', ...peers], [ordinary]);
  const figures = {
    thread: new Figures(await bench.samples('messages', cases(peers, sizes), thread)),
    processor: new Figures(await bench.samples('slow processor', loading, loadOnSlowProcessor)),
    network: new Figures(await bench.samples('slow network', loading, loadOverSlowNetwork)),
    remains: new Figures(await bench.samples('what remains', cases(peers, [ordinary]), remains)),
  };
  const shape = { peers, sizes, ordinary, pieces: 'messages', beside: 'react-memo', longest: Math.max(...sizes), shortest: Math.min(...sizes) };
  const tables = [countsTable, threadTable, loadTable, remainsTable].map((print) => print(figures, shape));
  return [...tables, goalsTable(goalsOf(figures, shape))].join('\n\n');
}
