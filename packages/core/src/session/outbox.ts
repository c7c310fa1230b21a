import { replaceEqualDeep } from '@tanstack/query-core';
import { KvittError, type ErrorCode } from '../error.js';
import type { Message } from '../model/conversation.js';
import { pause } from './clock.js';
import { newKey } from './key.js';
import { OutboxShelf } from './outbox-shelf.js';
import { byTurn, outgoingOf, refusalOf, refused, type Entry } from './outbox-entry.js';
import { Round } from './outbox-round.js';
import type { Clock, LargeStore, Lock, Outgoing, Store } from './session.js';
import { isWrongAnswer } from './validate.js';

/** After these it was not taken, and will not be. */
const refusals: readonly ErrorCode[] = ['declined', 'invalid', 'forbidden', 'not-found', 'conflict', 'unsupported'];
/** After these it is tried for as long as it takes. */
const patient: readonly ErrorCode[] = ['offline', 'timeout', 'rate-limited', 'unauthenticated'];
/** How often anything else is tried before those behind it have their turn. */
const most = 8;
const longestPauseMs = 30_000;

/** What sending one message tells on the way. */
export interface Sending {
  /** So many bytes of a file have left. */
  sent(fileClientId: string, bytes: number): void;
  /** More is known of the entry, which must not be forgotten: awaited before the next step. */
  keep(entry: Entry): Promise<void>;
}

/** What the outbox needs of the session around it. */
export interface OutboxOptions {
  readonly store: LargeStore | undefined;
  readonly marks: Store;
  readonly prefix: string;
  readonly clock: Clock;
  readonly lock: Lock;
  /** Aborted when the session ends. */
  readonly signal: AbortSignal;
  /** Sends one, under its own key: the same one again is the same message. */
  send(entry: Entry, sending: Sending): Promise<Message>;
  /** Looks for a message that another page of this browser's may have sent. */
  find(entry: Entry): Promise<Message | undefined>;
  /** Hears every message that has arrived, before it leaves the outbox. */
  onArrived(message: Message): void;
  onChange(): void;
}

interface Waiter {
  readonly answer: Promise<Message>;
  readonly resolve: (message: Message) => void;
  readonly reject: (error: KvittError) => void;
}

/** What was written and the backend has not confirmed yet: each is sent until it has arrived or was refused, in order within its lane, by one page at a time. */
export class Outbox {
  readonly #options: OutboxOptions;
  readonly #shelf: OutboxShelf;
  readonly #rounds = new Map<string, Round>();
  readonly #waiters = new Map<string, Waiter>();
  readonly #tries = new Map<string, number>();
  readonly #sent = new Map<string, number>();
  readonly #takenBack = new Set<string>();
  /** What earlier pages have kept is read once at the beginning; until then those written here wait for their turn. */
  readonly #first: Promise<void>;
  readonly #early = new Set<string>();
  #following: Promise<unknown> = Promise.resolve();
  #begun = false;
  readonly #sending = new Set<string>();
  readonly #shown = new Map<string, readonly Outgoing[]>();

  constructor(options: OutboxOptions) {
    this.#options = options;
    this.#shelf = new OutboxShelf(options, (entry) => void this.#lost(entry));
    this.#first = this.#read().then(() => void (this.#begun = true));
  }

