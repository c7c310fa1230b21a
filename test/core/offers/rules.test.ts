import type { Offer, OfferCircumstances } from '@kvitt/core/model/offer.js';
import { offersToShow, whyHidden, type HiddenReason, type OfferRules } from '@kvitt/core/offers/rules.js';
import { addDays } from '@kvitt/core/period.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cases } from '../../support/random-cases.js';
import { content, offer, sek, someOffers, someRules, today } from './offers.js';

const ids = (offers: readonly Offer[]) => offers.map(({ id }) => id);
const why = (more: Partial<Offer>, rules: Partial<OfferRules> = {}) => whyHidden(offer(more), { today, circumstances: content, ...rules });
const shown = (offers: readonly Offer[], rules: Partial<OfferRules> = {}) => ids(offersToShow(offers, { today, circumstances: content, ...rules }));
const saving = (amount: string, start = '2025-11-01', end = '2026-10-31') => ({ saving: { amount: sek(amount), start, end } });
const answeredOn = (day: string, more: Partial<Offer> = {}) => offer({ state: 'declined', decidedAt: `${day}T12:00:00Z`, ...more });
const tries = { numRuns: cases(500) };

type Case = readonly [reason: HiddenReason | undefined, about: string, offer: Partial<Offer>, circumstances: OfferCircumstances];

describe('an offer', () => {
  it.each<Case>([
    [undefined, 'that is open', {}, content],
    ['state', 'that was accepted', { state: 'accepted' }, content],
    ['state', 'that was taken back', { state: 'withdrawn' }, content],
    ['state', 'that the supplier took back', { state: 'recalled' }, content],
    ['state', 'that was declined, for ever', { state: 'declined' }, content],
    ['not-yet', 'that was declined until tomorrow', { state: 'declined', notBefore: '2026-11-23' }, content],
    [undefined, 'that was declined until today', { state: 'declined', notBefore: today }, content],
    ['not-yet', 'of which she is to be reminded tomorrow', { state: 'snoozed', notBefore: '2026-11-23' }, content],
    ['not-yet', 'of which she is to be reminded nobody knows when', { state: 'snoozed' }, content],
    [undefined, 'of which she is to be reminded today', { state: 'snoozed', notBefore: today }, content],
    ['state', 'that was accepted, whatever day it names', { state: 'accepted', notBefore: '2026-01-01' }, content],
    ['not-yet', 'that begins tomorrow', { validFrom: '2026-11-23' }, content],
    [undefined, 'on its first and last day', { validFrom: today, validUntil: today }, content],
    ['expired', 'that ended yesterday', { validUntil: '2026-11-21' }, content],
    ['expired', 'that is said to have ended', { state: 'expired' }, content],
    ['new-customer', 'of which the first invoice has not come', {}, { customerSince: '2026-11-01' }],
    ['new-customer', 'of which the first invoice comes tomorrow', {}, { ...content, firstInvoiceOn: '2026-11-23' }],
    [undefined, 'that may come before the first invoice', { eligibility: { notBeforeFirstInvoice: false } }, {}],
    ['tenure', 'for customers of seven years', { eligibility: { minTenureMonths: 84 } }, content],
    ['tenure', 'for customers of a month, where nobody knows since when she is one', { eligibility: { minTenureMonths: 1 } }, { firstInvoiceOn: '2026-11-01' }],
    [undefined, 'for customers of six years', { eligibility: { minTenureMonths: 72 } }, content],
    ['dispute', 'while she disputes', {}, { ...content, isDisputing: true }],
    ['outage', 'while something does not work', { kind: 'downsize' }, { ...content, hasOutage: true }],
    [undefined, 'that is a tip, while she disputes and nothing works', { kind: 'tip' }, { ...content, isDisputing: true, hasOutage: true }],
    ['cap', 'where none are allowed', {}, { ...content, cap: { offers: 0, days: 30 } }],
  ])('is hidden for %s: one %s', (reason, _about, more, circumstances) => {
    expect(why(more, { circumstances })).toBe(reason);
    expect(shown([offer(more)], { circumstances })).toEqual(reason ? [] : ['o1']);
  });

  it('is shown where it is for, and everywhere when it names no place', () => {
    expect([undefined, 'invoice', 'portal'].map((placement) => why({ placements: ['invoice'] }, { placement }))).toEqual([undefined, undefined, 'placement']);
    expect(why({}, { placement: 'portal' })).toBeUndefined();
  });

  it('is shown by what it says itself where nothing is known of the customer', () => {
    const unknown = { circumstances: undefined };
    expect([why({}, unknown), why({ eligibility: { minTenureMonths: 12 } }, unknown), why({ state: 'declined' }, unknown)]).toEqual([undefined, undefined, 'state']);
  });
});

