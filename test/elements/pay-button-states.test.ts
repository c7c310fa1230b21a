import { memoryAdapter, type MemoryAdapter } from '@kvitt/adapters/memory.js';
import type { Payment } from '@kvitt/core/model/payment.js';
import { expect, html } from '@open-wc/testing';
import { part, reads, textOf } from '../support/mount.js';
import { waitUntil } from '../support/wait.js';
import { buttonSaying, heard, id, stage, type PayStage } from './pay-stage.js';

const nok = (amount: string) => ({ amount, currency: 'NOK' });
const kronor = (amount: string) => ({ amount, currency: 'SEK' });

async function scanning(adapter: MemoryAdapter = memoryAdapter()): Promise<PayStage & { readonly facts: readonly string[] }> {
  const staged = await stage({ adapter });
  const facts = heard(staged.box);
  await staged.press();
  await reads(staged.element, 'Scan with Swish');
  return { ...staged, facts };
}

/** The same payment, as another backend might tell it. */
function tell({ adapter, payments }: PayStage, more: Partial<Payment>): void {
  adapter.backend.records.putPayment({ ...payments()[0]!, action: undefined, ...more });
}

describe('what a payment can become, in kvitt-pay-button,', () => {
  it('too much came in: how much, and whom to ask; nothing is claimed of what happens to it', async () => {
    const staged = await scanning();
    tell(staged, { state: 'mispaid', received: kronor('1489.00') });
    await reads(staged.element, 'You paid SEK 12.00 too much');
    expect(textOf(staged.element)).to.contain('SEK 1,489.00 came in, SEK 1,477.00 was asked for. Ask Norrsken Energi AB whether');
    expect(staged.facts).to.deep.equal(['action-required', 'mispaid']);
    await expect(staged.element).to.be.accessible();
  });

  it('too little came in: what is missing, and the rest to pay', async () => {
    const staged = await scanning();
    tell(staged, { state: 'mispaid', received: kronor('1465.00') });
    await reads(staged.element, 'SEK 12.00 is missing');
    expect((await part(staged.element, 'pay')).classList.contains('button-primary')).to.equal(true);
  });

  it('another currency came in: both amounts, and to ask before paying again', async () => {
    const staged = await scanning();
    tell(staged, { state: 'mispaid', received: nok('1477.00') });
    await reads(staged.element, 'The money came in another currency');
    expect(textOf(staged.element)).to.contain('NOK 1,477.00 came in');
    expect(staged.element.shadowRoot!.querySelector('.button-primary')).to.equal(null);
  });

  it('something else came in, and the backend does not say what', async () => {
    const staged = await scanning();
    tell(staged, { state: 'mispaid' });
    await reads(staged.element, 'The payment does not match the invoice');
  });

  it('is said also by a button that comes later: whoever pays again ought to know', async () => {
    const { element } = await stage({ scenario: 'mispaid' });
    await reads(element, 'The money came in another currency');
  });

  it('paid, then refunded in parts, then whole: the amount, and each told', async () => {
    const staged = await scanning();
    const { element, adapter, payments, facts } = staged;
    adapter.backend.approve(payments()[0]!.id);
    await reads(element, 'Nothing more to pay');
    adapter.backend.refund(payments()[0]!.id, kronor('200.00'));
    await reads(element, 'SEK 200.00 is on its way back to you.');
    adapter.backend.refund(payments()[0]!.id);
    await reads(element, 'The payment was refunded');
    expect(facts).to.deep.equal(['action-required', 'paid', 'partly-refunded', 'refunded']);
  });

  it('refunded while nobody pressed anything here is told too', async () => {
    const first = await scanning();
    first.adapter.backend.approve(first.payments()[0]!.id);
    await reads(first.element, 'Nothing more to pay');
    first.box.remove();
    const second = await stage({ adapter: first.adapter });
    const facts = heard(second.box);
    await reads(second.element, 'Nothing to pay');
    first.adapter.backend.refund(first.payments()[0]!.id, kronor('200.00'));
    await reads(second.element, 'A part was refunded');
    expect(facts).to.deep.equal(['partly-refunded']);
  });

  it('charged back: the invoice is open again, and may be paid', async () => {
    const { element, adapter, payments, facts } = await scanning();
    adapter.backend.approve(payments()[0]!.id);
    await reads(element, 'Nothing more to pay');
    adapter.backend.chargeBack(payments()[0]!.id);
    await reads(element, 'The payment was reversed');
    expect(facts.at(-1)).to.equal('charged-back');
  });

  it('begun on another device: what it is, and that it can be cancelled', async () => {
    const { element, payments } = await stage({ scenario: 'elsewhere' });
    await reads(element, 'A payment has been started on another device');
    expect(textOf(element)).to.contain('SEK 1,477.00 with Swish');
    await expect(element).to.be.accessible();
    buttonSaying(element, 'Cancel the payment').click();
    await reads(element, 'The payment was cancelled');
    expect(payments()[0]?.state).to.equal('cancelled');
  });

  it('two devices press at once: one payment, and this one shows what the other began', async () => {
    const adapter = memoryAdapter();
    const staged = await stage({ adapter: { ...adapter, changes: undefined } });
    await part(staged.element, 'pay');
    adapter.backend.payElsewhere(id);
    await staged.press();
    await reads(staged.element, 'A payment has been started on another device');
    expect(staged.payments()).to.have.length(1);
  });

  it('the amount changed by an agent meanwhile: both amounts, and the new one in one press', async () => {
    const { element, adapter, payments } = await scanning();
    adapter.backend.change(id, (invoice) => ({ ...invoice, balance: kronor('1428.00') }));
    await reads(element, 'The invoice is now SEK 1,428.00');
    expect(textOf(element)).to.contain('This payment is for SEK 1,477.00.');
    (await part(element, 'instead')).click();
    await waitUntil(() => payments().length === 2, 'a new payment has begun');
    expect(payments().map(({ state, amount }) => [state, amount.amount])).to.deep.equal([['action-required', '1428.00'], ['cancelled', '1477.00']]);
    await waitUntil(() => !textOf(element).includes('The invoice is now'), 'nothing differs any more');
  });

  it('more than is owed has come in once all is paid: said with the amount', async () => {
    const { element, adapter, payments } = await scanning();
    adapter.backend.approve(payments()[0]!.id);
    await reads(element, 'Nothing more to pay');
    adapter.backend.change(id, (invoice) => ({ ...invoice, balance: kronor('-1477.00') }));
    await reads(element, 'SEK 1,477.00 more than was owed has come in.');
  });

  it('at zero the clock claims nothing: it asks the backend', async () => {
    const adapter = memoryAdapter();
    let asked = 0;
    const { payments } = adapter;
    const soon = new Date(Date.now() + 900).toISOString();
    const counting: MemoryAdapter = { ...adapter, changes: undefined, payments: {
      ...payments,
      create: async (order, context) => ({ ...(await payments!.create!(order, context)), expiresAt: soon }),
      get: async (query, context) => ((asked += 1), { ...(await payments!.get!(query, context)), expiresAt: soon }),
    } };
    const { element, press } = await stage({ adapter: counting });
    await press();
    await reads(element, 'Time is up. We are asking what became of the payment.');
    await waitUntil(() => asked > 0, 'the backend is asked');
    expect(textOf(element)).not.to.contain('Time ran out');
  });
});

