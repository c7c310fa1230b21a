import { every, type Clock } from '../clock.js';
import type { Database } from '../db/database.js';
import type { Log } from '../log.js';
import { bounds, channel, entries, prune, whispered, type OutboxEntry } from '../records/outbox.js';

const catchUpMs = 15_000;
const keptMs = 60 * 60_000;
const batchSize = 200;

export type Listener = (entry: OutboxEntry) => void;

/**
 * Reads the outbox once for all streams of this process: after its own last id, on a notification, on (re-)listening and every 15 seconds,
 * because a notification may get lost.
 */
export class Feed {
  readonly #database: Database;
  readonly #clock: Clock;
  readonly #log: Log;
  readonly #listeners = new Map<string, Set<Listener>>();
  #last = 0;
  #reading: Promise<void> | undefined;
  #again = false;
  #stop: () => void = () => undefined;

  constructor(database: Database, clock: Clock, log: Log) {
    this.#database = database;
    this.#clock = clock;
    this.#log = log;
  }

  async start(): Promise<void> {
    this.#last = (await bounds(this.#database)).newest;
    await this.#database.listen(channel, (payload) => this.#hear(payload), () => void this.catchUp());
    this.#stop = every(this.#clock, catchUpMs, () => this.#tick());
  }

  /** Lets a reading under way end, so that the database may be closed. */
  async stop(): Promise<void> {
    this.#stop();
    await this.#reading;
  }

  /** The last id that listeners have heard. */
  get position(): number {
    return this.#last;
  }

  /** Hears every entry of a customer with an id above `position`, in order, until the answered function is called. */
  subscribe(customerId: string, listener: Listener): () => void {
    const listeners = this.#listeners.get(customerId) ?? new Set();
    this.#listeners.set(customerId, listeners.add(listener));
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0) this.#listeners.delete(customerId);
    };
  }

  /** Reads what is new; asked again while reading, it reads once more. */
  async catchUp(): Promise<void> {
    this.#again = true;
    this.#reading ??= this.#read();
    await this.#reading;
  }

  async #read(): Promise<void> {
    try {
      while (this.#again) {
        this.#again = false;
        const batch = await entries(this.#database, { after: this.#last, limit: batchSize });
        for (const entry of batch) this.#hand(entry);
        if (batch.length === batchSize) this.#again = true;
      }
    } catch (problem) {
      this.#log.error('feed-failed', problem);
    } finally {
      this.#reading = undefined;
    }
  }

  /** What is only whispered is handed on at once, and never read again. */
  #hear(payload: string): void {
    const said = whispered(payload);
    if (said) this.#tell({ id: this.#last, customerId: said.whom, change: said.change });
    else void this.catchUp();
  }

  #hand(entry: OutboxEntry): void {
    this.#last = entry.id;
    this.#tell(entry);
  }

  #tell(entry: OutboxEntry): void {
    for (const listener of this.#listeners.get(entry.customerId) ?? []) listener(entry);
  }

  /** A tick that fails is not the last one. */
  async #tick(): Promise<void> {
    await this.catchUp();
    const before = new Date(this.#clock.now() - keptMs).toISOString();
    await prune(this.#database, before).catch((problem: unknown) => this.#log.error('prune-failed', problem));
  }
}
