import { currentInvoiceId } from '@kvitt/adapters/memory.js';
import type { Payment } from '@kvitt/core/model/payment.js';
import type { Meta, StoryContext, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { expect, userEvent, waitFor } from 'storybook/test';
import { adapterOf, inScenario } from '../.storybook/backend.js';
import { part, says, until } from '../.storybook/inside.js';
import '@kvitt/elements/define/pay-button.js';

type Args = Pick<HTMLElementTagNameMap['kvitt-pay-button'], 'invoiceId' | 'method'>;
type Story = StoryObj<Args>;

const meta: Meta<Args> = {
  title: 'Pay button',
  component: 'kvitt-pay-button',
  args: { invoiceId: currentInvoiceId },
  argTypes: { invoiceId: { control: 'text' }, method: { control: 'select', options: ['swish', 'card-4242', 'bank'] } },
  decorators: [(story) => html`<div class="stub">${story()}</div>`],
  render: ({ invoiceId, method }) => html`
    <kvitt-pay-button invoice-id=${ifDefined(invoiceId)} method=${ifDefined(method)} @kvitt-redirect=${stay}></kvitt-pay-button>
  `,
  play: until('kvitt-pay-button', 'pay'),
};

export default meta;

/** The payment provider's page does not exist: the story stays where it is. */
function stay(event: Event): void {
  event.preventDefault();
}

/** Presses the button and answers the payment that the backend then has. */
async function press(context: StoryContext<Args>): Promise<Payment> {
  await userEvent.click(await part(context.canvasElement, 'kvitt-pay-button', 'pay'));
  return waitFor(() => {
    const [payment] = adapterOf(context).backend.records.payments;
    if (!payment) throw new Error('no payment has begun yet');
    return payment;
  });
}

/** Waits until the press has turned into something to do, or to read. */
function moved({ canvasElement }: { canvasElement: HTMLElement }): Promise<void> {
  const root = canvasElement.querySelector('kvitt-pay-button')?.shadowRoot;
  return waitFor(() => expect(root?.querySelector('[part~="pay"]')).toBeNull(), { timeout: 8000 });
}

export const Ready: Story = {};

export const Loading: Story = { parameters: inScenario('loading'), play: until('kvitt-pay-button', 'loading') };

export const Failed: Story = { parameters: inScenario('failing'), play: until('kvitt-pay-button', 'retry') };

export const Unsupported: Story = { parameters: inScenario('unsupported'), play: until('kvitt-pay-button', 'unsupported') };

/** Nothing is owed: no button. */
export const NothingToPay: Story = {
  parameters: inScenario('paid'),
  globals: { language: 'sv' },
  play: ({ canvasElement }) => says(canvasElement, 'kvitt-pay-button', /Inget att betala/),
};

/** What is left of an invoice that is partly paid. */
export const Rest: Story = { parameters: inScenario('partly-paid') };

/** Pressed: a code to scan, or Swish on this phone, until the customer has answered. */
export const Scan: Story = {
  tags: ['!autodocs'],
  play: async (context) => {
    await press(context);
    await part(context.canvasElement, 'kvitt-pay-button', 'qr');
  },
};

/** Approved on the phone while the page waits: the result arrives by itself. */
export const Live: Story = {
  tags: ['!autodocs'],
  play: async (context) => {
    const paid = new Promise((resolve) => context.canvasElement.addEventListener('kvitt-paid', resolve, { once: true }));
    const payment = await press(context);
    await part(context.canvasElement, 'kvitt-pay-button', 'qr');
    adapterOf(context).backend.approve(payment.id);
    await paid;
    await part(context.canvasElement, 'kvitt-pay-button', 'receipt');
  },
};

/** The bank said no: why, and another try under a new key. */
export const Declined: Story = {
  tags: ['!autodocs'],
  play: async (context) => {
    const payment = await press(context);
    await part(context.canvasElement, 'kvitt-pay-button', 'qr');
    adapterOf(context).backend.decline(payment.id);
    await part(context.canvasElement, 'kvitt-pay-button', 'pay');
  },
};

/** Nobody answered in time. */
export const Expired: Story = {
  tags: ['!autodocs'],
  play: async (context) => {
    const payment = await press(context);
    await part(context.canvasElement, 'kvitt-pay-button', 'qr');
    adapterOf(context).backend.expire(payment.id);
    await part(context.canvasElement, 'kvitt-pay-button', 'pay');
  },
};

/** The bank has it: nothing to do but wait. */
export const WithTheBank: Story = {
  tags: ['!autodocs'],
  play: async (context) => {
    const payment = await press(context);
    await part(context.canvasElement, 'kvitt-pay-button', 'qr');
    adapterOf(context).backend.hold(payment.id);
    await waitFor(() => expect(context.canvasElement.querySelector('kvitt-pay-button')?.shadowRoot?.querySelector('[part~="qr"]')).toBeNull());
  },
};

/** The card's own page asks; the page that embeds the button may keep the customer here. */
export const Card: Story = {
  tags: ['!autodocs'],
  args: { method: 'card-4242' },
  play: async (context) => {
    await press(context);
    await moved(context);
  },
};

/** The connection broke before the answer came: the same payment is asked about, none is begun anew. */
export const AnswerLost: Story = {
  tags: ['!autodocs'],
  play: async (context) => {
    await part(context.canvasElement, 'kvitt-pay-button', 'pay');
    adapterOf(context).backend.loseAnswer('payments.create');
    await press(context);
    await part(context.canvasElement, 'kvitt-pay-button', 'qr');
    await expect(adapterOf(context).backend.records.payments).toHaveLength(1);
  },
};

/** Two buttons for one invoice show one payment. */
export const TwoButtons: Story = {
  tags: ['!autodocs'],
  render: ({ invoiceId }) => html`
    <kvitt-pay-button invoice-id=${ifDefined(invoiceId)}></kvitt-pay-button>
    <kvitt-pay-button id="second" invoice-id=${ifDefined(invoiceId)}></kvitt-pay-button>
  `,
  play: async (context) => {
    await press(context);
    await part(context.canvasElement, '#second', 'qr');
  },
};

export const Dark: Story = { globals: { theme: 'dark' } };

/** Attack strings in the names of the ways to pay. */
export const Hostile: Story = { parameters: inScenario('hostile') };
