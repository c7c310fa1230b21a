import { Backend } from '../backend.js';
import { FastTime } from '../fast-time.js';
import type { Fault } from '../faults.js';
import { Browser, type Copy } from './browser.js';
import type { Page } from './page.js';
import type { Script } from './script.js';

const morning = '2026-11-20T10:00:00.000Z';

/** One customer, her invoice, and everything between her pages and the agent's, in one page and in a time of its own. */
export class Talk {
  static time = new FastTime(morning);
  static #backend: Promise<Backend> | undefined;

  readonly time = Talk.time;
  readonly backend: Backend;
  readonly copy: Copy;
  readonly customerId: string;
  readonly invoiceId: string;
  readonly browsers: readonly Browser[];
  /** What was meant to be said, by whom. */
  readonly meant: { readonly role: string; readonly text: string }[] = [];
  readonly #faults: Record<'reads' | 'writes', Fault[]>;

  private constructor(backend: Backend, copy: Copy, script: Script, { customerId, invoiceId }: { readonly customerId: string; readonly invoiceId: string }) {
    this.backend = backend;
    this.copy = copy;
    this.customerId = customerId;
    this.invoiceId = invoiceId;
    this.#faults = { reads: [...script.reads], writes: [...script.writes] };
    this.browsers = [
      new Browser(this, 'customer', { pages: 2, wrongMs: 0 }),
      new Browser(this, 'customer', { pages: 1, wrongMs: script.wrongClock * 60_000 }),
      new Browser(this, 'agent', { pages: 1, wrongMs: 0 }),
    ];
  }

  static async open(copy: Copy, script: Script): Promise<Talk> {
    Talk.time.restart(morning);
    const backend = await (Talk.#backend ??= Backend.open(Talk.time));
    await backend.forgetThreads();
    const customer = await backend.newCustomer();
    await backend.start(() => 'fine');
    return new Talk(backend, copy, script, customer);
  }

  get pages(): readonly Page[] {
    return this.browsers.flatMap(({ pages }) => pages);
  }

  /** What happens to the next request of its kind; once told all, nothing. */
  nextFault(way: 'reads' | 'writes'): Fault {
    return this.#faults[way].shift() ?? 'fine';
  }

  said(role: string, text: string): void {
    this.meant.push({ role, text });
  }

  token(audience: 'customer' | 'agent'): Promise<string> {
    return audience === 'customer' ? this.backend.token(this.customerId) : this.backend.agentToken();
  }

  /** The server dies and starts again on its data. */
  async restart(): Promise<void> {
    this.backend.kill();
    for (const { network } of this.browsers) network.breakStreams();
    await this.backend.start(() => 'fine');
  }

  /** Everything works again from now on, and everybody has a page open. */
  mend(): void {
    this.#faults.reads = [];
    this.#faults.writes = [];
    for (const { network, pages } of this.browsers) {
      network.mend();
      if (pages.every(({ isOpen }) => !isOpen)) pages[0]!.open();
    }
  }

  close(): void {
    for (const page of this.pages) page.close();
    this.backend.kill();
    this.time.restart(morning);
  }
}
