// The whole element by property, in Swedish: head, messages, field. Machines' answers are Markdown, the customer's words are not.

import '/kvitt/define/chat.js';
import { place } from '../content.js';

const conversation = { id: 'thread', participants: [{ role: 'customer' }, { role: 'bot', name: 'Kvitta' }], state: 'open', service: { state: 'bot' } };

let chat;
let messages = [];

export async function mount(root, given) {
  chat = document.createElement('kvitt-chat');
  chat.style.blockSize = '600px';
  messages = given.map(messageOf);
  show();
  place(root).append(chat);
  await chat.updateComplete;
}

export async function edit(_root, message) {
  messages = [...messages, messageOf(message, messages.length)];
  show();
  await chat.updateComplete;
}

export const stream = {
  begin: () => edit(undefined, { id: 'streamed', mine: false, text: '', writing: true }),
  token(_root, text) {
    const last = messages.at(-1);
    messages = messages.with(-1, { ...last, version: last.version + 1, text: last.text + text });
    show();
  },
  end() {
    messages = messages.with(-1, { ...messages.at(-1), writing: false });
    show();
  },
};

export function unmount(root) {
  root.replaceChildren();
  chat = undefined;
  messages = [];
}

function show() {
  chat.thread = { conversation, messages, outgoing: [], typing: [] };
}

function messageOf({ id, mine, text, writing }, index) {
  const author = mine ? { role: 'customer' } : { role: 'bot', name: 'Kvitta' };
  return {
    id: String(id), version: 1, conversationId: 'thread', sequence: index + 1, author, text, writing, ...(mine ? {} : { format: 'markdown' }),
    sentAt: new Date(Date.UTC(2026, 10, 1) + index * 60_000).toISOString(),
  };
}
