import type { Adapter, OfferOperations } from '@kvitt/core/adapter.js';
import { KvittError } from '@kvitt/core/error.js';
import type { Offer } from '@kvitt/core/model/offer.js';
import { chainLock } from '@kvitt/core/session/lock.js';
import { openSession } from '@kvitt/core/session/open.js';
import type { Lock, Session, Store } from '@kvitt/core/session/session.js';
import { memoryStore } from '@kvitt/core/session/store.js';
import fc from 'fast-check';
import { Marketplace, offer, tick, type Weather } from './marketplace.js';
import { sek } from './records.js';

const ids = ['a', 'b'] as const;
type Id = (typeof ids)[number];

/** What happens in a world: to a window, to the line, at the supplier's. */
export type Step =
  | { readonly do: 'press' | 'decline' | 'withdraw'; readonly tab: number; readonly id: Id }
  | { readonly do: 'reload'; readonly tab: number }
  | { readonly do: 'weather'; readonly of: keyof OfferOperations; readonly weather: Weather }
  | { readonly do: 'price'; readonly id: Id; readonly price: number }
  | { readonly do: 'connect'; readonly connected: boolean }
  | { readonly do: 'pass'; readonly ms: number };

const id = fc.constantFrom(...ids);
const tab = fc.nat(2);

export const story: fc.Arbitrary<readonly Step[]> = fc.array(fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('press' as const), tab, id }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('withdraw' as const, 'withdraw' as const, 'decline' as const), tab, id }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('reload' as const), tab }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('weather' as const), of: fc.constantFrom('accept' as const, 'accept' as const, 'get' as const, 'list' as const), weather: fc.constantFrom<Weather>('lost', 'unanswered', 'broken', 'twice') }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('price' as const), id, price: fc.integer({ min: 1, max: 3 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('connect' as const), connected: fc.boolean() }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('pass' as const), ms: fc.constantFrom(1, 500, 3_000, 20_000) }) },
), { maxLength: 25 });

/** How a window accepts, and what its adapter is; another one than ours is a broken copy, to see that a world notices. */
export interface Copy {
  readonly accept?: (session: Session, adapter: Adapter, pressed: Offer) => Promise<Offer>;
  readonly adapter?: (adapter: Adapter) => Adapter;
}

/** One page, until it is loaded anew. */
class Page {
  readonly session: Session;
  readonly adapter: Adapter;
  readonly #closing = new AbortController();
  readonly #leave: readonly (() => void)[];
  readonly #running = new Map<Id, number>();

