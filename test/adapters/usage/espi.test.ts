import { readEspi } from '@kvitt/adapters/usage.js';
import { DOMParser } from '@xmldom/xmldom';
import { describe, expect, it } from 'vitest';
import { expectRefusal, textOf } from './files.js';

const reading = (start: number, inner = '<value>10</value>', duration = 3600): string =>
  `<IntervalReading>${inner}<timePeriod><duration>${duration}</duration><start>${start}</start></timePeriod></IntervalReading>`;
const entry = (self: string, up: string, content: string, links: readonly string[] = []): string =>
  `<entry><id>urn:${self}</id><link rel="self" href="${self}"/><link rel="up" href="${up}"/>${links.map((href) => `<link rel="related" href="${href}"/>`).join('')}<title>T ${self}</title><content>${content}</content></entry>`;
const espi = (name: string, inner: string): string => `<${name} xmlns="http://naesb.org/espi">${inner}</${name}>`;
const type = (number: number, inner: string): string => entry(`ReadingType/${number}`, 'ReadingType', espi('ReadingType', inner));
const meter = (number: number, blocks: readonly string[], typeNumber = number): string =>
  entry(`UP/1/MR/${number}`, 'UP/1/MR', espi('MeterReading', ''), [`UP/1/MR/${number}/IB`, `ReadingType/${typeNumber}`]) +
  blocks.map((block, index) => entry(`UP/1/MR/${number}/IB/${index}`, `UP/1/MR/${number}/IB`, espi('IntervalBlock', block))).join('');
const point = entry('UP/1', 'UP', espi('UsagePoint', '<ServiceCategory><kind>1</kind></ServiceCategory>'), ['UP/1/MR']);
const feed = (...entries: readonly string[]): string => `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom">${entries.join('')}</feed>`;
const read = (text: string, timeZone: string | undefined = 'America/New_York') => readEspi(text, { DOMParser, timeZone });

const wattHours = '<uom>72</uom><powerOfTenMultiplier>0</powerOfTenMultiplier>';
const first = 1_293_868_800;

