import type { UsageMeter, UsageReading } from '@kvitt/core/model/usage.js';
import { decimalOf, order, over, textOf, times, zero } from '@kvitt/core/usage/decimal.js';
import { instantOf } from '@kvitt/core/usage/instant.js';
import { endOf, stepOf } from '@kvitt/core/usage/resolution.js';
import { zoneNamed } from '@kvitt/core/usage/zone.js';
import { instant, type Clock } from '../clock.js';
import type { Database } from '../db/database.js';
import { holdMeter, putReadings, readingsOf, touchMeter } from '../records/usage.js';
import { tell } from '../records/outbox.js';
import { notFound } from '../problem.js';

const dayMs = 86_400_000;
const weekMs = 7 * dayMs;
/** What was guessed is put right by so much of it, in hundredths, and what still runs grows by so much: both upwards, so that the one never hides the other. */
const rightly = 108n;
const grows = 125n;

/**
 * Plays a meter that is read now: what was estimated is put right, what has begun since is as it was a week before, and if nothing has
 * begun since, what runs has grown. Answers the meter's new version, or undefined for one that is read no more.
 */
export async function readNow(database: Database, clock: Clock, customerId: string, id: string): Promise<number | undefined> {
  return database.transaction(async (transaction) => {
    const meter = await holdMeter(transaction, customerId, id);
    if (!meter) throw notFound();
    const now = clock.now();
    const lately = (await readingsOf(transaction, meter, { from: new Date(now - 2 * weekMs).toISOString() })) ?? [];
    const last = lately.at(-1);
    if (!last) return undefined;
    const begun = begunSince(meter, lately, last, now);
    const right = lately.filter(({ quality }) => quality === 'estimated').map((reading) => ({ ...scaled(reading, rightly), quality: 'corrected' }) as const);
    await putReadings(transaction, id, [...right, ...(begun.length > 0 ? begun : [grown(last)])]);
    const version = await touchMeter(transaction, id, instant(clock), completeAt([...lately, ...begun], now));
    await tell(transaction, customerId, [{ kind: 'usage', id, version }], instant(clock));
    return version;
  });
}

/** Every step from the last one's end until now; the last of them still runs. */
function begunSince({ resolution = '', timeZone }: UsageMeter, lately: readonly UsageReading[], last: UsageReading, now: number): readonly UsageReading[] {
  const [step, zone] = [stepOf(resolution), zoneNamed(timeZone)];
  const begun: UsageReading[] = [];
  if (!step) return begun;
  for (let start = Date.parse(last.end); start <= now; ) {
    const end = endOf(start, step, zone);
    begun.push({ ...weekBefore(lately, start, last), start: instantOf(start, zone), end: instantOf(end, zone) });
    start = end;
  }
  return begun;
}

function weekBefore(lately: readonly UsageReading[], start: number, last: UsageReading): Pick<UsageReading, 'value' | 'cost' | 'quality'> {
  const { value = '1', cost } = lately.findLast(({ start: at, value: known }) => known !== undefined && Date.parse(at) <= start - weekMs) ?? last;
  return { value, ...(cost !== undefined && { cost }), quality: 'measured' };
}

/** Nothing grows by a quarter of itself to nothing. */
function grown(reading: UsageReading): UsageReading {
  const more = scaled(reading, grows);
  const stands = order(decimalOf(more.value ?? '0'), decimalOf(reading.value ?? '0')) === 0;
  return { ...more, value: stands ? '1' : more.value, quality: 'measured' };
}

function scaled({ value, cost, ...reading }: UsageReading, hundredths: bigint): UsageReading {
  const part = (text: string, decimals: number): string => textOf(over(times(decimalOf(text), { units: hundredths, scale: 2 }), { ...zero, units: 1n }, decimals));
  return { ...reading, ...(value !== undefined && { value: part(value, 2) }), ...(cost !== undefined && { cost: part(cost, 4) }) };
}

/** Whatever has ended is known for good. */
function completeAt(readings: readonly UsageReading[], now: number): string | undefined {
  return readings.findLast(({ end }) => Date.parse(end) <= now)?.end;
}
