// As the documentation of Lit writes a long table: keyed rows in one template.

import { html, render } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

const row = (line) => html`<tr><td>${line.item.name}</td><td>${line.quantity}</td><td>${line.unitCode}</td><td>${line.price.net.amount}</td><td>${line.netAmount.amount}</td></tr>`;

const table = (lines) => html`<table>
  <thead><tr><th>Line</th><th>Quantity</th><th>Unit</th><th>Price</th><th>Amount</th></tr></thead>
  <tbody>${repeat(lines, ({ id }) => id, row)}</tbody>
</table>`;

let shown = [];
let place;

export function mount(root, lines) {
  shown = lines;
  place = document.createElement('div');
  render(table(shown), place);
  root.append(place);
}

export function edit(_root, { index, amount }) {
  shown = shown.with(index, { ...shown[index], netAmount: { ...shown[index].netAmount, amount } });
  render(table(shown), place);
}

export function unmount() {
  place.remove();
  place = undefined;
  shown = [];
}
