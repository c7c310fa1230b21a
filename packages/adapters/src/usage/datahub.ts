import type { ReadingQuality, UsageSeries } from '@kvitt/core/model/usage.js';
import { epochOf } from '@kvitt/core/usage/instant.js';
import { endOf, stepOf } from '@kvitt/core/usage/resolution.js';
import { zoneNamed } from '@kvitt/core/usage/zone.js';
import { believed, type Draft, type Found } from './believe.js';
import { tableOf, type Row, type Table } from './csv.js';
import { refused } from './refuse.js';
import { textOf, type UsageSource } from './text.js';
import { decimalOf, instantText, unitCodeOf } from './values.js';

/** What the file does not say. */
export interface DatahubOptions {
  /** IANA zone of the meter; Finland's by default. */
  readonly timeZone?: string;
  /** `consumption` by default. */
  readonly flow?: UsageSeries['flow'];
}

const columns = { point: 'Mittauspisteen tunnus', product: 'Tuotteen tyyppi', resolution: 'Resoluutio', unit: 'Yksikkötyyppi', kind: 'Lukeman tyyppi', start: 'Alkuaika', value: 'Määrä', quality: 'Laatu' } as const;
const needed = [columns.resolution, columns.unit, columns.start, columns.value, columns.quality];

/** The English export, by the letters of the Finnish one's names. */
const english = { meteringpointgsrn: 'mittauspisteentunnus', producttype: 'tuotteentyyppi', resolution: 'resoluutio', unittype: 'yksikktyyppi', readingtype: 'lukemantyyppi', starttime: 'alkuaika', quantity: 'mr', quality: 'laatu' };

const qualities: Readonly<Record<string, ReadingQuality>> = {
  OK: 'measured', ESTIMATED: 'estimated', UNCERTAIN: 'estimated', REVISED: 'corrected', MISSING: 'missing',
};

/**
 * Reads the CSV export of Finland's Datahub: semicolons, decimal comma, UTC. Older files have no column for the kind of reading, and some
 * were saved again by a spreadsheet, which spoils letters and long ids: an id with an exponent is left out. One series for each meter
 * point, product, kind and resolution; `invalid` with line and column for anything that is not such a file.
 */
export function readDatahubCsv(source: UsageSource, { timeZone = 'Europe/Helsinki', flow = 'consumption' }: DatahubOptions = {}): readonly UsageSeries[] {
  const table = tableOf(textOf(source), needed, english);
  const drafts = new Map<string, { readonly draft: Draft; readonly found: Found[] }>();
  for (const row of table.rows) {
    const key = ['point', 'product', 'kind', 'resolution'].map((name) => table.cell(row, columns[name as keyof typeof columns])).join('/');
    const known = drafts.get(key) ?? draftOf(table, row, key, { timeZone, flow });
    drafts.set(key, known);
    known.found.push(readingOf(table, row, known.draft));
  }
  return [...drafts.values()].map(({ draft }) => believed(draft));
}

function draftOf(table: Table, row: Row, key: string, { timeZone, flow }: Required<DatahubOptions>): { readonly draft: Draft; readonly found: Found[] } {
  const point = table.cell(row, columns.point) ?? '';
  const unitCode = unitCodeOf(table.cell(row, columns.unit) ?? '', `line ${row.line}`, columns.unit);
  const servicePointId = /^[\w-]{1,64}$/.test(point) ? point : undefined;
  const found: Found[] = [];
  const draft = { id: `datahub/${key}`, servicePointId, commodity: 'electricity', flow, unitCode, timeZone, resolution: table.cell(row, columns.resolution), found };
  return { draft, found };
}

function readingOf(table: Table, row: Row, { resolution = '', timeZone, unitCode }: Draft): Found {
  const where = `line ${row.line}`;
  const start = table.cell(row, columns.start) ?? '';
  const [from, step] = [epochOf(start), stepOf(resolution)];
  if (Number.isNaN(from)) throw refused(where, columns.start, 'expected an instant such as 2022-03-27T01:00:00Z');
  if (!step) throw refused(where, columns.resolution, 'expected PT15M or PT1H');
  if (unitCodeOf(table.cell(row, columns.unit) ?? '', where, columns.unit) !== unitCode) throw refused(where, columns.unit, 'the meter is in another unit above');
  const quality = qualityOf(table.cell(row, columns.quality) ?? '', where);
  const value = quality === 'missing' ? undefined : decimalOf(table.cell(row, columns.value) ?? '', where, columns.value);
  return { reading: { start, end: instantText(endOf(from, step, zoneNamed(timeZone))), value, quality }, where };
}

function qualityOf(word: string, where: string): ReadingQuality {
  const quality = Object.hasOwn(qualities, word) ? qualities[word] : undefined;
  if (!quality) throw refused(where, columns.quality, `expected ${Object.keys(qualities).join(', ')}`);
  return quality;
}
