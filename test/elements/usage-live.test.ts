import type { UsageSeries } from '@kvitt/core/model/usage.js';
import type { KvittUsageChart } from '@kvitt/elements';
import '@kvitt/elements/define/usage-chart.js';
import '@kvitt/elements/define/usage-meter.js';
import { expect, html } from '@open-wc/testing';
import { describeElement } from '../support/describe-element.js';
import { meterBackend } from '../support/meters.js';
import { mount, part, reads } from '../support/mount.js';
import { seriesOf, twoYears } from '../support/usage-series.js';
import { waitUntil } from '../support/wait.js';

const data = { id: 'data', name: 'Mobile data', used: '12.4', limit: '20', unitCode: 'E34' };

describeElement('kvitt-usage-chart', {
  live: () => html`<kvitt-usage-chart series-id="house" compare="last-year"></kvitt-usage-chart>`,
  given: () => html`<kvitt-usage-chart .series=${twoYears()}></kvitt-usage-chart>`,
  shows: /: [\d,.]+ kWh[.,]/,
  empty: { shows: 'There is no meter to show', live: () => html`<kvitt-usage-chart></kvitt-usage-chart>` },
});

describeElement('kvitt-usage-meter', {
  live: () => html`<kvitt-usage-meter series-id="mobile"></kvitt-usage-meter>`,
  given: () => html`<kvitt-usage-meter .allowance=${data}></kvitt-usage-meter>`,
  shows: /GB of 20 GB used/,
  empty: { shows: 'There is no allowance to show', live: () => html`<kvitt-usage-meter></kvitt-usage-meter>` },
  except: /Mobilt bredband/g,
});

const week = (days: number) => seriesOf({ id: 'house', from: '2025-03-03', to: `2025-03-${String(3 + days).padStart(2, '0')}`, resolution: 'P1D', reading: () => ({ value: '10' }) });
const said = (element: Element) => element.shadowRoot!.querySelector('p[role=status]')!.textContent;
const rows = (element: Element) => element.shadowRoot!.querySelectorAll('[part=table] tbody tr').length;

async function drawn(element: KvittUsageChart): Promise<HTMLCanvasElement> {
  const canvas = () => element.shadowRoot!.querySelector<HTMLCanvasElement>('[data-drawn] canvas');
  await waitUntil(canvas, 'nothing was drawn');
  return canvas()!;
}

async function live(series: readonly UsageSeries[] = [week(4)], content = html`<kvitt-usage-chart series-id="house"></kvitt-usage-chart>`) {
  const backend = meterBackend(series, { ...data, limit: '35', unitCode: 'KWH' });
  const staged = await mount<KvittUsageChart>(content, { adapter: backend.adapter });
  return { backend, ...staged };
}

describe('kvitt-usage-chart, when the meter counts on', () => {
  it('says it, draws it and tables it, and announces it once', async () => {
    const { element, backend } = await live();
    const canvas = await drawn(element);
    const before = canvas.toDataURL();
    const heard: string[] = [];
    new MutationObserver(() => heard.push(said(element))).observe(element.shadowRoot!.querySelector('p[role=status]')!, { childList: true, characterData: true, subtree: true });
    expect(said(element)).to.equal('');
    backend.count(week(5));
    await reads(element, /3.{1,3}7 Mar 2025: 50 kWh\./);
    await element.updateComplete;
    expect(rows(element)).to.equal(5);
    expect(canvas.toDataURL() === before, 'the picture is the old one').to.equal(false);
    await waitUntil(() => heard.length > 0, 'nothing was announced');
    expect(heard).to.have.length(1);
    expect(heard[0]!.replaceAll(/\s/g, ' ')).to.match(/^3.{1,3}7 Mar 2025: 50 kWh\./);
  });

  it('is silent when it has not', async () => {
    const { element, backend } = await live();
    await reads(element, '40 kWh.');
    backend.count({ ...week(4), updatedAt: '2025-03-08T00:00:00+01:00' });
    await element.refresh();
    await element.updateComplete;
    expect(said(element)).to.equal('');
  });

  it('keeps the look at the chosen day', async () => {
    const { element, backend } = await live();
    (await part(element, 'plot')).dispatchEvent(new KeyboardEvent('keydown', { key: 'Home' }));
    await reads(element, '3 March 2025: 10 kWh.');
    backend.count(week(5));
    await waitUntil(() => rows(element) === 5, 'no news');
    expect((await part(element, 'tooltip')).textContent).to.contain('3 March 2025');
  });
});

