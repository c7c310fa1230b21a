import type { Lock, Store } from '@kvitt/core/session/session.js';
import { Backend, type Ledger } from './backend.js';
import { Device } from './device.js';
import { FastTime } from './fast-time.js';
import type { Fault } from './faults.js';
import type { Script } from './script.js';
import { told } from './faults.js';

const morning = '2026-11-20T10:00:00.000Z';

/** Which Kvitt is tried: ours, or one that was broken on purpose. */
export interface Copy {
  readonly store: (store: Store) => Store;
  readonly lock: (lock: Lock) => Lock;
}

export const ours: Copy = { store: (store) => store, lock: (lock) => lock };

/** The keys of a script's faults: what customers ask, what they do, and what goes on between the server and the providers. */
export type Way = 'reads' | 'writes' | 'providers';

/** One customer, her invoice, her devices and everything between them and the money, in one page and in a time of its own. */
export class World {
  static time = new FastTime(morning);
  static #backend: Promise<Backend> | undefined;

  readonly time = World.time;
  readonly backend: Backend;
  readonly copy: Copy;
  readonly invoiceId: string;
  readonly token: string;
  readonly devices: readonly Device[];
  /** What she could open in her bank's app: it was on one of her screens. */
  readonly seen: string[] = [];
  readonly #faults: Record<Way, Fault[]>;

  private constructor(backend: Backend, copy: Copy, script: Script, { invoiceId, token }: { readonly invoiceId: string; readonly token: string }) {
    this.backend = backend;
    this.copy = copy;
    this.invoiceId = invoiceId;
    this.token = token;
    this.#faults = { reads: [...script.reads], writes: [...script.writes], providers: [...script.providers] };
    this.devices = [new Device(this, [2, 1], 0), new Device(this, [1], script.wrongClock * 60_000)];
  }

  static async open(copy: Copy, script: Script): Promise<World> {
    World.time.restart(morning);
    const backend = await (World.#backend ??= Backend.open(World.time));
    const { customerId, invoiceId } = await backend.newCustomer();
    const world = new World(backend, copy, script, { invoiceId, token: await backend.token(customerId) });
    await world.#begin();
    return world;
  }

  get tabs() {
    return this.devices.flatMap(({ tabs }) => tabs);
  }

  /** What happens to the next request of its kind; once told all, nothing. */
  nextFault(way: Way): Fault {
    return this.#faults[way].shift() ?? 'fine';
  }

  /** The server dies and starts again on its data. */
  async restart(): Promise<void> {
    this.backend.kill();
    for (const { network } of this.devices) network.breakStreams();
    await this.#begin();
  }

  /** Notes what she can pay with in an app or on a page of her bank's. */
  overhear(text: string): void {
    for (const [token] of text.matchAll(/(?:phone|simulator\/card)\/[0-9a-f]{32}/g)) this.#note(token);
  }

  #note(token: string): void {
    const path = token.replace(/^phone/, "simulator/phone");
    if (!this.seen.includes(path)) this.seen.push(path);
  }

  /** Everything works again from now on. */
  mend(): void {
    this.#faults.reads = [];
    this.#faults.writes = [];
    this.#faults.providers = [];
    for (const { network } of this.devices) network.mend();
  }

  ledger(): Promise<Ledger> {
    return this.backend.ledger(this.invoiceId);
  }

  close(): void {
    for (const tab of this.tabs) tab.close();
    this.backend.kill();
    this.time.restart(morning);
  }

  #begin(): Promise<void> {
    return this.backend.start(() => this.nextFault('providers'));
  }
}

/** The faults of a way in words. */
export const inWords = (faults: readonly Fault[]): string => faults.map(told).join(', ') || 'fine';