describe('the best offer for this customer first', () => {
  it('is the one that would have saved her most, whatever it is called', () => {
    const offers = [offer({ id: 'a', ...saving('10.00') }), offer({ id: 'b', kind: 'downsize', ...saving('1140.00') }), offer({ id: 'c', ...saving('-50.00') }), offer({ id: 'd', kind: 'tip' })];
    expect(shown(offers)).toEqual(['b', 'a', 'd', 'c']);
  });

  it('holds a saving over three months against one over a year', () => {
    expect(shown([offer({ id: 'year', ...saving('399.99') }), offer({ id: 'quarter', ...saving('100.00', '2026-08-01') })])).toEqual(['quarter', 'year']);
    expect(shown([offer({ id: 'year', ...saving('400.00') }), offer({ id: 'quarter', ...saving('100.00', '2026-08-01') })])).toEqual(['year', 'quarter']);
  });

  it('takes days for what is not made of whole months, and nothing for a stretch that ends before it begins', () => {
    const [days, month, backwards] = [offer({ id: 'days', ...saving('10.00', '2026-10-02', '2026-10-11') }), offer({ id: 'month', ...saving('10.00', '2026-10-01') }), offer({ id: 'backwards', ...saving('9999.00', '2026-11-10') })];
    expect(shown([backwards, month, days])).toEqual(['days', 'month', 'backwards']);
  });

  it('is by what it changes each month where nothing was reckoned, to the last digit', () => {
    const monthly = (amount: string) => ({ effect: { monthly: sek(amount) } });
    expect(shown([offer({ id: 'a', ...monthly('-49.00') }), offer({ id: 'b', ...monthly('-49.000000000000000000001') }), offer({ id: 'c', ...saving('588.01') })])).toEqual(['c', 'b', 'a']);
  });

  it('keeps the supplier’s order among equals', () => {
    expect(shown(['c', 'a', 'b'].map((id) => offer({ id })))).toEqual(['c', 'a', 'b']);
  });
});

describe('at most so many offers', () => {
  const cap = (offers: number, days: number) => ({ circumstances: { ...content, cap: { offers, days } } });
  const three = ['a', 'b', 'c'].map((id) => offer({ id }));

  it('in a place are the best ones', () => expect(shown(three, { cap: 2 })).toEqual(['a', 'b']));

  it('in some days count those that were answered in them', () => {
    expect(shown([...three, answeredOn('2026-11-21')], cap(2, 30))).toEqual(['a']);
    expect(shown([...three, answeredOn('2026-11-16')], cap(2, 7))).toEqual(['a']);
    expect(shown([...three, answeredOn('2026-11-15')], cap(2, 7))).toEqual(['a', 'b']);
  });

  it('count the days of the customer’s own zone', () => {
    const late = offer({ id: 'late', state: 'declined', decidedAt: '2026-11-15T23:30:00Z' });
    expect(shown([...three, late], { ...cap(2, 7), timeZone: 'Europe/Stockholm' })).toEqual(['a']);
    expect(shown([...three, late], cap(2, 7))).toEqual(['a', 'b']);
  });

  it('count one that returns once', () => {
    expect(shown([answeredOn('2026-11-20', { id: 'again', state: 'snoozed', notBefore: today }), ...three], cap(2, 30))).toEqual(['again', 'a']);
  });
});

