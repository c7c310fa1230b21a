import type { ReadingQuality, UsageAnnotation, UsageComparison, UsageReading } from '@kvitt/core/model/usage.js';
import { addDays } from '@kvitt/core/period.js';
import { sum } from '@kvitt/core/sum.js';
import { windowOf, windowOfPeriod } from '@kvitt/core/usage/window.js';
import { between } from '../chance.js';
import type { Household } from '../energy/households.js';
import { energyLines } from '../energy/lines.js';
import { energyTax } from '../energy/prices.js';
import type { EnergyWords } from '../energy/words.js';
import { toLine } from '../line.js';
import { usedBetween } from '../meter.js';
import type { ReadingSeries, SeededMeter } from '../seed-data.js';
import { hoursLike } from './finnish-meter.js';
import { monthsSince, type MeteredMonth } from './months.js';
import { daysOf, hoursOf, spread, type Step } from './steps.js';
import { usageWords } from './words.js';

/** A home whose meters are told of, and what its bills are counted from. */
export interface MeteredHome {
  readonly household: Household;
  readonly words: EnergyWords;
  readonly used: ReadingSeries;
  readonly sold?: ReadingSeries;
  readonly today: string;
  /** How its meter is read: by the hour, or once a day. */
  readonly resolution: 'PT1H' | 'P1D';
  readonly quality?: (step: Step) => ReadingQuality | undefined;
  readonly annotations?: readonly UsageAnnotation[];
}

/** The meter of what a home draws: each month adds up to what its bill charges for, in kilowatt-hours and in kronor with VAT. */
export function drawnMeter(home: MeteredHome): SeededMeter {
  const { household: { customer }, used, today, resolution, quality } = home;
  const readings = months(home).flatMap((month) => {
    const steps = resolution === 'PT1H' ? hoursOf(month, used.timeZone) : daysOf(month, used.timeZone);
    return spread(steps, { hundredths: usedBetween(used, month.start, month.end) * 100, ore: chargedFor(home, month), weight: weightOf(home), quality });
  });
  return {
    customerId: customer.id,
    meter: {
      id: used.id, servicePointId: used.objectId, name: customer.party.address?.line1, commodity: 'electricity', flow: 'consumption', unitCode: 'KWH', timeZone: used.timeZone, resolution,
      currency: 'SEK', updatedAt: windowOf(today, 'day', used.timeZone).start, completeUntil: completeUntil(readings),
    },
    readings,
    comparisons: similarHomes(home),
    annotations: [...taxChanges(home), ...(home.annotations ?? [])].sort((a, b) => Date.parse(a.start) - Date.parse(b.start)),
  };
}

/** The meter of what the panels fed in. */
export function soldMeter(home: MeteredHome & { readonly sold: ReadingSeries }, shape: readonly number[]): SeededMeter {
  const { household: { customer }, sold, today } = home;
  const inDay = quantities(sold);
  const readings = months(home).flatMap((month) =>
    spread(hoursOf(month, sold.timeZone), { hundredths: usedBetween(sold, month.start, month.end) * 100, weight: ({ date, hour }) => (shape[hour] ?? 0) * inDay(date) }),
  );
  return {
    customerId: customer.id,
    meter: {
      id: sold.id, servicePointId: sold.objectId, name: usageWords(customer.lang).panels, commodity: 'electricity', flow: 'production', unitCode: 'KWH', timeZone: sold.timeZone,
      resolution: 'PT1H', updatedAt: windowOf(today, 'day', sold.timeZone).start, completeUntil: completeUntil(readings),
    },
    readings,
  };
}

function months({ used, today }: MeteredHome): readonly MeteredMonth[] {
  return monthsSince(used.readings[0]?.start ?? today, today);
}

/** An hour weighs what a real house drew in it; a day what its register moved. */
function weightOf({ used, resolution }: MeteredHome): (step: Step) => number {
  if (resolution === 'PT1H') return ({ date, hour }) => hoursLike(date)[hour] ?? 0;
  const inDay = quantities(used);
  return ({ date }) => inDay(date);
}

/** What a register moved on a day. */
function quantities({ readings }: ReadingSeries): (date: string) => number {
  const days = new Map(readings.map(({ start, quantity }) => [start, Number(quantity)]));
  return (date) => days.get(date) ?? 0;
}

/** What a bill charges for a month's kilowatt-hours, every öre of it that goes by the kilowatt-hour, with VAT. */
function chargedFor({ household, words, used }: MeteredHome, { start, end }: MeteredMonth): number {
  const lines = energyLines({ household, words, used, slot: { age: 0, start, end, issueDate: start, dueDate: end } }).filter(({ usageSeriesId }) => usageSeriesId === used.id);
  const amounts = lines.map((line, place) => toLine(line, place, 'SEK').taxInclusiveAmount ?? { amount: '0', currency: 'SEK' });
  return Math.round(Number(sum(amounts, 'SEK').amount) * 100);
}

/** What is estimated may still be put right. */
function completeUntil(readings: readonly UsageReading[]): string | undefined {
  return (readings.find(({ quality }) => quality === 'estimated') ?? { start: readings.at(-1)?.end }).start;
}

/** What other homes used in each whole month: never far from hers. */
function similarHomes(home: MeteredHome): readonly UsageComparison[] {
  const { used, household: { customer, ampere } } = home;
  const words = usageWords(customer.lang);
  return months(home).filter(({ running }) => !running).map(({ start, end }) => {
    const percent = between(84, 112, `${used.id} similar ${start}`);
    const value = String(Math.round((usedBetween(used, start, end) * percent) / 100));
    return { kind: 'similar-homes', ...(windowOfPeriod({ start, end }, used.timeZone) ?? { start, end }), value, basis: ampere > 16 ? words.homes : words.flats };
  });
}

/** The first of January on which the energy tax became another. */
function taxChanges(home: MeteredHome): readonly UsageAnnotation[] {
  const { used, household: { customer } } = home;
  const words = usageWords(customer.lang);
  return months(home).filter(({ start }) => energyTax(start) !== energyTax(addDays(start, -1))).map(({ start }) => {
    const lower = Number(energyTax(start)) < Number(energyTax(addDays(start, -1)));
    return { kind: 'price-change', start: windowOf(start, 'day', used.timeZone).start, text: lower ? words.taxLower : words.taxHigher };
  });
}
