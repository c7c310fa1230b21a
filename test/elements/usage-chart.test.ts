import type { UsageReading, UsageSeries } from '@kvitt/core/model/usage.js';
import type { KvittErrorEvent, KvittUsageChart, PointEvent, RangeChangeEvent } from '@kvitt/elements';
import '@kvitt/elements/define/usage-chart.js';
import { expect, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { describeGiven } from '../support/describe-given.js';
import { mount, part, reads, textOf } from '../support/mount.js';
import { seriesOf, twoYears } from '../support/usage-series.js';
import { waitUntil } from '../support/wait.js';

const chartOf = (series: unknown, more: Partial<KvittUsageChart> = {}) =>
  html`<kvitt-usage-chart .series=${series} .compare=${more.compare} .show=${more.show ?? 'quantity'} .view=${more.view ?? 'chart'} .from=${more.from} .to=${more.to} .resolution=${more.resolution} .invoicePeriod=${more.invoicePeriod}></kvitt-usage-chart>`;
const stage = (series: unknown, more: Partial<KvittUsageChart> = {}) => mount<KvittUsageChart>(chartOf(series, more));

const year = { from: '2025-01-01', to: '2026-01-01' };
const cells = (element: KvittUsageChart) =>
  [...element.shadowRoot!.querySelectorAll('[part=table] tr')].map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent.trim()));

/** The picture is there: it is fetched only when it is near the viewport. */
async function drawn(element: KvittUsageChart): Promise<HTMLCanvasElement> {
  const box = () => element.shadowRoot!.querySelector<HTMLElement>('.canvas-box[data-drawn]');
  await waitUntil(box, () => `nothing was drawn; the element says "${textOf(element)}"`);
  return box()!.querySelector('canvas')!;
}

/** How many pixels of a canvas are of another colour than the first. */
function inked(canvas: HTMLCanvasElement): number {
  const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
  let count = 0;
  for (let at = 3; at < data.length; at += 4) if (data[at]! > 0) count += 1;
  return count;
}

/** How light the lightest point of a picture is that is drawn at all. */
function lightest(image: HTMLImageElement): number {
  const canvas = Object.assign(document.createElement('canvas'), { width: image.naturalWidth, height: image.naturalHeight });
  const pen = canvas.getContext('2d')!;
  pen.drawImage(image, 0, 0);
  const { data } = pen.getImageData(0, 0, canvas.width, canvas.height);
  let most = 0;
  for (let at = 0; at < data.length; at += 4) if (data[at + 3] === 255) most = Math.max(most, data[at]!);
  return most;
}

const flawed = (more: Partial<UsageReading>, at: number) => seriesOf({ from: '2025-03-01', to: '2025-03-11', resolution: 'P1D', reading: (index) => (index === at ? more : {}) });

const doubtful = () => seriesOf({
  from: '2025-03-01', to: '2025-03-11', resolution: 'P1D',
  reading: (index) => ({ 3: { quality: 'estimated' as const }, 4: { quality: 'corrected' as const }, 5: { quality: 'missing' as const, value: undefined } })[index] ?? {},
});

describeGiven('kvitt-usage-chart', {
  given: {
    ready: () => chartOf(twoYears(), { ...year, compare: 'last-year', invoicePeriod: { start: '2025-10-01', end: '2025-10-31' } }),
    table: () => chartOf(twoYears(), { ...year, compare: 'last-year', view: 'table', show: 'price' }),
    doubtful: () => chartOf(doubtful()),
    stacked: () => chartOf([twoYears({ id: 'a' }), twoYears({ id: 'b', flow: 'production' })], { ...year, show: 'both' }),
  },
  empty: () => html`<kvitt-usage-chart></kvitt-usage-chart>`,
  wrong: () => chartOf(flawed({ value: 'NaN' }, 3)),
  shows: ['2025:', 'There is no meter to show', 'The usage cannot be shown'],
});