  constructor(adapter: Adapter, store: Store, lock: Lock) {
    const { signal } = this.#closing;
    const closed = new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(new Error('closed'))));
    closed.catch(() => undefined);
    this.adapter = { ...adapter, offers: untilGone(adapter.offers!, signal) };
    this.session = openSession({ adapter: this.adapter, scope: '/api', store, lock: (name, run) => lock(name, () => (signal.aborted ? closed : Promise.race([run(), closed]))) });
    const { offers } = this.session;
    this.#leave = [offers.shown(), ...ids.map((one) => offers.offer(one))].map((looked) => looked.subscribe(() => undefined));
  }

  get gone(): boolean {
    return this.#closing.signal.aborted;
  }

  /** It goes, whatever was under way: nobody hears of it any more, and its lock is free. */
  close(): void {
    this.#closing.abort();
    for (const leave of this.#leave) leave();
  }

  /** The offer as this page shows it. */
  offer(one: Id): Offer | undefined {
    const { state } = this.session.offers.offer(one);
    return state.status === 'ready' ? state.value : undefined;
  }

  /** All that it shows, in whichever place. */
  get shown(): readonly (Offer | undefined)[] {
    const { state } = this.session.offers.shown();
    return [...ids.map((one) => this.offer(one)), ...(state.status === 'ready' ? state.value : [undefined])];
  }

  /** Answers whether it is a press of its own: one that is under way is joined by the next. */
  begin(one: Id): boolean {
    const running = this.#running.get(one) ?? 0;
    this.#running.set(one, running + 1);
    return running === 0;
  }

  settle(one: Id): void {
    this.#running.set(one, (this.#running.get(one) ?? 1) - 1);
  }

  get unsettled(): number {
    return [...this.#running.values()].reduce((before, running) => before + running, 0);
  }
}

type Ask = (query: never, context: never) => Promise<unknown>;

/** A page that is gone asks nothing, and no answer reaches it. */
function untilGone(offers: OfferOperations, signal: AbortSignal): OfferOperations {
  const never = new Promise<never>(() => undefined);
  const unlessGone = (ask: Ask): Ask => (query, context) => (signal.aborted ? never : ask(query, context).finally(() => (signal.aborted ? never : undefined)));
  return Object.fromEntries(Object.entries(offers as Readonly<Record<string, Ask>>).map(([name, ask]) => [name, unlessGone(ask)]));
}

/** Two devices of one customer, the first with two windows, before one supplier. */
export class World {
  readonly supplier: Marketplace;
  /** What presses were told, in windows that were still there, of which the line was the only reason. */
  readonly failures: string[] = [];
  readonly #presses: Record<Id, number> = { a: 0, b: 0 };
  readonly #copy: Copy;
  readonly #devices: readonly Device[];
  readonly #pages: Page[];
  #faults = 0;

  constructor(copy: Copy, versioned: boolean) {
    const [hers, his] = [device(), device()];
    this.#copy = copy;
    this.#devices = [hers, hers, his];
    this.supplier = new Marketplace(ids.map((one) => offer(one)), { versioned });
    this.#pages = this.#devices.map((its) => this.#open(its));
  }

  async take(step: Step): Promise<void> {
    if (step.do === 'weather') this.#weather(step);
    else if (step.do === 'price') this.supplier.change(step.id, { price: sek(`${step.price}.00`) });
    else if (step.do === 'connect') this.supplier.connect(step.connected);
    else if (step.do !== 'pass') this.#act(step);
    await tick(step.do === 'pass' ? step.ms : 5);
  }

  /** The line holds again, and there is time enough for everything. */
  async calm(): Promise<void> {
    this.supplier.weather = {};
    for (const connected of [false, true]) this.supplier.connect(connected);
    await tick(300_000);
  }

  /** What windows show that is not what the supplier has. */
  get wrong(): readonly unknown[] {
    const shown = this.#pages.flatMap((page) => page.shown);
    return shown.filter((one) => one === undefined || saidOf(one) !== saidOf(this.supplier.of(one.id)));
  }

  get unsettled(): number {
    return this.#pages.reduce((before, page) => before + page.unsettled, 0);
  }

  /** Acceptances of an offer that no press of the customer's stands for. */
  get unasked(): readonly Id[] {
    return ids.filter((one) => this.supplier.accepted.filter((accepted) => accepted === one).length > this.#presses[one]);
  }

  end(): void {
    for (const page of this.#pages) {
      page.close();
      page.session.end();
    }
  }

  /** Not more faults than one press lives through. */
  #weather({ of, weather }: Extract<Step, { do: 'weather' }>): void {
    if (of === 'accept' && ++this.#faults > 5) return;
    (this.supplier.weather[of] ??= []).push(weather);
  }

  #act(step: Extract<Step, { tab: number }>): void {
    const page = this.#pages[step.tab];
    if (!page) return;
    if (step.do === 'press') this.#press(page, step.id);
    else if (step.do === 'reload') this.#reload(page, step.tab);
    else page.session.offers[step.do](step.id).catch(() => undefined);
  }

  /** She presses what she sees. */
  #press(page: Page, one: Id): void {
    const seen = page.offer(one);
    if (!seen || seen.state === 'accepted') return;
    if (page.begin(one)) this.#presses[one]++;
    const accept = this.#copy.accept ?? ((session: Session, _adapter: Adapter, pressed: Offer) => session.offers.accept(pressed));
    accept(page.session, page.adapter, seen).then(
      () => page.settle(one),
      (thrown: unknown) => {
        page.settle(one);
        const { code } = KvittError.from(thrown);
        if (!page.gone && ['offline', 'timeout', 'unexpected'].includes(code)) this.failures.push(code);
      },
    );
  }

  #reload(page: Page, at: number): void {
    page.close();
    this.#pages[at] = this.#open(this.#devices[at] ?? device());
  }

  #open({ store, lock }: Device): Page {
    return new Page(this.#copy.adapter?.(this.supplier.adapter) ?? this.supplier.adapter, store, lock);
  }
}

function saidOf({ state, price }: Offer): string {
  return `${state} ${price?.amount ?? ''}`;
}

/** What the windows of a browser share. */
interface Device {
  readonly store: Store;
  readonly lock: Lock;
}

function device(): Device {
  return { store: memoryStore(), lock: chainLock() };
}
