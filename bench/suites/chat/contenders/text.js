// A page of plain text: a line of it for each message, nothing to write in. The ground that loading is compared with.

export function mount(root, messages) {
  for (const { text } of messages) {
    const line = document.createElement('div');
    line.className = 'message';
    line.textContent = text;
    root.append(line);
  }
}