describe('Green Button', () => {
  it('is several meters in one file, each with its type, its direction and its power of ten', () => {
    const series = read(feed(
      point,
      type(1, '<uom>72</uom><powerOfTenMultiplier>3</powerOfTenMultiplier><flowDirection>19</flowDirection><commodity>1</commodity>'),
      type(2, '<uom>42</uom><powerOfTenMultiplier>-3</powerOfTenMultiplier>'),
      meter(1, [reading(first)]),
      meter(2, [reading(first, '<value>-1234</value>')]),
    ));
    expect(series.map(({ commodity, flow, unitCode, name, servicePointId, readings }) => [commodity, flow, unitCode, name, servicePointId, readings[0]?.value])).toEqual([
      ['electricity', 'production', 'WHR', 'T UP/1', 'UP/1', '10000'],
      ['gas', 'consumption', 'MTQ', 'T UP/1', 'UP/1', '-1.234'],
    ]);
  });

  it('is blocks in any order', () => {
    const [series] = read(feed(type(1, wattHours), meter(1, [reading(first + 7200, '<value>3</value>'), reading(first, '<value>1</value>') + reading(first + 3600, '<value>2</value>')])));
    expect(series?.readings.map(({ value }) => value)).toEqual(['1', '2', '3']);
    expect(series?.resolution).toBe('PT1H');
  });

  it('tells what was estimated, what was corrected, and what is not there', () => {
    const quality = (code: number): string => `<ReadingQuality><quality>${code}</quality></ReadingQuality><value>1</value>`;
    const inner = [quality(0), quality(8), quality(7), ''].map((each, index) => reading(first + index * 3600, each)).join('');
    expect(read(feed(type(1, wattHours), meter(1, [inner])))[0]?.readings.map((each) => each.quality)).toEqual(['measured', 'estimated', 'corrected', 'missing']);
  });

  it('has costs in hundred-thousandths of the type’s currency', () => {
    const [series] = read(feed(type(1, `${wattHours}<currency>840</currency>`), meter(1, [reading(first, '<cost>123456</cost><value>1</value><tou>2</tou>')])));
    expect(series).toMatchObject({ currency: 'USD', readings: [{ cost: '1.23456', tariffCode: '2' }] });
    expectRefusal(() => read(feed(type(1, wattHours), meter(1, [reading(first, '<cost>1</cost><value>1</value>')]))), /currency/);
  });

  it('is days where its readings are days of the zone, of 23 hours too', () => {
    const spring = Date.UTC(2023, 2, 11, 5) / 1000;
    const days = reading(spring, '<value>1</value>', 86_400) + reading(spring + 86_400, '<value>1</value>', 82_800);
    expect(read(feed(type(1, wattHours), meter(1, [days])))[0]?.resolution).toBe('P1D');
  });

  it('leaves out what is no quantity over intervals, and is refused where nothing else is there', () => {
    const volts = type(2, '<uom>29</uom>') + meter(2, [reading(first)]);
    const register = type(3, `${wattHours}<accumulationBehaviour>3</accumulationBehaviour>`) + meter(3, [reading(first)]);
    expect(read(feed(type(1, wattHours), meter(1, [reading(first)]), volts, register))).toHaveLength(1);
    expectRefusal(() => read(feed(volts, register)), /no meter readings of a quantity/);
  });

  it('knows North America’s zones by their rules, and asks for any other', () => {
    const rules = (offset: number, start = '360E2000'): string =>
      entry('LTP/1', 'LTP', espi('LocalTimeParameters', `<dstEndRule>B40E2000</dstEndRule><dstOffset>3600</dstOffset><dstStartRule>${start}</dstStartRule><tzOffset>${offset}</tzOffset>`));
    const zoneOf = (parameters: string): string | undefined => readEspi(feed(parameters, type(1, wattHours), meter(1, [reading(first)])), { DOMParser })[0]?.timeZone;
    expect([zoneOf(rules(-18_000)), zoneOf(rules(-25_200))]).toEqual(['America/New_York', 'America/Denver']);
    expectRefusal(() => zoneOf(''), /pass timeZone/);
    expectRefusal(() => zoneOf(rules(3600)), /pass timeZone/);
    expectRefusal(() => zoneOf(rules(-18_000, '00000000')), /pass timeZone/);
  });

  const good = feed(type(1, wattHours), meter(1, [reading(first)]));
  it.each<[string, RegExp, string]>([
    ['a DOCTYPE', /a DOCTYPE is not accepted/, good.replace('<feed', '<!DOCTYPE feed [<!ENTITY e SYSTEM "file:///etc/passwd">]><feed')],
    ['a file that was cut', /the document was cut off/, textOf('greenbutton/sample_greenbutton_data.xml').slice(0, 40_000)],
    ['JSON', /this is JSON/, '{"feed":[]}'],
    ['another XML', /expected an Atom feed/, '<Invoice/>'],
    ['a feed of something else', /no meter readings/, feed(entry('x', 'y', '<p/>'))],
    ['a script for a value', /UP\/1\/MR\/1\/IB\/0 IntervalReading\[1\]: value: expected a whole number/, good.replace('<value>10', '<value>alert(1)')],
    ['a number with decimals', /value: expected a whole number/, good.replace('<value>10', '<value>1.5')],
    ['a power beyond reason', /powerOfTenMultiplier: expected a whole number of at most 2 digits/, good.replace('Multiplier>0', 'Multiplier>999')],
    ['no start', /timePeriod\/start: it is missing/, good.replace(/<start>\d+<\/start>/, '')],
    ['a start in another age', /start: expected seconds/, good.replace(/<start>\d+/, '<start>999999999999')],
    ['a reading of no length', /IntervalReading\[1\]: end: it ends before/, good.replace('<duration>3600', '<duration>0')],
    ['the same hour twice', /IntervalReading\[2\]: start: it overlaps/, feed(type(1, wattHours), meter(1, [reading(first) + reading(first)]))],
    ['a meter without a type', /it points at no reading type/, feed(meter(1, [reading(first)]))],
    ['a zone that does not exist', /IANA zone/, good],
  ])('refuses %s', (name, message, text) => expectRefusal(() => read(text, name.startsWith('a zone') ? 'Mars/Olympus' : undefined), message));

  it('refuses a hundred thousand and one readings', () => {
    expectRefusal(() => read(feed(type(1, wattHours), meter(1, ['<IntervalReading/>'.repeat(100_001)]))), /expected at most 100000 readings of a meter, got 100001/);
  });
});
