import type { Page, UsageQuery } from '@kvitt/core/adapter.js';
import { KvittError } from '@kvitt/core/error.js';
import type { Invoice } from '@kvitt/core/model/invoice.js';
import type { Allowance, UsageMeter, UsageReading, UsageSeries } from '@kvitt/core/model/usage.js';
import { addDays, today } from '@kvitt/core/period.js';
import type { Clock } from '@kvitt/core/session/session.js';
import { windowOf } from '@kvitt/core/usage/window.js';
import { monthOf, monthsAfter, periodOf } from './data/calendar.js';
import { timeZone } from './data/elin.js';
import { hoursOf, meteredLine } from './data/meter.js';
import { told } from './data/told.js';
import type { Records } from './records.js';

/** Elin's three meters: the house's, which her invoices are about, and two mobile subscriptions, of which one includes too little and one too much. */
const meters = {
  house: { id: 'house', servicePointId: '735999100012345675', name: 'Björkvägen 12', commodity: 'electricity', flow: 'consumption', unitCode: 'KWH', timeZone, resolution: 'PT1H', currency: 'SEK' },
  mobile: { id: 'mobile', name: 'Mobilt bredband', commodity: 'data', flow: 'consumption', unitCode: 'E34', timeZone, resolution: 'P1D' },
  cottage: { id: 'cottage', name: 'Mobilt bredband, stugan', commodity: 'data', flow: 'consumption', unitCode: 'E34', timeZone, resolution: 'P1D' },
} as const satisfies Record<string, UsageMeter>;

/** How far back the subscriptions are known, in days, and tenths of a gigabyte for each. */
const daily = { mobile: { days: 90, tenths: 7 }, cottage: { days: 400, tenths: 10 } } as const;

type Subscription = keyof typeof daily;

/** What a memory backend's meters have counted, up to the last midnight: what an invoice charges for is what its month adds up to. */
export class Meters {
  readonly #records: Records;
  readonly #clock: Clock;
  readonly #tell: (seriesId: string) => void;
  #house: readonly UsageReading[] | undefined;
  /** What was read by itself, by meter and by when it begins. */
  readonly #read = new Map<string, Map<number, UsageReading>>();
  readonly #limits: Record<Subscription, string | undefined> = { mobile: '20', cottage: '100' };
  #version = 1;

  constructor(records: Records, clock: Clock, tell: (seriesId: string) => void) {
    this.#records = records;
    this.#clock = clock;
    this.#tell = tell;
  }

  /** The meter is heard of: a reading more, a gap that is filled, a value put right. Who looks at it is told. */
  read(seriesId: string, ...readings: readonly UsageReading[]): void {
    const read = this.#read.get(this.#meter(seriesId).id) ?? new Map<number, UsageReading>();
    readings.forEach((reading) => read.set(Date.parse(reading.start), reading));
    this.#read.set(seriesId, read);
    this.#changed(seriesId);
  }

