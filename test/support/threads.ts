import type { Author, Conversation, Message } from '@kvitt/core/model/conversation.js';
import type { Outgoing, Thread } from '@kvitt/core/session/session.js';

export const elin: Author = { role: 'customer', id: 'elin', name: 'Elin Sandberg' };
export const amira: Author = { role: 'agent', id: 'amira', name: 'Amira Lindqvist' };
export const bot: Author = { role: 'bot', id: 'bot', name: 'Norrsken assistant' };
export const nobody: Author = { role: 'system' };

/** When everything of these threads is said: today where they are read, so that their days are told as such. */
const noon = new Date(`${new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format()}T08:41:00Z`);

/** `minutes` after 08:41 UTC of Stockholm's today. */
export const at = (minutes: number): string => new Date(noon.getTime() + minutes * 60_000).toISOString();

let clock = 0;

/** A message; its place follows from where it stands in `threadOf`. */
export function says(author: Author, text: string, more: Partial<Message> = {}): Message {
  clock += 1;
  return { id: `message-${clock}`, conversationId: 'conversation-1', sequence: 1, author, text, sentAt: at(0), ...(author.role === 'customer' && { clientId: `client-${clock}`, delivery: 'read' }), ...more };
}

export const conversation: Conversation = {
  id: 'conversation-1', state: 'open', participants: [elin, { ...amira, presence: 'online' }], service: { state: 'agent' },
};

/** A thread of these messages, in this order. */
export function threadOf(messages: readonly Message[], more: Partial<Omit<Thread, 'conversation'>> & { readonly conversation?: Partial<Conversation> } = {}): Thread {
  return {
    outgoing: [],
    typing: [],
    ...more,
    messages: messages.map((message, index) => ({ ...message, sequence: index + 1 })),
    conversation: { ...conversation, ...more.conversation },
  };
}

/** One that waits in the outbox. */
export const waits = (text: string, more: Partial<Outgoing> = {}): Outgoing => {
  clock += 1;
  return { clientId: `client-${clock}`, text, files: [], at: Date.parse(at(60)), state: 'waiting', ...more };
};

const exchange = [
  'Why is the monthly fee higher?', 'The campaign ended at the turn of the year.', 'I did not get a letter about that.', 'I see. I take January off for you.',
  'Thank you! When do I see it on the invoice?', 'Tomorrow morning; you will get a message.', 'And the meter?', 'It was read on 31 January.',
];

/** A thread of any length, a question and an answer in turn, a few minutes apart. */
export function longThread(length: number, more: Partial<Thread> = {}): Thread {
  const messages = Array.from({ length }, (_, index): Message => ({
    id: `long-${index + 1}`, conversationId: 'conversation-1', sequence: index + 1, author: index % 2 ? amira : elin,
    text: `${index + 1}. ${exchange[index % exchange.length]!}`, sentAt: at((index - length) * 20), delivery: 'read',
  }));
  return { conversation, messages, outgoing: [], typing: [], ...more };
}
