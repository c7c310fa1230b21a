import type { Offer, OfferCircumstances, OfferKind, OfferState } from '@kvitt/core/model/offer.js';
import type { OfferRules } from '@kvitt/core/offers/rules.js';
import { addDays } from '@kvitt/core/period.js';
import fc from 'fast-check';

export const today = '2026-11-22';
export const sek = (amount: string) => ({ amount, currency: 'SEK' });
export const offer = (more: Partial<Offer> = {}): Offer => ({ id: 'o1', kind: 'upgrade', state: 'open', title: 'A larger plan', ...more });

/** A customer of long standing who has nothing to complain of. */
export const content: OfferCircumstances = { customerSince: '2020-01-15', firstInvoiceOn: '2020-02-01' };

const kinds: readonly OfferKind[] = ['upgrade', 'downsize', 'longer-binding', 'bundle', 'cross-sell', 'tip'];
const states: readonly OfferState[] = ['open', 'open', 'open', 'accepted', 'withdrawn', 'declined', 'snoozed', 'expired', 'recalled'];
const some = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: undefined });
const day = (from: number, to: number) => fc.integer({ min: from, max: to }).map((days) => addDays(today, days));
const amount = fc.integer({ min: -50_000, max: 50_000 }).map((cents) => sek((cents / 100).toFixed(2)));
const placement = fc.constantFrom('invoice', 'portal', 'chat');

const anOffer: fc.Arbitrary<Partial<Offer>> = fc.record({
  kind: fc.constantFrom(...kinds),
  state: fc.constantFrom(...states),
  effect: some(fc.record({ monthly: amount })),
  saving: some(fc.record({ amount, start: fc.constantFrom('2025-11-01', '2026-05-01', '2026-06-07'), end: fc.constantFrom('2026-10-31', '2026-09-30') })),
  validFrom: some(day(-40, 10)),
  validUntil: some(day(-10, 40)),
  placements: some(fc.uniqueArray(placement)),
  eligibility: some(fc.record({ notBeforeFirstInvoice: some(fc.boolean()), minTenureMonths: some(fc.nat(24)) })),
  decidedAt: some(fc.tuple(day(-60, 0), fc.nat(23)).map(([on, hour]) => `${on}T${String(hour).padStart(2, '0')}:30:00Z`)),
  notBefore: some(day(-20, 40)),
});

/** Any customer's offers, each with an id of its own. */
export const someOffers = fc.array(anOffer, { maxLength: 12 }).map((offers) => offers.map((more, index) => offer({ ...given(more), id: `o${index + 1}` })));

const circumstances = fc.record({
  customerSince: some(day(-900, 0)), firstInvoiceOn: some(day(-900, 5)), isDisputing: some(fc.boolean()), hasOutage: some(fc.boolean()),
  cap: some(fc.record({ offers: fc.nat(5), days: fc.integer({ min: 1, max: 60 }) })),
}).map(given);

/** Any place, day and customer. */
export const someRules: fc.Arbitrary<OfferRules> = fc.record({ today: fc.constant(today), circumstances: some(circumstances), placement: some(placement), cap: some(fc.nat(4)) });

/** Without what is left out. */
function given<Record extends object>(record: Record): Record {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as Record;
}