  /** So many gigabytes of the allowance are used up this month; the rest of them today. */
  useUp(gigabytes: string): void {
    const earlier = this.#usedSince('mobile', this.#month.start) - tenthsOf(this.#read.get('mobile')?.get(Date.parse(this.#midnight))?.value ?? '0');
    this.read('mobile', { ...windowOf(this.#today, 'day', timeZone), value: tenths(Math.max(tenthsOf(gigabytes) - earlier, 0)), quality: 'measured' });
  }

  /** So many gigabytes a month are included from now on; without a number there is no limit. */
  include(gigabytes?: string): void {
    this.#limits.mobile = gigabytes;
    this.#changed('mobile');
  }

  /** The customer's meters; an invoice is about the house. A customer without documents has none. */
  list(invoiceId?: string): Page<UsageMeter> {
    if (invoiceId !== undefined) return { items: meteredLine(this.#records.invoice(invoiceId)) ? [meters.house] : [] };
    return { items: this.#records.invoices.length > 0 ? Object.values(meters) : [] };
  }

  series({ seriesId, from, to }: UsageQuery): UsageSeries {
    const meter = this.#meter(seriesId);
    const [start, end] = [epochOf('from', from, -Infinity), epochOf('to', to, Infinity)];
    const readings = this.#readings(meter.id).filter((reading) => Date.parse(reading.start) >= start && Date.parse(reading.start) < end);
    const newest = this.#invoiced.at(-1);
    return { ...meter, version: this.#version, readings, completeUntil: this.#midnight, ...(meter.id === 'house' && newest && told(newest, this.#month)) };
  }

  allowance(seriesId: string): Allowance {
    const { id, name, unitCode } = this.#meter(seriesId);
    if (!isSubscription(id)) throw new KvittError('not-found', { status: 404, message: `${seriesId} includes nothing` });
    const { start, end } = this.#month;
    const [used, reckoned] = [this.#usedSince(id, start), Number(end.slice(8)) * daily[id].tenths];
    return {
      id: `${id}-data`, version: this.#version, name, used: tenths(used), limit: this.#limits[id], unitCode, resetsOn: addDays(end, 1), forecast: tenths(Math.max(used, reckoned)),
    };
  }

  get #today(): string {
    return today(this.#clock.now(), timeZone);
  }

  get #midnight(): string {
    return windowOf(this.#today, 'day', timeZone).start;
  }

  /** The month that runs, its first and its last day. */
  get #month(): { readonly start: string; readonly end: string } {
    const { start = '', end = '' } = periodOf(monthOf(this.#today));
    return { start, end };
  }

  /** The invoices that charge for what the house's meter counted, oldest first. */
  get #invoiced(): readonly Invoice[] {
    return this.#records.invoices.filter((invoice) => invoice.typeCode === '380' && meteredLine(invoice)).sort((a, b) => firstDay(a).localeCompare(firstDay(b)));
  }

  #changed(seriesId: string): void {
    this.#version += 1;
    this.#tell(seriesId);
  }

  /** Tenths of a gigabyte. */
  #usedSince(id: Subscription, day: string): number {
    return this.#readings(id).reduce((sum, { start, value = '0' }) => (start.slice(0, 10) >= day ? sum + tenthsOf(value) : sum), 0);
  }

  /** What the meter counts by the demo's rule, and what it was made to say since. */
  #readings(id: string): readonly UsageReading[] {
    const counted = isSubscription(id) ? this.#days(daily[id]) : (this.#house ??= this.#counted());
    const read = this.#read.get(id);
    if (!read) return counted;
    const all = new Map([...counted.map((reading) => [Date.parse(reading.start), reading] as const), ...read]);
    return [...all].sort(([a], [b]) => a - b).map(([, reading]) => reading);
  }

  #meter(id: string): UsageMeter {
    const meter = this.list().items.find((each) => each.id === id);
    return meter ?? notFound(id);
  }

  /** The invoiced months, and those since as the last of them was; yesterday is estimated. */
  #counted(): readonly UsageReading[] {
    const invoiced = this.#invoiced;
    const last = invoiced.at(-1);
    if (!last) return [];
    const since = Array.from({ length: 3 }, (_, index) => periodOf(monthsAfter(monthOf(firstDay(last)), index + 1)));
    const all = [...invoiced.flatMap((invoice) => hoursOfInvoice(invoice)), ...since.flatMap((period) => hoursOfInvoice(last, period))];
    const [yesterday, midnight] = [addDays(this.#today, -1), Date.parse(this.#midnight)];
    return all.filter(({ end }) => Date.parse(end) <= midnight).map((reading) => (reading.start.startsWith(yesterday) ? { ...reading, quality: 'estimated' } : reading));
  }

  /** The last days of a subscription, as much each. */
  #days({ days, tenths: each }: (typeof daily)[Subscription]): readonly UsageReading[] {
    return Array.from({ length: days }, (_, index) => ({ ...windowOf(addDays(this.#today, index - days), 'day', timeZone), value: tenths(each), quality: 'measured' }));
  }
}

function isSubscription(id: string): id is Subscription {
  return Object.hasOwn(daily, id);
}

function hoursOfInvoice(invoice: Invoice, period = invoice.invoicePeriod ?? {}): readonly UsageReading[] {
  const line = meteredLine(invoice);
  return hoursOf(period, line?.quantity ?? '0', line?.price?.net.amount ?? '0');
}

function firstDay({ invoicePeriod }: Invoice): string {
  return invoicePeriod?.start ?? '';
}

function tenths(whole: number): string {
  return (whole / 10).toFixed(1);
}

function tenthsOf(decimal: string): number {
  return Math.round(Number(decimal) * 10);
}

function epochOf(field: string, instant: string | undefined, otherwise: number): number {
  const epoch = instant === undefined ? otherwise : Date.parse(instant);
  if (Number.isNaN(epoch)) throw new KvittError('invalid', { status: 400, field, message: `no instant: ${field}` });
  return epoch;
}

function notFound(id: string): never {
  throw new KvittError('not-found', { status: 404, message: `no meter ${id}` });
}
