// As the documentation of React writes a long table: keyed rows, each memoised.

import { createElement as h, memo, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';

const Row = memo(({ line }) => h('tr', null, h('td', null, line.item.name), h('td', null, line.quantity), h('td', null, line.unitCode), h('td', null, line.price.net.amount), h('td', null, line.netAmount.amount)));

const Head = memo(() => h('thead', null, h('tr', null, ['Line', 'Quantity', 'Unit', 'Price', 'Amount'].map((name) => h('th', { key: name }, name)))));

let root;
let setLines;

function Table({ first }) {
  const [lines, set] = useState(first);
  setLines = set;
  return h('table', null, h(Head), h('tbody', null, lines.map((line) => h(Row, { key: line.id, line }))));
}

export function mount(place, lines) {
  root = createRoot(place);
  flushSync(() => root.render(h(Table, { first: lines })));
}

export function edit(_place, { index, amount }) {
  flushSync(() => setLines((lines) => lines.with(index, { ...lines[index], netAmount: { ...lines[index].netAmount, amount } })));
}

export function unmount() {
  root.unmount();
  root = undefined;
  setLines = undefined;
}
