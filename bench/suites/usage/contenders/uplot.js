// As the demos of uPlot draw bars and lines.

import uPlot from 'uplot';
import css from 'uplot/dist/uPlot.min.css';
import { height, place, width } from '../content.js';

const style = document.createElement('style');
style.textContent = css;
document.head.append(style);

const blue = '#0066cc';
let plot;
let shown;

export function mount(root, given) {
  shown = given;
  const shape = shown.bars ? { fill: blue, paths: uPlot.paths.bars({ size: [0.8, 100] }) } : { width: 1 };
  plot = new uPlot({ width, height, legend: { show: false }, series: [{}, { stroke: blue, points: { show: false }, ...shape }] }, [shown.x, shown.y], place(root));
}

export function edit(_root, { index, value }) {
  replace(_root, { ...shown, y: shown.y.with(index, value) });
}

export function replace(_root, given) {
  shown = given;
  plot.setData([shown.x, shown.y]);
}

export function unmount(root) {
  plot.destroy();
  root.replaceChildren();
  plot = shown = undefined;
}
