import { readFileSync } from 'node:fs';
import { readDatahubCsv } from '@kvitt/adapters/usage.js';
import type { Plan, Tariff } from '@kvitt/core/model/plan.js';
import { planFit, type PlanFit } from '@kvitt/core/offers/plan-fit.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hours, readingsFrom, seriesOf } from '../usage/series.js';

const planOf = (tariff: Tariff, other: Partial<Plan> = {}): Plan => ({ id: tariff.kind, name: tariff.kind, currency: 'EUR', unitCode: 'KWH', fee: '4.90', tariff, ...other });
const totals = (fits: readonly PlanFit[]) => Object.fromEntries(fits.map(({ plan, total }) => [plan.id, total.amount]));
const amounts = ({ periods }: PlanFit) => periods.map(({ charges }) => charges.map(({ kind, code, quantity, amount }) => [code ?? kind, quantity, amount.amount]));
const refusing = (field: string) => expect.objectContaining({ code: 'invalid', field }) as Error;

/** March 2022 in Helsinki, of 743 hours. */
const march = { start: '2022-02-28T22:00:00Z', end: '2022-03-31T21:00:00Z' };
const monthOf = (kWh: string) => seriesOf([{ ...march, value: kWh, quality: 'measured' }], { resolution: 'P1M' });
const only = (tariff: Tariff, kWh: string, other?: Partial<Plan>) => amounts(planFit(monthOf(kWh), [planOf(tariff, other)])[0]!)[0];

describe('what a month would have cost', () => {
  it('flat: the fee, and every unit at one price, rounded once', () => {
    expect(only({ kind: 'flat', price: '0.12345' }, '100.5')).toEqual([['fee', undefined, '4.90'], ['usage', '100.5', '12.41']]);
  });

  it('stepped: the first units at one price, those above at the next; a step that is not reached costs nothing', () => {
    const tariff: Tariff = { kind: 'stepped', steps: [{ upTo: '100', price: '0.10' }, { upTo: '300', price: '0.20' }, { price: '0.30' }] };
    expect(only(tariff, '100')).toEqual([['fee', undefined, '4.90'], ['1', '100', '10.00']]);
    expect(only(tariff, '350.5')).toEqual([['fee', undefined, '4.90'], ['1', '100', '10.00'], ['2', '200', '40.00'], ['3', '50.5', '15.15']]);
    expect(only(tariff, '0')).toEqual([['fee', undefined, '4.90']]);
  });

  it.each([['99.99', undefined], ['100', undefined], ['100.01', '1'], ['110', '1'], ['110.001', '2'], ['135', '4']])('an allowance of 100 in portions of 10: %s is %s portions more', (used, portions) => {
    const charges = only({ kind: 'allowance', included: '100', portion: '10', price: '2.50' }, used);
    expect(charges?.slice(1)).toEqual(portions ? [['overage', portions, (Number(portions) * 2.5).toFixed(2)]] : []);
  });

  it('quantities of another size of the same unit are the same quantities', () => {
    expect(only({ kind: 'flat', price: '120' }, '1500', { unitCode: 'MWH' })?.[1]).toEqual(['usage', '1.5', '180.00']);
  });

  it('half an öre goes away from zero, also for what is fed in', () => {
    expect(only({ kind: 'flat', price: '0.005' }, '1')?.[1]).toEqual(['usage', '1', '0.01']);
    expect(only({ kind: 'flat', price: '0.005' }, '-1')?.[1]).toEqual(['usage', '-1', '-0.01']);
  });
});