describe('whatever the offers, the day and the customer', () => {
  it('nothing is shown for which there is a reason to hide it, and everything else is', () => {
    fc.assert(fc.property(someOffers, someRules, (offers, rules) => {
      const open = offers.filter((one) => whyHidden(one, rules, offers) === undefined);
      expect(ids(offersToShow(offers, rules)).sort()).toEqual(ids(open).sort());
    }), tries);
  });

  it('what was decided stays away until its day', () => {
    fc.assert(fc.property(someOffers, someRules, (offers, rules) => {
      for (const { state, notBefore } of offersToShow(offers, rules)) expect(state === 'open' || (['declined', 'snoozed'].includes(state) && notBefore! <= today)).toBe(true);
    }), tries);
  });

  it('the order in which they come decides nothing but among equals', () => {
    const unequal = someOffers.map((offers) => offers.map((one, index) => ({ ...one, ...saving(`${index * 7}.00`) })));
    const shuffled = unequal.chain((offers) => fc.tuple(fc.constant(offers), fc.shuffledSubarray(offers, { minLength: offers.length })));
    fc.assert(fc.property(shuffled, someRules, ([offers, mixed], rules) => {
      expect(ids(offersToShow(mixed, rules))).toEqual(ids(offersToShow(offers, rules)));
    }), tries);
  });

  it('a dispute, an outage or a first invoice that has not come never shows more', () => {
    const trouble = fc.constantFrom<OfferCircumstances>({ isDisputing: true }, { hasOutage: true }, { firstInvoiceOn: undefined });
    fc.assert(fc.property(someOffers, someRules, trouble, (offers, rules, worse) => {
      const before = offersToShow(offers, { ...rules, circumstances: rules.circumstances ?? content });
      const after = offersToShow(offers, { ...rules, circumstances: { ...(rules.circumstances ?? content), ...worse } });
      expect(after.length).toBeLessThanOrEqual(before.length);
      if (rules.cap === undefined && !rules.circumstances?.cap) expect(ids(before)).toEqual(expect.arrayContaining(ids(after)));
    }), tries);
  });

  it('a smaller cap shows the first of the same', () => {
    fc.assert(fc.property(someOffers, someRules, fc.nat(12), (offers, rules, cap) => {
      const all = ids(offersToShow(offers, { ...rules, cap: 12 }));
      expect(ids(offersToShow(offers, { ...rules, cap }))).toEqual(all.slice(0, cap));
    }), tries);
  });
});

/** How a customer answers one of those that she is shown, and after how many days the next. */
interface Answer {
  readonly which: number;
  readonly state: 'accepted' | 'declined' | 'snoozed';
  readonly days: number;
}

const answers = fc.array(fc.record({ which: fc.nat(20), state: fc.constantFrom('accepted' as const, 'declined' as const, 'snoozed' as const), days: fc.nat(10) }), { maxLength: 12 });

describe('however a customer answers', () => {
  it('no more offers than the cap meet her answer in its days', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 9 }), fc.record({ offers: fc.nat(4), days: fc.integer({ min: 1, max: 30 }) }), answers, (count, cap, story) => {
      let offers: readonly Offer[] = Array.from({ length: count }, (_, index) => offer({ id: `o${index}` }));
      let now = today;
      for (const answer of story) {
        offers = answered(offers, answer, now, cap);
        now = addDays(now, answer.days);
        expect(metIn(offers, now, cap).size).toBeLessThanOrEqual(cap.offers);
      }
    }), tries);
  });

  it('is asked again neither what she accepted nor what she declined', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 9 }), answers, (count, story) => {
      let offers: readonly Offer[] = Array.from({ length: count }, (_, index) => offer({ id: `o${index}` }));
      let now = today;
      for (const answer of story) {
        offers = answered(offers, answer, now);
        now = addDays(now, answer.days);
        const asked = offersToShow(offers, { today: now, circumstances: content });
        expect(asked.filter(({ state }) => state === 'accepted' || state === 'declined')).toEqual([]);
      }
    }), tries);
  });
});

function answered(offers: readonly Offer[], { which, state }: Answer, now: string, cap?: OfferCircumstances['cap']): readonly Offer[] {
  const asked = offersToShow(offers, { today: now, circumstances: { ...content, ...(cap && { cap }) } });
  const chosen = asked[which % Math.max(asked.length, 1)];
  const answer = { state, decidedAt: `${now}T10:00:00Z`, notBefore: state === 'snoozed' ? addDays(now, 3) : undefined };
  return offers.map((one) => (one === chosen ? { ...one, ...answer } : one));
}

/** Those that she is shown now and those that she answered in the days of the cap. */
function metIn(offers: readonly Offer[], now: string, cap: NonNullable<OfferCircumstances['cap']>): ReadonlySet<string> {
  const recent = offers.filter(({ decidedAt }) => decidedAt !== undefined && decidedAt.slice(0, 10) > addDays(now, -cap.days));
  return new Set(ids([...recent, ...offersToShow(offers, { today: now, circumstances: { ...content, cap } })]));
}
