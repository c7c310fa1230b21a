import { contractSchema } from '@kvitt/core/model/contract.js';
import { isCreditNote } from '@kvitt/core/model/due.js';
import { noticeSchema } from '@kvitt/core/model/notice.js';
import { offerSchema } from '@kvitt/core/model/offer.js';
import { planSchema } from '@kvitt/core/model/plan.js';
import type { Money } from '@kvitt/core/model/primitives.js';
import { planFit } from '@kvitt/core/offers/plan-fit.js';
import { sameMoney } from '@kvitt/core/money.js';
import { addDays } from '@kvitt/core/period.js';
import { subtract } from '@kvitt/core/sum.js';
import { windowOfPeriod } from '@kvitt/core/usage/window.js';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { seed, type SeedData } from '../../demo/server/src/seed/index.js';

const days = ['2024-02-29', '2025-12-31', '2026-01-01', '2026-03-31', '2026-11-22', '2028-02-29'];

describe.each(days)('what the demo’s customers have agreed to and are offered on %s', (today) => {
  const data = seed(today);
  const contractOf = (id: string | undefined): SeedData['contracts'][number] => data.contracts.find(({ contract }) => contract.id === id)!;

  it('is what the model promises, under ids of its own', () => {
    for (const { contract, plans } of data.contracts) {
      v.parse(contractSchema, contract);
      plans.forEach((plan) => v.parse(planSchema, plan));
    }
    data.offers.forEach(({ offer }) => v.parse(offerSchema, offer));
    data.notices.forEach(({ notice }) => v.parse(noticeSchema, notice));
    for (const ids of [data.contracts.map(({ contract }) => contract.id), data.offers.map(({ offer }) => offer.id), data.notices.map(({ notice }) => notice.id)]) {
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it('gives everybody a contract, an offer and each kind of both to somebody', () => {
    const ids = data.customers.map(({ id }) => id);
    expect(ids.filter((id) => !data.contracts.some(({ customerId }) => customerId === id))).toEqual([]);
    expect(ids.filter((id) => !data.offers.some(({ customerId }) => customerId === id))).toEqual([]);
    expect(new Set(data.offers.map(({ offer }) => offer.kind))).toEqual(new Set(['upgrade', 'downsize', 'longer-binding', 'bundle', 'cross-sell', 'tip']));
    expect(new Set(data.notices.map(({ notice }) => notice.kind))).toEqual(new Set(['info', 'tip', 'apology', 'outage', 'law', 'price']));
  });

  it('costs each month what the newest bill charges for it', () => {
    for (const { customerId, contract } of data.contracts) {
      const bill = data.invoices.filter((document) => document.customerId === customerId && document.invoice.invoicePeriod && !isCreditNote(document.invoice) && !document.invoice.feeBasis).at(-1)?.invoice;
      if (!bill) continue;
      const charged = bill.lines.map(({ taxInclusiveAmount }) => taxInclusiveAmount!);
      const has = (amount: Money): boolean => charged.some((line) => sameMoney(line, amount));
      expect([customerId, has(contract.price!)]).toEqual([customerId, true]);
      for (const { price, name } of contract.services ?? []) expect([name, has(price!)]).toEqual([name, true]);
    }
  });

  it('changes by an offer what the offer says, of a contract and plans that there are', () => {
    for (const { customerId, offer, service } of data.offers) {
      const { contract, plans, customerId: whose } = contractOf(offer.contractId);
      expect(whose).toBe(customerId);
      if (offer.planId !== undefined) expect(sameMoney(offer.price!, { amount: plans.find(({ id }) => id === offer.planId)?.fee ?? '', currency: offer.price!.currency })).toBe(true);
      if (offer.kind === 'tip') expect(offer.price).toBeUndefined();
      else expect(offer.effect?.monthly).toEqual(service ? offer.price : subtract(offer.price!, contract.price!));
    }
  });

  it('saves what her own meter says, to the öre', () => {
    const reckoned = data.offers.filter(({ offer }) => offer.saving);
    expect(reckoned.map(({ offer }) => offer.id).sort()).toEqual(['ofr-freja-mindre', 'ofr-ingrid-mindre', 'ofr-mikkel-mere']);
    for (const { customerId, offer } of reckoned) {
      const { meter, readings } = data.meters.find((one) => one.customerId === customerId)!;
      const { contract, plans } = contractOf(offer.contractId);
      const fits = planFit({ ...meter, readings }, plans, { range: windowOfPeriod(offer.saving!, meter.timeZone) });
      const total = (id: string | undefined): Money => fits.find(({ plan }) => plan.id === id)!.total;
      expect(fits[0]?.periods.filter(({ partial }) => partial)).toEqual([]);
      expect(fits[0]?.periods).toHaveLength(12);
      expect(offer.saving?.amount).toEqual(subtract(total(contract.plan.id), total(offer.planId)));
    }
    expect(data.offers.find(({ offer }) => offer.id === 'ofr-freja-mindre')?.offer.saving?.amount).toEqual({ amount: '600.00', currency: 'DKK' });
  });

  it('names only offers of the same customer in what can be done about a price', () => {
    for (const { customerId, notice } of data.notices) {
      const named = notice.priceChange?.options?.flatMap(({ offerId }) => offerId ?? []) ?? [];
      expect(named.filter((id) => !data.offers.some((one) => one.customerId === customerId && one.offer.id === id))).toEqual([]);
    }
  });

  it('announces the end of a campaign before it comes, and says what new customers pay', () => {
    const { contract } = contractOf('ctr-sofie-mobil');
    const { notice } = data.notices.find(({ notice: { id } }) => id === 'ntc-sofie-kampagne')!;
    expect(notice.priceChange).toMatchObject({ cause: 'campaign-end', effectiveOn: addDays(contract.campaign!.until, 1), old: contract.price, new: contract.campaign!.normalPrice });
    expect(contract.campaign!.until > addDays(today, 27)).toBe(true);
    expect(data.notices.find(({ notice: { id } }) => id === 'ntc-ingrid-pris')?.notice.priceChange?.newCustomerPrice).toEqual({ amount: '499.00', currency: 'NOK' });
  });
});
