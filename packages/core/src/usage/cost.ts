import type { UsageReading, UsageSeries } from '../model/usage.js';
import { columnsOf } from './columns.js';
import { decimalOf, isDecimal, shifted, textOf, times, type Decimal } from './decimal.js';
import { epochOf } from './instant.js';
import { refused } from './refuse.js';
import { exponentBetween } from './units.js';

/** What one unit costs from one instant until another. */
export interface UsagePrice {
  readonly start: string;
  readonly end: string;
  /** Any number of decimals, negative where the supplier pays. */
  readonly price: string;
  readonly tariffCode?: string;
}

/** Prices in order and without overlaps. */
export interface UsagePrices {
  /** ISO 4217. */
  readonly currency: string;
  /** What the price is for one of, UNECE Rec 20: `KWH`, or `MWH` as exchanges quote. */
  readonly unitCode: string;
  readonly prices: readonly UsagePrice[];
}

/**
 * The same series with costs: each value times the price that holds when its interval begins, exact and not rounded. A reading at whose
 * beginning there is no price gets no cost, whatever it said before.
 */
export function joinCost(series: UsageSeries, { currency, unitCode, prices }: UsagePrices): UsageSeries {
  const { starts } = columnsOf(series);
  const exponent = exponentBetween(series.unitCode, unitCode);
  if (exponent === undefined) throw refused('prices.unitCode', 'the series is in another unit');
  const steps = stepsOf(prices, exponent);
  let at = 0;
  const readings = series.readings.map((reading, index) => {
    while ((steps[at]?.end ?? Infinity) <= (starts[index] ?? 0)) at++;
    return priced(reading, starts[index] ?? 0, steps[at]);
  });
  return { ...series, currency, readings };
}

interface PriceStep {
  readonly start: number;
  readonly end: number;
  /** Of one unit of the series. */
  readonly price: Decimal;
  readonly tariffCode: string | undefined;
}

function stepsOf(prices: readonly UsagePrice[], exponent: number): readonly PriceStep[] {
  let before = -Infinity;
  return prices.map(({ start, end, price, tariffCode }, index) => {
    const [from, to] = [epochOf(start), epochOf(end)];
    if (!(from >= before && to > from)) throw refused(`prices.${index}`, 'expected an interval after the one before');
    if (!isDecimal(price)) throw refused(`prices.${index}.price`, 'expected a decimal string');
    before = to;
    return { start: from, end: to, price: shifted(decimalOf(price), exponent), tariffCode };
  });
}

/** Written out: spreading a hundred thousand readings takes thirty times as long. */
function priced({ start: begin, end, value, quality, unitCode, tariffCode }: UsageReading, start: number, step: PriceStep | undefined): UsageReading {
  const holds = step !== undefined && start >= step.start && value !== undefined;
  const cost = holds ? short(textOf(times(decimalOf(value), step.price))) : undefined;
  return { start: begin, end, value, quality, unitCode, cost, tariffCode: (holds ? step.tariffCode : undefined) ?? tariffCode };
}

/** Without zeros at the end: on the text, which is ten times quicker than by division. */
function short(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}