describe('kvitt-usage-chart, fed with more than one meter,', () => {
  const cottage = { ...week(4), id: 'cottage', name: 'The cottage' };

  it('adds them up once all of them are there', async () => {
    const { element } = await live([week(4), cottage], html`<kvitt-usage-chart series-ids="house cottage"></kvitt-usage-chart>`);
    await reads(element, '80 kWh.');
    await reads(element, 'The cottage, kWh');
  });

  it('fails whole where one of them cannot be had', async () => {
    const { element } = await live([week(4)], html`<kvitt-usage-chart .seriesIds=${['house', 'cottage']}></kvitt-usage-chart>`);
    await part(element, 'failed');
  });

  it('hears of each', async () => {
    const { element, backend } = await live([week(4), cottage], html`<kvitt-usage-chart series-ids="house cottage"></kvitt-usage-chart>`);
    await reads(element, '80 kWh.');
    backend.count({ ...cottage, readings: cottage.readings.map((reading) => ({ ...reading, value: '20' })) });
    await reads(element, '120 kWh.');
  });
});

describe('kvitt-usage-chart asks the backend', () => {
  const asked = async (content: ReturnType<typeof html>) => {
    const { element, backend } = await live([twoYears({ id: 'house' })], content);
    await reads(element, 'kWh.');
    return backend.queries[0];
  };

  it('for no more than is shown, wherever on earth the day begins', async () =>
    expect(await asked(html`<kvitt-usage-chart series-id="house" from="2025-01-01" to="2025-02-01"></kvitt-usage-chart>`)).to.deep.equal({ seriesId: 'house', from: '2025-01-01T00:00:00+14:00', to: '2025-02-01T00:00:00-12:00' }));

  it('for what it is compared with too', async () =>
    expect((await asked(html`<kvitt-usage-chart series-id="house" from="2025-01-01" to="2025-02-01" compare="last-year"></kvitt-usage-chart>`))?.from).to.equal('2023-12-31T00:00:00+14:00'));

  it('by instants as they stand', async () =>
    expect(await asked(html`<kvitt-usage-chart series-id="house" from="2025-01-01T06:00:00+01:00" to="2025-02-01T05:00:00Z"></kvitt-usage-chart>`)).to.deep.equal({ seriesId: 'house', from: '2025-01-01T06:00:00+01:00', to: '2025-02-01T05:00:00Z' }));

  it('for as much before instants as they are compared with', async () => {
    expect((await asked(html`<kvitt-usage-chart series-id="house" from="2025-01-01T00:00:00+01:00" to="2025-02-01T00:00:00+01:00" compare="last-year"></kvitt-usage-chart>`))?.from).to.equal('2023-12-31T00:00:00+01:00');
    expect((await asked(html`<kvitt-usage-chart series-id="house" from="2025-01-01T00:00:00+01:00" to="2025-02-01T00:00:00+01:00" compare="previous"></kvitt-usage-chart>`))?.from).to.equal('2024-11-27T00:00:00+01:00');
  });

  for (const [name, text] of [['from', '2025-01-01T00:00'], ['to', '2025-02-30'], ['from', 'yesterday at noon'], ['to', 'last month!']] as const) {
    it(`and says that ${name}="${text}" is no time`, async () => {
      const { box, element, backend } = await live([week(4)], html`<kvitt-usage-chart series-id="house"></kvitt-usage-chart>`);
      await reads(element, '40 kWh.');
      const told: (string | undefined)[] = [];
      box.addEventListener('kvitt-error', ({ error }) => told.push(error.field));
      element[name] = text;
      await part(element, 'failed');
      expect(told).to.deep.equal([name]);
      expect(backend.queries.map(({ from, to }) => [from, to])).to.deep.equal([[undefined, undefined]]);
    });
  }

  it('for the allowance, where that is compared with', async () => {
    const { element } = await live([week(4)], html`<kvitt-usage-chart series-id="house" from="2025-03-01" to="2025-04-01" compare="allowance"></kvitt-usage-chart>`);
    await reads(element, 'Included: 35 kWh, spread evenly');
  });
});

describe('kvitt-usage-chart in other people\'s pages', () => {
  it('waits for a provider that comes late', async () => {
    const { box, provider, element } = await live();
    provider.remove();
    box.append(element);
    await reads(element, 'Loading');
    box.append(provider);
    provider.append(element);
    await reads(element, '40 kWh.');
  });

  it('is drawn again where it is moved to', async () => {
    const { provider, element } = await live();
    await drawn(element);
    const corner = document.createElement('div');
    provider.append(corner);
    corner.append(element);
    await drawn(element);
    await reads(element, '40 kWh.');
  });

  it('shares what it asks with another one', async () => {
    const { provider, element, backend } = await live();
    const twin = document.createElement('kvitt-usage-chart');
    twin.seriesId = 'house';
    provider.append(twin);
    await reads(element, '40 kWh.');
    await reads(twin, '40 kWh.');
    expect(backend.queries).to.have.length(1);
  });
});
