import type { KvittUsageChart } from '@kvitt/elements';
import '@kvitt/elements/define/usage-chart.js';
import { expect, html } from '@open-wc/testing';
import { mount, part, reads, textOf } from '../support/mount.js';
import { seriesOf, twoYears } from '../support/usage-series.js';
import { waitUntil } from '../support/wait.js';

const stage = (props: Partial<KvittUsageChart>, dir: 'ltr' | 'rtl' = 'ltr') =>
  mount<KvittUsageChart>(html`<kvitt-usage-chart .series=${props.series} .from=${props.from} .to=${props.to} .resolution=${props.resolution} .compare=${props.compare} .allowance=${props.allowance} .invoicePeriod=${props.invoicePeriod} .show=${props.show ?? 'quantity'}></kvitt-usage-chart>`, { dir });
const canvasOf = async (element: KvittUsageChart) => {
  await waitUntil(() => element.shadowRoot!.querySelector('[data-drawn]'), `nothing was drawn; the element says "${textOf(element)}"`);
  return element.shadowRoot!.querySelector('canvas')!;
};
const pictureOf = async (props: Partial<KvittUsageChart>) => {
  const { box, element } = await stage(props);
  const picture = (await canvasOf(element)).toDataURL();
  box.remove();
  return picture;
};

const gigabytes = (from: string, to: string) => seriesOf({ from, to, resolution: 'P1D', commodity: 'data', unitCode: 'E34', reading: (_, start) => ({ value: start < '2025-02' ? '0.5' : '0.8' }) });
const included = { id: 'data', used: '0', limit: '20', unitCode: 'E34' };

describe('kvitt-usage-chart beside what the contract includes', () => {
  it('says in how many months it was more', async () => {
    const { element } = await stage({ series: gigabytes('2025-01-01', '2025-05-01'), resolution: 'P1M', compare: 'allowance', allowance: included });
    await reads(element, 'More than the 20 GB included in 3 of 4 periods.');
    await reads(element, 'Included: 20 GB');
    (await part(element, 'plot')).dispatchEvent(new KeyboardEvent('keydown', { key: 'Home' }));
    await reads(element, 'January 2025: 15.5 GB. 4.5 GB (23%) less than the 20 GB included.');
  });

  it('compares one month, and spreads what is included over its days', async () => {
    const { element } = await stage({ series: gigabytes('2025-02-01', '2025-03-01'), compare: 'allowance', allowance: included });
    await reads(element, /22\.4 GB\. 2\.4 GB \(12%\) more than the 20 GB included\./);
    await reads(element, 'Included: 20 GB, spread evenly');
  });

  it('counts in the meter\'s unit, whatever the contract\'s is', async () => {
    const { element } = await stage({ series: gigabytes('2025-02-01', '2025-03-01'), compare: 'allowance', allowance: { ...included, limit: '20000', unitCode: '4L' } });
    await reads(element, 'more than the 20 GB included');
  });

  it('draws it', async () => {
    const props = { series: gigabytes('2025-01-01', '2025-05-01'), resolution: 'P1M' };
    expect((await pictureOf({ ...props, compare: 'allowance', allowance: included })) === (await pictureOf(props))).to.equal(false);
  });

  it('says nothing where nothing is included, and nothing beside hours', async () => {
    const { element } = await stage({ series: gigabytes('2025-02-01', '2025-03-01'), compare: 'allowance', allowance: { ...included, limit: undefined } });
    await reads(element, '22.4 GB.');
    expect(textOf(element)).not.to.contain('ncluded');
    element.allowance = included;
    element.to = '2025-02-11';
    await reads(element, /1.{1,3}10 Feb 2025/);
    expect(textOf(element)).not.to.contain('ncluded');
  });

  it('is refused in another unit, with the field', async () => {
    const { box, element } = await stage({ series: gigabytes('2025-02-01', '2025-03-01') });
    const fields: (string | undefined)[] = [];
    box.addEventListener('kvitt-error', ({ error }) => fields.push(error.field));
    Object.assign(element, { compare: 'allowance', allowance: { ...included, unitCode: 'KWH' } });
    await part(element, 'failed');
    expect(fields).to.deep.equal(['allowance.unitCode']);
  });
});

