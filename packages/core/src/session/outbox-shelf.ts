import { penned, readEntry, readPenned, sameEntry, type Entry } from './outbox-entry.js';
import { memoryLargeStore, SturdyLargeStore } from './outbox-store.js';
import type { Clock, LargeStore, Store } from './session.js';
import { writerGone } from './sign-out.js';

/** What the shelf needs of the outbox around it. */
export interface ShelfOptions {
  readonly store: LargeStore | undefined;
  readonly marks: Store;
  readonly prefix: string;
  readonly clock: Clock;
  /** Aborted when the session ends. */
  readonly signal: AbortSignal;
}

/** The messages of all pages of this browser's that have not left, as far as this page has read; what it has written itself is here at once. */
export class OutboxShelf {
  readonly #options: ShelfOptions;
  readonly #store: SturdyLargeStore;
  readonly #onLost: (entry: Entry) => void;
  readonly #entries = new Map<string, Entry>();
  /** Writes under way, by message: what is read meanwhile may be older. */
  readonly #writing = new Map<string, number>();
  /** Never to be read again, even where a store that was read a moment ago still has them. */
  readonly #gone = new Set<string>();

  /** `onLost` hears of what another page has taken away. */
  constructor(options: ShelfOptions, onLost: (entry: Entry) => void) {
    this.#options = options;
    this.#store = new SturdyLargeStore(options.store ?? memoryLargeStore(), options.clock);
    this.#onLost = onLost;
  }

  get entries(): readonly Entry[] {
    return [...this.#entries.values()];
  }

  get marked(): boolean {
    return this.#options.marks.keys(this.#options.prefix).length > 0;
  }

  get(clientId: string): Entry | undefined {
    return this.#entries.get(clientId);
  }

  /** Here at once; settles when all of it would outlive the page. Its words do from the first moment: its mark has them until the store does. */
  async keep(entry: Entry): Promise<void> {
    const { clientId } = entry;
    const { store, marks } = this.#options;
    const [place, words] = [this.#place(clientId), penned(entry)];
    this.#entries.set(clientId, entry);
    marks.set(place, words);
    this.#writing.set(clientId, (this.#writing.get(clientId) ?? 0) + 1);
    const kept = (await this.#store.set(place, entry)) && store !== undefined;
    this.#writing.set(clientId, (this.#writing.get(clientId) ?? 0) - 1);
    if (this.#gone.has(clientId)) await this.#erase(clientId);
    else if (kept && marks.get(place) === words) marks.set(place, '');
  }

  /** Gone at once; settles when it would not come back. */
  async drop(clientId: string): Promise<void> {
    this.#entries.delete(clientId);
    this.#gone.add(clientId);
    if (!this.#busy(clientId)) await this.#erase(clientId);
  }

  /** Learns what other pages have put there or taken away; answers whether there was anything. */
  async read(): Promise<boolean> {
    const before = [...this.#entries.values()].filter(({ clientId }) => !this.#busy(clientId));
    const words = this.#penned();
    const found = await this.#store.entries(this.#options.prefix);
    const kept = new Map([...words.filter(([key]) => this.#options.marks.get(key) !== null), ...(found ?? []).map(([key, value]) => [key, readEntry(value)] as const)]);
    const learned = [...kept].map(([key, entry]) => this.#learn(key, entry));
    // a store that does not say what it has leaves it to the marks
    const isKept = (key: string): boolean => kept.has(key) || (!found && this.#options.marks.get(key) !== null);
    const lost = before.filter(({ clientId }) => !isKept(this.#place(clientId)) && this.#entries.delete(clientId));
    for (const entry of lost) this.#onLost(entry);
    return lost.length > 0 || learned.includes(true);
  }

  async erase(): Promise<void> {
    const found = await this.#store.entries(this.#options.prefix);
    const ids = [...this.#entries.keys()];
    this.#entries.clear();
    for (const key of new Set([...(found ?? []).map(([key]) => key), ...ids.map((id) => this.#place(id))])) await this.#eraseAt(key);
  }

  /** What only marks have: an earlier page was gone before the store had it, or there is no store. Read before the store is, which has it next. */
  #penned(): (readonly [key: string, entry: Entry | undefined])[] {
    const { marks, prefix } = this.#options;
    return marks.keys(prefix).flatMap((key) => {
      const entry = readPenned(marks.get(key));
      return entry ? [[key, entry] as const] : [];
    });
  }

  /** An entry under another name than its own is nobody's; so is one whose writer has signed out. */
  #learn(key: string, entry: Entry | undefined): boolean {
    if (!entry || this.#place(entry.clientId) !== key || this.#gone.has(entry.clientId) || this.#busy(entry.clientId)) return false;
    if (this.#options.marks.get(key) === writerGone) return this.#forgotten(key, entry);
    const known = this.#entries.get(entry.clientId);
    if (known && sameEntry(known, entry)) return false;
    this.#entries.set(entry.clientId, entry);
    return true;
  }

  #forgotten(key: string, { clientId }: Entry): boolean {
    this.#gone.add(clientId);
    void this.#eraseAt(key);
    return this.#entries.delete(clientId);
  }

  #busy(clientId: string): boolean {
    return (this.#writing.get(clientId) ?? 0) > 0;
  }

  #place(clientId: string): string {
    return `${this.#options.prefix}${clientId}`;
  }

  async #erase(clientId: string): Promise<void> {
    this.#writing.delete(clientId);
    await this.#eraseAt(this.#place(clientId));
  }

  async #eraseAt(key: string): Promise<void> {
    await this.#store.delete(key);
    this.#options.marks.delete(key);
  }
}
