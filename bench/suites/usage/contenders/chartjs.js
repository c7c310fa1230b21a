// Chart.js as its documentation asks for speed: only what is drawn is registered, no animation, no parsing of a line, no points on it.

import { BarController, BarElement, CategoryScale, Chart, LinearScale, LineController, LineElement, PointElement } from 'chart.js';
import { height, place, width } from '../content.js';

Chart.register(BarController, BarElement, LineController, LineElement, PointElement, CategoryScale, LinearScale);

const blue = '#0066cc';
let chart;
let shown;

export function mount(root, given) {
  shown = given;
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [width, height];
  place(root).append(canvas);
  const { bars, x } = shown;
  const line = { parsing: false, scales: { x: { type: 'linear', min: x[0], max: x.at(-1) } } };
  chart = new Chart(canvas, { type: bars ? 'bar' : 'line', data: dataOf(shown), options: { animation: false, responsive: false, normalized: true, ...(bars ? {} : line) } });
}

export function edit(root, { index, value }) {
  replace(root, { ...shown, y: shown.y.with(index, value) });
}

export function replace(_root, given) {
  shown = given;
  chart.data = dataOf(shown);
  chart.update('none');
}

export function unmount(root) {
  chart.destroy();
  root.replaceChildren();
  chart = shown = undefined;
}

function dataOf({ bars, x, y }) {
  if (bars) return { labels: x, datasets: [{ data: y, backgroundColor: blue }] };
  return { datasets: [{ data: x.map((at, index) => ({ x: at, y: y[index] })), borderColor: blue, borderWidth: 1, pointRadius: 0 }] };
}
