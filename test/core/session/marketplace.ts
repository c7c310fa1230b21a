import type { Adapter, ChangesOptions, Context, OfferAcceptance, OfferOperations } from '@kvitt/core/adapter.js';
import { KvittError } from '@kvitt/core/error.js';
import type { Change } from '@kvitt/core/model/change.js';
import type { Offer, OfferCircumstances } from '@kvitt/core/model/offer.js';
import { sameMoney } from '@kvitt/core/money.js';
import { dealingsModule } from '@kvitt/core/session/dealings-later.js';
import { acceptingModule } from '@kvitt/core/session/offer-desk.js';
import { reckoningModule } from '@kvitt/core/session/offer-savings.js';
import { vi } from 'vitest';
import { sek } from './records.js';

// No clock of a test's moves what is fetched: it is here before the first one asks.
await Promise.all([dealingsModule.come(), acceptingModule.come(), reckoningModule.come()]);

/** What happens to a question: `lost` on its way there, `unanswered` its answer on the way back, `broken` an error of the server's before it does anything, `twice` it arrives again some seconds later. */
export type Weather = 'fine' | 'lost' | 'unanswered' | 'broken' | 'twice';

export const offer = (id: string, more: Partial<Offer> = {}): Offer => ({ id, kind: 'downsize', state: 'open', title: 'A smaller plan', price: sek('199.00'), bindingMonths: 0, ...more });

/** A supplier's backend that keeps the rules, small enough to read, on a line that does not always hold. */
export class Marketplace {
  readonly offers: Offer[];
  circumstances: OfferCircumstances = { firstInvoiceOn: '2026-01-01' };
  /** Of each acceptance that was done, the offer. */
  readonly accepted: string[] = [];
  readonly asked: { readonly operation: keyof OfferOperations; readonly query: Readonly<Record<string, unknown>>; readonly key: string | undefined }[] = [];
  /** What happens to the next questions of an operation, one after the other. */
  weather: Partial<Record<keyof OfferOperations, (Weather | KvittError)[]>> = {};
  readonly #answers = new Map<string, { readonly agreed: OfferAcceptance; readonly answer: Offer }>();
  readonly #streams = new Set<{ readonly onChange: (change: Change) => void; readonly options: ChangesOptions }>();
  readonly #versioned: boolean;
  #connected = true;

  constructor(offers: readonly Offer[], { versioned = true } = {}) {
    this.#versioned = versioned;
    this.offers = offers.map((one) => ({ ...one, ...(versioned && { version: 1 }) }));
  }

  readonly adapter: Adapter = {
    offers: {
      list: (query, context) => this.#answer('list', query, context, () => ({ items: this.offers })),
      get: (query, context) => this.#answer('get', query, context, () => this.of(query.id)),
      circumstances: (query, context) => this.#answer('circumstances', query, context, () => this.circumstances),
      accept: (query, context) => this.#answer('accept', query, context, () => this.#accept(query, context.idempotencyKey ?? '')),
      decline: (query, context) => this.#answer('decline', query, context, () => this.#decide(query.id, 'declined')),
      snooze: (query, context) => this.#answer('snooze', query, context, () => this.#decide(query.id, 'snoozed', query.until)),
      withdraw: (query, context) => this.#answer('withdraw', query, context, () => this.#withdraw(query.id)),
      record: (query, context) => this.#answer('record', query, context, () => undefined),
    },
    changes: (onChange, options) => {
      const stream = { onChange, options };
      this.#streams.add(stream);
      return () => void this.#streams.delete(stream);
    },
  };

  of(id: string): Offer {
    const found = this.offers.find((one) => one.id === id);
    if (!found) throw new KvittError('not-found');
    return found;
  }

  count(operation: keyof OfferOperations): number {
    return this.asked.filter((asked) => asked.operation === operation).length;
  }

  /** The supplier changes an offer, and who listens hears it. */
  change(id: string, more: Partial<Offer>, { tells = true } = {}): Offer {
    const before = this.of(id);
    const after = { ...before, ...more, ...(this.#versioned && { version: (before.version ?? 0) + 1 }) };
    this.offers[this.offers.indexOf(before)] = after;
    if (tells) this.tell({ kind: 'offer', id, value: structuredClone(after) });
    return after;
  }

  tell(change: Pick<Change, 'kind' | 'id'> & Partial<Change>): void {
    if (this.#connected) for (const { onChange } of this.#streams) onChange({ cursor: '1', ...change });
  }

  /** Whether changes arrive; what was missed is asked for. */
  connect(connected: boolean): void {
    const wasConnected = this.#connected;
    this.#connected = connected;
    for (const { options } of this.#streams) {
      options.onHealth?.(connected ? 'live' : 'lost');
      if (connected && !wasConnected) options.onGap?.();
    }
  }

  /** One key is one acceptance with one answer, whatever became of the offer since. */
  #accept(agreed: OfferAcceptance, key: string): Offer {
    const known = this.#answers.get(key);
    const { state, price, bindingMonths } = this.of(agreed.id);
    if (known) return known.answer;
    if (['accepted', 'expired', 'recalled'].includes(state)) throw new KvittError('conflict', { status: 409 });
    const isAsOffered = agreed.price && price && sameMoney(agreed.price, price) && agreed.bindingMonths === bindingMonths;
    if (!isAsOffered) throw new KvittError('invalid', { status: 422, field: 'price' });
    this.accepted.push(agreed.id);
    const answer = this.#decide(agreed.id, 'accepted');
    this.#answers.set(key, { agreed, answer });
    return answer;
  }

  #withdraw(id: string): Offer {
    if (this.of(id).state !== 'accepted') throw new KvittError('conflict', { status: 409 });
    return this.#decide(id, 'withdrawn');
  }

  #decide(id: string, state: Offer['state'], notBefore?: string): Offer {
    const before = this.of(id);
    if (before.state === state) return before;
    if (state !== 'withdrawn' && before.state === 'accepted') throw new KvittError('conflict', { status: 409 });
    return this.change(id, { state, notBefore, decidedAt: new Date(Date.now()).toISOString() });
  }

  async #answer<Answer>(operation: keyof OfferOperations, query: object, context: Context, answer: () => Answer): Promise<Answer> {
    this.asked.push({ operation, query: { ...query }, key: context.idempotencyKey });
    const weather = this.weather[operation]?.shift() ?? 'fine';
    await Promise.resolve();
    if (weather === 'lost') throw new KvittError('offline');
    if (weather === 'broken') throw new KvittError('unexpected', { status: 500 });
    if (typeof weather !== 'string') throw weather;
    const answered = structuredClone(answer());
    if (weather === 'twice') setTimeout(() => void Promise.resolve().then(answer).catch(() => undefined), 3_000);
    if (weather === 'unanswered') throw new KvittError('offline');
    return answered;
  }
}

/** Time for promises and notifications to arrive; nothing that waits longer is reached. */
export const tick = (ms = 5): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);
