import type { Offer } from '@kvitt/core/model/offer.js';
import { Place } from '@kvitt/core/session/offer-place.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cases } from '../../support/random-cases.js';
import { content, offer, today } from '../offers/offers.js';

const clock = { now: () => Date.parse(`${today}T11:00:00Z`), after: () => () => undefined };
const names = ['portal', 'invoice', 'chat'] as const;
const states = ['open', 'accepted', 'declined', 'recalled'] as const satisfies readonly Offer['state'][];

/** What the supplier has at a moment, and in which order the places hear of it. */
const moment = fc.record({
  offers: fc.uniqueArray(fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd', 'e'), state: fc.constantFrom('open', 'open', ...states), placements: fc.option(fc.subarray([...names], { minLength: 1 }), { nil: undefined }) }), { selector: ({ id }) => id }),
  order: fc.shuffledSubarray([...names], { minLength: names.length }),
});

function placesOf(caps: readonly (number | undefined)[]): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  names.forEach((placement, index) => places.set(placement, new Place({ placement, ...(caps[index] !== undefined && { cap: caps[index] }) }, clock, places)));
  return places;
}

describe('the places of a page', () => {
  it('together show no more than the customer is to be shown, whatever comes and goes', () => {
    const caps = fc.array(fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined }), { minLength: 3, maxLength: 3 });
    fc.assert(fc.property(fc.array(moment, { minLength: 1, maxLength: 6 }), fc.integer({ min: 0, max: 3 }), caps, (moments, most, ofPlaces) => {
      const places = placesOf(ofPlaces);
      for (const place of places.values()) place.look();
      for (const { offers, order } of moments) {
        const told = { offers: offers.map((each) => offer({ ...each, ...(each.state !== 'open' && { decidedAt: `${today}T09:00:00Z` }) })), circumstances: { ...content, cap: { offers: most, days: 30 } } };
        const shown = order.flatMap((name) => places.get(name)?.shown(told) ?? []).filter(({ state }) => state === 'open');
        expect(new Set(shown.map(({ id }) => id)).size).toBeLessThanOrEqual(most);
      }
    }), { numRuns: cases(100) });
  }, 120_000);

  it('count only where somebody looks, and count one offer once', () => {
    const places = placesOf([]);
    const [portal, invoice, chat] = names.map((name) => places.get(name)!);
    const told = { offers: [offer({ id: 'a', placements: ['portal'] }), offer({ id: 'b', placements: ['invoice', 'chat'] })], circumstances: { ...content, cap: { offers: 1, days: 30 } } };
    const ids = (place: Place | undefined) => place?.shown({ ...told }).map(({ id }) => id);
    const leave = portal!.look();
    expect([ids(portal), ids(invoice)]).toEqual([['a'], []]);
    leave();
    invoice!.look();
    expect([ids(invoice), ids(chat)]).toEqual([['b'], ['b']]);
  });
});
