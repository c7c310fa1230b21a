import * as v from 'valibot';
import type { Adapter, Context, ConversationOperations, FileDraft, MessageDraft, MessagesQuery, Page } from '../adapter.js';
import { attachmentSchema, type Attachment } from '../model/attachment.js';
import { cannedReplySchema, conversationSchema, messageDeltaSchema, messageSchema, suggestionSchema, type CannedReply, type Conversation, type Message, type MessageDelta, type Subject, type Suggestion } from '../model/conversation.js';
import type { Door } from './door.js';
import { pageSchema } from './page.js';

type Listing = Parameters<NonNullable<ConversationOperations['list']>>[0];
type Operation = keyof ConversationOperations;

const conversations = pageSchema(conversationSchema);
const messages = pageSchema(messageSchema);
const suggestions = pageSchema(suggestionSchema);
const replies = pageSchema(cannedReplySchema);
const nothing = v.unknown();
const iterable = v.custom<AsyncIterable<unknown>>((thing) => typeof thing === 'object' && thing !== null && Symbol.asyncIterator in thing, 'expected an AsyncIterable');
const told = v.union([v.object({ done: v.literal(true) }), v.object({ done: v.optional(v.literal(false)), value: messageDeltaSchema })]);

/** What is asked of the adapter's conversations. */
export class ConversationQuestions {
  readonly #adapter: Adapter;
  readonly door: Door;

  constructor(adapter: Adapter, door: Door) {
    this.#adapter = adapter;
    this.door = door;
  }

  supports(operation: Operation): boolean {
    return this.door.supports(`conversations.${operation}`);
  }

  list(query: Listing, signal?: AbortSignal): Promise<Page<Conversation>> {
    return this.#ask('list', conversations, (asked, context) => asked.list?.(query, context), signal);
  }

  open(subject: Subject | undefined, signal?: AbortSignal): Promise<Conversation> {
    return this.#ask('open', conversationSchema, (asked, context) => asked.open?.({ ...(subject && { subject }) }, context), signal);
  }

  get(id: string, signal?: AbortSignal): Promise<Conversation> {
    return this.#ask('get', conversationSchema, (asked, context) => asked.get?.({ id }, context), signal);
  }

  messages(query: MessagesQuery, signal?: AbortSignal): Promise<Page<Message>> {
    return this.#ask('messages', messages, (asked, context) => asked.messages?.(query, context), signal);
  }

  /** Everything after a place in the thread, oldest first, however many pages that are. */
  async after(conversationId: string, sequence: number, signal?: AbortSignal): Promise<readonly Message[]> {
    const all: Message[] = [];
    for (let cursor: string | undefined, more = true; more;) {
      const page = await this.messages({ conversationId, after: sequence, ...(cursor !== undefined && { cursor }) }, signal);
      all.push(...page.items);
      more = page.nextCursor !== undefined && page.nextCursor !== cursor && page.items.length > 0;
      cursor = page.nextCursor;
    }
    return all;
  }

  send(draft: MessageDraft, signal: AbortSignal): Promise<Message> {
    return this.#ask('send', messageSchema, (asked, context) => asked.send?.(draft, context), signal, draft.clientId);
  }

  attach(draft: FileDraft, signal: AbortSignal): Promise<Attachment> {
    return this.#ask('attach', attachmentSchema, (asked, context) => asked.attach?.(draft, context), signal, draft.clientId);
  }

  /** Tells the pieces of a message that is being written; each is held against its schema, and an end of the session ends it. */
  async *stream(conversationId: string, messageId: string, signal: AbortSignal): AsyncGenerator<MessageDelta, void> {
    const pieces = await this.#ask('stream', iterable, (asked, context) => Promise.resolve(asked.stream?.({ conversationId, messageId }, context)), signal);
    const source = pieces[Symbol.asyncIterator]();
    const stop = (): void => void source.return?.().catch(() => undefined);
    signal.addEventListener('abort', stop, { once: true });
    try {
      for (;;) {
        const next = await this.#ask('stream', told, () => source.next(), signal);
        if (next.done) return;
        yield next.value;
      }
    } finally {
      signal.removeEventListener('abort', stop);
      stop();
    }
  }

  stop(conversationId: string, messageId: string): Promise<Message> {
    return this.#ask('stop', messageSchema, (asked, context) => asked.stop?.({ conversationId, messageId }, context));
  }

  read(id: string, sequence: number): Promise<Conversation> {
    return this.#ask('read', conversationSchema, (asked, context) => asked.read?.({ id, sequence }, context));
  }

  async typing(id: string): Promise<void> {
    await this.#ask('typing', nothing, (asked, context) => asked.typing?.({ id }, context));
  }

  file(conversationId: string, attachmentId: string): Promise<Blob> {
    return this.#ask('file', v.blob(), (asked, context) => asked.file?.({ conversationId, attachmentId }, context));
  }

  human(id: string, replyTo: string | undefined): Promise<Conversation> {
    return this.#ask('human', conversationSchema, (asked, context) => asked.human?.({ id, ...(replyTo !== undefined && { replyTo }) }, context));
  }

  async suggestions(subject: Subject | undefined, text: string | undefined, signal: AbortSignal): Promise<readonly Suggestion[]> {
    const query = { ...(subject && { subject }), ...(text !== undefined && { text }) };
    return (await this.#ask('suggestions', suggestions, (asked, context) => asked.suggestions?.(query, context), signal)).items;
  }

  take(id: string): Promise<Conversation> {
    return this.#ask('take', conversationSchema, (asked, context) => asked.take?.({ id }, context));
  }

  resolve(id: string): Promise<Conversation> {
    return this.#ask('resolve', conversationSchema, (asked, context) => asked.resolve?.({ id }, context));
  }

  async replies(signal: AbortSignal): Promise<readonly CannedReply[]> {
    return (await this.#ask('replies', replies, (asked, context) => asked.replies?.({}, context), signal)).items;
  }

  #ask<Schema extends v.GenericSchema>(
    operation: Operation, schema: Schema, ask: (asked: ConversationOperations, context: Context) => Promise<unknown> | undefined, signal?: AbortSignal, idempotencyKey?: string,
  ): Promise<v.InferOutput<Schema>> {
    const question = { operation: `conversations.${operation}`, schema, ask: (context: Context) => ask(this.#adapter.conversations ?? {}, context) };
    return this.door.ask({ ...question, ...(signal && { signal }), ...(idempotencyKey !== undefined && { idempotencyKey }) });
  }
}
