// A page of plain text: a line of it for each line, nothing to edit. The ground that loading is compared with.

export function mount(root, lines) {
  for (const { item, quantity, unitCode, price, netAmount } of lines) {
    const line = document.createElement('div');
    line.className = 'line';
    line.textContent = [item.name, quantity, unitCode, price.net.amount, netAmount.amount].join(' ');
    root.append(line);
  }
}
