import { KvittError } from '@kvitt/core/error.js';
import type { ChangeLog } from '../changes.js';

interface Versioned {
  readonly id: string;
  readonly version?: number;
}

/** Records of one kind in the supplier's order; whoever listens is told each one that is put. */
export class Kept<Item extends Versioned> {
  readonly #kind: 'offer' | 'contract' | 'notice';
  readonly #log: ChangeLog;
  readonly #items: Map<string, Item>;

  constructor(kind: 'offer' | 'contract' | 'notice', items: readonly Item[], log: ChangeLog) {
    this.#kind = kind;
    this.#log = log;
    this.#items = new Map(items.map((item) => [item.id, item]));
  }

  get all(): readonly Item[] {
    return [...this.#items.values()];
  }

  get(id: string): Item {
    const item = this.#items.get(id);
    if (!item) throw new KvittError('not-found', { status: 404, message: `no ${this.#kind} ${id}` });
    return item;
  }

  /** A new one, or another version of one. */
  put(item: Item): Item {
    const value = { ...item, version: (item.version ?? 0) + 1 };
    this.#items.set(value.id, value);
    this.#log.append({ kind: this.#kind, id: value.id, version: value.version, value });
    return value;
  }
}
