import type { UsageReading, UsageSeries } from '@kvitt/core/model/usage.js';
import type { KvittErrorEvent } from '@kvitt/elements';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { expect, userEvent, waitFor } from 'storybook/test';
import { adapterOf, inScenario } from '../.storybook/backend.js';
import { part, says, until } from '../.storybook/inside.js';
import { seriesOf, twoYears } from '../test/support/usage-series.js';
import '@kvitt/elements/define/usage-chart.js';

type Element = HTMLElementTagNameMap['kvitt-usage-chart'];
type Args = Pick<Element, 'seriesId' | 'series' | 'from' | 'to' | 'resolution' | 'compare' | 'allowance' | 'show' | 'view' | 'invoicePeriod'>;
type Story = StoryObj<Args>;

const year = { from: '2025-01-01', to: '2026-01-01' };
const tag = 'kvitt-usage-chart';
const drawn = until(tag, 'plot');

const meta: Meta<Args> = {
  title: 'Usage chart',
  component: tag,
  args: { series: twoYears(), ...year, compare: 'last-year', show: 'quantity', view: 'chart' },
  argTypes: {
    compare: { control: 'select', options: ['previous', 'last-year', 'similar-homes', 'allowance'] },
    show: { control: 'select', options: ['quantity', 'cost', 'both', 'price'] },
    view: { control: 'select', options: ['chart', 'table'] },
    resolution: { control: 'select', options: ['P1Y', 'P1M', 'P1D', 'PT1H'] },
  },
  render: ({ seriesId, series, from, to, resolution, compare, allowance, show, view, invoicePeriod }) => html`
    <kvitt-usage-chart
      .series=${series}
      .allowance=${allowance}
      .invoicePeriod=${invoicePeriod}
      series-id=${ifDefined(seriesId)}
      from=${ifDefined(from)}
      to=${ifDefined(to)}
      .resolution=${resolution}
      compare=${ifDefined(compare)}
      show=${show}
      view=${view}
      @kvitt-error=${({ target, error }: KvittErrorEvent) => (target as HTMLElement).setAttribute('data-field', error.field ?? '')}
    ></kvitt-usage-chart>
  `,
  play: drawn,
};

export default meta;

/** A year by month beside the year before, the invoice's own month marked. */
export const Ready: Story = { args: { invoicePeriod: { start: '2025-10-01', end: '2025-10-31' } } };

/** From a backend: the house's meter, whatever it has counted. */
const asked = { series: undefined, from: undefined, to: undefined, seriesId: 'house' } as const;

/** A meter of the backend's, with what the supplier knows of it: an annotation, similar homes, what the month will come to. */
export const FromBackend: Story = { args: asked };

export const Loading: Story = { args: asked, parameters: inScenario('loading'), play: until(tag, 'loading') };

/** No meter at all. */
export const Empty: Story = { args: { ...asked, seriesId: undefined }, play: until(tag, 'empty') };

/** A meter that has counted nothing yet. */
export const NoReadings: Story = { args: { ...asked, seriesId: undefined, series: { ...twoYears(), readings: [] } }, play: until(tag, 'empty') };

/** Why, and a retry, since that may help. */
export const Failed: Story = { args: asked, parameters: inScenario('failing'), play: until(tag, 'retry') };

/** The backend works again, and the customer tries once more. */
export const FailedThenRetried: Story = {
  tags: ['!autodocs'],
  args: asked,
  parameters: inScenario('failing'),
  play: async (context) => {
    const retry = await part(context.canvasElement, tag, 'retry');
    adapterOf(context).backend.fail('*');
    await userEvent.click(retry);
    await drawn(context);
  },
};

/** None of this customer's meters has that id: trying again cannot help. */
export const NotFound: Story = { args: { ...asked, seriesId: 'somebody-else’s' }, play: until(tag, 'failed') };

export const Unsupported: Story = { args: asked, parameters: inScenario('unsupported'), play: until(tag, 'unsupported') };

/** The connection was lost after the readings had come: they stay on screen, with their time. */
export const Stale: Story = {
  tags: ['!autodocs'],
  args: asked,
  play: async (context) => {
    await drawn(context);
    adapterOf(context).backend.offline(true);
    await context.canvasElement.querySelector(tag)?.refresh();
    await part(context.canvasElement, tag, 'note');
  },
};

/** The meter is heard of while the customer looks: today's gigabytes arrive. */
export const Live: Story = {
  tags: ['!autodocs'],
  args: { ...asked, seriesId: 'mobile', compare: undefined, resolution: 'P1M' },
  globals: { language: 'sv' },
  play: async (context) => {
    await says(context.canvasElement, tag, /: 63 GB\./);
    adapterOf(context).backend.meters.useUp('40');
    await waitFor(() => expect(sentenceOf(context.canvasElement)).not.toMatch(/: 63 GB\./), { timeout: 8000 });
  },
};

