import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { expect } from 'storybook/test';
import { part, says, until } from '../.storybook/inside.js';
import '@kvitt/elements/define/usage-meter.js';

type Args = Pick<HTMLElementTagNameMap['kvitt-usage-meter'], 'used' | 'limit' | 'unit' | 'resets' | 'forecast' | 'nearPercent'>;
type Story = StoryObj<Args>;

const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

const meta: Meta<Args> = {
  title: 'Usage meter',
  component: 'kvitt-usage-meter',
  args: { used: '12.4', limit: '20', unit: 'GB', resets: inDays(9), nearPercent: 80 },
  argTypes: { unit: { control: 'select', options: ['kWh', 'MWh', 'm³', 'GB', 'MB', 'min', 'SMS'] } },
  render: ({ used, limit, unit, resets, forecast, nearPercent }) => html`
    <kvitt-usage-meter
      used=${ifDefined(used)}
      limit=${ifDefined(limit)}
      unit=${ifDefined(unit)}
      resets=${ifDefined(resets)}
      forecast=${ifDefined(forecast)}
      near-percent=${nearPercent}
    ></kvitt-usage-meter>
  `,
  play: until('kvitt-usage-meter', 'track'),
};

export default meta;

export const Ready: Story = {};

/** Four fifths are used, or what the page calls near. */
export const Near: Story = { args: { used: '17.2' }, play: until('kvitt-usage-meter', 'note') };

export const Over: Story = { args: { used: '23.5' }, play: until('kvitt-usage-meter', 'note') };

/** The supplier reckons that it will not last. */
export const Forecast: Story = { args: { forecast: '24.8' }, play: until('kvitt-usage-meter', 'forecast') };

export const Unlimited: Story = {
  render: () => html`<kvitt-usage-meter used="418" unit="min"></kvitt-usage-meter>`,
  play: async ({ canvasElement }) => says(canvasElement, 'kvitt-usage-meter', /Ingen gräns/),
};

export const Electricity: Story = { args: { used: '842', limit: '1000', unit: 'kWh', forecast: '1010' } };

export const Messages: Story = { args: { used: '40', limit: '100', unit: 'SMS' } };

export const Empty: Story = { render: () => html`<kvitt-usage-meter></kvitt-usage-meter>`, play: until('kvitt-usage-meter', 'empty') };

/** Figures that are none are never drawn. */
export const Failed: Story = {
  args: { used: 'lots' },
  play: async ({ canvasElement }) => expect(await part(canvasElement, 'kvitt-usage-meter', 'failed')).toBeVisible(),
};
