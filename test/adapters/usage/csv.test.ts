import { readCarunaCsv, readDatahubCsv } from '@kvitt/adapters/usage.js';
import { checkSeries } from '@kvitt/core/usage/check.js';
import { describe, expect, it } from 'vitest';
import { bytesOf, expectRefusal, textOf } from './files.js';

const header = 'Mittauspisteen tunnus;Tuotteen tyyppi;Resoluutio;Yksikkötyyppi;Lukeman tyyppi;Alkuaika;Määrä;Laatu';
const row = (other: Partial<Record<'id' | 'resolution' | 'unit' | 'start' | 'value' | 'quality', string>> = {}): string => {
  const { id = '643000000000000001', resolution = 'PT1H', unit = 'kWh', start = '2024-05-01T00:00:00Z', value = '0,64', quality = 'OK' } = other;
  return [id, '8716867000030', resolution, unit, 'BN01', start, value, quality].join(';');
};
const hour = (number: number, other: Parameters<typeof row>[0] = {}): string => row({ start: `2024-05-01T${String(number).padStart(2, '0')}:00:00Z`, ...other });
const file = (...rows: readonly string[]): string => [header, ...rows].join('\r\n');
const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

describe('Datahub’s export', () => {
  it('is one series for each meter, with exact values and what their quality says', () => {
    const series = readDatahubCsv(file(hour(0), hour(0, { id: '643000000000000002', value: '-1,5' }), hour(1, { value: '', quality: 'MISSING' }), hour(2, { quality: 'ESTIMATED' }), hour(3, { quality: 'REVISED' })));
    expect(series.map(({ servicePointId, readings }) => [servicePointId, readings.map(({ value, quality }) => [value, quality])])).toEqual([
      ['643000000000000001', [['0.64', 'measured'], [undefined, 'missing'], ['0.64', 'estimated'], ['0.64', 'corrected']]],
      ['643000000000000002', [['-1.5', 'measured']]],
    ]);
  });

  it('is read in Latin-1 and with ids that a spreadsheet made exponents of, which are no ids any more', () => {
    const spoilt = file(hour(0, { id: '8,71687E+12' }), hour(1, { id: '8,71687E+12' }));
    const [series, ...others] = readDatahubCsv(latin1(spoilt));
    expect(others).toEqual([]);
    expect(series).toMatchObject({ servicePointId: undefined, readings: [{ value: '0.64' }, { value: '0.64' }] });
    expect(readDatahubCsv(new TextDecoder().decode(latin1(spoilt)))).toEqual([series]);
  });

  it('is read in English, with decimal dots, out of order, and with empty lines at its end', () => {
    const english = 'MeteringPointGSRN;Product Type;Resolution;Unit Type;Reading Type;Start Time;Quantity;Quality';
    const [series] = readDatahubCsv(`${[english, hour(1, { value: '200.0' }), hour(0)].join('\n')}\n\n`);
    expect(series?.readings.map(({ value }) => value)).toEqual(['0.64', '200.0']);
  });

  it('keeps a gap as a gap', () => {
    expect(checkSeries(readDatahubCsv(file(hour(0), hour(3)))[0]!)).toMatchObject([{ kind: 'gap', index: 1, intervals: 2 }]);
  });

  it('takes days and months of the meter’s zone', () => {
    const [series] = readDatahubCsv(file(row({ resolution: 'P1D', start: '2022-03-26T22:00:00Z' })));
    expect(series?.readings[0]?.end).toBe('2022-03-27T21:00:00Z');
  });

  it.each<[string, RegExp, string]>([
    ['an empty file', /line 1: the file is empty/, ''],
    ['another table', /line 1: Resoluutio: there is no such column/, 'a;b\n1;2'],
    ['HTML', /line 1: Resoluutio: there is no such column/, '<!doctype html><script>alert(1)</script>'],
    ['a file cut within a row', /line 3: expected 8 columns, found 6/, file(hour(0), hour(1)).slice(0, -9)],
    ['a file cut within its last word', /line 3: Laatu: expected OK/, file(hour(0), hour(1)).slice(0, -1)],
    ['a script for a value', /line 2: Määrä: expected a number/, file(hour(0, { value: '<script>alert(1)</script>' }))],
    ['a formula for a value', /line 2: Määrä: expected a number/, file(hour(0, { value: '=1+1' }))],
    ['a value that lost its digits', /line 2: Määrä: expected a number/, file(hour(0, { value: '6,4E-01' }))],
    ['no number', /line 2: Määrä: expected a number/, file(hour(0, { value: 'NaN' }))],
    ['a value that is empty and not missing', /line 2: Määrä: expected a number/, file(hour(0, { value: '' }))],
    ['a value of a million digits', /line 2: value: expected a decimal string of at most 40/, file(hour(0, { value: '9'.repeat(1_000_000) }))],
    ['two units of one meter', /line 3: Yksikkötyyppi: the meter is in another unit above/, file(hour(0), hour(1, { unit: 'MWh' }))],
    ['a unit that is none', /line 2: Yksikkötyyppi: expected a unit/, file(hour(0, { unit: '__proto__' }))],
    ['the same hour twice', /line 3: start: it overlaps/, file(hour(0), hour(0))],
    ['a time without zone', /line 2: Alkuaika: expected an instant/, file(hour(0, { start: '2024-05-01T00:00:00' }))],
    ['a day that does not exist', /line 2: Alkuaika: expected an instant/, file(hour(0, { start: '2023-02-29T00:00:00Z' }))],
    ['a resolution that is none', /line 2: Resoluutio: expected/, file(hour(0, { resolution: '1h' }))],
    ['quarters that overlap', /line 3: start: it overlaps/, file(row({ start: '2024-05-01T00:00:00Z' }), row({ start: '2024-05-01T00:15:00Z' }))],
    ['a quality of another inheritance', /line 2: Laatu: expected OK/, file(hour(0, { quality: 'constructor' }))],
    ['a quote that is not closed', /line 2: a quote is not closed/, file(`"${hour(0)}`)],
  ])('refuses %s by line and column', (_, message, text) => expectRefusal(() => readDatahubCsv(text), message));

  it('refuses a hundred thousand and one rows, naming the limit', () => {
    const first = Date.UTC(2020, 0);
    const rows = Array.from({ length: 100_001 }, (_, index) => row({ resolution: 'PT15M', start: new Date(first + index * 900_000).toISOString() }));
    expectRefusal(() => readDatahubCsv(file(...rows)), /expected at most 100000 readings, got 100001/);
    expect(readDatahubCsv(file(...rows.slice(1)))[0]?.readings).toHaveLength(100_000);
  });

  it('refuses more than twenty megabytes unread', () => expectRefusal(() => readDatahubCsv(new Uint8Array(20_000_001)), /at most 20 MB/));

  it('never says in an error what is in the file', () => {
    expect(() => readDatahubCsv(file(hour(0, { value: 'Elin Andersson' })))).not.toThrow(/Elin/);
  });
});

