import type { Slot } from '../calendar.js';
import type { LineDraft, Wording } from '../line.js';
import { usedBetween } from '../meter.js';
import type { ReadingSeries } from '../seed-data.js';
import type { Household } from './households.js';
import { energyTax, soldPrice, spotPrice } from './prices.js';
import type { EnergyWords } from './words.js';

/** What a month's bill is counted from. */
export interface EnergyMonth {
  readonly household: Household;
  readonly words: EnergyWords;
  readonly slot: Slot;
  readonly used: ReadingSeries;
  readonly sold?: ReadingSeries;
}

/** The lines of one month: the electricity, the grid, and what the panels sold. */
export function energyLines(month: EnergyMonth): readonly LineDraft[] {
  const { household, words, used } = month;
  const electricity = { id: 'electricity', name: words.electricity };
  const grid = { id: 'grid', name: words.grid };
  const start = month.slot.start;
  return [
    { ...perUnit(month, used, spotPrice(start), words.use), service: electricity },
    { ...perUnit(month, used, '0.0480', words.surcharge), service: electricity },
    { ...perMonth(month, '39.20', words.monthlyFee), service: electricity },
    { ...perUnit(month, used, '0.2160', words.transfer), service: grid, facts: registers(month) },
    { ...perUnit(month, used, energyTax(start), words.tax), service: grid },
    { ...perMonth(month, household.fusePrice, words.fuse(household.ampere)), service: grid },
    ...soldLines(month),
  ];
}

/** The lines of a credit note: what was estimated too much, at the prices that it was billed at. */
export function correctionLines(month: EnergyMonth, tooMuch: number): readonly LineDraft[] {
  const { words, slot, used } = month;
  const service = { id: 'correction', name: words.correction };
  const prices: readonly (readonly [string, Wording])[] = [
    [spotPrice(slot.start), words.use],
    ['0.0480', words.surcharge],
    ['0.2160', words.transfer],
    [energyTax(slot.start), words.tax],
  ];
  return prices.map(([price, [name]]) => ({
    service,
    price,
    wording: words.corrected(name),
    kind: 'correction',
    quantity: String(tooMuch),
    unitCode: 'KWH',
    period: periodOf(slot),
    objectId: used.objectId,
  }));
}

type Unplaced = Omit<LineDraft, 'service'>;

function perUnit({ slot }: EnergyMonth, series: ReadingSeries, price: string, wording: Wording): Unplaced {
  const quantity = String(usedBetween(series, slot.start, slot.end));
  return {
    wording,
    price,
    quantity,
    kind: 'usage',
    unitCode: 'KWH',
    period: periodOf(slot),
    objectId: series.objectId,
    usageSeriesId: series.id,
  };
}

function perMonth({ slot, used }: EnergyMonth, price: string, wording: Wording): Unplaced {
  return { wording, price, quantity: '1', kind: 'recurring', unitCode: 'MON', period: periodOf(slot), objectId: used.objectId };
}

function soldLines(month: EnergyMonth): readonly LineDraft[] {
  if (!month.sold) return [];
  const line = perUnit(month, month.sold, soldPrice, month.words.sold);
  if (line.quantity === '0') return [];
  return [{ ...line, service: { id: 'solar', name: month.words.solar }, quantity: `-${line.quantity}`, tax: { category: 'E', rate: '0' } }];
}

function registers({ words, slot, used }: EnergyMonth): readonly (readonly [string, string])[] {
  const [first] = used.readings.filter(({ start }) => start === slot.start);
  const [last] = used.readings.filter(({ start }) => start === slot.end);
  const before = Number(first?.register) - Number(first?.quantity);
  return [
    [words.registerBefore, String(before)],
    [words.registerAfter, last?.register ?? ''],
  ];
}

function periodOf({ start, end }: Slot): { readonly start: string; readonly end: string } {
  return { start, end };
}
