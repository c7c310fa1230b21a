import { answeredOffersOn, contractsOn, noticesOn, offersOn, scenarioNames, type MemoryOptions } from '@kvitt/adapters/memory.js';
import type { ContractOperations, NoticeOperations, OfferOperations, UsageOperations } from '@kvitt/core/adapter.js';
import { contractSchema } from '@kvitt/core/model/contract.js';
import { noticeSchema } from '@kvitt/core/model/notice.js';
import { offerCircumstancesSchema, offerSchema } from '@kvitt/core/model/offer.js';
import { planSchema } from '@kvitt/core/model/plan.js';
import { planFit } from '@kvitt/core/offers/plan-fit.js';
import { addDays } from '@kvitt/core/period.js';
import { subtract } from '@kvitt/core/sum.js';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { context, demo, listen } from './support.js';

interface Dealing {
  readonly offers: Required<OfferOperations>;
  readonly contracts: Required<ContractOperations>;
  readonly notices: Required<NoticeOperations>;
  readonly usage: Required<UsageOperations>;
}

function dealt(options: MemoryOptions = {}) {
  const adapter = demo(options);
  return { ...adapter, ...(adapter as unknown as Dealing) };
}

const idsOf = ({ items }: { readonly items: readonly { readonly id: string }[] }): string[] => items.map(({ id }) => id);

describe('what Elin has agreed to, is offered and told', () => {
  const able = scenarioNames.filter((name) => !['failing', 'slow', 'loading', 'offline', 'unsupported', 'expired-session'].includes(name));

  it.each(able)('is what the model allows in the scenario %s', async (scenario) => {
    const { offers, contracts, notices } = dealt({ scenario });
    v.parse(v.array(offerSchema), (await offers.list({}, context())).items);
    v.parse(offerCircumstancesSchema, await offers.circumstances({}, context()));
    v.parse(v.array(noticeSchema), (await notices.list({}, context())).items);
    const { items } = await contracts.list({}, context());
    v.parse(v.array(contractSchema), items);
    for (const { id } of items) v.parse(v.array(planSchema), (await contracts.plans({ contractId: id }, context())).items);
  });

  it('has every kind of offer and of notice, and a contract in every state', async () => {
    const { offers, contracts, notices } = dealt({ scenario: 'offers' });
    const kinds = async (list: Promise<{ readonly items: readonly { readonly kind: string }[] }>) => new Set((await list).items.map(({ kind }) => kind));
    expect(await kinds(offers.list({}, context()))).toEqual(new Set(offerSchema.entries.kind.options));
    expect(await kinds(notices.list({}, context()))).toEqual(new Set(noticeSchema.entries.kind.options));
    expect(new Set((await contracts.list({}, context())).items.map(({ state }) => state))).toEqual(new Set(contractSchema.entries.state.wrapped.options));
  });

  it('holds on every day of a leap year', () => {
    for (let day = '2028-01-01'; day < '2029-01-01'; day = addDays(day, 1)) {
      v.parse(v.array(offerSchema), [...offersOn(day), ...answeredOffersOn(day)]);
      v.parse(v.array(contractSchema), contractsOn(day));
      const notices = v.parse(v.array(noticeSchema), noticesOn(day));
      expect([day, notices.map(({ id }) => id)]).toEqual([day, expect.arrayContaining(['notice-campaign'])]);
      expect(contractsOn(day).filter(({ startDate = '', endDate = '9999' }) => startDate >= endDate)).toEqual([]);
    }
  });

  it('comes in pages', async () => {
    const { backend, offers } = dealt({ scenario: 'offers-none' });
    for (let number = 0; number < 30; number++) backend.dealings.offers.kept.put({ id: `o-${number}`, kind: 'tip', state: 'open', title: 'Tips' });
    const first = await offers.list({}, context());
    const second = await offers.list({ cursor: first.nextCursor }, context());
    expect([first.items.length, second.items[0]?.id]).toEqual([12, 'o-12']);
    await expect(offers.list({ cursor: 'elsewhere' }, context())).rejects.toMatchObject({ code: 'invalid', field: 'cursor' });
  });

  it('stands in other words in every field that is words, and in no other', async () => {
    const text = (path: string): string => `<${path}>`;
    const [told, plain] = [dealt({ scenario: 'offers', text }), dealt({ scenario: 'offers' })];
    const offer = await told.offers.get({ id: 'offer-smaller' }, context());
    const before = await plain.offers.get({ id: 'offer-smaller' }, context());
    expect(offer).toEqual({
      ...before, title: '<offer.title>', reasons: ['<offer.reasons.0>', '<offer.reasons.1>'], description: '<offer.description>', basis: ['<offer.basis.0>', '<offer.basis.1>'],
      terms: '<offer.terms>', termsUrl: '<offer.termsUrl>',
    });
    const notice = (await told.notices.list({}, context())).items[0];
    expect(notice).toMatchObject({ id: 'notice-price', title: '<notices.items.0.title>', priceChange: { cause: 'list-price', effectiveOn: '2026-05-01', options: [{ id: 'bind', label: '<notices.items.0.priceChange.options.0.label>', offerId: 'offer-binding' }, {}, {}] } });
    await expect(told.contracts.plans({ contractId: 'contract-cottage' }, context())).resolves.toMatchObject({ items: [{ id: 'mobile-20', name: '<plans.items.0.name>', unitCode: 'E34', tariff: { kind: 'allowance' } }, {}, {}] });
    await expect(told.offers.circumstances({}, context())).resolves.toEqual(await plain.offers.circumstances({}, context()));
  });
});

