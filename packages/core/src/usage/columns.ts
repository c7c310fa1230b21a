import type { UsageReading, UsageSeries } from '../model/usage.js';
import { isDecimal, scaleOf } from './decimal.js';
import { epochOf } from './instant.js';
import { maxReadings } from './limits.js';
import { refused } from './refuse.js';
import { endOf, stepOf, type Step } from './resolution.js';
import { remember, revisionOf, type Revision } from './revision.js';
import { zoneNamed, type Zone } from './zone.js';

/** A series that was read once and believed: its instants as numbers, its places counted. */
export interface Columns {
  readonly zone: Zone;
  readonly step: Step | undefined;
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  /** The most decimals of any value, and of any cost. */
  readonly scale: number;
  readonly costScale: number;
  /** The readings in which it differs from a series before, which need not live any more. */
  readonly revises?: { readonly of: WeakRef<UsageSeries>; readonly changed: readonly number[] };
}

/** More than any meter has digits. */
const maxDigits = 40;
const qualities: readonly unknown[] = ['measured', 'estimated', 'corrected', 'missing'];
const believed = new WeakMap<UsageSeries, Columns>();

/** Reads every interval of a series, once for as long as the series lives; `invalid` at the first that is wrong. */
export function columnsOf(series: UsageSeries): Columns {
  const known = believed.get(series);
  if (known) return known;
  const columns = revised(series) ?? new Reader(series).columns();
  believed.set(series, columns);
  remember(series);
  return columns;
}

/** Only what is new is read; all of it where the decimals may have become fewer. */
function revised(series: UsageSeries): Columns | undefined {
  const revision = Array.isArray(series.readings) ? revisionOf(series) : undefined;
  const before = revision && believed.get(revision.of);
  return before && new Reader(series).revised(before, revision);
}

function placesOf(text: string | undefined): number {
  return text === undefined ? -1 : scaleOf(text);
}

/** A page's own data has not been through a schema. */
function isReading(thing: unknown): thing is UsageReading {
  return typeof thing === 'object' && thing !== null;
}

class Reader {
  readonly #series: UsageSeries;
  readonly #readings: readonly UsageReading[];
  readonly #zone: Zone;
  readonly #step: Step | undefined;
  #scale = 0;
  #costScale = 0;
  #absent = 0;

  constructor(series: UsageSeries) {
    const { readings, resolution } = series;
    if (!Array.isArray(readings)) throw refused('readings', 'expected a list');
    if (readings.length > maxReadings) throw refused('readings', `expected at most ${maxReadings} readings, got ${readings.length}`);
    this.#series = series;
    this.#readings = readings;
    this.#zone = zoneNamed(series.timeZone);
    this.#step = resolution === undefined ? undefined : stepOf(resolution);
    if (resolution !== undefined && !this.#step) throw refused('resolution', 'expected an ISO 8601 duration such as "PT15M" or "P1D"');
  }

  columns(): Columns {
    const starts = new Float64Array(this.#readings.length);
    const ends = new Float64Array(this.#readings.length);
    for (let index = 0; index < starts.length; index++) {
      const reading: unknown = this.#readings[index];
      if (!isReading(reading)) throw refused(`readings.${index}`, 'expected a reading');
      const follows = index > 0 && this.#readings[index - 1]?.end === reading.start;
      starts[index] = follows ? (ends[index - 1] ?? 0) : this.#instant(reading.start, index, 'start');
      ends[index] = this.#instant(reading.end, index, 'end');
      this.#checkInterval(index, starts, ends);
      this.#checkValues(reading, index);
    }
    return { zone: this.#zone, step: this.#step, starts, ends, scale: this.#scale, costScale: this.#costScale };
  }

  revised(before: Columns, { of, changed }: Revision): Columns | undefined {
    for (const index of changed) {
      const [old, reading] = [of.readings[index], this.#readings[index]];
      if (!old || !reading) return undefined;
      this.#checkValues(reading, index);
      if (placesOf(old.value) > placesOf(reading.value) || placesOf(old.cost) > placesOf(reading.cost)) return undefined;
    }
    const [scale, costScale] = [Math.max(before.scale, this.#scale), Math.max(before.costScale, this.#costScale)];
    return { ...before, scale, costScale, revises: { of: new WeakRef(of), changed } };
  }

  #instant(text: string, index: number, name: 'start' | 'end'): number {
    const epoch = epochOf(text);
    if (Number.isNaN(epoch)) throw refused(`readings.${index}.${name}`, 'expected an RFC 3339 instant with offset, between 1900 and 2200');
    return epoch;
  }

  #checkInterval(index: number, starts: Float64Array, ends: Float64Array): void {
    const start = starts[index] ?? 0;
    const end = ends[index] ?? 0;
    if (end <= start) throw this.#wrong(index, 'end', 'it ends before it has begun');
    const endBefore = ends[index - 1] ?? start;
    if (start < (starts[index - 1] ?? start)) throw this.#wrong(index, 'start', `it comes after readings.${index - 1}, which begins later: they are not in order`);
    if (start < endBefore) throw this.#wrong(index, 'start', `it overlaps readings.${index - 1}`);
    if (this.#step) this.#checkLength(this.#step, index, start, end);
    if (this.#step && 'ms' in this.#step) this.#absent += (start - endBefore) / this.#step.ms;
    if (this.#absent > maxReadings) throw this.#wrong(index, 'start', `more than ${maxReadings} intervals are missing before it`);
  }

  /** A first or a last day or month may be begun or broken off: the customer moved in, or it still runs. */
  #checkLength(step: Step, index: number, start: number, end: number): void {
    const expected = endOf(start, step, this.#zone);
    const mayBeShort = !('ms' in step) && (index === 0 || index === this.#readings.length - 1);
    if (end === expected || (mayBeShort && end < expected)) return;
    throw this.#wrong(index, 'end', `it does not fit ${this.#series.resolution ?? ''} in ${this.#series.timeZone}`);
  }

  #checkValues({ value, cost, quality, unitCode = this.#series.unitCode }: UsageReading, index: number): void {
    if (!qualities.includes(quality)) throw refused(`readings.${index}.quality`, 'expected measured, estimated, corrected or missing');
    if (unitCode !== this.#series.unitCode) throw this.#wrong(index, 'unitCode', 'it is in another unit than its series');
    if (value !== undefined) this.#scale = Math.max(this.#scale, this.#places(value, index, 'value'));
    if (value !== undefined && quality === 'missing') throw this.#wrong(index, 'quality', 'it is missing and has a value');
    if (cost === undefined) return;
    this.#costScale = Math.max(this.#costScale, this.#places(cost, index, 'cost'));
    if (this.#series.currency === undefined) throw refused('currency', `readings.${index} has a cost, and the series no currency`);
  }

  #places(text: string, index: number, name: 'value' | 'cost'): number {
    if (!isDecimal(text) || text.length > maxDigits) throw this.#wrong(index, name, `expected a decimal string of at most ${maxDigits} characters, such as "1234.50"`);
    return scaleOf(text);
  }

  /** Says the interval too: whoever looks for it in a file knows the time, not the index. */
  #wrong(index: number, name: string, message: string): Error {
    const reading = this.#readings[index];
    return refused(`readings.${index}.${name}`, `${message} (${reading?.start ?? ''} to ${reading?.end ?? ''})`);
  }
}