describe('kvitt-usage-chart by billing periods', () => {
  const periods = ['2024-12-16', '2025-01-15', '2025-02-13', '2025-03-17', '2025-04-14'];

  it('cuts by their first days, from an attribute too', async () => {
    const { element } = await stage({ series: twoYears(), resolution: periods });
    await reads(element, /^.*16 Dec 2024.–.13 Apr 2025: [\d,]+ kWh/);
    const rows = [...element.shadowRoot!.querySelectorAll('tbody th')].map(({ textContent }) => textContent.replaceAll(/\s/g, ' ').trim());
    expect(rows).to.deep.equal(['16 Dec 2024 – 14 Jan 2025', '15 Jan – 12 Feb 2025', '13 Feb – 16 Mar 2025', '17 Mar – 13 Apr 2025']);
    const other = (await mount<KvittUsageChart>(html`<kvitt-usage-chart .series=${twoYears()} resolution=${periods.join(' ')}></kvitt-usage-chart>`)).element;
    await reads(other, '17 Mar – 13 Apr 2025');
  });

  it('goes into one by its days, and on to the next one', async () => {
    const { element } = await stage({ series: twoYears(), resolution: periods });
    const plot = await part(element, 'plot');
    for (const key of ['Home', 'ArrowRight', 'Enter']) plot.dispatchEvent(new KeyboardEvent('keydown', { key }));
    await reads(element, /15 Jan . 12 Feb 2025: \d+ kWh/);
    element.shadowRoot!.querySelector<HTMLElement>('.next')!.click();
    await reads(element, /13 Feb . 16 Mar 2025: \d+ kWh/);
  });

  it('compares one with the one before, and with the same days of the year before', async () => {
    const { element } = await stage({ series: twoYears(), resolution: periods, from: '2025-02-13', to: '2025-03-17', compare: 'previous' });
    await reads(element, /less than 15 Jan . 12 Feb 2025/);
    element.compare = 'last-year';
    await reads(element, /less than 13 Feb . 16 Mar 2024/);
  });

  it('compares any other stretch with as many days before', async () => {
    const { element } = await stage({ series: twoYears(), from: '2025-03-04', to: '2025-03-11', compare: 'previous' });
    await reads(element, /less than 25 Feb . 3 Mar 2025/);
  });

  it('marks the invoice\'s own period where no month is it', async () => {
    const props = { series: twoYears(), from: '2025-01-01', to: '2026-01-01' };
    const { element } = await stage({ ...props, invoicePeriod: { start: '2025-10-15', end: '2025-11-14' } });
    await reads(element, 'On this invoice');
    const [here, there] = [await pictureOf({ ...props, invoicePeriod: { start: '2025-10-15', end: '2025-11-14' } }), await pictureOf({ ...props, invoicePeriod: { start: '2025-10-01', end: '2025-10-31' } })];
    expect(here === there).to.equal(false);
  });

  it('refuses dates that are none, by their number', async () => {
    const { box, element } = await stage({ series: twoYears() });
    const fields: (string | undefined)[] = [];
    box.addEventListener('kvitt-error', ({ error }) => fields.push(error.field));
    element.resolution = ['2025-01-15', '2025-02-30x'];
    await part(element, 'failed');
    element.resolution = ['2025-02-15', '2025-01-15'];
    await waitUntil(() => fields.length === 2);
    expect(fields).to.deep.equal(['resolution.1', 'resolution.1']);
  });
});

describe('kvitt-usage-chart of more than bars can show', () => {
  const quarters = (id: string, more: Parameters<typeof twoYears>[0] = {}) => seriesOf({ id, name: id, from: '2025-01-01', to: '2025-02-01', resolution: 'PT15M', currency: 'SEK', reading: (index) => ({ value: String((index % 96) / 10), cost: '1' }), ...more });

  it('draws each of several meters, a comparison, a price and what is not measured', async () => {
    const all = [
      { series: quarters('a') },
      { series: [quarters('a'), quarters('b')] },
      { series: [quarters('a'), quarters('b', { flow: 'production' })] },
      { series: quarters('a'), show: 'price' as const },
      { series: quarters('a', { reading: (index) => ({ value: String((index % 96) / 10), quality: index < 900 ? 'estimated' : 'measured' }) }) },
      { series: quarters('a', { reading: (index) => (index < 900 ? { quality: 'missing', value: undefined } : { value: String((index % 96) / 10) }) }) },
      { series: quarters('a', { from: '2024-01-01', reading: (index) => ({ value: String((index % 96) / (index < 30_000 ? 5 : 10)) }) }), from: '2025-01-01', compare: 'last-year' as const },
    ];
    const pictures = new Set<string>();
    for (const props of all) pictures.add(await pictureOf({ ...props, resolution: 'PT15M' }));
    expect(pictures.size).to.equal(all.length);
  });

  it('loses no peak of either of two meters, nor of a hundred thousand readings', async () => {
    const long = (id: string, peak?: number) => seriesOf({ id, name: id, from: '2023-03-01', to: '2026-01-03', resolution: 'PT15M', reading: (index) => ({ value: index === peak ? '5' : '1' }) });
    expect(long('a').readings.length).to.be.within(99_000, 100_000);
    const flat = await pictureOf({ series: [long('a'), long('b')], resolution: 'PT15M' });
    for (const [a, b] of [[50_001, undefined], [undefined, 50_001]]) expect((await pictureOf({ series: [long('a', a), long('b', b)], resolution: 'PT15M' })) === flat).to.equal(false);
  }).timeout(30_000);
});

describe('kvitt-usage-chart from right to left', () => {
  const days = seriesOf({ from: '2025-03-01', to: '2025-03-11', resolution: 'P1D' });
  const chosen = async (element: KvittUsageChart) => (await part(element, 'plot')).getAttribute('aria-valuetext')!.slice(0, 7).trim();
  const press = async (element: KvittUsageChart, key: string) => {
    (await part(element, 'plot')).dispatchEvent(new KeyboardEvent('keydown', { key }));
    await element.updateComplete;
  };

  for (const [dir, later, side] of [['ltr', 'ArrowRight', 'right'], ['rtl', 'ArrowLeft', 'left']] as const) {
    it(`has the later days at the ${side} when ${dir}, where their arrow key points`, async () => {
      const { element } = await stage({ series: days }, dir);
      const canvas = await canvasOf(element);
      await press(element, 'Home');
      const bar = await part(element, 'bar');
      const first = bar.getBoundingClientRect().left;
      await press(element, later);
      expect(await chosen(element)).to.equal('2 March');
      const second = bar.getBoundingClientRect().left;
      expect(second > first).to.equal(side === 'right');
      const { left, top } = canvas.getBoundingClientRect();
      canvas.dispatchEvent(new PointerEvent('pointermove', { bubbles: true, composed: true, clientX: second + bar.offsetWidth / 2, clientY: top + 20, pointerType: 'mouse' }));
      await element.updateComplete;
      expect(await chosen(element)).to.equal('2 March');
      expect(second).to.be.greaterThan(left);
    });
  }
});