describe('Caruna’s export', () => {
  const caruna = (...times: readonly string[]): string => ['"Ajankohta";"Laskutettava kulutus (kWh)";"Ylijäämätuotanto (kWh)"', ...times.map((time) => `"${time}";"1,25";"0,50"`)].join('\n');
  const starts = (text: string): readonly string[] | undefined => readCarunaCsv(text)[0]?.readings.map(({ start }) => start);

  it('tells the two hours of the autumn change apart by their order', () => {
    expect(starts(caruna('sunnuntai 30.10.2022 02:00', 'sunnuntai 30.10.2022 03:00', 'sunnuntai 30.10.2022 03:00', 'sunnuntai 30.10.2022 04:00'))).toEqual([
      '2022-10-29T23:00:00Z', '2022-10-30T00:00:00Z', '2022-10-30T01:00:00Z', '2022-10-30T02:00:00Z',
    ]);
  });

  it('is quarters where the file has quarters, through the hour that comes twice', () => {
    const quarters = ['03:00', '03:15', '03:30', '03:45'].map((time) => `sunnuntai 30.10.2022 ${time}`);
    const [series] = readCarunaCsv(caruna(...quarters, ...quarters));
    expect(series?.resolution).toBe('PT15M');
    expect(series?.readings.map(({ end }) => end).at(-1)).toBe('2022-10-30T02:00:00Z');
    expect(checkSeries(series!)).toEqual([]);
  });

  it('has what was fed in as a series of its own, where there is a column', () => {
    expect(readCarunaCsv(caruna('1.3.2022 00:00'), { servicePointId: 'm1' }).map(({ id, flow, readings }) => [id, flow, readings[0]?.value])).toEqual([
      ['caruna/m1/consumption', 'consumption', '1.25'],
      ['caruna/m1/production', 'production', '0.50'],
    ]);
    expect(readCarunaCsv('Ajankohta;Laskutettava kulutus (kWh)\n1.3.2022 00:00;1,25')).toHaveLength(1);
  });

  it.each<[string, RegExp, string]>([
    ['an hour that clocks left out', /line 3: Ajankohta: clocks were put forward/, caruna('27.3.2022 02:00', '27.3.2022 03:00')],
    ['the same hour twice on another day', /line 3: Ajankohta: it is not after/, caruna('26.3.2022 02:00', '26.3.2022 02:00')],
    ['rows that go back', /line 3: Ajankohta: it is not after/, caruna('26.3.2022 02:00', '26.3.2022 01:00')],
    ['a day that does not exist', /line 2: Ajankohta: there is no such day/, caruna('29.2.2022 02:00')],
    ['an hour that does not exist', /line 2: Ajankohta: there is no such day/, caruna('28.2.2022 24:00')],
    ['a time in other words', /line 2: Ajankohta: expected a time/, caruna('2022-03-01T00:00')],
    ['words for a value', /line 2: Laskutettava kulutus \(kWh\): expected a number/, caruna('1.3.2022 00:00').replace('1,25', 'paljon')],
    ['a file cut within a row', /line 744: a quote is not closed/, textOf('caruna-fi/caruna-2022-03-localtime.csv').trimEnd().slice(0, -3)],
    ['Datahub’s', /line 1: Ajankohta: there is no such column/, new TextDecoder().decode(bytesOf('datahub-fi/quarter-consumption-test.csv'))],
  ])('refuses %s by line and column', (_, message, text) => expectRefusal(() => readCarunaCsv(text), message));
});
