import { currentInvoiceId } from '@kvitt/adapters/memory.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import { adapterOf, inScenario } from '../.storybook/backend.js';
import { part, until } from '../.storybook/inside.js';
import '@kvitt/elements/define/invoice-list.js';

type Args = Pick<HTMLElementTagNameMap['kvitt-invoice-list'], 'filter' | 'invoiceHref' | 'headingLevel'>;
type Story = StoryObj<Args>;

const meta: Meta<Args> = {
  title: 'Invoice list',
  component: 'kvitt-invoice-list',
  args: { filter: 'all', invoiceHref: '#/invoices/{id}', headingLevel: 2 },
  argTypes: {
    filter: { control: 'select', options: ['all', 'open', 'overdue', 'paid', 'credit'] },
    invoiceHref: { control: 'text' },
    headingLevel: { control: { type: 'number', min: 1, max: 6 } },
  },
  render: ({ filter, invoiceHref, headingLevel }) =>
    html`<kvitt-invoice-list filter=${filter} invoice-href=${invoiceHref ?? ''} heading-level=${headingLevel}></kvitt-invoice-list>`,
  play: until('kvitt-invoice-list', 'row'),
};

export default meta;

const rows = (canvas: HTMLElement): number => canvas.querySelector('kvitt-invoice-list')?.shadowRoot?.querySelectorAll('[part~="row"]').length ?? 0;

/** 24 months with a credit note and an overdue invoice; the newest twelve first. */
export const Ready: Story = {
  play: async ({ canvasElement }) => {
    await part(canvasElement, 'kvitt-invoice-list', 'row');
    await expect(rows(canvasElement)).toBe(12);
  },
};

export const Loading: Story = { parameters: inScenario('loading'), play: until('kvitt-invoice-list', 'loading') };

export const Empty: Story = { parameters: inScenario('empty'), play: until('kvitt-invoice-list', 'empty') };

/** Why, and a retry, since that may help. */
export const Failed: Story = { parameters: inScenario('failing'), play: until('kvitt-invoice-list', 'retry') };

/** The backend works again, and the customer tries once more. */
export const FailedThenRetried: Story = {
  tags: ['!autodocs'],
  parameters: inScenario('failing'),
  play: async (context) => {
    const retry = await part(context.canvasElement, 'kvitt-invoice-list', 'retry');
    adapterOf(context).backend.fail('*');
    await userEvent.click(retry);
    await part(context.canvasElement, 'kvitt-invoice-list', 'row');
  },
};

export const Offline: Story = { parameters: inScenario('offline'), play: until('kvitt-invoice-list', 'retry') };

export const Unsupported: Story = { parameters: inScenario('unsupported'), play: until('kvitt-invoice-list', 'unsupported') };

/** A part is paid somewhere else: the status of the row changes by itself. */
export const Live: Story = {
  tags: ['!autodocs'],
  args: { filter: 'open' },
  play: async (context) => {
    const badge = () => part(context.canvasElement, 'kvitt-invoice-list', 'badge').then(({ textContent }) => textContent);
    const before = await badge();
    const { backend } = adapterOf(context);
    backend.change(currentInvoiceId, (invoice) => ({ ...invoice, status: { ...invoice.status, settlement: 'partly-paid' } }), 'Delbetalning');
    await waitFor(async () => expect(await badge()).not.toBe(before));
  },
};

export const Overdue: Story = { args: { filter: 'overdue' } };

export const Paid: Story = { args: { filter: 'paid' } };

export const Credits: Story = { args: { filter: 'credit' }, parameters: inScenario('negative') };

/** Every invoice of two years, one page after the other. */
export const AllPages: Story = {
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    for (const count of [12, 24, 25]) {
      await waitFor(() => expect(rows(canvasElement)).toBe(count), { timeout: 8000 });
      if (count < 25) await userEvent.click(await part(canvasElement, 'kvitt-invoice-list', 'more'));
    }
  },
};

export const Dark: Story = { globals: { theme: 'dark' } };

export const RightToLeft: Story = { globals: { direction: 'rtl', language: 'en' } };

/** A list in 320 pixels, the width of a small phone. */
export const Narrow: Story = {
  decorators: [(story) => html`<div class="narrow">${story()}</div>`],
};

/** Attack strings in every text field: all of it is text. */
export const Hostile: Story = { parameters: inScenario('hostile') };
