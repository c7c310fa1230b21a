import { changeSchema } from '@kvitt/core/model/change.js';
import { contractSchema, type Contract } from '@kvitt/core/model/contract.js';
import { noticeSchema, type Notice } from '@kvitt/core/model/notice.js';
import { offerCircumstancesSchema, offerSchema, type Offer } from '@kvitt/core/model/offer.js';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { sek } from './plain-invoice.js';

const offer: Offer = {
  id: 'o1', version: 3, kind: 'downsize', state: 'snoozed', title: 'A smaller plan', reasons: ['You used 31 of 100 GB'], basis: ['your usage of twelve months'], contractId: 'k1', planId: 'small',
  price: sek('199.00'), oneOff: sek('0.00'), bindingMonths: 0, effect: { monthly: sek('-200.00'), total: sek('-2400.00'), months: 12 }, saving: { amount: sek('2400.00'), start: '2025-11-01', end: '2026-10-31' },
  withdrawalDays: 14, validFrom: '2026-11-01', validUntil: '2026-12-31', startsOn: '2026-12-01', placements: ['invoice'], eligibility: { notBeforeFirstInvoice: true, minTenureMonths: 6 },
  decidedAt: '2026-11-22T12:00:00+01:00', notBefore: '2026-12-01', withdrawUntil: '2026-12-06T12:00:00+01:00', extensions: { campaign: 7 },
};
const contract: Contract = {
  id: 'k1', number: 'A-1', name: 'Mobile', state: 'bound', plan: { id: 'large', name: 'Large' }, price: sek('299.00'), startDate: '2026-01-01', trialUntil: '2026-01-14', bindingUntil: '2026-12-31', noticePeriod: 'P1M',
  campaign: { from: '2026-01-01', until: '2026-12-31', campaignPrice: sek('299.00'), normalPrice: sek('399.00') }, services: [{ id: 's1', name: 'Data abroad', price: sek('49.00') }],
  exitTerms: { endDate: '2026-12-31', fee: sek('0.00') }, upcoming: { plan: { name: 'Small' }, startsOn: '2027-01-01', offerId: 'o1' }, usageSeriesId: 'mobile',
};
const notice: Notice = {
  id: 'n1', kind: 'price', title: 'A new price', text: 'One.\n\nTwo.', sentAt: '2026-11-01T08:00:00Z', readAt: '2026-11-02T08:00:00Z', contractId: 'k1', actions: [{ id: 'more', label: 'Read more', url: '/prices' }],
  outage: { since: '2026-11-01T08:00:00Z', compensation: sek('50.00') },
  priceChange: { effectiveOn: '2027-01-01', old: sek('299.00'), new: sek('399.00'), cause: 'campaign-end', options: [{ id: 'stay', label: 'Stay', offerId: 'o1' }], newCustomerPrice: sek('279.00') },
};

function refusedAt(schema: v.GenericSchema, thing: unknown): string | undefined {
  const result = v.safeParse(schema, thing);
  return result.success ? undefined : (v.getDotPath(result.issues[0]) ?? '');
}

describe('an offer, a contract and a notice', () => {
  it('are taken as they are when every field is right', () => {
    expect([v.parse(offerSchema, offer), v.parse(contractSchema, contract), v.parse(noticeSchema, notice)]).toEqual([offer, contract, notice]);
  });

  it('need no more than what they are called', () => {
    expect([refusedAt(offerSchema, { id: 'o1', kind: 'tip', state: 'open', title: 'A tip' }), refusedAt(contractSchema, { id: 'k1', plan: { name: 'Large' } }), refusedAt(noticeSchema, { id: 'n1', kind: 'info', title: 'News' })]).toEqual([undefined, undefined, undefined]);
  });

  it('lose fields that the model does not know', () => {
    expect(v.parse(noticeSchema, { ...notice, surprise: 1 })).toEqual(notice);
  });
});

describe('an offer', () => {
  it.each<[string, string, object]>([
    ['a kind that is none', 'kind', { kind: 'campaign' }],
    ['a state that is none', 'state', { state: 'seen' }],
    ['no title', 'title', { title: '' }],
    ['a price that is a float', 'price.amount', { price: { amount: 199, currency: 'SEK' } }],
    ['half a month of binding', 'bindingMonths', { bindingMonths: 0.5 }],
    ['fewer than no months', 'bindingMonths', { bindingMonths: -1 }],
    ['an effect over no months', 'effect.months', { effect: { months: 0 } }],
    ['a saving without days', 'saving.start', { saving: { amount: sek('1.00') } }],
    ['a last day that does not exist', 'validUntil', { validUntil: '2026-02-30' }],
    ['a decision on a day', 'decidedAt', { decidedAt: '2026-11-22' }],
    ['a return at an instant', 'notBefore', { notBefore: '2026-11-22T12:00:00Z' }],
  ])('with %s is refused at %s', (_, path, wrong) => expect(refusedAt(offerSchema, { ...offer, ...wrong })).toBe(path));

  it('is shown to nobody by circumstances that cannot be', () => {
    expect(refusedAt(offerCircumstancesSchema, { cap: { offers: 2, days: 0 } })).toBe('cap.days');
    expect(refusedAt(offerCircumstancesSchema, { firstInvoiceOn: 'soon' })).toBe('firstInvoiceOn');
    expect(refusedAt(offerCircumstancesSchema, {})).toBeUndefined();
  });
});

describe('a contract', () => {
  it.each<[string, string, object]>([
    ['a state that is none', 'state', { state: 'active' }],
    ['a plan without a name', 'plan.name', { plan: { id: 'large' } }],
    ['a notice of a month and a day', 'noticePeriod', { noticePeriod: 'P1M1D' }],
    ['a notice of an hour', 'noticePeriod', { noticePeriod: 'PT1H' }],
    ['a campaign without an end', 'campaign.until', { campaign: { campaignPrice: sek('1.00'), normalPrice: sek('2.00') } }],
    ['a service without an id', 'services.0.id', { services: [{ name: 'Data abroad' }] }],
    ['a change to come nobody knows when', 'upcoming.startsOn', { upcoming: { plan: { name: 'Small' } } }],
  ])('with %s is refused at %s', (_, path, wrong) => expect(refusedAt(contractSchema, { ...contract, ...wrong })).toBe(path));
});

describe('a notice', () => {
  it.each<[string, string, object]>([
    ['a kind that is none', 'kind', { kind: 'warning' }],
    ['no title', 'title', { title: undefined }],
    ['an outage since a day', 'outage.since', { outage: { since: '2026-11-01' } }],
    ['a cause that is none', 'priceChange.cause', { priceChange: { ...notice.priceChange, cause: 'inflation' } }],
    ['a price change without the old price', 'priceChange.old', { priceChange: { ...notice.priceChange, old: undefined } }],
    ['an action without a label', 'actions.0.label', { actions: [{ id: 'more' }] }],
  ])('with %s is refused at %s', (_, path, wrong) => expect(refusedAt(noticeSchema, { ...notice, ...wrong })).toBe(path));
});

describe('a change', () => {
  it.each(['offer', 'contract', 'notice'])('tells of one: %s', (kind) => expect(refusedAt(changeSchema, { cursor: '1', kind, id: 'x' })).toBeUndefined());
});