/** Twelve hours never came. */
export const Gap: Story = { args: { ...asked, compare: undefined, resolution: 'P1M' }, parameters: inScenario('usage-gap'), play: ({ canvasElement }) => says(canvasElement, tag, /12 avläsningar saknas/) };

/** They come after all, while the customer looks. */
export const GapFilled: Story = {
  ...Gap,
  tags: ['!autodocs'],
  play: async (context) => {
    await says(context.canvasElement, tag, /12 avläsningar saknas/);
    const { meters } = adapterOf(context).backend;
    const gap = meters.series({ seriesId: 'house' }).readings.filter(({ quality }) => quality === 'missing');
    meters.read('house', ...gap.map(({ start, end }): UsageReading => ({ start, end, value: '1.20', quality: 'measured' })));
    await waitFor(() => expect(context.canvasElement.querySelector(tag)?.shadowRoot?.textContent).not.toMatch(/avläsningar saknas/), { timeout: 8000 });
  },
};

/** What was reckoned has been put right. */
export const Corrected: Story = { args: { ...asked, compare: undefined }, parameters: inScenario('usage-corrected'), play: ({ canvasElement }) => says(canvasElement, tag, /12 avläsningar har rättats/) };

export const Table: Story = { args: { view: 'table', show: 'price' }, play: until(tag, 'table') };

export const Cost: Story = { args: { show: 'cost' } };

/** What it cost stands over what was used, on an axis of its own. */
export const Both: Story = { args: { show: 'both', compare: undefined } };

/** What one kilowatt-hour cost. */
export const Price: Story = { args: { show: 'price', compare: undefined } };

const doubtful: Readonly<Record<number, Partial<UsageReading>>> = { 3: { quality: 'estimated' }, 4: { quality: 'corrected' }, 5: { quality: 'missing', value: undefined } };
const week = (more: Partial<Parameters<typeof seriesOf>[0]> = {}): UsageSeries =>
  seriesOf({ from: '2025-03-03', to: '2025-03-10', resolution: 'P1D', reading: (index) => ({ value: String(24 + ((index * 7) % 9)), ...doubtful[index] }), ...more });
const given = (series: UsageSeries | readonly UsageSeries[]): Partial<Args> => ({ series, from: undefined, to: undefined, compare: undefined });

/** Estimated is hatched, corrected is lined, missing is a dashed outline; and words say so. */
export const Doubtful: Story = {
  args: given(week()),
  play: ({ canvasElement }) => says(canvasElement, tag, /1 avläsning saknas. 1 avläsning är uppskattad. 1 avläsning har rättats/),
};

/** Two service points, one on the other. */
export const Stacked: Story = {
  args: { compare: undefined, series: [twoYears({ id: 'flat', name: 'Lägenheten' }), twoYears({ id: 'cottage', name: 'Stugan' })] },
  play: ({ canvasElement }) => says(canvasElement, tag, /Lägenheten.*Stugan/),
};

/** Four, each by its own pattern. */
export const StackedHigh: Story = { args: { compare: undefined, series: ['Huset', 'Stugan', 'Garaget', 'Båten'].map((name) => twoYears({ id: name, name })) } };

/** What was drawn, and what the sun fed in below the line. */
export const ProductionBelow: Story = {
  args: given([week({ id: 'house', name: 'Huset', reading: (index) => ({ value: String(12 + index) }) }), week({ id: 'roof', name: 'Taket', flow: 'production', reading: (index) => ({ value: String(4 + 2 * index) }) })]),
};

/** Held against the month before, which has a day less: all of it counts. */
export const Previous: Story = { args: { from: '2025-10-01', to: '2025-11-01', compare: 'previous' }, play: ({ canvasElement }) => says(canvasElement, tag, /176 kWh.* mer än september 2025/) };

/** And which has three days more. */
export const PreviousLonger: Story = { args: { from: '2025-02-01', to: '2025-03-01', compare: 'previous' }, play: ({ canvasElement }) => says(canvasElement, tag, /154 kWh.* mindre än januari 2025/) };

/** Held against the same month a year before: the price was another one too. */
export const LastYear: Story = { args: { from: '2025-10-01', to: '2025-11-01', compare: 'last-year' }, play: ({ canvasElement }) => says(canvasElement, tag, /än oktober 2024. Priset per kWh var högre/) };

const october = { start: '2025-10-01T00:00:00+02:00', end: '2025-11-01T00:00:00+01:00' };

