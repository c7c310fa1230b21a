// A page of plain text: a line of it for each reading, nothing to draw. The ground that loading is compared with.

export function mount(root, { series }) {
  for (const { start, value } of series.readings) {
    const line = document.createElement('div');
    line.className = 'line';
    line.textContent = `${start} ${value} kWh`;
    root.append(line);
  }
}
