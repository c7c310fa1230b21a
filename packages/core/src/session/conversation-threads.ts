import { KvittError } from '../error.js';
import type { Conversation, Message, Subject } from '../model/conversation.js';
import type { Resource } from '../resource.js';
import type { ConversationQuestions } from './conversation-questions.js';
import type { Queries } from './queries.js';
import { QueryResource, sourceOf } from './query-resource.js';
import type { Held } from './reading.js';
import { emptyBook, lastOf, reaches, withConversation, withNewest, withNews, withOlder, withTold, type Book } from './thread.js';

/** Under which keys threads are kept, and which of them is about what. */
export const threadKind = 'conversations.thread';
export const placeKind = 'conversations.place';

/** What threads need of the session around them. */
export interface ThreadsOptions {
  readonly questions: ConversationQuestions;
  readonly queries: Queries;
  /** Hears every message, however it came, before it is shown. */
  readonly onMessage: (message: Message) => void;
  /** Hears what is no news of a thread: that older messages are on their way. */
  readonly onChange: () => void;
}

/** A thread as it is kept as long as someone looks, or has looked a moment ago. */
interface Kept {
  book: Book;
  /** How often something was told: tells whether an answer was overtaken on its way. */
  told: number;
  /** Told before the first answer. */
  early: Message[];
  older?: Promise<void> | undefined;
  mending?: Promise<void> | undefined;
  /** Why the last page of older ones did not come. */
  problem?: KvittError | undefined;
  /** How often asking for what is missing did not help. */
  failures: number;
}

const longestPauseMs = 30_000;

/** The threads that are looked at, each one truth for all who look. */
export class Threads {
  readonly #options: ThreadsOptions;
  readonly #kept = new Map<string, Kept>();

  constructor(options: ThreadsOptions) {
    this.#options = options;
    const { client } = options.queries;
    client.setQueryDefaults([threadKind], { structuralSharing: false });
    client.getQueryCache().subscribe(({ type, query }) => {
      const [kind, id] = query.queryKey as readonly string[];
      if (type === 'removed' && kind === threadKind) this.#kept.delete(String(id));
    });
  }

  resource(id: string): Resource<Book> {
    const { queries } = this.#options;
    const source = sourceOf<Book>(queries, {
      key: [threadKind, id],
      operation: 'conversations.messages',
      eager: true,
      ask: (signal) => this.#ask(id, signal),
      newest: (answer) => answer,
    });
    return new QueryResource<Held<Book>, Book>(queries, { ...source, read: (held) => ({ ...held, value: this.book(id) ?? held.value }) });
  }

  /** Which thread is about this; nothing before it has begun. */
  place(about: string): Resource<Conversation | null> {
    const { queries, questions } = this.#options;
    return new QueryResource(queries, sourceOf<Conversation | null>(queries, {
      key: [placeKind, about],
      operation: questions.supports('list') ? 'conversations.list' : 'conversations.open',
      ask: (signal) => this.find(about, signal),
      newest: (answer, known) => answer ?? known,
    }));
  }

  /** The thread that is known to be about this. */
  known(about: string): Conversation | undefined {
    return this.#options.queries.known<Conversation | null>([placeKind, about])?.value ?? undefined;
  }

  /** Its conversation as far as any look has shown it. */
  conversation(id: string): Conversation | undefined {
    return this.book(id)?.conversation ?? this.#places().find((conversation) => conversation?.id === id) ?? undefined;
  }

  book(id: string): Book | undefined {
    const kept = this.#kept.get(id);
    return kept && this.#options.queries.known([threadKind, id]) ? kept.book : undefined;
  }

  problem(id: string): KvittError | undefined {
    return this.#kept.get(id)?.problem;
  }

  loadingOlder(id: string): boolean {
    return this.#kept.get(id)?.older !== undefined;
  }

