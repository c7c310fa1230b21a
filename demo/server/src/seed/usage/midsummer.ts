import { readFileSync } from 'node:fs';
import type { UsageReading, UsageSeries } from '@kvitt/core/model/usage.js';
import { addDays } from '@kvitt/core/period.js';
import { joinCost, type UsagePrice } from '@kvitt/core/usage/cost.js';
import { instantOf } from '@kvitt/core/usage/instant.js';
import { windowOf } from '@kvitt/core/usage/window.js';
import { zoneNamed } from '@kvitt/core/usage/zone.js';
import { opaqueId } from '../chance.js';
import type { Customer, SeededMeter } from '../seed-data.js';
import { usageWords } from './words.js';

const timeZone = 'Europe/Stockholm';
const quarterMs = 900_000;
const perDay = 96;
/** What a euro is reckoned at, in hundredths of a krona. */
const oreOfEuro = 1_100;

interface Net {
  readonly series: readonly { readonly value: number }[];
}

interface Prices {
  readonly prices: readonly { readonly value: number }[];
}

let quarters: readonly number[] | undefined;

/** A real Friday and Saturday with sun, by the quarter of an hour: what was drawn, or, below zero, fed in. */
function netQuarters(): readonly number[] {
  return (quarters ??= (read('net-quarters-2025-05-02_03.json') as Net).series.map(({ value }) => value));
}

/** How what is fed in is spread over the hours of a day. */
export function sunShape(): readonly number[] {
  return Array.from({ length: 24 }, (_, hour) =>
    netQuarters().reduce((sum, value, index) => (value < 0 && Math.floor((index % perDay) / 4) === hour ? sum - value * 100 : sum), 0),
  );
}

/** Midsummer's eve and day, net by the quarter, at the exchange's prices of another Monday and Saturday, some below zero. */
export function midsummerMeter(customer: Customer, today: string): SeededMeter {
  const start = Date.parse(windowOf(lastEve(today), 'day', timeZone).start);
  const at = (index: number): string => instantOf(start + index * quarterMs, zoneNamed(timeZone));
  const readings: readonly UsageReading[] = netQuarters().map((value, index) => ({ start: at(index), end: at(index + 1), value: value.toFixed(2), quality: 'measured' }));
  const { prices } = read('quarter-prices-2025-03-29_31.json') as Prices;
  const dear = [...prices.slice(-perDay), ...prices.slice(0, perDay)];
  const priced: readonly UsagePrice[] = dear.map(({ value }, index) => ({ start: at(index), end: at(index + 1), price: ((value * oreOfEuro) / 100).toFixed(2) }));
  const series: UsageSeries = {
    id: opaqueId('mtr', `${customer.id}/net`), name: usageWords(customer.lang).midsummer, commodity: 'electricity', flow: 'net', unitCode: 'KWH', timeZone, resolution: 'PT15M',
    currency: 'SEK', completeUntil: at(readings.length), readings,
  };
  const { readings: told, ...meter } = joinCost(series, { currency: 'SEK', unitCode: 'MWH', prices: priced });
  return { customerId: customer.id, meter, readings: told };
}

/** The last Friday between 19 and 25 June whose Saturday is over. */
function lastEve(today: string): string {
  const eve = eveOf(Number(today.slice(0, 4)));
  return addDays(eve, 2) <= today ? eve : eveOf(Number(today.slice(0, 4)) - 1);
}

function eveOf(year: number): string {
  const days = Array.from({ length: 7 }, (_, index) => `${year}-06-${19 + index}`);
  return days.find((day) => new Date(day).getUTCDay() === 5) ?? `${year}-06-19`;
}

function read(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../../usage/${name}`, import.meta.url), 'utf8'));
}