describe('kvitt-usage-chart', () => {
  describe('its sentence', () => {
    it('says how much, how it differs from the year before, and what became of the price', async () => {
      const { element } = await stage(twoYears(), { from: '2025-10-01', to: '2025-11-01', compare: 'last-year' });
      await reads(element, /October 2025: \d+ kWh\. \d+ kWh \(\d+(\.\d)?%\) less than October 2024\. The price per kWh was higher\./);
    });

    it('compares with the month before as well', async () => {
      const { element } = await stage(twoYears(), { from: '2025-02-01', to: '2025-03-01', compare: 'previous' });
      await reads(element, /less than January 2025/);
    });

    it('compares only as much as there is of a period that still runs, and says until when', async () => {
      const series = twoYears({ to: '2025-06-16' });
      const { element } = await stage(series, { ...year, compare: 'last-year' });
      await reads(element, /Until 31 May: \d+ kWh \(.+\) less than 2024/);
      expect(element.matches(':state(partial)')).to.equal(true);
    });

    it('compares with similar homes as the backend says it', async () => {
      const range = { start: '2025-01-01T00:00:00+01:00', end: '2026-01-01T00:00:00+01:00' };
      const series = twoYears({ comparisons: [{ kind: 'similar-homes', ...range, value: '9000', basis: 'flats in Malmö' }] });
      const { element } = await stage(series, { ...year, compare: 'similar-homes' });
      await reads(element, /less than flats in Malmö/);
    });

    it('says what was fed in, and that more was fed in than drawn', async () => {
      const net = seriesOf({ from: '2025-06-01', to: '2025-07-01', resolution: 'P1D', flow: 'net', reading: (index) => ({ value: index < 10 ? '2' : '-4' }) });
      const { element } = await stage(net);
      await reads(element, '60 kWh more fed in than drawn');
    });

    it('says what the backend expects of a period that runs', async () => {
      const forecast = { start: '2025-03-01T00:00:00+01:00', end: '2025-04-01T00:00:00+02:00', value: '310' };
      const { element } = await stage(seriesOf({ from: '2025-03-01', to: '2025-03-11', resolution: 'P1D', forecast }), { from: '2025-03-01', to: '2025-04-01' });
      await reads(element, 'Expected to come to 310 kWh.');
    });

    it('tells estimated, corrected and missing readings apart, in words and states', async () => {
      const { element } = await stage(doubtful());
      await reads(element, '1 reading is missing. 1 reading is estimated. 1 reading was corrected.');
      expect(['estimated', 'gap'].filter((state) => !element.matches(`:state(${state})`))).to.deep.equal([]);
      expect(cells(element).map((row) => row[2]).filter(Boolean)).to.deep.equal(['Reading', 'Estimated', 'Corrected', 'Missing']);
    });
  });

  describe('its table', () => {
    it('has the same figures, exactly, with their sum, and is there for who cannot see the picture', async () => {
      const tenths = seriesOf({ from: '2025-03-01', to: '2025-03-04', resolution: 'P1D', reading: (index) => ({ value: ['0.1', '0.2', '0.35'][index] }) });
      const { element } = await stage(tenths, { resolution: 'P1D' });
      await part(element, 'table');
      expect(cells(element)).to.deep.equal([['Time', 'kWh'], ['1 March 2025', '0.10'], ['2 March 2025', '0.20'], ['3 March 2025', '0.35'], ['Total', '0.65']]);
      expect(element.shadowRoot!.querySelector('[part=table]')!.closest('[hidden], [aria-hidden=true]')).to.equal(null);
    });

    it('takes the picture\'s place when the customer wants it', async () => {
      const { element } = await stage(twoYears(), year);
      await part(element, 'plot');
      [...element.shadowRoot!.querySelectorAll('button')].find(({ textContent }) => textContent === 'Table')!.click();
      await element.updateComplete;
      expect(element.shadowRoot!.querySelector('[part~=plot]')).to.equal(null);
      expect((await part(element, 'table')).getBoundingClientRect().height).to.be.greaterThan(300);
    });

    it('has the hour twice that clocks show twice, told apart by the offset', async () => {
      const { element } = await stage(seriesOf({ from: '2025-10-26', to: '2025-10-27', resolution: 'PT1H' }));
      await part(element, 'table');
      const hours = cells(element).map(([time]) => time);
      expect(hours).to.have.length(25 + 2);
      expect(hours[3]).to.match(/02:00.02:00|02:00.03:00 \(UTC\+02:00\)/);
      expect(hours[4]).to.match(/02:00.03:00 \(UTC\+01:00\)/);
      expect(new Set(hours).size).to.equal(hours.length);
    });

    it('has a leap day, and the sum of a leap year', async () => {
      const { element } = await stage(seriesOf({ from: '2024-02-01', to: '2024-03-01', resolution: 'P1D', reading: () => ({ value: '1' }) }), { resolution: 'P1D' });
      await reads(element, '29 February 2024');
      await reads(element, 'February 2024: 29 kWh.');
    });

    it('adds service points up, and has a column for each', async () => {
      const points = ['The flat', 'The cottage'].map((name) => seriesOf({ id: name, name, from: '2025-03-01', to: '2025-03-03', resolution: 'P1D', reading: () => ({ value: '1.5' }) }));
      const { element } = await stage(points, { resolution: 'P1D' });
      await part(element, 'table');
      expect(cells(element)[1]).to.deep.equal(['1 March 2025', '1.5', '1.5', '3.0']);
      expect(cells(element).at(-1)!.at(-1)).to.equal('6.0');
    });

    it('counts in money, and says what one kilowatt-hour cost', async () => {
      const { element } = await stage(twoYears(), { ...year, show: 'price' });
      await reads(element, 'Price per kWh');
      expect(cells(element)[1]!.at(-1)).to.equal('SEK\u00a01.50');
    });

    it('shows days where the picture shows every quarter of an hour', async () => {
      const { element } = await stage(seriesOf({ from: '2025-03-29', to: '2025-04-05', resolution: 'PT15M', reading: () => ({ value: '0.25' }) }), { resolution: 'PT15M' });
      await reads(element, 'The table shows days');
      expect(cells(element)[2]).to.deep.equal(['30 March 2025', '23']);
    });
  });

  describe('its picture', () => {
    it('is drawn into the box that was kept for it', async () => {
      const { element } = await stage(twoYears(), { ...year, compare: 'last-year' });
      const box = (await part(element, 'plot')).getBoundingClientRect().height;
      const canvas = await drawn(element);
      expect(inked(canvas)).to.be.greaterThan(5_000);
      expect((await part(element, 'plot')).getBoundingClientRect().height).to.equal(box);
      expect(canvas.clientWidth).to.be.closeTo(canvas.parentElement!.clientWidth, 1);
    });

    it('is not fetched while it is far below what is seen', async () => {
      const { box, element } = await stage(twoYears(), year);
      const hole = document.createElement('div');
      hole.style.height = '5000px';
      box.prepend(hole);
      await part(element, 'plot');
      const fresh = document.createElement('kvitt-usage-chart');
      fresh.series = twoYears();
      element.replaceWith(fresh);
      await part(fresh, 'plot');
      await new Promise((resolve) => { requestAnimationFrame(() => requestAnimationFrame(resolve)); });
      expect(fresh.shadowRoot!.querySelector('[data-drawn]')).to.equal(null);
      hole.remove();
      await drawn(fresh);
    });

    it('follows the width of its box', async () => {
      const { box, element } = await stage(twoYears(), year);
      const canvas = await drawn(element);
      box.style.inlineSize = '20rem';
      await waitUntil(() => Math.abs(canvas.clientWidth - canvas.parentElement!.clientWidth) <= 1 && canvas.clientWidth < 320, 'still wide');
    });

    it('is drawn again when the theme changes', async () => {
      const { provider, element } = await stage(twoYears(), year);
      const canvas = await drawn(element);
      const before = canvas.toDataURL();
      provider.theme = 'dark';
      const corner = () => [...canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height).data].filter((_, at) => at % 4 === 0);
      await waitUntil(() => canvas.toDataURL() !== before, 'still the light picture');
      // the light theme's hairlines are the lightest that was drawn; in the dark nothing of them is left
      await waitUntil(() => !corner().includes(0xdf), 'the hairlines are still light');
    });

    it('is a sharp picture in ink on paper, and a canvas as before after it', async () => {
      const { element } = await mount<KvittUsageChart>(chartOf(twoYears(), year), { theme: 'dark' });
      const canvas = await drawn(element);
      const box = canvas.parentElement!;
      const before = canvas.toDataURL();
      window.dispatchEvent(new Event('beforeprint'));
      expect(canvas.toDataURL() === before, 'the canvas is in ink too').to.equal(false);
      await waitUntil(() => box.dataset.paper === 'read', 'the picture never came');
      const image = box.querySelector('img')!;
      expect(image.naturalWidth).to.be.at.least(2_000);
      expect(lightest(image), 'no ink on the paper').to.be.lessThan(0xf0);
      window.dispatchEvent(new Event('afterprint'));
      expect(canvas.toDataURL() === before, 'the canvas is as it was').to.equal(true);
      expect(image.hasAttribute('src')).to.equal(false);
    });

    it('leaves the paper too when it goes while it is printed', async () => {
      const { provider, element } = await stage(twoYears(), year);
      await drawn(element);
      window.dispatchEvent(new Event('beforeprint'));
      element.remove();
      window.dispatchEvent(new Event('afterprint'));
      provider.append(element);
      await drawn(element);
      expect(element.shadowRoot!.querySelector('[data-paper], img[src]')).to.equal(null);
    });

    it('thins a year of quarter hours, and is quick with another one', async () => {
      const quarters = (base: number) => seriesOf({ from: '2025-01-01', to: '2026-01-01', resolution: 'PT15M', reading: (index) => ({ value: index === 20_000 ? '99' : String(base + (index % 96) / 100) }) });
      const { element } = await stage(quarters(1), { resolution: 'PT15M' });
      const canvas = await drawn(element);
      const before = canvas.toDataURL();
      expect(inked(canvas)).to.be.greaterThan(1_000);
      element.series = quarters(2);
      await waitUntil(() => canvas.toDataURL() !== before, 'still the first series');
    });

    it('draws each of the ways in which a reading may be known, and each kind of layer', async () => {
      const pictures = new Set<string>();
      for (const [series, more] of [
        [doubtful(), {}],
        [seriesOf({ from: '2025-03-01', to: '2025-03-11', resolution: 'P1D' }), {}],
        [[twoYears({ id: 'a' }), twoYears({ id: 'b' })], year],
        [[twoYears({ id: 'a' }), twoYears({ id: 'b', flow: 'production' })], year],
        [twoYears(), { ...year, show: 'both' as const }],
        [twoYears(), { ...year, show: 'price' as const }],
        [twoYears({ annotations: [{ kind: 'outage', start: '2025-05-05T00:00:00+02:00' }] }), { ...year, invoicePeriod: { start: '2025-10-01', end: '2025-10-31' } }],
      ] as const) {
        const { box, element } = await stage(series, more);
        pictures.add((await drawn(element)).toDataURL());
        box.remove();
      }
      expect(pictures.size).to.equal(7);
    });

    it('is gone when the element goes, and comes back with it', async () => {
      const { provider, element } = await stage(twoYears(), year);
      await drawn(element);
      element.remove();
      provider.append(element);
      await drawn(element);
      expect(inked(await drawn(element))).to.be.greaterThan(3_000);
    });
  });

  describe('in the customer\'s hands', () => {
    const plot = (element: KvittUsageChart) => part(element, 'plot');
    const pressed = async (element: KvittUsageChart, ...keys: string[]) => {
      (await plot(element)).focus();
      for (const press of keys) await sendKeys({ press });
      await element.updateComplete;
    };

    it('says each value by arrow keys, and tells the page which', async () => {
      const { box, element } = await stage(twoYears(), year);
      const points: PointEvent[] = [];
      box.addEventListener('kvitt-point', (event) => points.push(event));
      await pressed(element, 'Home', 'ArrowRight');
      expect((await plot(element)).getAttribute('aria-valuetext')!.replaceAll('\u00a0', ' ')).to.match(/^February 2025: \d+ kWh\./);
      expect(points.map(({ start }) => start)).to.deep.equal(['2025-01-01T00:00:00+01:00', '2025-02-01T00:00:00+01:00']);
      expect((await part(element, 'summary')).textContent).to.contain('February 2025');
    });

    it('says of each step how it differs, and paints it in the full colour', async () => {
      const { element } = await stage(twoYears(), { ...year, compare: 'last-year' });
      const canvas = await drawn(element);
      const before = canvas.toDataURL();
      await pressed(element, 'End');
      await reads(element, /December 2025: \d+ kWh\. \d+ kWh \(.+\) less than December 2024\./);
      expect(canvas.toDataURL() === before).to.equal(false);
    });

    it('goes into a month and a day by Enter, and back by Escape', async () => {
      const hours = seriesOf({ from: '2025-01-01', to: '2025-07-01', resolution: 'PT1H', reading: () => ({ value: '1' }) });
      const { box, element } = await stage(hours);
      const ranges: string[] = [];
      box.addEventListener('kvitt-range-change', ({ start, resolution }) => ranges.push(`${start.slice(0, 10)} ${resolution}`));
      await pressed(element, 'Home', 'ArrowRight', 'ArrowRight', 'Enter');
      await reads(element, 'March 2025: 743 kWh.');
      await pressed(element, 'End', 'ArrowLeft', 'Enter');
      await reads(element, '30 March 2025: 23 kWh.');
      await pressed(element, 'Enter');
      await pressed(element, 'Escape');
      await reads(element, 'March 2025: 743 kWh.');
      expect(ranges).to.deep.equal(['2025-03-01 P1D', '2025-03-30 PT1H', '2025-03-01 P1D']);
    });

    it('zooms by click, and goes on to the month after and back by buttons', async () => {
      const { element } = await stage(twoYears(), year);
      const canvas = await drawn(element);
      const { left, top, width, height } = canvas.getBoundingClientRect();
      setTimeout(() => canvas.dispatchEvent(new PointerEvent('click', { bubbles: true, composed: true, clientX: left + width * 0.5, clientY: top + height / 2, pointerType: 'mouse' })));
      const { start, resolution } = await oneEvent<RangeChangeEvent>(element, 'kvitt-range-change');
      expect(resolution).to.equal('P1D');
      const month = Number(start.slice(5, 7));
      element.shadowRoot!.querySelector<HTMLElement>('.next')!.click();
      await element.updateComplete;
      expect(cells(element)[1]![0]).to.contain(new Date(2025, month, 1).toLocaleString('en', { month: 'long' }));
      (await part(element, 'back')).click();
      await reads(element, /2025: \d/);
      expect(element.shadowRoot!.querySelector('[part=back]')).to.equal(null);
    });

    it('chooses by the first touch and zooms by the second', async () => {
      const { element } = await stage(twoYears(), year);
      const canvas = await drawn(element);
      const { left, top, width } = canvas.getBoundingClientRect();
      const tap = () => canvas.dispatchEvent(new PointerEvent('click', { bubbles: true, composed: true, clientX: left + width * 0.5, clientY: top + 40, pointerType: 'touch' }));
      tap();
      await part(element, 'zoom');
      expect(element.shadowRoot!.querySelector('[part=back]')).to.equal(null);
      tap();
      await part(element, 'back');
    });

    it('offers no detail that the meter does not have', async () => {
      const { element } = await stage(seriesOf({ from: '2025-01-01', to: '2026-01-01', resolution: 'P1M' }));
      await pressed(element, 'Home', 'Enter');
      expect(element.shadowRoot!.querySelector('[part=back], [part=zoom]')).to.equal(null);
    });

    it('shows money instead of kilowatt-hours when the customer wants that', async () => {
      const { element } = await stage(twoYears(), year);
      await part(element, 'summary');
      [...element.shadowRoot!.querySelectorAll('button')].find(({ textContent }) => textContent === 'Cost')!.click();
      await reads(element, /2025: SEK [\d,.]+\./);
    });
  });

  describe('a series that cannot be believed', () => {
    const days = seriesOf({ from: '2025-03-01', to: '2025-03-11', resolution: 'P1D' });
    const swapped = { ...days, readings: [days.readings[1]!, days.readings[0]!, ...days.readings.slice(2)] };
    const bad: Readonly<Record<string, readonly [UsageSeries | readonly UsageSeries[], string]>> = {
      'is unordered': [swapped, 'readings.1'],
      overlaps: [{ ...days, resolution: undefined, readings: [days.readings[0]!, { ...days.readings[0]!, end: days.readings[1]!.end }] }, 'readings.1'],
      'mixes units': [flawed({ unitCode: 'MWH' }, 4), 'readings.4.unitCode'],
      'has a value that is no number': [flawed({ value: 'NaN' }, 3), 'readings.3.value'],
      'has a zone that there is not': [{ ...days, timeZone: 'Mars/Olympus' }, 'timeZone'],
      'is far too long': [{ ...days, readings: Array.from({ length: 100_001 }, () => days.readings[0]!) }, 'readings'],
      'is in another unit than the one beside it': [[days, { ...days, unitCode: 'MTQ' }], 'series.1.unitCode'],
      'is asked for finer than it is': [days, 'resolution'],
    };

    for (const [flaw, [series, field]] of Object.entries(bad)) {
      it(`and ${flaw} is not drawn, and the error names ${field}`, async () => {
        const { box, element } = await stage(twoYears(), year);
        await part(element, 'plot');
        const told: KvittErrorEvent[] = [];
        box.addEventListener('kvitt-error', (event) => told.push(event));
        Object.assign(element, { series, resolution: field === 'resolution' ? 'PT1H' : undefined, from: undefined, to: undefined });
        await part(element, 'failed');
        expect(element.shadowRoot!.querySelector('canvas, table')).to.equal(null);
        expect(told.map(({ error }) => error.code)).to.deep.equal(['invalid']);
        expect(told[0]!.error.field).to.contain(field);
      });
    }

    it('is forgotten when a good one comes', async () => {
      const { element } = await stage(swapped);
      await part(element, 'failed');
      element.series = days;
      await drawn(element);
    });
  });

  it('says that there are no readings when there is a meter without any', async () => {
    const { element } = await stage({ ...twoYears(), readings: [] });
    await reads(element, 'There are no readings for this period');
    expect(element.matches(':state(no-meter)')).to.equal(false);
  });
});
