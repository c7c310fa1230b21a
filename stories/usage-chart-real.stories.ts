import type { UsageSeries } from '@kvitt/core/model/usage.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { expect, userEvent } from 'storybook/test';
import { part, says, until } from '../.storybook/inside.js';
import { autumnDay, dearWeekend, greenButton, house, leapDayPrices, leapYear, march, october, quarters, solar, yearOfQuarters } from './real-meters.js';
import '@kvitt/elements/define/usage-chart.js';

type Element = HTMLElementTagNameMap['kvitt-usage-chart'];
interface Args extends Pick<Element, 'from' | 'to' | 'resolution' | 'compare' | 'show' | 'view'> {
  readonly series: UsageSeries;
}
type Story = StoryObj<Args>;

const drawn = until('kvitt-usage-chart', 'plot');

/** Waits for the picture, and for what the sentence says of it. */
const told = (words: RegExp): Story['play'] => async (context) => {
  await drawn(context);
  await says(context.canvasElement, 'kvitt-usage-chart', words);
};

/** What real meters counted, read from files as they are. Origin and licence of each stand in `test/fixtures/usage/SOURCES.md`. */
const meta: Meta<Args> = {
  title: 'Usage chart of real meters',
  component: 'kvitt-usage-chart',
  globals: { language: 'sv' },
  args: { series: house, show: 'quantity', view: 'chart' },
  render: ({ series, from, to, resolution, compare, show, view }) => html`
    <kvitt-usage-chart
      .series=${series}
      from=${ifDefined(from)}
      to=${ifDefined(to)}
      resolution=${ifDefined(resolution)}
      compare=${ifDefined(compare)}
      show=${show}
      view=${view}
    ></kvitt-usage-chart>
  `,
  play: drawn,
};

export default meta;

/** Nine and a half months of a Finnish house, by the month. */
export const FinnishHouse: Story = { play: told(/6 566 kWh/) };

/** The same, hour by hour: a line of 6,909 readings. */
export const EveryHour: Story = { args: { resolution: 'PT1H' }, play: told(/6 566 kWh/) };

/** March 2022 by the day, beside February. */
export const March: Story = { args: { from: '2022-03-01', to: '2022-04-01', compare: 'previous' }, play: told(/Mars 2022: 1 305 kWh/) };

/** The day on which clocks were put forward has 23 hours: none of them is 3 o'clock. */
export const SpringChange: Story = {
  args: { series: march, from: '2022-03-27', to: '2022-03-28', view: 'table' },
  play: async ({ canvasElement }) => {
    const table = await part(canvasElement, 'kvitt-usage-chart', 'table');
    const starts = Array.from(table.querySelectorAll('tbody th'), ({ textContent }) => /\b(\d\d):00/.exec(textContent)?.[1]);
    await expect(starts).toHaveLength(23);
    await expect(starts).not.toContain('03');
  },
};

/** The day on which they were put back has 25: two of them are called 3 o'clock, and say which. */
export const AutumnChange: Story = {
  args: { series: autumnDay, view: 'table' },
  play: async ({ canvasElement }) => {
    const table = await part(canvasElement, 'kvitt-usage-chart', 'table');
    const hours = Array.from(table.querySelectorAll('tbody th'), ({ textContent }) => textContent.trim());
    await expect(hours).toHaveLength(25);
    await expect(new Set(hours).size).toBe(25);
  },
};

/** The same 25 hours as a picture. */
export const AutumnChangeDrawn: Story = { args: { series: autumnDay } };

/** Nine hours never came: what is summed without them says so. */
export const Gaps: Story = { args: { series: october }, play: told(/9 avläsningar saknas/) };

/** The gap itself, hour by hour: dashed outlines. */
export const GapByTheHour: Story = { args: { series: october, from: '2022-10-26', to: '2022-10-27', resolution: 'PT1H' }, play: told(/9 avläsningar saknas/) };

/** Five days of quarters, drawn as a line that breaks where nobody knows. */
export const Quarters: Story = { args: { series: quarters, resolution: 'PT15M' }, play: told(/135 kWh.*9 avläsningar saknas/) };

/** A house with solar panels: over the line it draws, under it the sun feeds in. */
export const SolarNet: Story = { args: { series: solar, resolution: 'PT1H' }, play: told(/3,32 kWh mer inmatat än uttaget/) };

/** A French winter with its 29 February. */
export const LeapDay: Story = {
  args: { series: leapYear, from: '2008-02-01', to: '2008-03-01' },
  play: async (context) => {
    await drawn(context);
    (await part(context.canvasElement, 'kvitt-usage-chart', 'plot')).focus();
    await userEvent.keyboard('{End}');
    await says(context.canvasElement, 'kvitt-usage-chart', /29 februari 2008/);
  },
};

/** What an hour cost around a leap day. */
export const LeapDayPrices: Story = { args: { series: leapDayPrices, show: 'price', resolution: 'PT1H' } };

/** A night below zero, and the price of each hour over what was used. */
export const NegativePrices: Story = { args: { series: dearWeekend, show: 'price', resolution: 'PT1H' }, play: told(/121 kWh.*7,47/) };

/** The same as money: hours that the supplier paid for. */
export const NegativeCost: Story = { args: { series: dearWeekend, show: 'cost', from: '2025-03-29', to: '2025-03-30', resolution: 'PT1H' } };

/** Both, each on an axis of its own. */
export const CostOverQuantity: Story = { args: { series: dearWeekend, show: 'both', resolution: 'P1D' } };

/** Green Button's own sample, in watt-hours. */
export const GreenButton: Story = { args: { series: greenButton(), resolution: 'P1D' } };

/** A year of quarters, 35,040 of them: a line that loses no peak, and a table by the day. */
export const YearOfQuarters: Story = { tags: ['!autodocs'], args: { series: yearOfQuarters(), resolution: 'PT15M' }, play: told(/Tabellen visar dygn/) };

/** The same by the month, from which each day can be reached. */
export const YearOfQuartersByMonth: Story = {
  tags: ['!autodocs'],
  args: { series: yearOfQuarters() },
  play: async (context) => {
    await drawn(context);
    (await part(context.canvasElement, 'kvitt-usage-chart', 'plot')).focus();
    await userEvent.keyboard('{Home}{Enter}');
    await says(context.canvasElement, 'kvitt-usage-chart', /Januari 2025/);
    await userEvent.keyboard('{Home}{Enter}');
    await says(context.canvasElement, 'kvitt-usage-chart', /1 januari 2025/);
  },
};

export const Dark: Story = { args: { series: march }, globals: { theme: 'dark' } };

/** Time runs as one reads. */
export const RightToLeft: Story = { args: { series: solar, resolution: 'PT1H' }, globals: { direction: 'rtl', language: 'en' } };

/** In 320 pixels, the width of a small phone. */
export const Narrow: Story = { args: { series: march }, decorators: [(story) => html`<div class="narrow">${story()}</div>`] };
