import type { UsageSeries } from '@kvitt/core/model/usage.js';
import { zoneNamed, type Zone } from '@kvitt/core/usage/zone.js';
import { believed, type Found } from './believe.js';
import { tableOf, type Row, type Table } from './csv.js';
import { refused } from './refuse.js';
import { textOf, type UsageSource } from './text.js';
import { decimalOf, instantText } from './values.js';

/** What the file does not say. */
export interface CarunaOptions {
  /** The meter point, where it is known. */
  readonly servicePointId?: string;
}

const timeZone = 'Europe/Helsinki';
const time = 'Ajankohta';
const flows = [
  { column: 'Laskutettava kulutus (kWh)', flow: 'consumption' },
  { column: 'Ylijäämätuotanto (kWh)', flow: 'production' },
] as const;

/** "There is no consumption data for this period." */
const none = 'Ei kulutustietoja';
const form = /^(?:\p{L}+ )?(\d{1,2})\.(\d{1,2})\.(\d{4}) (\d{1,2})[:.](\d{2})$/u;
const [quarter, hour] = [900_000, 3_600_000];

/**
 * Reads the CSV export of Caruna, a Finnish grid company: one column for what was drawn and one for what was fed in, a series each, and
 * times as clocks in Finland show them. The day of the spring change has no 3 o'clock; of the two hours that are called 3 o'clock in
 * autumn the first in the file is the first. Readings are hours, or quarters where the file has quarters.
 */
export function readCarunaCsv(source: UsageSource, { servicePointId }: CarunaOptions = {}): readonly UsageSeries[] {
  const table = tableOf(textOf(source), [time, flows[0].column]);
  const starts = startsOf(table);
  const length = lengthOf(starts);
  const given = flows.filter(({ column }) => table.rows.every((row) => table.cell(row, column) !== undefined));
  return given.map(({ column, flow }) =>
    believed({
      id: ['caruna', servicePointId, flow].filter((part) => part !== undefined).join('/'),
      servicePointId, commodity: 'electricity', flow, unitCode: 'KWH', timeZone,
      resolution: length === quarter ? 'PT15M' : 'PT1H',
      found: table.rows.map((row, index) => readingOf(table, row, column, starts[index] ?? 0, length)),
    }),
  );
}

function startsOf(table: Table): readonly number[] {
  const zone = zoneNamed(timeZone);
  const starts: number[] = [];
  for (const row of table.rows) starts.push(startOf(row, table.cell(row, time) ?? '', zone, starts.at(-1) ?? -Infinity));
  return starts;
}

/** The first instant after the row before at which clocks show this. */
function startOf({ line }: Row, text: string, zone: Zone, before: number): number {
  const [, day = 0, month = 0, year, hours = 0, minutes = 0] = form.exec(text)?.map(Number) ?? [];
  if (year === undefined) throw refused(`line ${line}`, time, 'expected a time such as "sunnuntai 27.3.2022 04:00"');
  const wall = Date.UTC(year, month - 1, day, hours, minutes);
  const shown = new Date(wall);
  if (shown.getUTCDate() !== day || shown.getUTCMonth() !== month - 1 || shown.getUTCMinutes() !== minutes) throw refused(`line ${line}`, time, 'there is no such day or time');
  const instants = zone.instantsAt(wall);
  if (instants.length === 0) throw refused(`line ${line}`, time, 'clocks were put forward over this time');
  const start = instants.find((instant) => instant > before);
  if (start === undefined) throw refused(`line ${line}`, time, 'it is not after the line before');
  return start;
}

function lengthOf(starts: readonly number[]): number {
  const shortest = starts.reduce((least, start, index) => (index === 0 ? least : Math.min(least, start - (starts[index - 1] ?? 0))), hour);
  return shortest === quarter ? quarter : hour;
}

function readingOf(table: Table, row: Row, column: string, start: number, length: number): Found {
  const [where, text] = [`line ${row.line}`, table.cell(row, column) ?? ''];
  const value = text.startsWith(none) ? undefined : decimalOf(text, where, column);
  const quality = value === undefined ? 'missing' : 'measured';
  return { reading: { start: instantText(start), end: instantText(start + length), value, quality }, where };
}