  /** What of these lanes is not confirmed, in order; the same list until something changes. */
  outgoing(lanes: readonly string[]): readonly Outgoing[] {
    const key = JSON.stringify(lanes);
    const shown = this.#shown.get(key) ?? [];
    const now = replaceEqualDeep(shown, this.#entries(lanes).map((entry) => this.#outgoing(entry)));
    this.#shown.set(key, now);
    return now;
  }

  /** Whether something of a lane waits for its turn. */
  waits(lane: string): boolean {
    return this.#entries([lane]).some((entry) => !refusalOf(entry));
  }

  /** Puts a message behind those that wait; settles once it has arrived or was refused. */
  put(written: Pick<Entry, 'lane' | 'conversationId' | 'about' | 'text' | 'inReplyTo' | 'subject'> & { readonly files?: readonly { readonly file: Blob; readonly fileName: string }[] | undefined }): Promise<Message> {
    const files = (written.files ?? []).map(({ file, fileName }) => ({ clientId: newKey(), file, fileName }));
    const entry: Entry = { ...written, files, clientId: newKey(), ...this.#last(written.lane) };
    const { answer } = this.#waiter(entry.clientId);
    void this.#shelve(entry);
    this.#changed();
    return answer;
  }

  retry(clientId: string): Promise<Message> {
    const entry = this.#shelf.get(clientId);
    if (!entry) return Promise.reject(new KvittError('not-found', { message: 'There is no such message to send' }));
    const { answer } = this.#waiter(clientId);
    this.#tries.delete(clientId);
    const kept = this.#shelf.keep({ ...entry, refusal: undefined, files: entry.files.map((file) => ({ ...file, attachmentId: undefined })) });
    this.#changed();
    void kept.then(() => this.#go(entry.lane).wake());
    return answer;
  }

  /** In time when it never left, or was refused; where only the backend knows, it is asked. */
  async discard(clientId: string): Promise<boolean> {
    const entry = this.#shelf.get(clientId);
    if (!entry || this.#sending.has(clientId)) return false;
    this.#takenBack.add(clientId);
    try {
      return await this.#alone(entry.lane, () => this.#takeBack(clientId));
    } finally {
      this.#takenBack.delete(clientId);
      this.#go(entry.lane);
    }
  }

  /** A message of the thread may be one of these, sent from here or by another page. */
  arrived(message: Message): void {
    const { clientId } = message;
    if (clientId === undefined) return;
    const entry = this.#shelf.get(clientId);
    if (entry) this.#done(entry, message);
    else this.#settle(clientId, ({ resolve }) => resolve(message));
  }

  /** There may be a way now: whatever waits is tried at once. */
  wake(): void {
    for (const round of this.#rounds.values()) round.wake();
    void this.look();
  }

  /** Another page may have left something, or taken something away. */
  async look(): Promise<void> {
    await this.#read();
    for (const lane of new Set(this.#shelf.entries.filter((entry) => !refusalOf(entry)).map(({ lane }) => lane))) this.#go(lane);
  }

  /** Whether any page of this browser's has something to send. */
  get marked(): boolean {
    return this.#shelf.marked;
  }

  /** The session ends: nothing is sent any more, and who waits is let go. */
  end(error: KvittError): void {
    for (const { reject } of this.#waiters.values()) reject(error);
    this.#waiters.clear();
    void this.#shelf.erase();
    this.#changed();
  }

  #entries(lanes: readonly string[]): readonly Entry[] {
    return this.#shelf.entries.filter(({ lane }) => lanes.includes(lane)).sort(byTurn);
  }

  #outgoing(entry: Entry): Outgoing {
    return outgoingOf(entry, this.#sending.has(entry.clientId), (id) => this.#sent.get(id) ?? 0);
  }

  /** Kept at once, for the page may be gone the moment after; its turn is behind what earlier pages have written, once that is read. */
  async #shelve(entry: Entry): Promise<void> {
    const kept = this.#shelf.keep(entry);
    if (!this.#begun) await this.#follow(entry);
    await kept;
    this.#go(entry.lane).wake();
  }

  /** One after the other, so that they keep their order among themselves. */
  async #follow(entry: Entry): Promise<void> {
    const { clientId, lane } = entry;
    this.#early.add(clientId);
    await (this.#following = Promise.all([this.#following, this.#first]).then(async () => {
      this.#early.delete(clientId);
      const last = this.#entries([lane]).filter((other) => other.clientId !== clientId && !this.#early.has(other.clientId)).at(-1);
      if (!last || !this.#shelf.get(clientId) || byTurn(entry, last) > 0) return;
      await this.#shelf.keep({ ...entry, at: last.at, turn: last.turn + 1 });
    }));
  }

  /** The place behind all others of a lane: a clock that is set back puts nothing before what was written earlier. */
  #last(lane: string): Pick<Entry, 'at' | 'turn'> {
    const now = this.#options.clock.now();
    const last = this.#entries([lane]).at(-1);
    return last && last.at >= now ? { at: last.at, turn: last.turn + 1 } : { at: now, turn: 0 };
  }

  #go(lane: string): Round {
    const round = this.#rounds.get(lane) ?? new Round(this.#options, () => this.#alone(lane, () => this.#drain(lane)), () => this.#rounds.delete(lane));
    this.#rounds.set(lane, round);
    round.go();
    return round;
  }

  #alone<Answer>(lane: string, run: () => Promise<Answer>): Promise<Answer> {
    return this.#options.lock(`${this.#options.prefix}${lane}`, run);
  }

  /** Sends what waits in this lane, one after the other; answers how long to wait before the next try, or nothing when all have left. */
  async #drain(lane: string): Promise<number | undefined> {
    for (let next = await this.#next(lane); next; next = await this.#next(lane)) {
      const pauseMs = await this.#try(next);
      if (pauseMs !== undefined) return pauseMs;
    }
    return undefined;
  }

  /** What another page has done meanwhile is read first. */
  async #next(lane: string): Promise<Entry | undefined> {
    await this.#read();
    if (this.#options.signal.aborted) return undefined;
    return this.#entries([lane]).find((entry) => !refusalOf(entry) && !this.#takenBack.has(entry.clientId) && !this.#early.has(entry.clientId));
  }

  async #try(entry: Entry): Promise<number | undefined> {
    this.#mark(entry.clientId, true);
    try {
      this.#done(entry, await this.#options.send(entry, this.#reports()));
    } catch (thrown) {
      const kept = this.#shelf.get(entry.clientId);
      if (kept && !this.#options.signal.aborted) return await this.#troubled(kept, KvittError.from(thrown));
    } finally {
      this.#mark(entry.clientId, false);
    }
    return undefined;
  }

  #reports(): Sending {
    return {
      sent: (id, bytes) => {
        this.#sent.set(id, bytes);
        this.#changed();
      },
      keep: async (entry) => {
        if (this.#shelf.get(entry.clientId)) await this.#shelf.keep(entry);
        this.#changed();
      },
    };
  }

  /** Answers how long to wait; nothing when it was refused and those behind it have their turn. */
  async #troubled(entry: Entry, error: KvittError): Promise<number | undefined> {
    const { clientId } = entry;
    const tries = (this.#tries.get(clientId) ?? 0) + 1;
    this.#tries.set(clientId, tries);
    if (definite(error) || (tries >= most && !error.retryable && !patient.includes(error.code))) return this.#refuse(entry, error);
    return Math.max(error.retryAfterMs ?? 0, Math.min(1000 * 2 ** (tries - 1), longestPauseMs));
  }

  async #refuse(entry: Entry, error: KvittError): Promise<undefined> {
    await this.#shelf.keep(refused(entry, error));
    this.#changed();
    this.#settle(entry.clientId, ({ reject }) => reject(error));
  }

