import type { MessageDraft } from '@kvitt/core/adapter.js';
import { conversationSchema, messageSchema, type Conversation, type Message } from '@kvitt/core/model/conversation.js';
import { pageSchema } from '@kvitt/core/session/page.js';
import { validate } from '@kvitt/core/session/validate.js';
import type { Operation, WholeAdapter } from './case.js';
import { allPages, context } from './context.js';
import type { Sandbox } from './sandbox.js';

/** What every case that writes needs. */
export const writing: readonly Operation[] = ['conversations.open', 'conversations.send', 'conversations.messages'];

const page = pageSchema(messageSchema);

/** The thread about the sandbox's invoice. */
export async function threadOf({ conversations }: WholeAdapter, { invoice }: Sandbox): Promise<Conversation> {
  return validate('conversations.open', conversationSchema, await conversations.open({ subject: { invoiceId: invoice.id } }, context()));
}

/** Words that no other message says. */
export const someWords = (text = 'Something'): string => `${text} ${crypto.randomUUID()}`;

/** A message that has not been sent. */
export function draftOf(conversationId: string, text: string = someWords()): MessageDraft {
  return { conversationId, clientId: crypto.randomUUID(), text };
}

export async function send({ conversations }: WholeAdapter, draft: MessageDraft): Promise<Message> {
  return validate('conversations.send', messageSchema, await conversations.send(draft, context({ idempotencyKey: draft.clientId })));
}

/** The whole thread after a place, oldest first, whoever said it. */
export async function after({ conversations }: WholeAdapter, conversationId: string, place = 0): Promise<readonly Message[]> {
  const pages = await allPages(async (cursor) =>
    validate('conversations.messages', page, await conversations.messages({ conversationId, after: place, cursor }, context())));
  return pages.flat();
}

/** Pages from the newest message down. */
export function downwards({ conversations }: WholeAdapter, query: { readonly conversationId: string; readonly search?: string; readonly limit?: number }): Promise<readonly (readonly Message[])[]> {
  return allPages(async (cursor) => validate('conversations.messages', page, await conversations.messages({ ...query, cursor }, context())));
}

export const placesOf = (messages: readonly Message[]): readonly number[] => messages.map(({ sequence }) => sequence);
