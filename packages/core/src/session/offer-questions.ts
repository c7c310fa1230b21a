import * as v from 'valibot';
import type { Adapter, Context, OfferAcceptance, OfferOperations } from '../adapter.js';
import { offerCircumstancesSchema, offerSchema, type DeclineReason, type Offer, type OfferCircumstances } from '../model/offer.js';
import type { Door } from './door.js';
import { newKey } from './key.js';
import { pageSchema } from './page.js';

const offers = pageSchema(offerSchema);
const nothing = v.unknown();
/** A list longer than that is cut: nobody is shown so many offers. */
const mostPages = 20;

/** What is asked of the adapter's offers. */
export class OfferQuestions {
  readonly #adapter: Adapter;
  readonly #door: Door;

  constructor(adapter: Adapter, door: Door) {
    this.#adapter = adapter;
    this.#door = door;
  }

  supports(operation: keyof OfferOperations): boolean {
    return this.#door.supports(`offers.${operation}`);
  }

  /** All of them, however many pages that are. */
  async list(signal: AbortSignal): Promise<readonly Offer[]> {
    const all: Offer[] = [];
    let cursor: string | undefined;
    for (let pages = 0; pages < mostPages; pages++) {
      const query = cursor === undefined ? {} : { cursor };
      const { items, nextCursor } = await this.#ask('list', offers, (asked, context) => asked.list?.(query, context), { signal });
      all.push(...items);
      if (nextCursor === undefined || nextCursor === cursor) break;
      cursor = nextCursor;
    }
    return all;
  }

  get(id: string, signal?: AbortSignal): Promise<Offer> {
    return this.#ask('get', offerSchema, (asked, context) => asked.get?.({ id }, context), { signal });
  }

  circumstances(signal: AbortSignal): Promise<OfferCircumstances> {
    return this.#ask('circumstances', offerCircumstancesSchema, (asked, context) => asked.circumstances?.({}, context), { signal });
  }

  accept(query: OfferAcceptance, idempotencyKey: string, signal?: AbortSignal): Promise<Offer> {
    return this.#ask('accept', offerSchema, (asked, context) => asked.accept?.(query, context), { idempotencyKey, signal });
  }

  decline(id: string, why: { readonly reason?: DeclineReason; readonly comment?: string }): Promise<Offer> {
    return this.#ask('decline', offerSchema, (asked, context) => asked.decline?.({ id, ...why }, context), { idempotencyKey: newKey() });
  }

  snooze(id: string, until: string | undefined): Promise<Offer> {
    return this.#ask('snooze', offerSchema, (asked, context) => asked.snooze?.({ id, ...(until !== undefined && { until }) }, context), { idempotencyKey: newKey() });
  }

  withdraw(id: string): Promise<Offer> {
    return this.#ask('withdraw', offerSchema, (asked, context) => asked.withdraw?.({ id }, context), { idempotencyKey: newKey() });
  }

  async record(id: string, event: 'shown' | 'clicked', placement: string | undefined): Promise<void> {
    await this.#ask('record', nothing, (asked, context) => asked.record?.({ id, event, ...(placement !== undefined && { placement }) }, context), {});
  }

  #ask<Schema extends v.GenericSchema>(
    operation: keyof OfferOperations, schema: Schema, ask: (asked: OfferOperations, context: Context) => Promise<unknown> | undefined, more: { readonly signal?: AbortSignal | undefined; readonly idempotencyKey?: string },
  ): Promise<v.InferOutput<Schema>> {
    const { signal, idempotencyKey } = more;
    const question = { operation: `offers.${operation}`, schema, ask: (context: Context) => ask(this.#adapter.offers ?? {}, context) };
    return this.#door.ask({ ...question, ...(signal && { signal }), ...(idempotencyKey !== undefined && { idempotencyKey }) });
  }
}