describe('what assistive technology hears of a payment', () => {
  const region = (element: HTMLElement) => element.shadowRoot!.querySelector('.news')!;

  it('is each step once, in one polite region', async () => {
    const { element, adapter, payments } = await scanning();
    expect(region(element).textContent).to.contain('Scan with Swish');
    adapter.backend.approve(payments()[0]!.id);
    await waitUntil(() => region(element).textContent.startsWith('Paid'), 'it is said');
    expect(element.shadowRoot!.querySelectorAll('[role="status"]:not(:empty), [role="alert"]:not(:empty)')).to.have.length(1);
  });

  it('is the title alone where the focus has gone to it', async () => {
    const { element } = await stage();
    const pay = await part(element, 'pay');
    pay.focus();
    pay.click();
    await reads(element, 'Scan with Swish');
    await waitUntil(() => element.shadowRoot?.activeElement?.textContent.includes('Scan with Swish'), 'the title has the focus');
    expect(region(element).textContent).to.equal('');
  });

  it('never takes the focus from elsewhere on the page', async () => {
    const { box, element, adapter, press, payments } = await stage({}, html`<kvitt-pay-button invoice-id=${id}></kvitt-pay-button><input aria-label="elsewhere" />`);
    await press();
    await reads(element, 'Scan with Swish');
    const field = box.querySelector('input')!;
    field.focus();
    adapter.backend.approve(payments()[0]!.id);
    await reads(element, 'Nothing more to pay');
    expect(document.activeElement).to.equal(field);
  });

  it('goes back to the button when it failed', async () => {
    const { element, adapter, payments } = await stage();
    const pay = await part(element, 'pay');
    pay.focus();
    pay.click();
    await reads(element, 'Scan with Swish');
    await waitUntil(() => element.shadowRoot?.activeElement?.textContent.includes('Scan with Swish'), 'the title has the focus');
    adapter.backend.decline(payments()[0]!.id, 'No.');
    await waitUntil(() => element.shadowRoot?.activeElement?.getAttribute('part') === 'pay', 'the button has the focus');
  });
});
