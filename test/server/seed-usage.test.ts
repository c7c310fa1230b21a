import { isCreditNote } from '@kvitt/core/model/due.js';
import type { Invoice } from '@kvitt/core/model/invoice.js';
import { usageSeriesSchema, type UsageSeries } from '@kvitt/core/model/usage.js';
import { addDays } from '@kvitt/core/period.js';
import { sum } from '@kvitt/core/sum.js';
import { aggregate } from '@kvitt/core/usage/aggregate.js';
import { checkSeries } from '@kvitt/core/usage/check.js';
import { summarise } from '@kvitt/core/usage/summary.js';
import { windowOf, windowOfPeriod } from '@kvitt/core/usage/window.js';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { seed } from '../../demo/server/src/seed/index.js';
import { drawnOnDayLike, hoursLike } from '../../demo/server/src/seed/usage/finnish-meter.js';

const days = ['2024-02-29', '2026-01-01', '2026-03-30', '2026-06-21', '2026-10-26', '2026-11-22'];

describe.each(days)('what the demo’s meters counted until %s', (today) => {
  const data = seed(today);
  const all = data.meters.map(({ meter, readings, comparisons, annotations }): UsageSeries => ({ ...meter, readings, comparisons, annotations }));

  it('can be believed, all of it', () => {
    for (const series of all) {
      v.parse(usageSeriesSchema, series);
      expect(checkSeries(series), series.name).toEqual([]);
    }
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  });

  it('ends with the last midnight, where it still runs', () => {
    for (const { readings, timeZone, flow, name } of all.filter((series) => series.flow !== 'net')) {
      expect(readings.at(-1)?.end, `${flow} ${name ?? ''}`).toBe(windowOf(today, 'day', timeZone).start);
    }
  });

  it('is what each bill charges for, to the hundredth and to the öre', () => {
    const billed = data.invoices.map(({ invoice }) => invoice).filter((invoice) => !isCreditNote(invoice));
    const checked = billed.flatMap((invoice) => all.filter((meter) => isCounted(invoice, meter)).map((meter) => [invoice, meter] as const));
    expect(checked.length).toBeGreaterThan(90);
    for (const [invoice, meter] of checked) {
      const lines = invoice.lines.filter(({ usageSeriesId }) => usageSeriesId === meter.id);
      const [bucket] = aggregate(meter, { resolution: 'P1M', range: windowOfPeriod(invoice.invoicePeriod ?? {}, meter.timeZone) });
      expect(Number(bucket?.value), invoice.number).toBe(Math.abs(Number(lines[0]?.quantity)));
      if (meter.currency) expect(Number(bucket?.cost?.amount), invoice.number).toBe(Number(sum(lines.map((line) => line.taxInclusiveAmount!), invoice.currency).amount));
    }
  });

  it('is, in the month that was billed by an estimate, what the credit note left of it', () => {
    const note = data.invoices.map(({ invoice }) => invoice).find(isCreditNote)!;
    const bill = data.invoices.find(({ invoice }) => invoice.id === note.precedingInvoices?.[0]?.id)!.invoice;
    const meter = all.find(({ servicePointId }) => servicePointId === bill.lines[0]?.objectId)!;
    const [bucket] = aggregate(meter, { resolution: 'P1M', range: windowOfPeriod(bill.invoicePeriod!, meter.timeZone) });
    expect(Number(bucket?.value)).toBe(Number(bill.lines[0]?.quantity) - Number(note.lines[0]?.quantity));
    expect(bucket?.corrected).toBeGreaterThanOrEqual(9 * 24 - 1);
  });

  it('has each case that a portal must show', () => {
    const elin = data.meters.find(({ customerId }) => customerId === 'elin-sandberg')!;
    const qualities = elin.readings.map(({ quality }) => quality);
    expect([...new Set(qualities)].sort()).toEqual(['corrected', 'estimated', 'measured', 'missing']);
    expect(elin.readings.filter(({ quality }) => quality === 'missing')).toHaveLength(3);
    expect(elin.annotations?.map(({ kind }) => kind)).toContain('outage');
    expect(elin.comparisons?.map(({ kind }) => kind)).toContain('similar-homes');
    const net = all.find(({ flow }) => flow === 'net')!;
    expect(net.readings.filter(({ value = '0' }) => value.startsWith('-'))).toHaveLength(60);
    expect(net.readings.filter(({ cost = '0' }) => cost.startsWith('-')).length).toBeGreaterThan(30);
    expect(net.readings).toHaveLength(192);
    expect(data.meters.flatMap(({ annotations = [] }) => annotations.map(({ kind }) => kind))).toEqual(expect.arrayContaining(['campaign-end', 'outage']));
  });

  it('nearly uses up Mikkel’s gigabytes eight days before he gets new ones', () => {
    const { readings, allowance } = data.meters.find(({ customerId, allowance: one }) => customerId === 'mikkel-kjaer' && one)!;
    const used = readings.filter(({ start }) => start >= (allowance?.startsOn ?? '')).reduce((total, { value }) => total + Math.round(Number(value) * 100), 0);
    expect([used, allowance?.limit, allowance?.resetsOn]).toEqual([8640, '100', addDays(today, 8)]);
  });
});

