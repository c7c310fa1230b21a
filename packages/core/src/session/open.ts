import * as v from 'valibot';
import type { Adapter, Audience, Health } from '../adapter.js';
import { changeSchema } from '../model/change.js';
import { systemClock } from './clock.js';
import { LaterConversations } from './conversations-later.js';
import { LaterDealings } from './dealings-later.js';
import { Door } from './door.js';
import { Invoices } from './invoice-desk.js';
import { LaterPayments } from './payments-later.js';
import { Queries } from './queries.js';
import type { Clock, ContractDesk, LargeStore, Lock, NoticeDesk, OfferDesk, Session, SessionEvent, Store } from './session.js';
import { forgetIntents } from './sign-out.js';
import { memoryStore, sturdyStore } from './store.js';
import { Stream } from './stream.js';
import { Timelines } from './timeline-desk.js';
import { Usages } from './usage-desk.js';

export interface SessionOptions {
  readonly adapter: Adapter;
  /** Keeps the stored keys of different backends apart; the provider passes the base URL. */
  readonly scope: string;
  /** Where intents outlive the page; without it they live as long as the page. */
  readonly store?: Store;
  readonly clock?: Clock;
  /** Web Locks by default, where the page has them. */
  readonly lock?: Lock;
  /** BCP 47; English by default. */
  readonly locale?: string;
  /** A customer by default. */
  readonly audience?: Audience;
  /** Where messages that have not left outlive the page; without it they live as long as the page. */
  readonly outbox?: LargeStore;
}

/** Opens one customer's conversation with an adapter; nothing is asked before someone looks. */
export function openSession(options: SessionOptions): Session {
  return new OpenSession(options);
}

class OpenSession implements Session {
  readonly invoices: Invoices;
  readonly payments: LaterPayments;
  readonly timeline: Timelines;
  readonly usage: Usages;
  readonly conversations: LaterConversations;
  readonly offers: OfferDesk;
  readonly contracts: ContractDesk;
  readonly notices: NoticeDesk;
  readonly audience: Audience;
  readonly #door: Door;
  readonly #queries: Queries;
  readonly #dealings: LaterDealings;
  readonly #stream: Stream;
  readonly #forget: () => void;
  readonly #listeners = new Set<(event: SessionEvent) => void>();

  constructor({ adapter, scope, store = memoryStore(), clock = systemClock, lock, outbox, locale = 'en', audience = 'customer' }: SessionOptions) {
    this.audience = audience;
    this.#door = new Door(adapter, { locale, audience }, (expired) => this.#expired(expired));
    this.#queries = new Queries(this.#door, clock, (watched) => this.#stream.watch(watched));
    this.#stream = new Stream(adapter, clock, {
      onChange: (change) => this.#changed(change),
      onGap: (first) => this.#missed(first),
      onHealth: () => this.#felt(),
    }, audience);
    this.invoices = new Invoices(adapter, this.#queries);
    this.timeline = new Timelines(adapter, this.#queries);
    this.usage = new Usages(adapter, this.#queries);
    const kept = sturdyStore(store);
    this.#forget = () => forgetIntents(kept, scope);
    const live = () => this.health === 'live';
    this.payments = new LaterPayments({ adapter, queries: this.#queries, store: kept, scope, lock, live, onEnded: (invoiceId) => this.invoices.paid(invoiceId) });
    this.conversations = new LaterConversations({ adapter, queries: this.#queries, scope, audience, store: kept, outbox, lock, live });
    this.#dealings = new LaterDealings({ adapter, queries: this.#queries, store: kept, scope, lock });
    ({ offers: this.offers, contracts: this.contracts, notices: this.notices } = this.#dealings);
  }

  supports(operation: string): boolean {
    return this.#door.supports(operation);
  }

  get health(): Health | undefined {
    return this.#stream.health;
  }

  get locale(): string {
    return this.#door.locale;
  }

  /** Explanations come in the customer's language: what is looked at is asked again. */
  set locale(locale: string) {
    if (locale === this.#door.locale) return;
    this.#door.locale = locale;
    this.#queries.restart();
  }

  subscribe(listener: (event: SessionEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  end(): void {
    if (this.#door.ended) return;
    this.#door.close();
    this.#stream.bar(true);
    this.#forget();
    this.conversations.end();
    this.#queries.end();
    this.#tell('ended');
    this.#listeners.clear();
  }

  #changed(told: unknown): void {
    const change = v.safeParse(changeSchema, told);
    const desks = {
      invoice: this.invoices, payment: this.payments, timeline: this.timeline, usage: this.usage,
      conversation: this.conversations, message: this.conversations, typing: this.conversations,
      offer: this.#dealings, contract: this.#dealings, notice: this.#dealings,
    };
    if (!change.success) {
      this.#missed(false);
      return;
    }
    desks[change.output.kind].changed(change.output);
    if (change.output.kind === 'invoice') this.#dealings.changed(change.output);
  }

  #missed(first: boolean): void {
    if (first) void this.#queries.renew();
    else this.#queries.again();
  }

  /** Where changes arrive, answers do too. */
  #felt(): void {
    if (this.health === 'live' || this.health === 'polling') void this.#queries.mend();
    this.payments.healthChanged();
    this.conversations.healthChanged();
    this.#tell('health');
  }

  /** Once the customer is known again, what failed meanwhile is asked again. */
  #expired(expired: boolean): void {
    this.#stream.bar(expired);
    if (expired) this.#tell('expired');
    else void this.#queries.renew();
  }

  #tell(event: SessionEvent): void {
    for (const listener of [...this.#listeners]) listener(event);
  }
}
