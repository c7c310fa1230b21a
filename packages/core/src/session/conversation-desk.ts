import * as v from 'valibot';
import { onlineManager } from '@tanstack/query-core';
import type { Adapter, Audience } from '../adapter.js';
import { KvittError } from '../error.js';
import type { Change } from '../model/change.js';
import { conversationSchema, messageSchema, type CannedReply, type Conversation, type Message, type Subject, type Suggestion } from '../model/conversation.js';
import type { PagedResource, Resource } from '../resource.js';
import { post } from './conversation-post.js';
import { ConversationQuestions } from './conversation-questions.js';
import { Reads } from './conversation-reads.js';
import { placeOf, Threads } from './conversation-threads.js';
import { Typings } from './conversation-typing.js';
import { ThreadView } from './conversation-view.js';
import { MessageWords } from './conversation-words.js';
import { inTime } from './in-time.js';
import { chainLock, platformLock } from './lock.js';
import type { Entry } from './outbox-entry.js';
import { Outbox } from './outbox.js';
import { PagedQueryResource } from './paged-resource.js';
import type { Queries } from './queries.js';
import { QueryResource, sourceOf } from './query-resource.js';
import type { ConversationDesk, Draft, LargeStore, Lock, Store, ThreadPlace, ThreadResource } from './session.js';
import { outboxOf } from './sign-out.js';

/** What the desk needs of the session around it. */
export interface ConversationsOptions {
  readonly adapter: Adapter;
  readonly queries: Queries;
  readonly scope: string;
  readonly audience: Audience;
  /** Where marks of messages that have not left outlive the page. */
  readonly store: Store;
  /** Where the messages themselves do. */
  readonly outbox?: LargeStore | undefined;
  /** Web Locks by default, where the page has them. */
  readonly lock?: Lock | undefined;
  /** Whether changes arrive by themselves. */
  readonly live: () => boolean;
}

const listKind = 'conversations.list';
const patienceMs = 15_000;
/** So often, at most, the list is asked again while much happens. */
const listEveryMs = 1_000;
/** So often other pages' outboxes are looked into, and threads asked again where no change arrives. */
const lookEveryMs = 10_000;

/** The session's threads. */
export class Conversations implements ConversationDesk {
  readonly #options: ConversationsOptions;
  readonly #questions: ConversationQuestions;
  readonly #threads: Threads;
  readonly #typings: Typings;
  readonly #outbox: Outbox;
  readonly #reads: Reads;
  readonly #words = new Map<string, MessageWords>();
  readonly #lookers = new Set<() => void>();
  readonly #offline: () => void;
  #stopLooking: (() => void) | undefined;
  #listStale = false;

  constructor(options: ConversationsOptions) {
    const { adapter, queries, audience, scope, store: marks, outbox: store } = options;
    // what lives as long as the page is no other page's to send
    const lock = options.lock ?? (store ? platformLock() : chainLock());
    const { door, clock } = queries;
    const onChange = (): void => this.#lookers.forEach((tell) => tell());
    this.#options = options;
    this.#questions = new ConversationQuestions(adapter, door);
    this.#typings = new Typings(clock, audience, onChange);
    this.#threads = new Threads({ questions: this.#questions, queries, onChange, onMessage: (message) => this.#arrived(message) });
    this.#reads = new Reads(this.#questions, (conversation) => this.#threads.meet(conversation, 'fetch'));
    this.#outbox = new Outbox({
      store, marks, clock, lock, onChange, prefix: outboxOf(scope, audience), signal: door.signal,
      send: (entry, sending) => post(entry, sending, { questions: this.#questions, threads: this.#threads, clock, signal: door.signal }),
      find: (entry) => this.#find(entry),
      onArrived: (message) => this.#threads.hear(message, 'fetch'),
    });
    this.#offline = onlineManager.subscribe((online) => online && this.#outbox.wake());
    if (this.#questions.supports('send')) void this.#outbox.look();
  }

  list({ invoiceId, state }: Parameters<ConversationDesk['list']>[0] = {}): PagedResource<Conversation> {
    return new PagedQueryResource(this.#options.queries, {
      key: [listKind, invoiceId ?? '', state ?? ''],
      operation: 'conversations.list',
      ask: (signal, cursor) => this.#questions.list({ ...(invoiceId !== undefined && { invoiceId }), ...(state && { state }), ...(cursor !== undefined && { cursor }) }, signal),
    });
  }

