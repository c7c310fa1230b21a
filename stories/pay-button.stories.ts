import { currentInvoiceId, type MemoryAdapter } from '@kvitt/adapters/memory.js';
import type { Payment } from '@kvitt/core/model/payment.js';
import type { Meta, StoryContext, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { expect, userEvent, waitFor } from 'storybook/test';
import { adyenPlugin } from '@kvitt/elements/plugins/adyen.js';
import { stripePlugin } from '@kvitt/elements/plugins/stripe.js';
import { adyenFake } from '../demo/portal/src/vendors/adyen-fake.js';
import { bankOfCards } from '../demo/portal/src/vendors/bank.js';
import { stripeFake } from '../demo/portal/src/vendors/stripe-fake.js';
import '../demo/portal/public/css/vendors.css';
import { adapterOf, inScenario } from '../.storybook/backend.js';
import { part, says, until } from '../.storybook/inside.js';
import '@kvitt/elements/define/pay-button.js';

type Args = Pick<HTMLElementTagNameMap['kvitt-pay-button'], 'invoiceId' | 'method' | 'amount' | 'noChoice'>;
type Story = StoryObj<Args>;

const meta: Meta<Args> = {
  title: 'Pay button',
  component: 'kvitt-pay-button',
  args: { invoiceId: currentInvoiceId },
  argTypes: { invoiceId: { control: 'text' }, method: { control: 'select', options: ['swish', 'card-4242', 'bank'] }, amount: { control: 'text' }, noChoice: { control: 'boolean' } },
  decorators: [(story) => html`<div class="stub">${story()}</div>`],
  render: ({ invoiceId, method, amount, noChoice }) => html`
    <kvitt-pay-button
      invoice-id=${ifDefined(invoiceId)} method=${ifDefined(method)} amount=${ifDefined(amount)} ?no-choice=${noChoice} .plugins=${plugins} @kvitt-redirect=${stay}
    ></kvitt-pay-button>
  `,
  play: until('kvitt-pay-button', 'pay'),
};

export default meta;

/** Pretended payment providers: 4242 4242 4242 4242 is accepted, 4000 0000 0000 0002 declined. */
const plugins = [stripePlugin({ stripe: stripeFake(bankOfCards) }), adyenPlugin(adyenFake(bankOfCards))];

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

/** Opens the ways to pay. */
async function choose({ canvasElement }: { canvasElement: HTMLElement }): Promise<ShadowRoot> {
  await part(canvasElement, 'kvitt-pay-button', 'pay');
  const root = canvasElement.querySelector('kvitt-pay-button')!.shadowRoot!;
  await userEvent.click(root.querySelector('.link')!);
  await part(canvasElement, 'kvitt-pay-button', 'method');
  return root;
}

/** Writes an amount; what types for a story sees no focus inside an element. */
async function write({ canvasElement }: { canvasElement: HTMLElement }, amount: string): Promise<HTMLElement> {
  const field = (await part(canvasElement, 'kvitt-pay-button', 'amount')) as HTMLInputElement;
  field.value = amount;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  return field;
}

/** Presses, and lets the payment become something. */
const becoming = (become: (backend: MemoryAdapter['backend'], payment: Payment) => void, name: string): Story['play'] => async (context) => {
  const payment = await press(context);
  await part(context.canvasElement, 'kvitt-pay-button', 'qr');
  become(adapterOf(context).backend, payment);
  await part(context.canvasElement, 'kvitt-pay-button', name);
};

const kronor = (amount: string) => ({ amount, currency: 'SEK' });

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

/** Every way that a supplier may offer, in its order; wallets where the browser has them. */
export const EveryWay: Story = {
  parameters: inScenario('methods'),
  play: async (context) => {
    await choose(context);
  },
};

/** The same in German, whose words are long. */
export const EveryWayInGerman: Story = { ...EveryWay, tags: ['!autodocs'], globals: { language: 'de' } };

/** Kept by the payment provider: named on the button, and one press pays. */
export const SavedCard: Story = { parameters: inScenario('saved-card') };

/** One way alone, chosen by the page. */
export const NoChoice: Story = { args: { noChoice: true } };

/** A part chosen by the page. */
export const GivenAmount: Story = { parameters: inScenario('part'), args: { amount: '500.00' } };

/** A part chosen by the customer, in her own writing. */
export const Part: Story = {
  tags: ['!autodocs'],
  parameters: inScenario('part'),
  play: async (context) => {
    const root = await choose(context);
    await userEvent.click(root.querySelector('summary')!);
    await write(context, '500,50');
    await says(context.canvasElement, 'kvitt-pay-button', /Betala 500,50/);
  },
};

/** What is no amount is said when the customer has done writing. */
export const PartUnclear: Story = {
  tags: ['!autodocs'],
  parameters: inScenario('part'),
  play: async (context) => {
    const root = await choose(context);
    await userEvent.click(root.querySelector('summary')!);
    const field = await write(context, '20');
    await userEvent.click(await part(context.canvasElement, 'kvitt-pay-button', 'pay'));
    await waitFor(() => expect(field).toHaveAttribute('aria-invalid', 'true'));
  },
};

/** Drawn on the due date. */
export const Later: Story = {
  tags: ['!autodocs'],
  parameters: inScenario('later'),
  play: async (context) => {
    const root = await choose(context);
    await userEvent.click(root.querySelector('summary')!);
    await userEvent.click(root.querySelectorAll('input[name="day"]')[1]!);
    await says(context.canvasElement, 'kvitt-pay-button', /Betala 1 477,00 kr den/);
  },
};

/** Agreed to; until its day it can be taken back. */
export const Scheduled: Story = { parameters: inScenario('scheduled'), play: until('kvitt-pay-button', 'cancel') };

/** What to write in one's own bank. */
export const BankForm: Story = {
  tags: ['!autodocs'],
  parameters: inScenario('giro'),
  play: async (context) => {
    await userEvent.click(await part(context.canvasElement, 'kvitt-pay-button', 'pay'));
    await part(context.canvasElement, 'kvitt-pay-button', 'giro');
  },
};

/** A mandate draws the money: nothing to press. */
export const DirectDebit: Story = { parameters: inScenario('direct-debit'), play: until('kvitt-pay-button', 'note') };

/** An app on this device. */
export const App: Story = {
  tags: ['!autodocs'],
  parameters: inScenario('apps'),
  play: async (context) => {
    await press(context);
    await part(context.canvasElement, 'kvitt-pay-button', 'app');
  },
};

/** A payment provider's own fields, in the page; the button below waits until they are complete. */
export const Fields: Story = {
  tags: ['!autodocs'],
  parameters: inScenario('fields'),
  play: async (context) => {
    await press(context);
    await waitFor(() => expect(context.canvasElement.querySelector('[slot="fields"] input')).not.toBeNull());
  },
};

/** The same of another provider. */
export const OtherFields: Story = { ...Fields, args: { method: 'card-adyen' } };

/** The page lacks what draws them. */
export const FieldsUnavailable: Story = {
  tags: ['!autodocs'],
  parameters: inScenario('fields'),
  render: ({ invoiceId }) => html`<kvitt-pay-button invoice-id=${ifDefined(invoiceId)}></kvitt-pay-button>`,
  play: async (context) => {
    await press(context);
    await part(context.canvasElement, 'kvitt-pay-button', 'note');
  },
};

/** Begun on another device: what it is, and how to be rid of it. */
export const Elsewhere: Story = { parameters: inScenario('elsewhere'), play: until('kvitt-pay-button', 'cancel') };

/** An agent changed the invoice while the customer pays. */
export const AmountChanged: Story = {
  tags: ['!autodocs'],
  play: becoming((backend) => backend.change(currentInvoiceId, (invoice) => ({ ...invoice, balance: kronor('1428.00') })), 'instead'),
};

/** Too much came in. */
export const TooMuch: Story = { tags: ['!autodocs'], play: becoming((backend, { id }) => backend.mispay(id, kronor('1489.00')), 'note') };

/** Too little came in. */
export const TooLittle: Story = { tags: ['!autodocs'], play: becoming((backend, { id }) => backend.mispay(id, kronor('1465.00')), 'note') };

/** Another currency came in. */
export const OtherCurrency: Story = { parameters: inScenario('mispaid'), play: until('kvitt-pay-button', 'note') };

/** Paid, and more than was asked for. */
export const Overpaid: Story = { tags: ['!autodocs'], play: becoming((backend, { id }) => backend.approve(id, kronor('1500.00')), 'receipt') };

/** A part has gone back. */
export const PartlyRefunded: Story = {
  tags: ['!autodocs'],
  play: becoming((backend, { id }) => {
    backend.approve(id);
    backend.refund(id, kronor('200.00'));
  }, 'note'),
};

/** All of it has gone back. */
export const Refunded: Story = {
  tags: ['!autodocs'],
  play: becoming((backend, { id }) => {
    backend.approve(id);
    backend.refund(id);
  }, 'note'),
};

/** The bank took the payment back: the invoice is open again. */
export const ChargedBack: Story = { parameters: inScenario('charged-back') };

/** Finnish, right to left, to see that nothing clings to a side. */
export const RightToLeft: Story = { ...EveryWay, tags: ['!autodocs'], globals: { language: 'fi', direction: 'rtl', theme: 'dark' } };