  /** The thread about this, begun where there is none. */
  async open(about: Subject, signal?: AbortSignal): Promise<Conversation> {
    const known = this.known(placeOf(about));
    if (known) return known;
    const conversation = await this.#options.questions.open(about, signal);
    if (this.#options.queries.has([placeKind, placeOf(about)])) this.#options.queries.set([placeKind, placeOf(about)], conversation, 'fetch');
    return conversation;
  }

  /** Adds the page before the oldest message; two who ask share it. */
  older(id: string): Promise<void> {
    const kept = this.#kept.get(id);
    const cursor = kept?.book.older;
    if (!kept || cursor === undefined) return Promise.resolve();
    kept.older ??= this.#older(id, kept, cursor).finally(() => {
      kept.older = undefined;
      this.#show(id, kept.book, 'fetch');
      this.#options.onChange();
    });
    this.#options.onChange();
    return kept.older;
  }

  /** A message as answered or told. */
  hear(message: Message, origin: 'fetch' | 'change'): void {
    const { conversationId: id } = message;
    this.#options.onMessage(message);
    this.#unknown(id);
    const kept = this.#kept.get(id);
    if (!kept) return;
    kept.told++;
    if (!this.book(id)) kept.early.push(message);
    else this.#learn(id, kept, withTold(kept.book, message), origin);
  }

  /** A conversation as answered or told. */
  meet(conversation: Conversation, origin: 'fetch' | 'change'): void {
    const { id } = conversation;
    const kept = this.#kept.get(id);
    if (kept) {
      kept.told++;
      this.#learn(id, kept, withConversation(kept.book, conversation), origin);
    }
    this.#unknown(id);
  }

  /** Something may have been missed: what is looked at is asked again, the rest with the next look. */
  stale(id: string): void {
    this.#options.queries.again([threadKind, id]);
    this.#unknown(id);
  }

  /** Asks for the newest page, whether or not anyone looks. */
  async newest(id: string, signal?: AbortSignal): Promise<readonly Message[]> {
    return (await this.#options.questions.messages({ conversationId: id }, signal)).items;
  }

  /** Asks which thread is about this; `null` when none is. */
  async find(about: string, signal: AbortSignal): Promise<Conversation | null> {
    const { questions } = this.#options;
    if (!questions.supports('list')) return null;
    for (let cursor: string | undefined, more = true; more;) {
      const page = await questions.list({ ...(about !== '' && { invoiceId: about }), ...(cursor !== undefined && { cursor }) }, signal);
      const found = page.items.find(({ subject }) => placeOf(subject) === about);
      if (found) return found;
      more = page.nextCursor !== undefined && page.nextCursor !== cursor;
      cursor = page.nextCursor;
    }
    return null;
  }

  /** A thread that somebody waits for may have begun elsewhere, also while an answer is on its way that does not know of it. */
  #unknown(id: string): void {
    const places = this.#places();
    if (places.some((place) => !place) && !places.some((place) => place?.id === id)) this.#options.queries.again([placeKind]);
  }

  #places(): readonly (Conversation | null | undefined)[] {
    const places = this.#options.queries.client.getQueriesData<{ readonly value: Conversation | null }>({ queryKey: [placeKind] });
    return places.map(([, held]) => held?.value);
  }

  /** What is known grows by the answer as it comes in: nothing that was told meanwhile is lost. */
  async #ask(id: string, signal: AbortSignal): Promise<Book> {
    const { questions } = this.#options;
    const kept = this.#kept.get(id) ?? { book: emptyBook, told: 0, early: [], failures: 0 };
    this.#kept.set(id, kept);
    const before = kept.told;
    const conversation = questions.supports('get') ? questions.get(id, signal) : undefined;
    const [page, answer] = await Promise.all([questions.messages({ conversationId: id }, signal), conversation]);
    const missing = kept.book.messages.length > 0 && !reaches(kept.book, page) ? await questions.after(id, lastOf(kept.book), signal) : [];
    const overtaken = kept.told !== before;
    for (const message of [...missing, ...page.items]) this.#options.onMessage(message);
    const known = kept.book.messages.length > 0 ? withNews(withNews(kept.book, missing, overtaken), page.items, overtaken) : withNewest(kept.book, page);
    kept.book = answer ? withConversation(known, answer, overtaken) : known;
    kept.book = kept.early.splice(0).reduce(withTold, kept.book);
    this.#mend(id, kept);
    return kept.book;
  }

  async #older(id: string, kept: Kept, cursor: string): Promise<void> {
    kept.problem = undefined;
    try {
      const page = await this.#options.questions.messages({ conversationId: id, cursor });
      kept.book = withOlder(kept.book, page);
    } catch (thrown) {
      kept.problem = KvittError.from(thrown);
    }
  }

  #learn(id: string, kept: Kept, book: Book, origin: 'fetch' | 'change'): void {
    if (book !== kept.book) this.#show(id, book, origin);
    this.#mend(id, kept);
  }

  #show(id: string, book: Book, origin: 'fetch' | 'change'): void {
    const kept = this.#kept.get(id);
    if (!kept) return;
    kept.book = book;
    if (this.#options.queries.known([threadKind, id])) this.#options.queries.set([threadKind, id], book, origin);
  }

  /** Where something lies beyond a hole, what lies between is asked for until it has come. */
  #mend(id: string, kept: Kept): void {
    if (kept.book.ahead.length === 0 || kept.mending) return;
    kept.mending = this.#fill(id, kept).catch(() => undefined).finally(() => {
      kept.mending = undefined;
      kept.failures = kept.book.ahead.length === 0 ? 0 : kept.failures + 1;
      if (kept.failures > 0 && this.#kept.get(id) === kept) this.#options.queries.clock.after(Math.min(500 * 2 ** kept.failures, longestPauseMs), () => this.#mend(id, kept));
    });
  }

  async #fill(id: string, kept: Kept): Promise<void> {
    const before = kept.told;
    const missing = await this.#options.questions.after(id, lastOf(kept.book));
    for (const message of missing) this.#options.onMessage(message);
    this.#show(id, withNews(kept.book, missing, kept.told !== before), 'change');
  }
}

/** What tells threads apart. */
export function placeOf(subject: Subject | undefined): string {
  return subject?.invoiceId ?? '';
}