  thread(place: ThreadPlace): ThreadResource {
    return new ThreadView({
      threads: this.#threads, outbox: this.#outbox, typings: this.#typings, clock: this.#options.queries.clock,
      look: (listener) => this.#look(listener),
      lanesOf: (at, id) => [...new Set([this.#laneOf(at), ...(id === undefined ? [] : [idLane(id), this.#laneOf({ conversationId: id })])])],
    }, place);
  }

  words(conversationId: string, messageId: string): Resource<string> {
    const key = JSON.stringify([conversationId, messageId]);
    const words = this.#words.get(key) ?? new MessageWords({
      questions: this.#questions, queries: this.#options.queries, conversationId, messageId, onEnd: () => this.#ended(conversationId, messageId),
    });
    this.#words.set(key, words);
    return words;
  }

  async send(place: ThreadPlace, { text, files, inReplyTo, subject }: Draft): Promise<Message> {
    const refusal = this.#options.queries.door.refusal('conversations.send');
    if (refusal) throw refusal;
    const where = 'conversationId' in place ? { conversationId: place.conversationId } : { about: place.subject };
    return this.#outbox.put({ ...where, lane: this.#laneOf(place), text, ...(files && { files }), ...(inReplyTo !== undefined && { inReplyTo }), ...(subject && { subject }) });
  }

  retry(clientId: string): Promise<Message> {
    return this.#outbox.retry(clientId);
  }

  discard(clientId: string): Promise<boolean> {
    return this.#outbox.discard(clientId);
  }

  async stop(conversationId: string, messageId: string): Promise<Message> {
    const message = await this.#questions.stop(conversationId, messageId);
    this.#threads.hear(message, 'fetch');
    return message;
  }

  read(conversationId: string, sequence: number): Promise<void> {
    return this.#reads.read(conversationId, sequence, this.#threads.conversation(conversationId)?.readUpTo ?? 0);
  }

  typing(conversationId: string): void {
    this.#typings.tell(conversationId, this.#questions);
  }

  async human(place: ThreadPlace, replyTo?: string): Promise<Conversation> {
    const { id } = 'conversationId' in place ? { id: place.conversationId } : await this.#threads.open(place.subject);
    return this.#met(await this.#questions.human(id, replyTo));
  }

  search(conversationId: string, text: string): PagedResource<Message> {
    return new PagedQueryResource(this.#options.queries, {
      key: ['conversations.search', conversationId, text],
      operation: 'conversations.messages',
      ask: (signal, cursor) => this.#questions.messages({ conversationId, search: text, ...(cursor !== undefined && { cursor }) }, signal),
    });
  }

  file(conversationId: string, attachmentId: string): Promise<Blob> {
    return this.#questions.file(conversationId, attachmentId);
  }

  suggestions(subject?: Subject, text?: string): Resource<readonly Suggestion[]> {
    const operation = 'conversations.suggestions';
    const key = [operation, subject?.invoiceId ?? '', subject?.lineId ?? '', text ?? ''];
    return this.#reading(operation, key, (signal) => this.#questions.suggestions(subject, text, signal));
  }

  replies(): Resource<readonly CannedReply[]> {
    const operation = 'conversations.replies';
    return this.#reading(operation, [operation], (signal) => this.#questions.replies(signal));
  }

  async take(conversationId: string): Promise<Conversation> {
    return this.#met(await this.#questions.take(conversationId));
  }

  async resolve(conversationId: string): Promise<Conversation> {
    return this.#met(await this.#questions.resolve(conversationId));
  }

