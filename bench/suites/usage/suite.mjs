import { asked, casesOf, sizesOf } from '../../cases.mjs';
import { Figures } from '../../figures.mjs';
import { goalsTable } from '../../goals.mjs';
import { loadOnSlowProcessor, loadOverSlowNetwork } from '../../measure/load.mjs';
import { picture } from '../../measure/picture.mjs';
import { remains } from '../../measure/remains.mjs';
import { loadTable, remainsTable } from '../../report.mjs';
import { goalsOf } from './goals.mjs';
import { countsTable, pictureTable } from './report.mjs';

const peers = asked(['uplot', 'chartjs', 'echarts', 'kvitt']);

/** A year of days. */
const ordinary = 365;

const sizes = sizesOf('POINTS', [12, 365, 8760, 35_040]);

const cases = (contenders, lengths) => casesOf('usage', contenders, lengths);

/** U1, U2, L1 and M1 of a year of so many readings, as text. */
export async function measure(bench) {
  const loading = cases(['text', 'react-chartjs', ...peers], [ordinary]);
  const figures = {
    picture: new Figures(await bench.samples('points', cases(peers, sizes), picture)),
    processor: new Figures(await bench.samples('slow processor', loading, loadOnSlowProcessor)),
    network: new Figures(await bench.samples('slow network', loading, loadOverSlowNetwork)),
    remains: new Figures(await bench.samples('what remains', cases(peers, [ordinary]), remains)),
  };
  const shape = { peers, sizes, ordinary, pieces: 'points', beside: 'react-chartjs', last: ['shownMs', 'picture'], longest: Math.max(...sizes) };
  return [
    ...[countsTable, pictureTable].map((print) => print(figures, shape)),
    loadTable(figures, { ...shape, peers: asked(['react-chartjs', ...peers]) }),
    remainsTable(figures, shape),
    goalsTable(goalsOf(figures, shape)),
  ].join('\n\n');
}
