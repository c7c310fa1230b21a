/// <reference types="vite/client" />
import { readCarunaCsv, readDatahubCsv, readEspi } from '@kvitt/adapters/usage.js';
import type { UsageReading, UsageSeries } from '@kvitt/core/model/usage.js';
import { joinCost, type UsagePrices } from '@kvitt/core/usage/cost.js';
import { instantOf } from '@kvitt/core/usage/instant.js';
import { zoneNamed } from '@kvitt/core/usage/zone.js';
import marchCsv from '../test/fixtures/usage/caruna-fi/caruna-2022-03-localtime.csv?raw';
import quartersCsv from '../test/fixtures/usage/datahub-fi/15min-interval-error-at-15min.csv?raw';
import hoursCsv from '../test/fixtures/usage/datahub-fi/consumption.csv?raw';
import octoberCsv from '../test/fixtures/usage/datahub-fi/consumption-with-null.csv?raw';
import netJson from '../test/fixtures/usage/derived/net-import-2025-05-02_03.json';
import greenButtonXml from '../test/fixtures/usage/greenbutton/sample_greenbutton_data.xml?raw';
import quarterPrices from '../test/fixtures/usage/prices/fi-quarter-prices-2025-03-29_31.json';
import hourPrices from '../test/fixtures/usage/prices/fi-hour-prices-leapday-2020.json';
import daysCsv from '../test/fixtures/usage/uci/uci-household-daily-2008-02-09_03-10.csv?raw';
import { seriesOf } from '../test/support/usage-series.js';

// Real meters and real prices. Origin and licence of each file stand in `test/fixtures/usage/SOURCES.md`.

const hour = 3_600_000;
const timeZone = 'Europe/Helsinki';

/** A Finnish house from January to October 2022, hour by hour. */
export const house = only(readDatahubCsv(hoursCsv));

/** The same house's March as its grid company exports it: by the clock on the wall, which jumped over 3 o'clock on the 27th. */
export const march = only(readCarunaCsv(marchCsv));

/** Another one's October 2022, of which nine hours never came. */
export const october = only(readDatahubCsv(octoberCsv));

/** Five days of September 2023 by the quarter, nine of which are missing. */
export const quarters = only(readDatahubCsv(quartersCsv));

/** A house with solar panels on 2 and 3 May 2025: drawn minus fed in, below zero at noon. */
export const solar: UsageSeries = {
  id: 'net', name: 'Talo', commodity: 'electricity', flow: 'net', unitCode: 'KWH', timeZone, resolution: 'PT15M',
  readings: netJson.series.map(({ start, value }) => ({ start, end: new Date(Date.parse(start) + hour / 4).toISOString(), value: String(value), quality: 'measured' })),
};

/** A Californian house in January 2011, as Green Button tells it: in watt-hours. */
export const greenButton = (): UsageSeries => only(readEspi(greenButtonXml, { timeZone: 'America/Los_Angeles' }));

/** A French household's winter with its leap day, 9 February to 10 March 2008. */
export const leapYear = seriesOf({
  from: '2008-02-09', to: '2008-03-11', timeZone: 'Europe/Paris', resolution: 'P1D',
  reading: (index) => ({ value: (Number(daysCsv.trim().split('\n')[index + 1]?.split(',')[1]) / 60).toFixed(2) }),
});

const weekend = between(march, '2022-03-26', '2022-03-29').readings.map(valueOf);
const sunday = between(march, '2022-03-27', '2022-03-28').readings.map(valueOf);

/** What the exchange asked for around a leap day, on a quiet consumption of one kilowatt-hour an hour. */
export const leapDayPrices = joinCost(
  seriesOf({ from: '2020-02-28', to: '2020-03-02', timeZone, resolution: 'PT1H', reading: () => ({ value: '1' }) }),
  pricesOf(hourPrices.prices, hour),
);

/** The weekend of the spring change: what the house used in that of 2022, hour by hour, at the prices of 2025, below zero in the first night. */
export const dearWeekend = joinCost(
  seriesOf({ from: '2025-03-29', to: '2025-04-01', timeZone, resolution: 'PT1H', reading: (index) => ({ value: weekend[index] ?? '1' }) }),
  pricesOf(quarterPrices.prices, hour / 4),
);

/** The day on which clocks are put back: no file of ours holds one, so it is the house's Sunday of spring with its missing hour and one more. */
export const autumnDay = seriesOf({ from: '2022-10-30', to: '2022-10-31', timeZone, resolution: 'PT1H', reading: (index) => ({ value: sunday[index % sunday.length] ?? '1' }) });

/** 35,040 readings: a real day's quarters, all year, a winter twice as thirsty as a summer. */
export function yearOfQuarters(): UsageSeries {
  const day = quarters.readings.flatMap(({ value }) => value ?? []).slice(0, 96);
  const season = (index: number): number => 1.5 + Math.cos((index / 35_040) * 2 * Math.PI) / 2;
  return seriesOf({ from: '2025-01-01', to: '2026-01-01', timeZone, resolution: 'PT15M', reading: (index) => ({ value: (Number(day[index % 96]) * season(index)).toFixed(2) }) });
}

/** Only some of a meter's readings, from one day until another. */
export function between(series: UsageSeries, from: string, to: string): UsageSeries {
  const zone = zoneNamed(series.timeZone);
  const [first = 0, last = 0] = [from, to].map((day) => zone.firstAt(Date.parse(`${day}T00:00:00Z`)));
  return { ...series, readings: series.readings.filter(({ start }) => Date.parse(start) >= first && Date.parse(start) < last) };
}

function valueOf({ value = '0' }: UsageReading): string {
  return value;
}

/** Euro for a megawatt-hour, as exchanges quote. */
function pricesOf(given: readonly { readonly date: string; readonly value: number }[], length: number): UsagePrices {
  const zone = zoneNamed(timeZone);
  const prices = given.map(({ date, value }) => ({ start: instantOf(Date.parse(date), zone), end: instantOf(Date.parse(date) + length, zone), price: String(value) }));
  return { currency: 'EUR', unitCode: 'MWH', prices };
}

function only([series]: readonly UsageSeries[]): UsageSeries {
  if (!series) throw new Error('the file holds no series');
  return series;
}