  /** Heeds what the backend told; what is unreadable or missing is asked for. */
  changed(change: Change): void {
    if (change.kind === 'typing') this.#typings.heard(change);
    else if (change.kind === 'conversation') this.#changed(change);
    else this.#said(change);
  }

  healthChanged(): void {
    if (this.#options.live()) this.#outbox.wake();
  }

  end(): void {
    this.#offline();
    this.#stopLooking?.();
    this.#outbox.end(new KvittError('unauthenticated', { message: 'The session has ended' }));
  }

  #changed({ id, value }: Change): void {
    const told = v.safeParse(conversationSchema, value);
    this.#listChanged();
    if (told.success) this.#threads.meet(told.output, 'change');
    else this.#threads.stale(id);
  }

  #said({ id, value }: Change): void {
    const told = v.safeParse(messageSchema, value);
    if (!told.success) this.#threads.stale(id);
    else this.#threads.hear(told.output, 'change');
  }

  #arrived(message: Message): void {
    this.#typings.stopped(message.conversationId, message.author);
    if (!message.writing) this.#words.delete(JSON.stringify([message.conversationId, message.id]));
    this.#outbox.arrived(message);
  }

  #met(conversation: Conversation): Conversation {
    this.#threads.meet(conversation, 'fetch');
    this.#listChanged();
    return conversation;
  }

  #listChanged(): void {
    if (this.#listStale) return;
    this.#listStale = true;
    this.#options.queries.clock.after(listEveryMs, () => {
      this.#listStale = false;
      this.#options.queries.again([listKind]);
    });
  }

  /** The message tells all of its words, and may have been missed. */
  #ended(conversationId: string, messageId: string): void {
    this.#options.queries.clock.after(listEveryMs, () => {
      const unfinished = this.#threads.book(conversationId)?.messages.some(({ id, writing }) => id === messageId && writing);
      if (unfinished) this.#threads.stale(conversationId);
    });
  }

  /** A customer's thread is the one about an invoice, whichever way she came to it; an agent has many about one. */
  #laneOf(place: ThreadPlace): string {
    if ('subject' in place) return aboutLane(placeOf(place.subject));
    const known = this.#options.audience === 'customer' ? this.#threads.conversation(place.conversationId) : undefined;
    return known ? aboutLane(placeOf(known.subject)) : idLane(place.conversationId);
  }

  /** Its thread may have been begun by another page. */
  async #find({ conversationId, about, clientId }: Entry): Promise<Message | undefined> {
    const { door, clock } = this.#options.queries;
    return inTime(clock, patienceMs, door.signal, async (signal) => {
      const id = conversationId ?? (await this.#threads.find(placeOf(about), signal))?.id;
      const messages = id === undefined ? [] : await this.#threads.newest(id, signal);
      return messages.find((message) => message.clientId === clientId);
    });
  }

  #look(listener: () => void): () => void {
    const tell = (): void => listener();
    this.#lookers.add(tell);
    if (this.#lookers.size === 1) this.#lookOn();
    return () => {
      this.#lookers.delete(tell);
      if (this.#lookers.size === 0) this.#stopLooking?.();
    };
  }

  #lookOn(): void {
    this.#stopLooking = this.#options.queries.clock.after(lookEveryMs, () => {
      if (this.#outbox.marked) void this.#outbox.look();
      if (!this.#options.queries.door.supports('changes')) void this.#options.queries.refresh(['conversations.thread']);
      this.#lookOn();
    });
  }

  #reading<Value>(operation: string, key: readonly string[], ask: (signal: AbortSignal) => Promise<Value>): Resource<Value> {
    return new QueryResource(this.#options.queries, sourceOf(this.#options.queries, { key, operation, ask }));
  }
}

const aboutLane = (about: string): string => `about/${encodeURIComponent(about)}`;
const idLane = (id: string): string => `id/${encodeURIComponent(id)}`;
