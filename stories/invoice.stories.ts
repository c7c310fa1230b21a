import { currentInvoiceId, memoryAdapter } from '@kvitt/adapters/memory.js';
import type { Invoice } from '@kvitt/core/model/invoice.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { expect, userEvent, waitFor } from 'storybook/test';
import { adapterOf, inScenario } from '../.storybook/backend.js';
import { part, says, until } from '../.storybook/inside.js';
import '@kvitt/elements/define/invoice.js';
import '@kvitt/elements/define/pay-button.js';

type Args = Pick<HTMLElementTagNameMap['kvitt-invoice'], 'invoiceId' | 'taxDisplay' | 'dueSoonDays' | 'headingLevel' | 'density'>;
type Story = StoryObj<Args>;

const shown = until('kvitt-invoice', 'amount');

const meta: Meta<Args> = {
  title: 'Invoice',
  component: 'kvitt-invoice',
  args: { invoiceId: currentInvoiceId, taxDisplay: 'excluding', dueSoonDays: 5, headingLevel: 2 },
  argTypes: {
    invoiceId: { control: 'text' },
    headingLevel: { control: { type: 'number', min: 1, max: 5 } },
    dueSoonDays: { control: { type: 'number', min: 0 } },
    taxDisplay: { control: 'inline-radio', options: ['excluding', 'including'] },
    density: { control: 'inline-radio', options: ['compact', 'roomy'] },
  },
  render: ({ invoiceId, taxDisplay, dueSoonDays, headingLevel, density }) => html`
    <kvitt-invoice
      invoice-id=${ifDefined(invoiceId)}
      tax-display=${taxDisplay}
      due-soon-days=${dueSoonDays}
      heading-level=${headingLevel}
      density=${ifDefined(density)}
    ></kvitt-invoice>
  `,
  play: shown,
};

export default meta;

/** A month of electricity: a campaign that ended, a correction, 1 477 kronor due in eleven days. */
export const Ready: Story = {};

export const Loading: Story = { parameters: inScenario('loading'), play: until('kvitt-invoice', 'loading') };

/** No invoice is chosen yet, for example beside a list. */
export const Empty: Story = { args: { invoiceId: undefined }, play: until('kvitt-invoice', 'empty') };

/** Why, and a retry, since that may help. */
export const Failed: Story = { parameters: inScenario('failing'), play: until('kvitt-invoice', 'retry') };

/** The backend works again, and the customer tries once more. */
export const FailedThenRetried: Story = {
  tags: ['!autodocs'],
  parameters: inScenario('failing'),
  play: async (context) => {
    const retry = await part(context.canvasElement, 'kvitt-invoice', 'retry');
    adapterOf(context).backend.fail('*');
    await userEvent.click(retry);
    await shown(context);
  },
};

/** None of this customer's invoices has that id: trying again cannot help. */
export const NotFound: Story = { parameters: inScenario('empty'), play: until('kvitt-invoice', 'failed') };

/** The connection was lost after the invoice had come: it stays on screen, with its time. */
export const Stale: Story = {
  tags: ['!autodocs'],
  play: async (context) => {
    await shown(context);
    adapterOf(context).backend.offline(true);
    await context.canvasElement.querySelector('kvitt-invoice')?.refresh();
    await part(context.canvasElement, 'kvitt-invoice', 'note');
  },
};

export const Unsupported: Story = { parameters: inScenario('unsupported'), play: until('kvitt-invoice', 'unsupported') };

/** An agent takes a hundred kronor off while the customer is looking: the new amount is marked for a moment, and said once. */
export const Live: Story = {
  tags: ['!autodocs'],
  globals: { language: 'sv' },
  play: async (context) => {
    await says(context.canvasElement, 'kvitt-invoice', /1 477,00/);
    adapterOf(context).backend.change(currentInvoiceId, takeOff, 'Vi har dragit av 100 kronor för avbrottet.');
    await says(context.canvasElement, 'kvitt-invoice', /1 377,00/);
    const status = context.canvasElement.querySelector('kvitt-invoice')?.shadowRoot?.querySelector('[role="status"]');
    await waitFor(() => expect(status?.textContent).toMatch(/1\s377,00/));
  },
};