describe('a day of the real meter', () => {
  it('is of the same weekday and the same time of the year', () => {
    expect(hoursLike('2026-03-09')).toEqual(hoursLike('2022-03-07'));
    expect(hoursLike('2024-02-29')).toEqual(hoursLike('2022-03-03'));
    expect(hoursLike('2025-11-24')).toEqual(hoursLike('2022-03-21'));
  });

  it('always has 24 hours, and is never the day on which its clocks were changed', () => {
    for (let day = '2024-01-01'; day < '2025-01-01'; day = addDays(day, 1)) expect(hoursLike(day), day).toHaveLength(24);
    expect(drawnOnDayLike('2022-03-27')).toBe(drawnOnDayLike('2022-04-03'));
  });

  it('keeps its hours by the clock where days have 23 or 25 of them', () => {
    const { meters } = seed('2026-11-22');
    const { readings } = meters.find(({ customerId }) => customerId === 'elin-sandberg')!;
    const hours = (date: string): readonly string[] => readings.filter(({ start }) => start.startsWith(date)).map(({ start }) => start.slice(11, 13));
    expect([hours('2026-03-29').length, hours('2025-10-26').length, hours('2025-10-26').slice(1, 5)]).toEqual([23, 25, ['01', '02', '02', '03']]);
    const morning = readings.find(({ start }) => start.startsWith('2026-03-16T07'))!;
    expect(Number(morning.value)).toBeCloseTo((hoursLike('2026-03-16')[7] ?? 0) / 100, 1);
  });

  it('is explained where its price went another way', () => {
    const { meters } = seed('2026-11-22');
    const told = meters.find(({ customerId }) => customerId === 'elin-sandberg')?.annotations?.filter(({ kind }) => kind === 'price-change');
    expect(told).toEqual([
      { kind: 'price-change', start: '2025-01-01T00:00:00+01:00', text: 'Energiskatten höjdes.' },
      { kind: 'price-change', start: '2026-01-01T00:00:00+01:00', text: 'Energiskatten sänktes.' },
    ]);
  });

  it('is told with all that it drew', () => {
    const { meters } = seed('2026-11-22');
    const { meter, readings } = meters.find(({ customerId }) => customerId === 'elin-sandberg')!;
    const { value } = summarise({ ...meter, readings }, windowOfPeriod({ start: '2026-01-01', end: '2026-01-31' }, meter.timeZone));
    expect(Number(value)).toBeGreaterThan(1500);
  });
});

/** A meter that a bill's lines were counted from; an estimate is another series. */
function isCounted({ lines }: Invoice, { id }: UsageSeries): boolean {
  return lines.some(({ usageSeriesId, kind }) => usageSeriesId === id && kind === 'usage');
}