/** Held against homes like this one, as only the supplier can say. */
export const SimilarHomes: Story = {
  args: {
    from: '2025-10-01', to: '2025-11-01', compare: 'similar-homes',
    series: twoYears({ comparisons: [{ kind: 'similar-homes', ...october, value: '700', basis: 'lägenheter på 60–80 m² i Malmö' }] }),
  },
  play: ({ canvasElement }) => says(canvasElement, tag, /än lägenheter på 60–80 m² i Malmö/),
};

const gigabytes = (): UsageSeries =>
  seriesOf({ from: '2025-08-01', to: '2025-11-01', resolution: 'P1D', commodity: 'data', unitCode: 'E34', reading: (index) => ({ value: (0.3 + (index % 7) / 10).toFixed(1) }) });

/** Held against what the contract includes each month. */
export const Allowance: Story = {
  args: { series: gigabytes(), from: '2025-08-01', to: '2025-11-01', resolution: 'P1M', compare: 'allowance', allowance: { id: 'data', used: '0', limit: '20', unitCode: 'E34' } },
};

/** The same within one month: what would last if each day were alike. */
export const AllowanceByTheDay: Story = {
  args: { ...Allowance.args, from: '2025-10-01', resolution: 'P1D' },
  play: ({ canvasElement }) => says(canvasElement, tag, /Oktober 2025: 18,\d GB/),
};

/** Of the backend's own: 20 GB a month of a mobile subscription. */
export const AllowanceFromBackend: Story = { args: { ...asked, seriesId: 'mobile', compare: 'allowance', resolution: 'P1M' } };

/** Periods that are no calendar months: as invoices are cut. */
export const BillingPeriods: Story = {
  args: { from: '2025-01-15', to: '2025-05-14', compare: undefined, resolution: ['2025-01-15', '2025-02-13', '2025-03-16', '2025-04-14', '2025-05-14'], invoicePeriod: { start: '2025-03-16', end: '2025-04-13' } },
};

const june = { start: '2025-06-01T00:00:00+02:00', end: '2025-07-01T00:00:00+02:00' };

/** The month runs; the backend expects more of it. */
export const Running: Story = {
  args: { series: twoYears({ to: '2025-06-16', forecast: { ...june, value: '310' } }) },
  play: ({ canvasElement }) => says(canvasElement, tag, /Till och med 31 maj/),
};

/** The running month alone, and what it will come to. */
export const RunningMonth: Story = {
  args: { ...Running.args, from: '2025-06-01', to: '2025-07-01', compare: undefined },
  play: ({ canvasElement }) => says(canvasElement, tag, /Väntas bli 310 kWh/),
};

/** What explains a step in the picture. */
export const Annotated: Story = {
  args: {
    series: twoYears({
      annotations: [
        { kind: 'campaign-end', start: '2025-02-01T00:00:00+01:00' },
        { kind: 'price-change', start: '2025-04-01T00:00:00+02:00' },
        { kind: 'outage', start: '2025-09-09T03:00:00+02:00', text: 'Avbrott efter stormen' },
      ],
    }),
  },
  play: until(tag, 'annotation'),
};

/** A year of hours, drawn as a line. */
export const Hours: Story = {
  args: { compare: undefined, resolution: 'PT1H', series: seriesOf({ ...year, resolution: 'PT1H', reading: (index) => ({ value: (1.2 + Math.sin(index / 3.8) + Math.sin(index / 1400)).toFixed(2) }) }) },
};

/** Water in cubic metres, heat in megawatt-hours, mobile data in gigabytes, minutes, messages: each in its own unit. */
export const Water: Story = { args: given(week({ commodity: 'water', unitCode: 'MTQ', reading: (index) => ({ value: `0.${3 + index}` }) })), play: ({ canvasElement }) => says(canvasElement, tag, /m³/) };
export const Heat: Story = { args: given(week({ commodity: 'heat', unitCode: 'MWH', reading: (index) => ({ value: `0.${3 + index}` }) })), play: ({ canvasElement }) => says(canvasElement, tag, /MWh/) };
export const MobileData: Story = { args: given(week({ commodity: 'data', unitCode: 'E34', reading: (index) => ({ value: `${index}.5` }) })), play: ({ canvasElement }) => says(canvasElement, tag, /GB/) };
export const Minutes: Story = { args: given(week({ commodity: 'voice', unitCode: 'MIN' })), play: ({ canvasElement }) => says(canvasElement, tag, /min/) };
export const Messages: Story = { args: given(week({ commodity: 'sms', unitCode: 'C62' })), play: ({ canvasElement }) => says(canvasElement, tag, /166 meddelanden/) };

