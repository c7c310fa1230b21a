import { readDatahubCsv, readEspi } from '@kvitt/adapters/usage.js';
import { KvittError } from '@kvitt/core/error.js';
import { aggregate } from '@kvitt/core/usage/aggregate.js';
import { summarise } from '@kvitt/core/usage/summary.js';
import { zoneNamed } from '@kvitt/core/usage/zone.js';
import { expect } from '@open-wc/testing';

const folder = '/test/fixtures/usage/';
const bytes = async (file: string) => (await fetch(folder + file)).arrayBuffer();
const expected = async (file: string) => ((await (await fetch(`${folder}expected.json`)).json()) as Record<string, Record<string, unknown>>)[file]!;
const refusalOf = (act: () => unknown): unknown => {
  try {
    act();
  } catch (error) {
    return KvittError.is(error) && error.code;
  }
  return undefined;
};

describe('the readers of meter readings in a page', () => {
  it('read Green Button with the browser’s own parser', async () => {
    const file = 'greenbutton/sample_greenbutton_data.xml';
    const [series] = readEspi(await bytes(file));
    const { sumOfValues, intervals } = await expected(file);
    expect(summarise(series!)).to.include({ value: String(sumOfValues), count: intervals });
  });

  it('refuse what no meter’s file has', () => {
    expect(refusalOf(() => readEspi('<!DOCTYPE feed><feed xmlns="http://www.w3.org/2005/Atom"/>'))).to.equal('invalid');
    expect(refusalOf(() => readEspi('<feed xmlns="http://www.w3.org/2005/Atom"><entry></feed>'))).to.equal('invalid');
    expect(refusalOf(() => readEspi('<html><script>alert(1)</script></html>'))).to.equal('invalid');
  });

  it('sum a Finnish year by its own days, of 23 hours too', async () => {
    const file = 'datahub-fi/consumption.csv';
    const days = aggregate(readDatahubCsv(await bytes(file))[0]!, { resolution: 'P1D' });
    const { dailyLocalTotals } = await expected(file);
    expect(Object.fromEntries(days.map(({ start, value }) => [start.slice(0, 10), value]))).to.deep.equal(dailyLocalTotals);
    expect(days.find(({ start }) => start === '2022-03-27T00:00:00+02:00')?.count).to.equal(23);
  });

  it('know what clocks show in zones of every kind', () => {
    const offsets = (zone: string, ...dates: readonly string[]) => dates.map((date) => zoneNamed(zone).offsetAt(Date.parse(date)) / 60_000);
    expect(offsets('Asia/Kathmandu', '2024-01-01T00:00:00Z')).to.deep.equal([345]);
    expect(offsets('Australia/Lord_Howe', '2024-04-06T14:59:59Z', '2024-04-06T15:00:00Z')).to.deep.equal([660, 630]);
    expect(offsets('Pacific/Apia', '2011-12-30T09:59:59Z', '2011-12-30T10:00:00Z')).to.deep.equal([-600, 840]);
    expect(offsets('Europe/Helsinki', '2022-10-30T00:59:59.999Z', '2022-10-30T01:00:00Z')).to.deep.equal([180, 120]);
  });
});
