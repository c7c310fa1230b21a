// ECharts with what it needs for bars and lines, a long line sampled as its documentation asks.

import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { height, place, width } from '../content.js';

use([BarChart, LineChart, GridComponent, CanvasRenderer]);

let chart;
let shown;

export function mount(root, given) {
  shown = given;
  chart = init(place(root), null, { width, height });
  chart.setOption(optionOf(shown));
  chart.getZr().flush();
}

export function edit(root, { index, value }) {
  replace(root, { ...shown, y: shown.y.with(index, value) });
}

export function replace(_root, given) {
  shown = given;
  chart.setOption(optionOf(shown));
  chart.getZr().flush();
}

export function unmount(root) {
  chart.dispose();
  root.replaceChildren();
  chart = shown = undefined;
}

function optionOf({ bars, x, y }) {
  const series = bars ? { type: 'bar', data: y } : { type: 'line', data: x.map((at, index) => [at, y[index]]), showSymbol: false, sampling: 'lttb', lineStyle: { width: 1 } };
  return { animation: false, xAxis: bars ? { type: 'category', data: x } : { type: 'value', min: 'dataMin', max: 'dataMax' }, yAxis: { type: 'value' }, series: [series] };
}