/** A series that cannot be believed: nothing is drawn of it, the room says so, and the page is told which field. */
const refused = (series: UsageSeries | readonly UsageSeries[], field: string): Story => ({
  tags: ['!autodocs'],
  args: given(series),
  play: async ({ canvasElement }) => {
    await part(canvasElement, tag, 'failed');
    const element = canvasElement.querySelector(tag);
    await expect(element?.dataset.field).toBe(field);
    await expect(element?.shadowRoot?.querySelector('canvas')).toBeNull();
  },
});
const plain = (): UsageSeries => week({ reading: () => ({}) });
const readingsOf = (change: (readings: readonly UsageReading[]) => readonly UsageReading[]): UsageSeries => ({ ...plain(), readings: [...change(plain().readings)] });
const third = (more: Partial<UsageReading>): UsageSeries => readingsOf((readings) => readings.map((reading, index) => (index === 2 ? { ...reading, ...more } : reading)));

export const RefusedUnordered = refused(readingsOf((readings) => readings.toReversed()), 'readings.1.start');
export const RefusedOverlapping = refused(readingsOf((readings) => readings.map((reading, index) => (index === 2 ? { ...reading, start: '2025-03-04T12:00:00+01:00' } : reading))), 'readings.2.start');
export const RefusedMixedUnits = refused(third({ unitCode: 'MTQ' }), 'readings.2.unitCode');
export const RefusedNaN = refused(third({ value: 'NaN' }), 'readings.2.value');
/** Days of Stockholm in the zone of New York, where clocks are put forward on another Sunday. */
export const RefusedZone = refused({ ...seriesOf({ from: '2025-03-28', to: '2025-04-02', resolution: 'P1D' }), timeZone: 'America/New_York' }, 'readings.2.end');
export const RefusedUnknownZone = refused({ ...plain(), timeZone: 'Mars/Olympus' }, 'timeZone');
export const RefusedTooMany = refused({ ...plain(), readings: Array.from<UsageReading>({ length: 100_001 }).fill(plain().readings[0] ?? { start: '', end: '', quality: 'missing' }) }, 'readings');
export const RefusedTwoUnits = refused([plain(), { ...plain(), id: 'water', unitCode: 'MTQ' }], 'series.1.unitCode');
export const RefusedTwoZones = refused([plain(), { ...week({ timeZone: 'Europe/Helsinki', reading: () => ({}) }), id: 'cottage' }], 'series.1.timeZone');
export const RefusedTwoCurrencies = refused([{ ...plain(), currency: 'SEK' }, { ...plain(), id: 'cottage', currency: 'NOK' }], 'series.1.currency');

/** From the year into a month, by keyboard. */
export const Zoomed: Story = {
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    (await part(canvasElement, tag, 'plot')).focus();
    await userEvent.keyboard('{Home}{Enter}');
    await says(canvasElement, tag, /Januari 2025/);
    await expect(await part(canvasElement, tag, 'back')).toBeVisible();
  },
};

/** Each language, its own months, numbers and units. */
const inLanguage = (language: string, words: RegExp): Story => ({ globals: { language }, play: ({ canvasElement }) => says(canvasElement, tag, words) });
export const Norwegian = inLanguage('nb', /kWh.*enn 2024/);
export const Danish = inLanguage('da', /kWh.*end 2024/);
export const Finnish = inLanguage('fi', /kWh.*2024/);
export const English = inLanguage('en', /kWh.*than 2024/);
export const German = inLanguage('de', /kWh.*als 2024/);

export const Dark: Story = { globals: { theme: 'dark' } };
export const RightToLeft: Story = { globals: { direction: 'rtl', language: 'en' } };

/** In 320 pixels, the width of a small phone. */
export const Narrow: Story = { decorators: [(story) => html`<div class="narrow">${story()}</div>`] };

/** From a small phone to a wide page: nothing is wider than its place. */
export const Widths: Story = {
  tags: ['!autodocs'],
  render: ({ series, from, to, compare }) => html`${[320, 480, 768, 1024, 1280].map((width) => html`
    <div class="width-${width}"><kvitt-usage-chart .series=${series} from=${ifDefined(from)} to=${ifDefined(to)} compare=${ifDefined(compare)}></kvitt-usage-chart></div>`)}`,
  play: async ({ canvasElement }) => {
    const charts = [...canvasElement.querySelectorAll(tag)];
    await waitFor(() => expect(charts.every(({ shadowRoot }) => shadowRoot?.querySelector('[part~="plot"]'))).toBe(true), { timeout: 8000 });
    await expect(charts.filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)).toEqual([]);
  },
};

/** Attack strings in every text field: all of it is text. */
export const Hostile: Story = { args: { ...asked, view: 'table' }, parameters: inScenario('hostile'), play: until(tag, 'table') };

function sentenceOf(canvas: HTMLElement): string {
  return canvas.querySelector(tag)?.shadowRoot?.querySelector('[part~="summary"]')?.textContent.replace(/\s+/g, ' ') ?? '';
}
