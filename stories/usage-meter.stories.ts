import type { ThresholdEvent } from '@kvitt/elements';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { expect, userEvent, waitFor } from 'storybook/test';
import { adapterOf, inScenario } from '../.storybook/backend.js';
import { part, says, until } from '../.storybook/inside.js';
import '@kvitt/elements/define/usage-meter.js';

type Element = HTMLElementTagNameMap['kvitt-usage-meter'];
type Args = Pick<Element, 'seriesId' | 'used' | 'limit' | 'unit' | 'resets' | 'forecast' | 'nearPercent'>;
type Story = StoryObj<Args>;

const tag = 'kvitt-usage-meter';

const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

const meta: Meta<Args> = {
  title: 'Usage meter',
  component: tag,
  args: { used: '12.4', limit: '20', unit: 'GB', resets: inDays(9), nearPercent: 80 },
  argTypes: { unit: { control: 'select', options: ['kWh', 'MWh', 'm³', 'GB', 'MB', 'min', 'SMS'] } },
  render: ({ seriesId, used, limit, unit, resets, forecast, nearPercent }) => html`
    <kvitt-usage-meter
      series-id=${ifDefined(seriesId)}
      used=${ifDefined(used)}
      limit=${ifDefined(limit)}
      unit=${ifDefined(unit)}
      resets=${ifDefined(resets)}
      forecast=${ifDefined(forecast)}
      near-percent=${nearPercent}
      @kvitt-threshold=${({ target, level }: ThresholdEvent) => (target as HTMLElement).setAttribute('data-told', level)}
    ></kvitt-usage-meter>
  `,
  play: until(tag, 'track'),
};

export default meta;

export const Ready: Story = {};

/** Four fifths are used, or what the page calls near. */
export const Near: Story = { args: { used: '17.2' }, play: until(tag, 'note') };

export const Over: Story = { args: { used: '23.5' }, play: until(tag, 'note') };

/** The supplier reckons that it will not last. */
export const Forecast: Story = { args: { forecast: '24.8' }, play: until(tag, 'forecast') };

export const Unlimited: Story = {
  render: () => html`<kvitt-usage-meter used="418" unit="min"></kvitt-usage-meter>`,
  play: async ({ canvasElement }) => says(canvasElement, tag, /Ingen gräns/),
};

export const Electricity: Story = { args: { used: '842', limit: '1000', unit: 'kWh', forecast: '1010' } };

export const Messages: Story = { args: { used: '40', limit: '100', unit: 'SMS' } };

export const Empty: Story = { render: () => html`<kvitt-usage-meter></kvitt-usage-meter>`, play: until(tag, 'empty') };

/** Figures that are none are never drawn. */
export const Failed: Story = {
  args: { used: 'lots' },
  play: async ({ canvasElement }) => expect(await part(canvasElement, tag, 'failed')).toBeVisible(),
};

/** Not a figure more than is included, and the page is told. */
export const AllUsed: Story = {
  args: { used: '20' },
  play: async ({ canvasElement }) => {
    await part(canvasElement, tag, 'note');
    await expect(canvasElement.querySelector<HTMLElement>(tag)?.dataset.told).toBe('near');
  },
};

/** It begins anew today. */
export const ResetsToday: Story = { args: { resets: inDays(0) } };

/** Minutes and water are counted alike. */
export const Minutes: Story = { args: { used: '318', limit: '1000', unit: 'min' } };
export const Water: Story = { args: { used: '9.4', limit: '12', unit: 'm³' } };

const asked = { used: undefined, limit: undefined, unit: undefined, resets: undefined, seriesId: 'mobile' } as const;

/** From a backend: the mobile subscription's 20 GB. */
export const FromBackend: Story = { args: asked };

export const FromBackendNear: Story = { args: asked, parameters: inScenario('allowance-near'), play: until(tag, 'note') };
export const FromBackendOver: Story = { args: asked, parameters: inScenario('allowance-over'), play: ({ canvasElement }) => says(canvasElement, tag, /3,5 GB/) };
export const FromBackendUnlimited: Story = { args: asked, parameters: inScenario('allowance-unlimited'), play: ({ canvasElement }) => says(canvasElement, tag, /Ingen gräns/) };

export const Loading: Story = { args: asked, parameters: inScenario('loading'), play: until(tag, 'loading') };

/** The backend cannot be reached: why, and a retry. */
export const FailedFromBackend: Story = { args: asked, parameters: inScenario('failing'), play: until(tag, 'retry') };

export const FailedThenRetried: Story = {
  tags: ['!autodocs'],
  args: asked,
  parameters: inScenario('failing'),
  play: async (context) => {
    const retry = await part(context.canvasElement, tag, 'retry');
    adapterOf(context).backend.fail('*');
    await userEvent.click(retry);
    await part(context.canvasElement, tag, 'track');
  },
};

export const Unsupported: Story = { args: asked, parameters: inScenario('unsupported'), play: until(tag, 'unsupported') };

/** More is used while the customer looks: it crosses both levels, and the page is told of each. */
export const Live: Story = {
  tags: ['!autodocs'],
  args: asked,
  play: async (context) => {
    await part(context.canvasElement, tag, 'track');
    const { meters } = adapterOf(context).backend;
    const told = (level: string): Promise<void> => waitFor(() => expect(context.canvasElement.querySelector<HTMLElement>(tag)?.dataset.told).toBe(level), { timeout: 8000 });
    meters.useUp('18');
    await told('near');
    meters.useUp('21.5');
    await told('over');
    await says(context.canvasElement, tag, /1,5 GB/);
  },
};

/** Each language has its own decimal sign and words. */
const inLanguage = (language: string, words: RegExp): Story => ({ globals: { language }, play: ({ canvasElement }) => says(canvasElement, tag, words) });
export const Norwegian = inLanguage('nb', /12,4 GB/);
export const Danish = inLanguage('da', /12,4 GB/);
export const Finnish = inLanguage('fi', /12,4 Gt/);
export const English = inLanguage('en', /12\.4 GB/);
export const German = inLanguage('de', /12,4 GB/);

export const Dark: Story = { globals: { theme: 'dark' } };
export const RightToLeft: Story = { args: { forecast: '24.8' }, globals: { direction: 'rtl', language: 'en' } };

/** In 320 pixels, the width of a small phone. */
export const Narrow: Story = { args: { forecast: '24.8' }, decorators: [(story) => html`<div class="narrow">${story()}</div>`] };

/** From a small phone to a wide page: nothing is wider than its place. */
export const Widths: Story = {
  tags: ['!autodocs'],
  render: ({ used, limit, unit, resets }) => html`${[320, 480, 768, 1024, 1280].map((width) => html`
    <div class="width-${width}"><kvitt-usage-meter used=${ifDefined(used)} limit=${ifDefined(limit)} unit=${ifDefined(unit)} resets=${ifDefined(resets)}></kvitt-usage-meter></div>`)}`,
  play: async ({ canvasElement }) => {
    await part(canvasElement, tag, 'track');
    await expect([...canvasElement.querySelectorAll(tag)].filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)).toEqual([]);
  },
};

/** Attack strings in every text field: all of it is text. */
export const Hostile: Story = { args: asked, parameters: inScenario('hostile') };
