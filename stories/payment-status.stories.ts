import { currentInvoiceId, type ScenarioName } from '@kvitt/adapters/memory.js';
import type { Payment } from '@kvitt/core/model/payment.js';
import type { Meta, StoryContext, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { adapterOf, inScenario } from '../.storybook/backend.js';
import { part, says, until } from '../.storybook/inside.js';
import '@kvitt/elements/define/payment-status.js';

type Args = Pick<HTMLElementTagNameMap['kvitt-payment-status'], 'invoiceId' | 'paymentId'>;
type Story = StoryObj<Args>;

const tag = 'kvitt-payment-status';
const amount = { amount: '1477.00', currency: 'SEK' };

const meta: Meta<Args> = {
  title: 'Payment status',
  component: tag,
  args: { invoiceId: currentInvoiceId },
  argTypes: { invoiceId: { control: 'text' }, paymentId: { control: 'text' } },
  decorators: [(story) => html`<div class="stub">${story()}</div>`],
  render: ({ invoiceId, paymentId }) => html`
    <kvitt-payment-status invoice-id=${ifDefined(invoiceId)} payment-id=${ifDefined(paymentId)}>
      <p slot="receipt">Kvittot finns också under Mina fakturor.</p>
      <a slot="actions" class="again" href="#again">Betala på nytt</a>
    </kvitt-payment-status>
  `,
};

export default meta;

/** A story of what became of a payment before the customer came. */
const became = (scenario: ScenarioName, shows = 'note'): Story => ({ parameters: inScenario(scenario), play: until(tag, shows) });

/** A story of a payment that the page itself gives. */
const given = (is: Partial<Payment> & Pick<Payment, 'state'>, shows: string): Story => ({
  render: () => html`<kvitt-payment-status .payment=${{ id: 'p1', version: 1, invoiceIds: [currentInvoiceId], amount, methodId: 'swish', methodName: 'Swish', ...is }}></kvitt-payment-status>`,
  globals: { language: 'en' },
  play: ({ canvasElement }) => says(canvasElement, tag, new RegExp(shows)),
});

/** Starts a payment in this browser, and has the element follow it. */
async function follow(context: StoryContext<Args>): Promise<Payment> {
  const element = context.canvasElement.querySelector(tag);
  if (!element) throw new Error(`there is no <${tag}>`);
  const payment = adapterOf(context).backend.cashier.create({ invoiceId: currentInvoiceId, methodId: 'swish', amount }, { idempotencyKey: context.id });
  element.paymentId = payment.id;
  await part(context.canvasElement, tag, 'qr');
  return payment;
}

/** The receipt. */
export const Ready: Story = became('paid', 'receipt');

export const Loading: Story = { parameters: inScenario('loading'), play: until(tag, 'loading') };

export const Failed: Story = { parameters: inScenario('failing'), play: until(tag, 'retry') };

export const Unsupported: Story = { parameters: inScenario('unsupported'), play: until(tag, 'unsupported') };

export const Empty: Story = { play: until(tag, 'empty') };

/** A code to scan, and how long it is valid. */
export const Scan: Story = {
  tags: ['!autodocs'],
  play: async (context) => {
    await follow(context);
  },
};

/** Approved on the phone while the page waits, then the supplier has the money. */
export const Live: Story = {
  tags: ['!autodocs'],
  play: async (context) => {
    const paid = new Promise((resolve) => context.canvasElement.addEventListener('kvitt-paid', resolve, { once: true }));
    const { id } = await follow(context);
    const { backend } = adapterOf(context);
    backend.hold(id);
    await part(context.canvasElement, tag, 'details');
    backend.approve(id);
    await paid;
    await part(context.canvasElement, tag, 'receipt');
  },
};

export const Created: Story = given({ state: 'created' }, 'The payment has been started');

/** The payment provider's page. */
export const OnAnotherPage: Story = given({ state: 'action-required', methodName: 'Visa', action: { type: 'redirect', url: 'https://pay.example/1' } }, 'Continue with Visa');

/** The bank has it: nothing to do but wait. Never "paid". */
export const Pending: Story = given({ state: 'pending' }, 'Waiting for your bank');

/** To be drawn on the day that the customer chose; until then it can be cancelled. */
export const Scheduled: Story = became('scheduled');

export const Elsewhere: Story = became('elsewhere');

export const Declined: Story = became('declined');

export const Expired: Story = given({ state: 'expired' }, 'Time ran out');

export const Cancelled: Story = given({ state: 'cancelled' }, 'The payment was cancelled');

export const Refunded: Story = became('refunded');

export const PartlyRefunded: Story = became('partly-refunded');

export const ChargedBack: Story = became('charged-back');

/** The money came in another currency. */
export const Mispaid: Story = became('mispaid');

export const Overpaid: Story = became('overpaid');

export const Underpaid: Story = became('underpaid');

export const German: Story = { ...became('partly-refunded'), globals: { language: 'de' } };

export const Finnish: Story = { ...became('scheduled'), globals: { language: 'fi' } };

export const Danish: Story = { ...became('overpaid'), globals: { language: 'da' } };

export const Norwegian: Story = { ...became('declined'), globals: { language: 'nb' } };

export const RightToLeft: Story = { ...became('paid', 'receipt'), globals: { direction: 'rtl' } };

export const Dark: Story = { ...became('declined'), globals: { theme: 'dark' } };

/** Attack strings wherever a payment has words. */
export const Hostile: Story = {
  ...given({ state: 'failed', methodName: '<img src=x onerror=alert(1)>', reference: '"><script>alert(1)</script>', failure: { code: 'x', message: '<b onclick=alert(1)>No</b>' } }, 'onerror'),
};
