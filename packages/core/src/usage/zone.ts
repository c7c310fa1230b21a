import { refused } from './refuse.js';

const week = 7 * 86_400_000;
const day = 86_400_000;
const zones = new Map<string, Zone>();

/** The zone by its IANA name; `invalid` when the platform does not know it. */
export function zoneNamed(timeZone: string): Zone {
  // without a name Intl would take the zone of whoever looks
  if (typeof timeZone !== 'string') throw refused('timeZone', 'expected an IANA zone such as "Europe/Helsinki"');
  const known = zones.get(timeZone);
  if (known) return known;
  const zone = new Zone(timeZone);
  zones.set(timeZone, zone);
  return zone;
}

/**
 * How far clocks are from UTC. `Intl` is asked twice a week of a range and once more for each change, never for each instant: what lies
 * between two equal answers a week apart is taken as equal. A wall-clock time is an epoch time that is read as if clocks showed UTC.
 */
export class Zone {
  readonly #format: Intl.DateTimeFormat;
  readonly #asked = new Map<number, number>();
  readonly #changes = new Map<number, number>();
  #quiet = Number.NaN;
  #quietOffset = 0;

  constructor(timeZone: string) {
    this.#format = formatFor(timeZone);
  }

  /** Milliseconds that clocks are ahead of UTC at an instant. */
  offsetAt(instant: number): number {
    const number = Math.floor(instant / week);
    if (number === this.#quiet) return this.#quietOffset;
    const [before, after] = [this.#weekStart(number), this.#weekStart(number + 1)];
    if (before === after) [this.#quiet, this.#quietOffset] = [number, before];
    return before === after || instant < this.#changeIn(number) ? before : after;
  }

  /** What clocks show at an instant. */
  wallAt(instant: number): number {
    return instant + this.offsetAt(instant);
  }

  /** Every instant at which clocks show this: one, none where they are put forward over it, two where they are put back. */
  instantsAt(wall: number): readonly number[] {
    const offsets = new Set([this.offsetAt(wall - day), this.offsetAt(wall + day)]);
    return [...offsets].map((offset) => wall - offset).filter((instant) => this.wallAt(instant) === wall).sort((a, b) => a - b);
  }

  /** The first instant at which clocks show this, or, where they are put forward over it, the one at which they are. */
  firstAt(wall: number): number {
    return this.instantsAt(wall)[0] ?? earliest(wall - 2 * day, wall + 2 * day, (instant) => this.wallAt(instant) >= wall);
  }

  #weekStart(number: number): number {
    let offset = this.#asked.get(number);
    if (offset === undefined) this.#asked.set(number, (offset = this.#ask(number * week)));
    return offset;
  }

  #changeIn(number: number): number {
    let change = this.#changes.get(number);
    if (change === undefined) {
      const before = this.#weekStart(number);
      change = earliest(number * week, (number + 1) * week, (instant) => this.#ask(instant) !== before);
      this.#changes.set(number, change);
    }
    return change;
  }

  /** Swedish dates are ISO 8601 dates: `2022-03-27 04:00:00`. */
  #ask(instant: number): number {
    const second = Math.floor(instant / 1000) * 1000;
    const [year = 0, month = 1, date, hours, minutes, seconds] = this.#format.format(second).match(/\d+/g)?.map(Number) ?? [];
    return Date.UTC(year, month - 1, date, hours, minutes, seconds) - second;
  }
}

/** The first whole second from which on something holds that does not hold before. */
function earliest(from: number, to: number, holds: (instant: number) => boolean): number {
  let [before, after] = [Math.floor(from / 1000), Math.ceil(to / 1000)];
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (holds(middle * 1000)) after = middle;
    else before = middle;
  }
  return after * 1000;
}

function formatFor(timeZone: string): Intl.DateTimeFormat {
  try {
    const two = '2-digit';
    return new Intl.DateTimeFormat('sv-SE', { timeZone, hourCycle: 'h23', year: 'numeric', month: two, day: two, hour: two, minute: two, second: two });
  } catch (cause) {
    throw refused('timeZone', 'expected an IANA zone such as "Europe/Helsinki"', cause);
  }
}
