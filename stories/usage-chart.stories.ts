import type { UsageReading } from '@kvitt/core/model/usage.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { expect, userEvent } from 'storybook/test';
import { part, says, until } from '../.storybook/inside.js';
import { seriesOf, twoYears } from '../test/support/usage-series.js';
import '@kvitt/elements/define/usage-chart.js';

type Element = HTMLElementTagNameMap['kvitt-usage-chart'];
type Args = Pick<Element, 'series' | 'from' | 'to' | 'resolution' | 'compare' | 'show' | 'view' | 'invoicePeriod'>;
type Story = StoryObj<Args>;

const year = { from: '2025-01-01', to: '2026-01-01' };

const meta: Meta<Args> = {
  title: 'Usage chart',
  component: 'kvitt-usage-chart',
  args: { series: twoYears(), ...year, compare: 'last-year', show: 'quantity', view: 'chart' },
  argTypes: {
    compare: { control: 'select', options: ['previous', 'last-year', 'similar-homes'] },
    show: { control: 'select', options: ['quantity', 'cost', 'both', 'price'] },
    view: { control: 'select', options: ['chart', 'table'] },
    resolution: { control: 'select', options: ['P1Y', 'P1M', 'P1D', 'PT1H'] },
  },
  render: ({ series, from, to, resolution, compare, show, view, invoicePeriod }) => html`
    <kvitt-usage-chart
      .series=${series}
      .invoicePeriod=${invoicePeriod}
      from=${ifDefined(from)}
      to=${ifDefined(to)}
      resolution=${ifDefined(resolution)}
      compare=${ifDefined(compare)}
      show=${show}
      view=${view}
    ></kvitt-usage-chart>
  `,
  play: until('kvitt-usage-chart', 'plot'),
};

export default meta;

/** A year by month beside the year before, the invoice's own month marked. */
export const Ready: Story = { args: { invoicePeriod: { start: '2025-10-01', end: '2025-10-31' } } };

/** No meter at all. */
export const Empty: Story = { render: () => html`<kvitt-usage-chart></kvitt-usage-chart>`, play: until('kvitt-usage-chart', 'empty') };

/** A value that is no number: nothing is drawn of such a series. */
export const Failed: Story = {
  args: { ...{ from: undefined, to: undefined }, series: seriesOf({ from: '2025-03-01', to: '2025-03-11', resolution: 'P1D', reading: (index) => (index === 4 ? { value: 'NaN' } : {}) }) },
  play: until('kvitt-usage-chart', 'failed'),
};

export const Table: Story = { args: { view: 'table', show: 'price' }, play: until('kvitt-usage-chart', 'table') };

export const Cost: Story = { args: { show: 'cost' } };

/** What it cost stands over what was used, on an axis of its own. */
export const Both: Story = { args: { show: 'both', compare: undefined } };

/** What one kilowatt-hour cost. */
export const Price: Story = { args: { show: 'price', compare: undefined } };

const doubtful: Readonly<Record<number, Partial<UsageReading>>> = { 3: { quality: 'estimated' }, 4: { quality: 'corrected' }, 5: { quality: 'missing', value: undefined } };

/** Estimated is hatched, corrected is lined, missing is a dashed outline; and words say so. */
export const Doubtful: Story = {
  render: () => html`<kvitt-usage-chart .series=${seriesOf({ from: '2025-03-03', to: '2025-03-10', resolution: 'P1D', reading: (index) => ({ value: String(24 + ((index * 7) % 9)), ...doubtful[index] }) })}></kvitt-usage-chart>`,
  play: async ({ canvasElement }) => says(canvasElement, 'kvitt-usage-chart', /1 avläsning saknas/),
};

/** The sun above the line is what is bought, below it what is sold. */
export const Net: Story = {
  render: () => html`<kvitt-usage-chart .series=${seriesOf({ from: '2025-06-16', to: '2025-06-30', resolution: 'P1D', flow: 'net', reading: (index) => ({ value: String(6 - index * 1.5) }) })}></kvitt-usage-chart>`,
};

/** Two service points, one on the other. */
export const Stacked: Story = {
  args: { compare: undefined, series: [twoYears({ id: 'flat', name: 'Lägenheten' }), twoYears({ id: 'cottage', name: 'Stugan' })] },
};

/** The day on which clocks are put forward has 23 hours. */
export const SpringForward: Story = {
  render: () => html`<kvitt-usage-chart .series=${seriesOf({ from: '2022-03-27', to: '2022-03-28', timeZone: 'Europe/Helsinki', resolution: 'PT1H', reading: (index) => ({ value: String(2 + (index % 5) / 2) }) })}></kvitt-usage-chart>`,
  play: async ({ canvasElement }) => says(canvasElement, 'kvitt-usage-chart', /27 mars 2022/),
};

/** The month runs; the backend expects more of it. */
export const Running: Story = {
  args: { compare: 'last-year', series: twoYears({ to: '2025-06-16', forecast: { start: '2025-06-01T00:00:00+02:00', end: '2025-07-01T00:00:00+02:00', value: '310' } }) },
  play: async ({ canvasElement }) => says(canvasElement, 'kvitt-usage-chart', /Till och med 31 maj/),
};

/** What explains a step in the picture. */
export const Annotated: Story = {
  args: { series: twoYears({ annotations: [{ kind: 'price-change', start: '2025-04-01T00:00:00+02:00' }, { kind: 'outage', start: '2025-09-09T03:00:00+02:00', text: 'Avbrott efter stormen' }] }) },
  play: until('kvitt-usage-chart', 'annotation'),
};

/** A year of hours, drawn as a line. */
export const Hours: Story = {
  args: { compare: undefined, resolution: 'PT1H', series: seriesOf({ ...year, resolution: 'PT1H', reading: (index) => ({ value: (1.2 + Math.sin(index / 3.8) + Math.sin(index / 1400)).toFixed(2) }) }) },
};

/** From the year into a month, by keyboard. */
export const Zoomed: Story = {
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    (await part(canvasElement, 'kvitt-usage-chart', 'plot')).focus();
    await userEvent.keyboard('{Home}{Enter}');
    await says(canvasElement, 'kvitt-usage-chart', /Januari 2025/);
    await expect(await part(canvasElement, 'kvitt-usage-chart', 'back')).toBeVisible();
  },
};
