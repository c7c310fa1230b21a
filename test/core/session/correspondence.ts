import type { Adapter, ChangesOptions, ConversationOperations } from '@kvitt/core/adapter.js';
import { KvittError } from '@kvitt/core/error.js';
import type { Conversation, Message } from '@kvitt/core/model/conversation.js';
import { conversationModule } from '@kvitt/core/session/conversations-later.js';
import { memoryLargeStore } from '@kvitt/core/session/outbox-store.js';
import { chainLock } from '@kvitt/core/session/lock.js';
import { openSession, type SessionOptions } from '@kvitt/core/session/open.js';
import type { LargeStore, Session, Thread, ThreadPlace, ThreadResource } from '@kvitt/core/session/session.js';
import { memoryStore } from '@kvitt/core/session/store.js';
import { vi } from 'vitest';

// No clock of a test's moves what is fetched: it is here before the first one asks.
await conversationModule.come();

/** What happens to a question: nothing, or one of the ways in which it goes wrong. */
export type Weather = 'fine' | 'lost' | 'unanswered' | KvittError;

const offline = (): KvittError => new KvittError('offline');

export function message(sequence: number, more: Partial<Message> = {}): Message {
  return { id: `m${sequence}`, conversationId: 'c1', sequence, author: { role: 'agent' }, text: `text ${sequence}`, sentAt: '2026-02-01T10:00:00Z', ...more };
}

export const conversation = (more: Partial<Conversation> = {}): Conversation => ({ id: 'c1', participants: [], state: 'open', ...more });

/** A supplier with whom one corresponds: it keeps what it is sent once per `clientId`, and the weather is the test's. */
export class Correspondence {
  readonly conversations: Conversation[] = [];
  readonly messages: Message[] = [];
  readonly asked: { readonly operation: string; readonly query: Readonly<Record<string, unknown>> }[] = [];
  /** What happens to the next questions of an operation, one after the other. */
  readonly weather: Partial<Record<keyof ConversationOperations, Weather[]>> = {};
  pageSize = 50;
  readonly #streams = new Set<{ readonly onChange: (change: never) => void; readonly options: ChangesOptions }>();

  /** With a thread that has so many messages. */
  static with(count: number): Correspondence {
    const supplier = new Correspondence();
    supplier.conversations.push(conversation({ subject: { invoiceId: '42' } }));
    for (let sequence = 1; sequence <= count; sequence++) supplier.messages.push(message(sequence));
    return supplier;
  }

  readonly adapter: Adapter = {
    conversations: {
      list: (query) => this.#answer('list', query, () => ({ items: this.conversations.filter(({ subject }) => query.invoiceId === undefined || subject?.invoiceId === query.invoiceId) })),
      open: (query) => this.#answer('open', query, () => this.#open(query.subject?.invoiceId)),
      get: (query) => this.#answer('get', query, () => this.conversations.find(({ id }) => id === query.id)!),
      messages: (query) => this.#answer('messages', query, () => this.#page({ ...query })),
      send: (query) => this.#answer('send', query, () => this.#store({ ...query })),
      attach: (query) => this.#answer('attach', query, () => {
        query.onProgress?.(query.file.size / 2);
        return { id: `file-${query.clientId}` };
      }),
      read: (query) => this.#answer('read', query, () => conversation({ readUpTo: query.sequence })),
      typing: (query) => this.#answer('typing', query, () => undefined),
      human: (query) => this.#answer('human', query, () => {
        const index = this.conversations.findIndex(({ id }) => id === query.id);
        return (this.conversations[index] = { ...this.conversations[index]!, service: { state: 'queued', queuePlace: 1 } });
      }),
    },
    changes: (onChange, options) => {
      const stream = { onChange, options };
      this.#streams.add(stream);
      return () => void this.#streams.delete(stream);
    },
  };

  count(operation: keyof ConversationOperations): number {
    return this.asked.filter((asked) => asked.operation === operation).length;
  }

  /** Somebody there says something, and who listens hears it. */
  say(text: string, more: Partial<Message> = {}): Message {
    const said = message(this.messages.length + 1, { text, ...more });
    this.messages.push(said);
    return said;
  }

  tell(change: { readonly kind: string; readonly id: string; readonly value?: unknown }): void {
    for (const { onChange } of this.#streams) onChange({ cursor: '1', ...change } as never);
  }

  health(health: 'live' | 'lost'): void {
    for (const { options } of this.#streams) options.onHealth?.(health);
  }

  /** The texts that were sent to it, as they lie there. */
  get texts(): readonly string[] {
    return this.messages.map(({ text }) => text);
  }

  #open(invoiceId: string | undefined): Conversation {
    const known = this.conversations.find(({ subject }) => subject?.invoiceId === invoiceId);
    if (known) return known;
    const begun = conversation({ id: `c${this.conversations.length + 1}`, ...(invoiceId !== undefined && { subject: { invoiceId } }) });
    this.conversations.push(begun);
    return begun;
  }

  #store({ conversationId, clientId, text, attachmentIds }: { conversationId: string; clientId: string; text: string; attachmentIds?: readonly string[] }): Message {
    const known = this.messages.find((stored) => stored.clientId === clientId);
    const attachments = attachmentIds?.map((id) => ({ id }));
    return known ?? this.say(text, { conversationId, clientId, author: { role: 'customer' }, ...(attachments && { attachments }) });
  }

  #page({ conversationId, after, cursor }: { conversationId: string; after?: number; cursor?: string }) {
    const all = this.messages.filter((stored) => stored.conversationId === conversationId);
    if (after !== undefined) return { items: all.filter(({ sequence }) => sequence > after) };
    const before = cursor === undefined ? Infinity : Number(cursor);
    const items = all.filter(({ sequence }) => sequence < before).reverse().slice(0, this.pageSize);
    const oldest = items.at(-1)?.sequence ?? 1;
    return { items, ...(oldest > 1 && { nextCursor: String(oldest) }) };
  }

  async #answer<Answer>(operation: keyof ConversationOperations, query: object, answer: () => Answer): Promise<Answer> {
    this.asked.push({ operation, query: { ...query } });
    const weather = this.weather[operation]?.shift() ?? 'fine';
    await Promise.resolve();
    if (weather === 'lost') throw offline();
    if (typeof weather !== 'string') throw weather;
    const answered = structuredClone(answer());
    if (weather === 'unanswered') throw offline();
    return answered;
  }
}

/** One browser: what its pages share, and what outlives them. */
export class Browser {
  readonly store = memoryStore();
  readonly lock = chainLock();
  outbox: LargeStore = memoryLargeStore();

  open(supplier: Correspondence, options: Partial<SessionOptions> = {}): Session {
    return openSession({ adapter: supplier.adapter, scope: '/api', store: this.store, lock: this.lock, outbox: this.outbox, ...options });
  }
}

/** Somebody who looks at a thread. */
export class Reader {
  readonly resource: ThreadResource;
  readonly told = vi.fn();
  readonly leave: () => void;

  constructor(session: Session, place: ThreadPlace = { conversationId: 'c1' }) {
    this.resource = session.conversations.thread(place);
    this.leave = this.resource.subscribe(this.told);
  }

  get thread(): Thread {
    const { state } = this.resource;
    if (state.status !== 'ready') throw new Error(`The thread is ${state.status}`);
    return state.value;
  }

  get texts(): readonly string[] {
    return this.thread.messages.map(({ text }) => text);
  }
}

/** Time for promises and notifications to arrive; nothing that waits longer is reached. */
export const tick = (ms = 5): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);
