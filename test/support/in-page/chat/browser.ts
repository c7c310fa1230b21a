import type { Adapter } from '@kvitt/core/adapter.js';
import type { LargeStore, Lock } from '@kvitt/core/session/session.js';
import type { Fault } from '../faults.js';
import type { Life } from '../life.js';
import { Locks } from '../locks.js';
import { Network } from '../network.js';
import { Page } from './page.js';
import type { Talk } from './talk.js';

/** Which Kvitt is tried: ours, or one that was broken on purpose. */
export interface Copy {
  readonly outbox: (store: LargeStore) => LargeStore | undefined;
  /** Whether marks of messages outlive the page. */
  readonly forgets: boolean;
  readonly adapter: (adapter: Adapter) => Adapter;
  readonly lock: (lock: Lock) => Lock;
}

export const ours: Copy = { outbox: (store) => store, forgets: false, adapter: (adapter) => adapter, lock: (lock) => lock };

/** Somebody's computer: what it keeps, how it reaches the server, and the pages that are open in it. */
export class Browser {
  readonly talk: Talk;
  readonly audience: 'customer' | 'agent';
  readonly wrongMs: number;
  readonly store = new Map<string, string>();
  readonly locks = new Locks();
  readonly network: Network;
  readonly pages: readonly Page[];
  readonly #messages = new Map<string, unknown>();

  constructor(talk: Talk, audience: 'customer' | 'agent', { pages, wrongMs }: { readonly pages: number; readonly wrongMs: number }) {
    this.talk = talk;
    this.audience = audience;
    this.wrongMs = wrongMs;
    this.network = new Network({ time: talk.time, serve: talk.backend.serve, next: (request) => this.#next(request) });
    this.pages = Array.from({ length: pages }, () => new Page(this));
  }

  /** What is kept of messages; the dead write nothing. */
  outbox(life: Life): LargeStore {
    const alive = async (write: () => void): Promise<void> => {
      if (life.over) return new Promise(() => undefined);
      write();
    };
    return {
      entries: (prefix) => life.within(Promise.resolve([...this.#messages].filter(([key]) => key.startsWith(prefix)))),
      set: (key, value) => alive(() => this.#messages.set(key, structuredClone(value))),
      delete: (key) => alive(() => this.#messages.delete(key)),
    };
  }

  /** What is still to leave, and the notes of it. */
  get left(): number {
    return this.#messages.size + [...this.store.keys()].filter((key) => key.startsWith('kvitt.outbox/')).length;
  }

  #next({ method, url }: Request): Fault {
    if (/\/changes|\/stream$/.test(new URL(url).pathname)) return 'fine';
    return this.talk.nextFault(method === 'GET' ? 'reads' : 'writes');
  }
}
