// deep-chat, a custom element, as its documentation feeds it: history by property, answers by a handler's signals.

import 'deep-chat';
import { place } from '../content.js';

const roleOf = ({ mine }) => (mine ? 'user' : 'ai');

let chat;
let signals;

export function mount(root, messages) {
  chat = document.createElement('deep-chat');
  Object.assign(chat.style, { display: 'block', inlineSize: '800px', blockSize: '600px' });
  chat.connect = {
    stream: true,
    handler: (_body, given) => {
      signals = given;
      signals.onOpen();
    },
  };
  chat.history = messages.map((message) => ({ role: roleOf(message), text: message.text }));
  place(root).append(chat);
}

export function edit(_root, message) {
  chat.addMessage({ role: roleOf(message), text: message.text });
}

export const stream = {
  begin: () => chat.submitUserMessage({ text: 'Why?' }),
  token: (_root, text) => signals.onResponse({ text }),
  end: () => signals.onClose(),
};

export function unmount(root) {
  root.replaceChildren();
  chat = signals = undefined;
}
