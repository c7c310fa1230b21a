import { currentInvoiceId, memoryAdapter } from '@kvitt/adapters/memory.js';
import type { UsageSeries } from '@kvitt/core/model/usage.js';
import { aggregate } from '@kvitt/core/usage/aggregate.js';
import { checkSeries } from '@kvitt/core/usage/check.js';
import { summarise } from '@kvitt/core/usage/summary.js';
import { windowOfPeriod } from '@kvitt/core/usage/window.js';
import { describe, expect, it } from 'vitest';
import { context } from '../rest/records.js';

/** Noon of a day on which the month that is billed has 31 days and summer time ends. */
const clock = { now: () => Date.parse('2026-11-22T12:00:00+01:00'), after: () => () => undefined };
const series = async (id: string, range: object = {}): Promise<UsageSeries> => memoryAdapter({ clock }).usage!.get!({ seriesId: id, ...range }, context());

const hour = { start: '2026-11-22T00:00:00+01:00', end: '2026-11-22T01:00:00+01:00', quality: 'measured' } as const;

/** What a backend told of its meters while something was done. */
function heard(adapter: ReturnType<typeof memoryAdapter>): string[] {
  const ids: string[] = [];
  adapter.changes!(({ kind, id }) => {
    if (kind === 'usage') ids.push(id);
  }, { signal: new AbortController().signal });
  return ids;
}

describe('the demo’s meter', () => {
  it('adds up to what the invoice charges for, to the last hundredth', async () => {
    const { records } = memoryAdapter({ clock }).backend;
    const { invoicePeriod, lines } = records.invoice(currentInvoiceId);
    const month = windowOfPeriod(invoicePeriod!, 'Europe/Stockholm')!;
    const { value, cost, count } = summarise(await series('house'), month);
    expect([value, lines[0]!.quantity, count]).toEqual(['842.00', '842', 31 * 24 + 1]);
    expect(Number(cost!.amount).toFixed(2)).toBe(lines[0]!.netAmount.amount);
  });

  it('has every hour of two years, up to the last midnight, yesterday estimated', async () => {
    const house = await series('house');
    expect(checkSeries(house)).toEqual([]);
    expect(house.readings.length).toBeGreaterThan(2 * 365 * 24);
    expect([house.completeUntil, house.readings.at(-1)!.end]).toEqual(['2026-11-22T00:00:00+01:00', '2026-11-22T00:00:00+01:00']);
    expect(aggregate(house, { resolution: 'P1D' }).slice(-2).map(({ estimated }) => estimated)).toEqual([0, 24]);
  });

  it('includes an allowance for the mobile subscription, and none for the house', async () => {
    const { usage } = memoryAdapter({ clock });
    await expect(usage!.allowance!({ seriesId: 'mobile' }, context())).resolves.toMatchObject({ used: '14.7', limit: '20', forecast: '21.0', resetsOn: '2026-12-01' });
    await expect(usage!.allowance!({ seriesId: 'house' }, context())).rejects.toMatchObject({ code: 'not-found' });
    expect(checkSeries(await series('mobile'))).toEqual([]);
  });

  it('is none of a customer without documents', async () => {
    await expect(memoryAdapter({ scenario: 'empty', clock }).usage!.list!({}, context())).resolves.toEqual({ items: [] });
  });

  it('refuses a stretch that is none', async () => {
    await expect(series('house', { from: 'yesterday' })).rejects.toMatchObject({ code: 'invalid', field: 'from' });
  });
});

describe('a meter that is heard of', () => {
  it('has the new reading, and tells who looks', async () => {
    const adapter = memoryAdapter({ clock });
    const told = heard(adapter);
    adapter.backend.meters.read('house', { ...hour, value: '1.25' });
    const { readings, version } = await adapter.usage!.get!({ seriesId: 'house' }, context());
    expect([readings.at(-1), version, told]).toEqual([{ ...hour, value: '1.25' }, 2, ['house']]);
  });

  it('says another value of an hour that it knew, in its place', async () => {
    const adapter = memoryAdapter({ clock });
    const before = await adapter.usage!.get!({ seriesId: 'house' }, context());
    const corrected = { ...before.readings[100]!, value: '99.00', quality: 'corrected' } as const;
    adapter.backend.meters.read('house', corrected);
    const after = await adapter.usage!.get!({ seriesId: 'house' }, context());
    expect(after.readings.map(({ start }) => start)).toEqual(before.readings.map(({ start }) => start));
    expect(after.readings[100]).toEqual(corrected);
  });

  it.each([['usage-gap', 'missing', 12], ['usage-corrected', 'corrected', 12]] as const)('in the scenario %s has twelve hours that are %s', async (scenario, quality, count) => {
    const house = await memoryAdapter({ scenario, clock }).usage!.get!({ seriesId: 'house' }, context());
    expect(checkSeries(house)).toEqual([]);
    expect(house.readings.filter((reading) => reading.quality === quality)).toHaveLength(count);
  });

  it('fills a gap with what was counted in it', async () => {
    const adapter = memoryAdapter({ scenario: 'usage-gap', clock });
    const gap = (await adapter.usage!.get!({ seriesId: 'house' }, context())).readings.filter(({ quality }) => quality === 'missing');
    adapter.backend.meters.read('house', ...gap.map(({ start, end }) => ({ start, end, value: '1.00', quality: 'measured' }) as const));
    const { readings } = await adapter.usage!.get!({ seriesId: 'house' }, context());
    expect(readings.some(({ quality }) => quality === 'missing')).toBe(false);
  });

  it.each([['allowance-near', '17.2', '20'], ['allowance-over', '23.5', '20'], ['allowance-unlimited', '14.7', undefined]] as const)('in the scenario %s has used %s of %s', async (scenario, used, limit) => {
    const allowance = await memoryAdapter({ scenario, clock }).usage!.allowance!({ seriesId: 'mobile' }, context());
    expect([allowance.used, allowance.limit]).toEqual([used, limit]);
  });

  it('uses up no more and no less than is said, on the first day of a month too', async () => {
    const first = { now: () => Date.parse('2026-11-01T08:00:00+01:00'), after: () => () => undefined };
    const adapter = memoryAdapter({ scenario: 'allowance-near', clock: first });
    adapter.backend.meters.useUp('18.9');
    await expect(adapter.usage!.allowance!({ seriesId: 'mobile' }, context())).resolves.toMatchObject({ used: '18.9' });
  });

  it('says what the supplier reckons, whom it compares with, and what happened', async () => {
    const { forecast, comparisons, annotations } = await series('house');
    expect(forecast).toMatchObject({ start: '2026-11-01T00:00:00+01:00', value: '842' });
    expect(comparisons).toMatchObject([{ kind: 'similar-homes', value: '909' }]);
    expect(annotations).toMatchObject([{ kind: 'campaign-end' }]);
  });
});
