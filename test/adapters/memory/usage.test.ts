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
