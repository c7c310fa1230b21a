import type { Context, OfferAcceptance } from '@kvitt/core/adapter.js';
import { KvittError } from '@kvitt/core/error.js';
import { declineReasonSchema, type DeclineReason, type Offer, type OfferState } from '@kvitt/core/model/offer.js';
import { dateSchema } from '@kvitt/core/model/primitives.js';
import { isAnswered } from '@kvitt/core/offers/answered.js';
import { addDays, today } from '@kvitt/core/period.js';
import type { Clock } from '@kvitt/core/session/session.js';
import * as v from 'valibot';
import { firstOfMonth } from '../data/contracts.js';
import { timeZone } from '../data/elin.js';
import { refused } from '../order.js';
import { checkAgreement, checkReplay } from './agreement.js';
import type { Kept } from './records.js';

const dayMs = 86_400_000;
const month = 30;
/** What is too dear or binds too long may be another offer in half a year; a no for any other reason is one for ever. */
const reconsidered: readonly (DeclineReason | undefined)[] = ['price', 'binding'];
const halfYear = 182;

/** What an answer sets in motion elsewhere. */
export interface Consequences {
  accepted(offer: Offer): void;
  withdrawn(offer: Offer): void;
}

/** Guards the offers as a real backend does: one acceptance per key, nothing but what was offered, no way back after its day. */
export class Offers {
  readonly kept: Kept<Offer>;
  readonly #clock: Clock;
  readonly #consequences: Consequences;
  readonly #agreements = new Map<string, OfferAcceptance>();
  readonly #recorded: { readonly id: string; readonly event: string; readonly placement?: string }[] = [];

  constructor(kept: Kept<Offer>, clock: Clock, consequences: Consequences) {
    this.kept = kept;
    this.#clock = clock;
    this.#consequences = consequences;
  }

  /** Looks and clicks that were counted. */
  get recorded(): readonly { readonly id: string; readonly event: string; readonly placement?: string }[] {
    return this.#recorded;
  }

  list(): readonly Offer[] {
    return this.kept.all.map((offer) => this.#asOfToday(offer));
  }

  get(id: string): Offer {
    return this.#asOfToday(this.kept.get(id));
  }

  accept(agreed: OfferAcceptance, { idempotencyKey }: Pick<Context, 'idempotencyKey'>): Offer {
    if (!idempotencyKey) throw refused('idempotencyKey', 'an acceptance needs an idempotency key');
    const offer = this.get(agreed.id);
    const before = this.#agreements.get(idempotencyKey);
    if (before) {
      checkReplay(before, agreed);
      return offer;
    }
    this.#only(offer, ['open', 'snoozed', 'declined']);
    if (offer.validFrom !== undefined && offer.validFrom > this.#date) throw conflict(offer);
    checkAgreement(agreed, offer);
    this.#agreements.set(idempotencyKey, agreed);
    return this.#accepted(offer);
  }

  decline({ id, reason, comment }: { readonly id: string; readonly reason?: DeclineReason; readonly comment?: string }): Offer {
    const offer = this.get(id);
    if (reason !== undefined && !v.is(declineReasonSchema, reason)) throw refused('reason', `no such reason: ${String(reason)}`);
    if (comment !== undefined && comment.length > 2_000) throw refused('comment', 'at most 2000 characters');
    if (offer.state === 'declined' && isAnswered(offer, this.#date)) return offer;
    this.#onlyAsked(offer);
    const notBefore = reconsidered.includes(reason) ? addDays(this.#date, halfYear) : undefined;
    return this.kept.put({ ...offer, state: 'declined', decidedAt: this.#now, notBefore });
  }

  snooze({ id, until = addDays(this.#date, month) }: { readonly id: string; readonly until?: string }): Offer {
    const offer = this.get(id);
    if (!v.is(dateSchema, until) || until <= this.#date) throw refused('until', `no day to come: ${until}`);
    if (offer.state === 'snoozed' && offer.notBefore === until) return offer;
    this.#onlyAsked(offer);
    return this.kept.put({ ...offer, state: 'snoozed', decidedAt: this.#now, notBefore: until });
  }

  withdraw(id: string): Offer {
    const offer = this.get(id);
    if (offer.state === 'withdrawn') return offer;
    this.#only(offer, ['accepted']);
    if (offer.withdrawUntil === undefined || Date.parse(offer.withdrawUntil) < this.#clock.now()) throw conflict(offer);
    const withdrawn = this.kept.put({ ...offer, state: 'withdrawn', decidedAt: this.#now, withdrawUntil: undefined });
    this.#consequences.withdrawn(withdrawn);
    return withdrawn;
  }

  record(id: string, event: string, placement?: string): void {
    if (event !== 'shown' && event !== 'clicked') throw refused('event', `no such event: ${event}`);
    this.#recorded.push({ id: this.kept.get(id).id, event, ...(placement !== undefined && { placement }) });
  }

  /** The supplier takes an offer back that nobody has accepted. */
  recall(id: string): Offer {
    const offer = this.get(id);
    this.#only(offer, ['open', 'snoozed', 'declined']);
    return this.kept.put({ ...offer, state: 'recalled' });
  }

  get #date(): string {
    return today(this.#clock.now(), timeZone);
  }

  get #now(): string {
    return new Date(this.#clock.now()).toISOString();
  }

  #accepted(offer: Offer): Offer {
    const { withdrawalDays = 0, startsOn = firstOfMonth(this.#date, 1) } = offer;
    const withdrawUntil = withdrawalDays > 0 ? new Date(this.#clock.now() + withdrawalDays * dayMs).toISOString() : undefined;
    const accepted = this.kept.put({ ...offer, state: 'accepted', decidedAt: this.#now, notBefore: undefined, startsOn, withdrawUntil });
    this.#consequences.accepted(accepted);
    return accepted;
  }

  /** After its last day nobody can accept it any more. */
  #asOfToday(offer: Offer): Offer {
    const isOver = offer.validUntil !== undefined && offer.validUntil < this.#date;
    return isOver && ['open', 'snoozed'].includes(offer.state) ? { ...offer, state: 'expired' } : offer;
  }

  /** One that was declined for a while may be answered anew once it has come back. */
  #onlyAsked(offer: Offer): void {
    if (isAnswered(offer, this.#date)) this.#only(offer, ['open', 'snoozed']);
  }

  #only(offer: Offer, states: readonly OfferState[]): void {
    const isLate = offer.state === 'declined' && offer.validUntil !== undefined && offer.validUntil < this.#date;
    if (isLate || !states.includes(offer.state)) throw conflict(offer);
  }
}

function conflict({ id, state }: Offer): KvittError {
  return new KvittError('conflict', { status: 409, message: `offer ${id} is ${state}` });
}