  /** It leaves the outbox and is in the thread, with nothing shown between. */
  #done(entry: Entry, message: Message): void {
    this.#forget(entry);
    this.#options.onArrived(message);
    this.#changed();
    this.#settle(entry.clientId, ({ resolve }) => resolve(message));
  }

  #forget(entry: Entry): void {
    void this.#shelf.drop(entry.clientId);
    this.#tries.delete(entry.clientId);
    for (const { clientId } of entry.files) this.#sent.delete(clientId);
  }

  async #takeBack(clientId: string): Promise<boolean> {
    await this.#read();
    const entry = this.#shelf.get(clientId);
    if (!entry) return false;
    if (entry.tried && !refusalOf(entry)) {
      const message = await this.#options.find(entry).catch(() => 'unknown' as const);
      if (message === 'unknown') return false;
      if (message) this.#done(entry, message);
      if (message) return false;
    }
    this.#forget(entry);
    this.#changed();
    this.#settle(clientId, ({ reject }) => reject(takenBack()));
    return true;
  }

  /** Another page of this browser's has sent it, or taken it back: who waits here is told which, as soon as the backend can say it. */
  async #lost({ clientId, ...entry }: Entry): Promise<void> {
    this.#changed();
    const { clock, signal } = this.#options;
    for (let tries = 0; this.#waiters.has(clientId) && !signal.aborted; tries++) {
      const message = await this.#options.find({ clientId, ...entry }).catch(() => 'unknown' as const);
      if (message === 'unknown') await pause(clock, Math.min(1000 * 2 ** tries, longestPauseMs), signal);
      else if (message) this.#options.onArrived(message);
      else this.#settle(clientId, ({ reject }) => reject(takenBack()));
    }
  }

  async #read(): Promise<void> {
    if (await this.#shelf.read()) this.#changed();
  }

  #mark(clientId: string, sending: boolean): void {
    if (sending) this.#sending.add(clientId);
    else this.#sending.delete(clientId);
    this.#changed();
  }

  #changed(): void {
    this.#options.onChange();
  }

  #waiter(clientId: string): Waiter {
    const waiter = this.#waiters.get(clientId) ?? newWaiter();
    this.#waiters.set(clientId, waiter);
    return waiter;
  }

  #settle(clientId: string, tell: (waiter: Waiter) => void): void {
    const waiter = this.#waiters.get(clientId);
    this.#waiters.delete(clientId);
    if (waiter) tell(waiter);
  }
}

/** An answer that cannot be believed refuses nothing: what was sent may have been stored. */
function definite(error: KvittError): boolean {
  return refusals.includes(error.code) && !isWrongAnswer(error) && !error.retryable;
}

function newWaiter(): Waiter {
  const waiter: { -readonly [Part in keyof Waiter]?: Waiter[Part] } = {};
  waiter.answer = new Promise<Message>((resolve, reject) => Object.assign(waiter, { resolve, reject }));
  return waiter as Waiter;
}

function takenBack(): KvittError {
  return new KvittError('conflict', { message: 'The message was taken back in another window' });
}