describe('what hours would have cost', () => {
  const night = { code: 'night', from: '22:00', to: '06:00', price: '0.05' };
  const tariff: Tariff = { kind: 'time-of-use', windows: [night], otherwise: { code: 'day', price: '0.15' } };

  it('time of use: by the clocks on the wall, through the night in which they are put forward', () => {
    const weekend = hours('2022-03-26T22:00:00Z', 23, '1');
    const [fit] = planFit(weekend, [planOf(tariff)]);
    expect(amounts(fit!)[0]).toEqual([['fee', undefined, '4.90'], ['day', '16', '2.40'], ['night', '7', '0.35']]);
  });

  it('time of use: a night belongs to the day on which it begins', () => {
    const friday = { kind: 'time-of-use', windows: [{ ...night, days: [5] }], otherwise: { code: 'other', price: '1' } } as const satisfies Tariff;
    const [fit] = planFit(hours('2022-03-03T22:00:00Z', 48, '1'), [planOf(friday)]);
    expect(amounts(fit!)[0]?.slice(1)).toEqual([['night', '8', '0.40'], ['other', '40', '40.00']]);
  });

  it('spot: each hour at the exchange’s price and what is put on top, below zero too; hours without a price are counted', () => {
    const spot = { currency: 'EUR', unitCode: 'MWH', prices: [
      { start: '2022-03-01T00:00:00Z', end: '2022-03-01T01:00:00Z', price: '100' },
      { start: '2022-03-01T01:00:00Z', end: '2022-03-01T02:00:00Z', price: '-50' },
    ] };
    const [fit] = planFit(seriesOf(readingsFrom('2022-03-01T00:00:00Z', 60, ['2', '4', '8'])), [planOf({ kind: 'spot', markup: '0.01' })], { spot });
    expect(amounts(fit!)[0]).toEqual([['fee', undefined, '4.90'], ['spot', '6', '0.06']]);
    expect(fit?.unpriced).toBe(1);
  });

  it('only what begins in the range counts, the same for every tariff', () => {
    const range = { start: '2022-03-01T10:00:00Z', end: '2022-03-01T14:00:00Z' };
    const flat = planOf({ kind: 'flat', price: '1' });
    const always = planOf({ kind: 'time-of-use', windows: [], otherwise: { code: 'always', price: '1' } });
    expect(totals(planFit(hours('2022-03-01T00:00:00Z', 24, '1'), [flat, always], { range }))).toEqual({ flat: '8.90', 'time-of-use': '8.90' });
  });
});

describe('a real Finnish meter’s year so far', () => {
  const csv = readFileSync(new URL('../../fixtures/usage/datahub-fi/consumption.csv', import.meta.url));
  const usage = readDatahubCsv(new Uint8Array(csv))[0]!;
  const plans = [
    planOf({ kind: 'flat', price: '0.1499' }),
    planOf({ kind: 'stepped', steps: [{ upTo: '500', price: '0.1199' }, { price: '0.1799' }] }),
    planOf({ kind: 'time-of-use', windows: [{ code: 'night', from: '22:00', to: '07:00', price: '0.0999' }], otherwise: { code: 'day', price: '0.1799' } }),
    planOf({ kind: 'allowance', included: '400', portion: '50', price: '9.90' }, { fee: '59.00' }),
  ];

  /** The same from the file's own lines, by whole hundredths and the platform's clocks: nothing of Kvitt's. */
  function reckoned(): Record<string, string> {
    const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Helsinki', hourCycle: 'h23', year: 'numeric', month: '2-digit', hour: '2-digit' });
    const months = new Map<string, { night: bigint; day: bigint }>();
    for (const line of csv.toString().replace('\uFEFF', '').trim().split(/\r?\n/).slice(1)) {
      const [, , , , start = '', amount = ''] = line.split(';');
      const [year, month, hour] = clock.format(new Date(start)).match(/\d+/g) ?? [];
      const known = months.get(`${year}-${month}`) ?? { night: 0n, day: 0n };
      const [whole = '0', fraction = ''] = amount.split(',');
      known[Number(hour) >= 22 || Number(hour) < 7 ? 'night' : 'day'] += BigInt(whole + fraction.padEnd(2, '0'));
      months.set(`${year}-${month}`, known);
    }
    /** Hundredths of a kWh at so many hundredths of a cent: cents, half away from zero. */
    const cents = (hundredths: bigint, price: bigint) => (hundredths * price * 2n + 10_000n) / 20_000n;
    const sum = (fee: bigint, of: (used: { night: bigint; day: bigint }) => bigint) => {
      const all = [...months.values()].reduce((before, used) => before + fee + of(used), 0n).toString().padStart(3, '0');
      return `${all.slice(0, -2)}.${all.slice(-2)}`;
    };
    const min = (a: bigint, b: bigint) => (a < b ? a : b);
    return {
      flat: sum(490n, ({ night, day }) => cents(night + day, 1499n)),
      stepped: sum(490n, ({ night, day }) => cents(min(night + day, 50_000n), 1199n) + (night + day > 50_000n ? cents(night + day - 50_000n, 1799n) : 0n)),
      'time-of-use': sum(490n, ({ night, day }) => cents(night, 999n) + cents(day, 1799n)),
      allowance: sum(5900n, ({ night, day }) => (night + day > 40_000n ? (night + day - 40_000n + 4_999n) / 5_000n : 0n) * 990n),
    };
  }

  it('comes to the cent to what its own lines come to, reckoned in another way', () => {
    expect(totals(planFit(usage, plans))).toEqual(reckoned());
  });

  it('is told with the cheapest plan first, and every plan’s periods come to its total', () => {
    const fits = planFit(usage, plans);
    const cents = fits.map(({ total }) => Math.round(Number(total.amount) * 100));
    expect(cents).toEqual([...cents].sort((a, b) => a - b));
    for (const { periods, total } of fits) expect(periods.reduce((before, period) => before + Math.round(Number(period.total.amount) * 100), 0)).toBe(Math.round(Number(total.amount) * 100));
  });

  it('says which months are not whole, and what nobody knows', () => {
    const gap = { ...usage, readings: usage.readings.filter((_, index) => index < 100 || index >= 110) };
    const [fit] = planFit(gap, [plans[0]!]);
    expect(fit?.missing).toBe(10);
    expect(fit?.periods.filter(({ partial }) => partial)).toHaveLength(2);
  });
});

