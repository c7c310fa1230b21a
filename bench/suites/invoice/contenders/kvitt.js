// The whole element: letter, stub, lines, totals and documents, in Swedish.

import '/kvitt/define/invoice.js';

const money = (amount) => ({ amount, currency: 'SEK' });

let invoice;

export async function mount(root, lines) {
  const element = document.createElement('kvitt-invoice');
  invoice = invoiceOf(lines);
  element.invoice = invoice;
  root.append(element);
  await element.updateComplete;
}

export async function edit(root, { index, amount }) {
  const line = { ...invoice.lines[index], netAmount: money(amount) };
  invoice = { ...invoice, version: invoice.version + 1, lines: invoice.lines.with(index, line) };
  const element = root.querySelector('kvitt-invoice');
  element.invoice = invoice;
  await element.updateComplete;
}

export function unmount(root) {
  root.replaceChildren();
  invoice = undefined;
}

function invoiceOf(lines) {
  return {
    id: '1', version: 1, number: '2026-0001', issueDate: '2026-11-01', typeCode: '380', currency: 'SEK', dueDate: '2026-11-30',
    seller: { name: 'Norrsken Energi AB' }, buyer: { name: 'Elin Sandberg' }, lines, taxBreakdown: [],
    totals: { lineExtensionAmount: money('1000.00'), taxExclusiveAmount: money('1000.00'), taxInclusiveAmount: money('1250.00'), payableAmount: money('1250.00') },
  };
}
