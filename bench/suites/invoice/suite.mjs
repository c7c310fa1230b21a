import { asked, casesOf, sizesOf } from '../../cases.mjs';
import { Figures } from '../../figures.mjs';
import { goalsTable } from '../../goals.mjs';
import { loadOnSlowProcessor, loadOverSlowNetwork } from '../../measure/load.mjs';
import { remains } from '../../measure/remains.mjs';
import { work } from '../../measure/work.mjs';
import { loadTable, remainsTable } from '../../report.mjs';
import { goalsOf } from './goals.mjs';
import { countsTable, workTable } from './report.mjs';

const peers = asked(['vanilla', 'lit-repeat', 'react-memo', 'kvitt']);

/** What a household's invoice has, with its meters by the hour left out. */
const ordinary = 50;

const sizes = sizesOf('LINES', [10, 200, 2000, 10_000]);

const cases = (contenders, lengths) => casesOf('invoice', contenders, lengths);

/** T1 to T3, L1 and M1 of an invoice with so many lines, as text. */
export async function measure(bench) {
  const loading = cases(['text', ...peers], [ordinary]);
  const figures = {
    work: new Figures(await bench.samples('lines', cases(peers, sizes), work)),
    processor: new Figures(await bench.samples('slow processor', loading, loadOnSlowProcessor)),
    network: new Figures(await bench.samples('slow network', loading, loadOverSlowNetwork)),
    remains: new Figures(await bench.samples('what remains', cases(peers, [ordinary]), remains)),
  };
  const shape = { peers, sizes, ordinary, pieces: 'lines', beside: 'react-memo', longest: Math.max(...sizes), shortest: Math.min(...sizes) };
  const tables = [countsTable, workTable, loadTable, remainsTable].map((print) => print(figures, shape));
  return [...tables, goalsTable(goalsOf(figures, shape))].join('\n\n');
}