function takeOff(invoice: Invoice): Invoice {
  return { ...invoice, balance: { amount: '1377.00', currency: 'SEK' } };
}

export const DueSoon: Story = { parameters: inScenario('due-soon') };
export const DueToday: Story = { parameters: inScenario('due-today') };
export const Overdue: Story = { parameters: inScenario('overdue') };

/** A reminder with its fee, which bears no VAT, and the law behind it. */
export const Reminded: Story = { parameters: inScenario('reminded') };

/** Two weeks more to pay. */
export const Extended: Story = { parameters: inScenario('extended') };

export const Disputed: Story = { parameters: inScenario('disputed') };
export const PartlyPaid: Story = { parameters: inScenario('partly-paid') };
export const Paid: Story = { parameters: inScenario('paid') };
export const CreditNote: Story = { parameters: inScenario('credit-note') };

/** Solar panels gave more than she used: the supplier pays. */
export const Negative: Story = { parameters: inScenario('negative') };

export const Zero: Story = { parameters: inScenario('zero') };

/** As consumers expect it: every line with VAT, as the backend states it. */
export const PricesWithTax: Story = { args: { taxDisplay: 'including' } };

/** What a plain e-invoice file says: nothing is claimed about what has been paid. */
export const Bare: Story = { parameters: inScenario('bare') };

/** Ten kronor off: the total is shown as the supplier states it. */
export const DoesNotAddUp: Story = { parameters: inScenario('does-not-add-up') };

/** The first line's explanation, folded out. */
export const Explained: Story = {
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    const line = await part(canvasElement, 'kvitt-invoice', 'line');
    const button = line.querySelector('button');
    if (!button) throw new Error('a line with an explanation has no button');
    await userEvent.click(button);
    await part(canvasElement, 'kvitt-invoice', 'explanation');
  },
};

/** The page puts its own pay button and words into the invoice. */
export const WithPayButton: Story = {
  render: ({ invoiceId }) => html`
    <kvitt-invoice invoice-id=${ifDefined(invoiceId)}>
      <p slot="why"><strong>66 kr mer än i förra månaden.</strong> Du använde 96 kWh mer, och kampanjen utan månadsavgift är slut.</p>
      <kvitt-pay-button slot="pay" invoice-id=${ifDefined(invoiceId)}></kvitt-pay-button>
    </kvitt-invoice>
  `,
  play: until('kvitt-pay-button', 'pay'),
};

/** Plain data, no provider asked. */
export const GivenData: Story = {
  render: () => html`<kvitt-invoice .invoice=${memoryAdapter().backend.records.invoice(currentInvoiceId)}></kvitt-invoice>`,
};

export const Dark: Story = { globals: { theme: 'dark' } };

/** Other suppliers are other tokens, nothing else. */
export const Fjordnett: Story = { globals: { brand: 'fjordnett' } };
export const ManeInTheDark: Story = { globals: { brand: 'mane', theme: 'dark' } };

export const RightToLeft: Story = { globals: { direction: 'rtl', language: 'en' } };

/** In 320 pixels, the width of a small phone. */
export const Narrow: Story = { decorators: [(story) => html`<div class="narrow">${story()}</div>`] };

export const ManyLines: Story = { parameters: inScenario('many-lines'), tags: ['!autodocs'] };

/**
 * A line for every quarter of an hour: all of it in the page, to be found, printed and read aloud.
 * Axe's report on so many rows is larger than the test runner can carry; it judges the same rows in `ManyLines`.
 */
export const TenThousandLines: Story = { parameters: { ...inScenario('long'), a11y: { test: 'off' } }, tags: ['!autodocs'] };

/** Attack strings in every text field: all of it is text. */
export const Hostile: Story = { parameters: inScenario('hostile') };