describe('the smaller plan for the cottage', () => {
  it('says the truth of what was used', async () => {
    const { offers, usage } = dealt();
    const { readings } = await usage.get({ seriesId: 'cottage', from: '2026-01-01T00:00:00+01:00', to: '2026-02-01T00:00:00+01:00' }, context());
    const used = readings.reduce((sum, { value = '0' }) => sum + Number(value), 0);
    expect((await offers.get({ id: 'offer-smaller' }, context())).reasons?.[0]).toBe(`Du använde ${used} av 100 GB förra månaden.`);
    await expect(usage.allowance({ seriesId: 'cottage' }, context())).resolves.toMatchObject({ id: 'cottage-data', used: '15.0', limit: '100', forecast: '28.0' });
  });

  it('would have saved what it says over twelve months of her own usage', async () => {
    const { offers, contracts, usage } = dealt();
    const { effect, planId, contractId = '' } = await offers.get({ id: 'offer-smaller' }, context());
    const { plan, usageSeriesId = '' } = await contracts.get({ id: contractId }, context());
    const { items } = await contracts.plans({ contractId }, context());
    const fits = planFit(await usage.get({ seriesId: usageSeriesId }, context()), items, { range: { start: '2025-02-01T00:00:00+01:00', end: '2026-02-01T00:00:00+01:00' } });
    const totalOf = (id?: string) => fits.find((fit) => fit.plan.id === id)!.total;
    expect(subtract(totalOf(planId), totalOf(plan.id))).toEqual(effect?.total);
    expect(fits[0]?.plan.id).toBe(planId);
  });
});

describe('notices in memory', () => {
  it('are the newest first, of use now, and about what is asked', async () => {
    const { notices, clock } = dealt();
    expect(idsOf(await notices.list({}, context()))).toEqual(['notice-price', 'notice-campaign', 'notice-outage', 'notice-apology', 'notice-law', 'notice-tip', 'notice-info']);
    expect(idsOf(await notices.list({ invoiceId: 'invoice-24' }, context()))).toEqual(['notice-apology', 'notice-law', 'notice-info']);
    expect(idsOf(await notices.list({ contractId: 'contract-broadband' }, context()))).toEqual(['notice-campaign', 'notice-outage', 'notice-law', 'notice-info']);
    expect(idsOf(await notices.list({ contractId: 'contract-broadband', invoiceId: 'invoice-24' }, context()))).toEqual(['notice-campaign', 'notice-outage', 'notice-apology', 'notice-law', 'notice-info']);
    clock.advance(28 * 86_400_000);
    expect(idsOf(await notices.list({}, context()))).not.toContain('notice-outage');
  });

  it('come when their time does', async () => {
    const { backend, notices, clock } = dealt();
    backend.dealings.notices.kept.put({ id: 'soon', kind: 'info', title: 'Snart', validFrom: '2026-02-16T12:00:00Z' });
    expect(idsOf(await notices.list({}, context()))).not.toContain('soon');
    clock.advance(3_600_000);
    expect(idsOf(await notices.list({}, context()))).toContain('soon');
  });

  it('announce the end of a campaign as the contract has it', async () => {
    const { notices, contracts } = dealt();
    const { campaign } = await contracts.get({ id: 'contract-broadband' }, context());
    const { items } = await notices.list({}, context());
    expect(items[1]?.priceChange).toMatchObject({ cause: 'campaign-end', effectiveOn: '2026-04-01', old: campaign?.campaignPrice, new: campaign?.normalPrice });
    expect(campaign?.until).toBe('2026-03-31');
  });

  it('are read once, and whoever listens is told', async () => {
    const adapter = dealt();
    const { heard } = listen(adapter);
    const first = await adapter.notices.read({ id: 'notice-law' }, context());
    adapter.clock.advance(1_000);
    await expect(adapter.notices.read({ id: 'notice-law' }, context())).resolves.toEqual(first);
    expect(first.readAt).toBe('2026-02-16T11:00:00.000Z');
    expect(heard.map(({ kind, id, version }) => [kind, id, version])).toEqual([['notice', 'notice-law', 2]]);
  });
});