describe('whatever is used', () => {
  const value = fc.integer({ min: 0, max: 9999 }).map((hundredths) => (hundredths / 100).toFixed(2));

  it('one price at all hours is a flat price, and a single step is too', () => {
    fc.assert(fc.property(fc.array(value, { minLength: 1, maxLength: 60 }), fc.integer({ min: 0, max: 99_999 }), (values, price) => {
      const each = (price / 10_000).toFixed(4);
      const tariffs: Tariff[] = [{ kind: 'flat', price: each }, { kind: 'stepped', steps: [{ price: each }] }, { kind: 'time-of-use', windows: [], otherwise: { code: 'always', price: each } }];
      const found = planFit(seriesOf(readingsFrom('2022-03-27T00:00:00Z', 60, values)), tariffs.map((tariff) => planOf(tariff)));
      expect(new Set(found.map(({ total }) => total.amount)).size).toBe(1);
    }));
  });
});

describe('what does not fit is refused by name', () => {
  const month = monthOf('100');
  it.each<[string, string, Plan, Parameters<typeof planFit>[2]]>([
    ['a plan for another thing', 'plans.flat.unitCode', planOf({ kind: 'flat', price: '1' }, { unitCode: 'E34' }), {}],
    ['a plan that follows prices that were not given', 'spot', planOf({ kind: 'spot', markup: '0' }), {}],
    ['prices in another currency', 'spot.currency', planOf({ kind: 'spot', markup: '0' }), { spot: { currency: 'SEK', unitCode: 'KWH', prices: [] } }],
    ['steps that go down', 'plans.stepped.tariff.steps.1.upTo', planOf({ kind: 'stepped', steps: [{ upTo: '10', price: '1' }, { upTo: '5', price: '1' }] }), {}],
    ['portions of nothing', 'plans.allowance.tariff.portion', planOf({ kind: 'allowance', included: '1', portion: '0', price: '1' }), {}],
  ])('%s', (_, field, plan, options) => {
    expect(() => planFit(month, [plan], options)).toThrow(refusing(field));
  });

  it('plans in two currencies, which nobody can compare', () => {
    expect(() => planFit(month, [planOf({ kind: 'flat', price: '1' }), planOf({ kind: 'flat', price: '1' }, { id: 'other', currency: 'SEK' })])).toThrow(refusing('plans.other.currency'));
  });
});
