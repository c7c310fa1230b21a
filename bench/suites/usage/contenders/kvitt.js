// The whole element: sentence, picture, legend and table, in Swedish. The readings are checked and added up anew whenever they change.

import '/kvitt/define/usage-chart.js';

let shown;

export async function mount(root, { series }) {
  shown = series;
  const element = document.createElement('kvitt-usage-chart');
  element.resolution = shown.resolution;
  element.series = shown;
  root.append(element);
  await element.updateComplete;
}

export function edit(root, { index, value }) {
  const reading = { ...shown.readings[index], value: value.toFixed(3), quality: 'measured' };
  return replace(root, { series: { ...shown, readings: shown.readings.with(index, reading) } });
}

export async function replace(root, { series }) {
  shown = series;
  const element = root.querySelector('kvitt-usage-chart');
  element.series = shown;
  await element.updateComplete;
}

export function unmount(root) {
  root.replaceChildren();
  shown = undefined;
}
