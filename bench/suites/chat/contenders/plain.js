// The least code that shows the same words: a box that scrolls, every message in it, Markdown as it is written.

import { place } from '../content.js';

let log;

export function mount(root, messages) {
  log = place(root);
  log.style.overflow = 'auto';
  log.append(...messages.map(rowOf));
  toEnd();
}

export function edit(_root, message) {
  log.append(rowOf(message));
  toEnd();
}

export const stream = {
  begin() {
    log.append(rowOf({ text: '' }));
    log.lastChild.append('');
  },
  token(_root, text) {
    log.lastChild.lastChild.appendData(text);
    toEnd();
  },
  end() {},
};

export function unmount(root) {
  root.replaceChildren();
  log = undefined;
}

function rowOf({ text }) {
  const row = document.createElement('div');
  row.className = 'message';
  row.textContent = text;
  return row;
}

function toEnd() {
  log.scrollTop = log.scrollHeight;
}
