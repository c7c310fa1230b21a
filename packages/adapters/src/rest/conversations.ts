import type { Context, ConversationOperations } from '@kvitt/core/adapter.js';
import { attachmentSchema } from '@kvitt/core/model/attachment.js';
import { cannedReplySchema, conversationSchema, messageSchema, suggestionSchema } from '@kvitt/core/model/conversation.js';
import { pageSchema } from '@kvitt/core/session/page.js';
import { segment, type Ask } from './ask.js';
import { attach } from './attach.js';
import { nothing, readFile } from './body.js';
import { json } from './json.js';
import type { Backend } from './request.js';
import { streamWords } from './stream-words.js';
import type { components } from './wire.js';

type Schemas = components['schemas'];

const conversationPage = pageSchema(conversationSchema);
const messagePage = pageSchema(messageSchema);
const suggestionPage = pageSchema(suggestionSchema);
const replyPage = pageSchema(cannedReplySchema);

const pathOf = (id: string): string => `/conversations${segment(id)}`;
const messagePath = (id: string, messageId: string): string => `${pathOf(id)}/messages${segment(messageId)}`;

/** Threads over REST; fetched by pages that have any. */
export function conversationsOf(backend: Backend): Required<ConversationOperations> {
  const conversation = (operation: string, ask: Omit<Ask, 'accept'>, context: Context) => json(backend, `conversations.${operation}`, conversationSchema, ask, context);
  return {
    list: async (query, context) => json(backend, 'conversations.list', conversationPage, { path: '/conversations', query }, context),
    open: async ({ subject }, context) => {
      const body: Schemas['ConversationStart'] = subject ? { subject } : {};
      return conversation('open', { path: '/conversations', method: 'POST', body }, context);
    },
    get: async ({ id }, context) => conversation('get', { path: pathOf(id) }, context),
    messages: async ({ conversationId, ...query }, context) =>
      json(backend, 'conversations.messages', messagePage, { path: `${pathOf(conversationId)}/messages`, query }, context),
    send: async ({ conversationId, clientId, text, attachmentIds, inReplyTo, subject }, context) => {
      const body: Wire<Schemas['MessageDraft']> = { text, attachmentIds, inReplyTo, subject };
      const ask = { path: `${pathOf(conversationId)}/messages`, method: 'POST', body } as const;
      return json(backend, 'conversations.send', messageSchema, ask, { ...context, idempotencyKey: clientId });
    },
    stream: ({ conversationId, messageId }, context) => streamWords(backend, () => `${messagePath(conversationId, messageId)}/stream`, context),
    stop: async ({ conversationId, messageId }, context) =>
      json(backend, 'conversations.stop', messageSchema, { path: `${messagePath(conversationId, messageId)}/stop`, method: 'POST' }, context),
    read: async ({ id, sequence }, context) => {
      const body: Schemas['ReadUpTo'] = { sequence };
      return conversation('read', { path: `${pathOf(id)}/read`, method: 'PUT', body }, context);
    },
    typing: async ({ id }, context) => backend.request({ path: `${pathOf(id)}/typing`, method: 'POST', accept: 'application/json' }, context, nothing),
    attach: async (draft, context) => json(backend, 'conversations.attach', attachmentSchema, await attach(`${pathOf(draft.conversationId)}/attachments`, draft), { ...context, idempotencyKey: draft.clientId }, patience),
    file: async ({ conversationId, attachmentId }, context) =>
      backend.request({ path: `${pathOf(conversationId)}/attachments${segment(attachmentId)}`, accept: '*/*' }, context, readFile, 3),
    human: async ({ id, replyTo }, context) => {
      const body: Schemas['HumanRequest'] = { replyTo };
      return conversation('human', { path: `${pathOf(id)}/human`, method: 'POST', body }, context);
    },
    suggestions: async ({ subject: { invoiceId, lineId } = {}, text }, context) =>
      json(backend, 'conversations.suggestions', suggestionPage, { path: '/conversations/suggestions', query: { invoiceId, lineId, text } }, context),
    take: async ({ id }, context) => conversation('take', { path: `${pathOf(id)}/take`, method: 'POST' }, context),
    resolve: async ({ id }, context) => conversation('resolve', { path: `${pathOf(id)}/resolve`, method: 'POST' }, context),
    replies: async (_, context) => json(backend, 'conversations.replies', replyPage, { path: '/conversations/replies' }, context),
  };
}

/** What is sent is read only. */
type Wire<Body> = { readonly [Field in keyof Body]: Body[Field] extends (infer Item)[] | undefined ? readonly Item[] | undefined : Body[Field] };

/** A large file over a slow line takes minutes; whoever sees that no bytes leave gives up sooner. */
const patience = 15;
