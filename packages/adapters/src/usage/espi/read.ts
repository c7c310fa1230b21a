import type { UsageSeries } from '@kvitt/core/model/usage.js';
import { epochOf } from '@kvitt/core/usage/instant.js';
import type { XmlParser } from '../../xml/parse.js';
import { believed } from '../believe.js';
import { refused } from '../refuse.js';
import type { UsageSource } from '../text.js';
import { commodities, currencies, flows, intervalKinds, services, unitCodes } from './codes.js';
import { feedOf, linked, type Entry, type Feed } from './feed.js';
import { readingsOf } from './readings.js';
import { resolutionOf } from '../resolution.js';
import { zoneOf } from './zone.js';

/** How to read. */
export interface EspiOptions {
  /** Outside a browser: the `DOMParser` of `@xmldom/xmldom`. */
  readonly DOMParser?: XmlParser;
  /** IANA zone of the meters; needed where the file has no clock rules, or others than North America's. */
  readonly timeZone?: string;
}

/** More than anybody has, and few enough to look each block up among them. */
const maxMeters = 100;

/**
 * Reads Green Button: NAESB ESPI in an Atom feed. One series for each meter reading whose type is a quantity over intervals; voltage, power
 * and registers are left out. Values keep the file's unit, times its power of ten, exactly. Hardened like the reader of e-invoices: a
 * DOCTYPE is refused before anything is parsed, and nothing is fetched, run or expanded.
 */
export function readEspi(source: UsageSource, { DOMParser, timeZone }: EspiOptions = {}): readonly UsageSeries[] {
  const feed = feedOf(source, DOMParser);
  const zone = timeZone ?? zoneOf(feed.LocalTimeParameters[0]?.content);
  if (feed.MeterReading.length > maxMeters) throw refused('file', 'MeterReading', `expected at most ${maxMeters} meter readings`);
  const meters = feed.IntervalBlock.map((block) => linked(block, feed.MeterReading));
  const series = feed.MeterReading.flatMap((meter) => seriesOf(feed, meter, feed.IntervalBlock.filter((_, index) => meters[index] === meter), zone));
  if (series.length === 0) throw refused('file', 'MeterReading', 'there are no meter readings of a quantity over intervals');
  return series;
}

function seriesOf(feed: Feed, meter: Entry, blocks: readonly Entry[], timeZone: string | undefined): readonly UsageSeries[] {
  const type = linked(meter, feed.ReadingType);
  if (!type) throw refused(meter.self || meter.id, 'ReadingType', 'it points at no reading type');
  const unitCode = unitCodes[type.content.text('e:uom') ?? ''];
  if (unitCode === undefined || !intervalKinds.includes(type.content.text('e:accumulationBehaviour'))) return [];
  if (timeZone === undefined) throw refused('file', 'LocalTimeParameters', 'the file does not say its zone in rules that are known: pass timeZone');
  const point = linked(meter, feed.UsagePoint);
  const found = readingsOf(blocks, type.content);
  const resolution = resolutionOf(found.map(({ reading }) => reading), timeZone);
  const currency = found.some(({ reading }) => reading.cost !== undefined) ? currencyOf(type) : undefined;
  return [believed({ ...about(meter, type, point), unitCode, timeZone, resolution, currency, updatedAt: Number.isNaN(epochOf(meter.updated)) ? undefined : meter.updated, found })];
}

function about(meter: Entry, type: Entry, point: Entry | undefined): Pick<UsageSeries, 'id' | 'servicePointId' | 'name' | 'commodity' | 'flow'> {
  return {
    id: meter.id || meter.self,
    servicePointId: point && (point.self || point.id),
    name: point?.title ?? meter.title,
    commodity: commodities[type.content.text('e:commodity') ?? ''] ?? services[point?.content.text('e:ServiceCategory/e:kind') ?? ''] ?? 'electricity',
    flow: flows[type.content.text('e:flowDirection') ?? '1'] ?? 'consumption',
  };
}

function currencyOf(type: Entry): string {
  const currency = currencies[type.content.text('e:currency') ?? ''];
  if (currency === undefined) throw refused(type.self || type.id, 'currency', 'there are costs in no currency that is known');
  return currency;
}
