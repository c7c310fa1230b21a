// The least code that shows the same five columns: a plain table, every row in the DOM.

let amounts = [];

export function mount(root, lines) {
  const table = document.createElement('table');
  table.createTHead().insertRow().append(...['Line', 'Quantity', 'Unit', 'Price', 'Amount'].map(headCell));
  const body = table.createTBody();
  amounts = lines.map((line) => {
    const row = body.insertRow();
    for (const text of [line.item.name, line.quantity, line.unitCode, line.price.net.amount]) row.insertCell().append(text);
    const amount = document.createTextNode(line.netAmount.amount);
    row.insertCell().append(amount);
    return amount;
  });
  root.append(table);
}

export function edit(_root, { index, amount }) {
  amounts[index].data = amount;
}

export function unmount(root) {
  root.replaceChildren();
  amounts = [];
}

function headCell(text) {
  const cell = document.createElement('th');
  cell.textContent = text;
  return cell;
}
