import { memoryAdapter, type MemoryAdapter } from '@kvitt/adapters/memory.js';
import { KvittError } from '@kvitt/core/error.js';
import type { KvittErrorEvent, PayEvent } from '@kvitt/elements';
import { expect, oneEvent } from '@open-wc/testing';
import { executeServerCommand, sendKeys } from '@web/test-runner-commands';
import { part, reads, textOf } from '../support/mount.js';
import { readQr } from '../support/read-qr.js';
import { waitUntil } from '../support/wait.js';
import { buttonSaying, heard, id, paymentsOf, stage } from './pay-stage.js';

describe('kvitt-pay-button, once it is pressed,', () => {
  it('shows the code to scan after one press, and the code says what the backend answered', async () => {
    const { element, press, payments } = await stage();
    await press();
    await reads(element, 'Scan with Swish');
    const [payment] = payments();
    expect(payment?.action?.type).to.equal('qr');
    expect(await readQr(await part(element, 'qr'))).to.equal(payment?.action?.type === 'qr' ? payment.action.payload : undefined);
  });

  it('says paid, and tells it, only when the backend has settled the payment', async () => {
    const { box, element, adapter, press, payments } = await stage();
    const facts = heard(box);
    await press();
    await reads(element, 'Scan with Swish');
    adapter.backend.hold(payments()[0]!.id);
    await reads(element, 'Waiting for your bank');
    expect(facts).to.deep.equal(['action-required', 'pending']);
    expect(textOf(element)).not.to.contain('Nothing more to pay');
    adapter.backend.approve(payments()[0]!.id);
    await reads(element, 'Nothing more to pay');
    expect(facts).to.deep.equal(['action-required', 'pending', 'paid']);
  });

  it('makes one payment of two presses', async () => {
    const { element, payments } = await stage();
    const pay = await part(element, 'pay');
    pay.click();
    pay.click();
    await reads(element, 'Scan with Swish');
    expect(payments()).to.have.length(1);
  });

  it('makes one payment of a held Enter', async () => {
    const { element, payments } = await stage();
    let presses = 0;
    element.addEventListener('keydown', () => presses++);
    (await part(element, 'pay')).focus();
    await executeServerCommand('kvitt:hold', { key: 'Enter', times: 6 });
    await reads(element, 'Scan with Swish');
    expect(presses).to.equal(6);
    expect(payments()).to.have.length(1);
  });

  it('shows one payment in two buttons and tells each step once', async () => {
    const { box, provider, element, adapter, payments } = await stage();
    const other = document.createElement('kvitt-pay-button');
    other.invoiceId = id;
    provider.append(other);
    const facts = heard(box);
    const both = await Promise.all([part(element, 'pay'), part(other, 'pay')]);
    for (const pay of both) pay.click();
    await Promise.all([reads(element, 'Scan with Swish'), reads(other, 'Scan with Swish')]);
    expect(payments()).to.have.length(1);
    adapter.backend.approve(payments()[0]!.id);
    await Promise.all([reads(element, 'Nothing more to pay'), reads(other, 'Nothing more to pay')]);
    expect(facts).to.deep.equal(['action-required', 'paid']);
  });

  it('does nothing when the page vetoes the press', async () => {
    const { box, element, press, payments } = await stage();
    box.addEventListener('kvitt-pay', (event) => event.preventDefault(), { once: true });
    await press();
    await element.updateComplete;
    expect(payments()).to.have.length(0);
    expect(textOf(element)).to.contain('Pay SEK 1,477.00');
  });

  it('asks with the invoice, the amount and the method before anything happens', async () => {
    const { box, element, payments } = await stage();
    const pay = await part(element, 'pay');
    setTimeout(() => pay.click());
    const asked = await oneEvent<PayEvent>(box, 'kvitt-pay');
    expect(payments()).to.have.length(0);
    expect([asked.invoiceId, asked.amount.amount, asked.methodId]).to.deep.equal([id, '1477.00', 'swish']);
  });

  it('pays another way when the customer chooses it, by keyboard', async () => {
    const { box, element, payments } = await stage();
    await part(element, 'pay');
    box.addEventListener('kvitt-redirect', (event) => event.preventDefault());
    buttonSaying(element, 'Choose another way').click();
    await reads(element, 'How do you want to pay?');
    element.shadowRoot!.querySelector<HTMLInputElement>('input:checked')!.focus();
    await sendKeys({ press: 'ArrowDown' });
    await reads(element, 'Pay SEK 1,477.00 with Visa');
    (await part(element, 'pay')).click();
    await reads(element, 'Continue with Visa');
    expect(payments()[0]?.methodId).to.equal('card-4242');
  });

  it('sends the customer to a provider\'s page only with her press, and never to an address that runs something', async () => {
    const adapter = memoryAdapter();
    const { payments } = adapter;
    const hostile: MemoryAdapter = {
      ...adapter,
      payments: { ...payments, create: async (order, context) => ({ ...(await payments!.create!(order, context)), action: { type: 'redirect', url: 'javascript:document.title="run"' } }) },
    };
    const { box, element, press } = await stage({ adapter: hostile });
    let sent = 0;
    box.addEventListener('kvitt-redirect', () => (sent += 1));
    await press();
    await reads(element, 'could not be trusted');
    expect(sent).to.equal(0);
    expect(element.shadowRoot!.querySelector('a')).to.equal(null);
    expect(document.title).not.to.equal('run');
  });

  it('says what happened and offers to try again when the bank says no', async () => {
    const { element, adapter, press, payments } = await stage();
    await press();
    await reads(element, 'Scan with Swish');
    adapter.backend.decline(payments()[0]!.id, 'Your bank said no.');
    await reads(element, 'Your bank said no.');
    buttonSaying(element, 'Try again').click();
    await reads(element, 'Scan with Swish');
    expect(payments().map(({ state }) => state)).to.deep.equal(['action-required', 'failed']);
  });

  it('says that time ran out, and that nothing was charged', async () => {
    const { element, adapter, press, payments } = await stage();
    await press();
    await reads(element, 'Scan with Swish');
    adapter.backend.expire(payments()[0]!.id);
    await reads(element, 'Nobody approved in time. Nothing has been charged.');
  });

  it('gives a payment up when the customer cancels it', async () => {
    const { element, press, payments } = await stage();
    await press();
    await reads(element, 'Scan with Swish');
    buttonSaying(element, 'Cancel').click();
    await reads(element, 'The payment was cancelled');
    expect(payments()[0]?.state).to.equal('cancelled');
  });

  it('asks about a payment whose answer was lost, and does not call it failed', async () => {
    const { element, adapter, press, payments } = await stage();
    adapter.backend.loseAnswer('payments.create');
    await press();
    await reads(element, 'Scan with Swish');
    expect(payments()).to.have.length(1);
  });

  it('starts no payment of an old amount: says the new one and asks again', async () => {
    const adapter = memoryAdapter();
    const { element } = await stage({ adapter: { ...adapter, changes: undefined } });
    const pay = await part(element, 'pay');
    adapter.backend.change(id, (invoice) => ({ ...invoice, balance: { amount: '1428.00', currency: 'SEK' } }));
    pay.click();
    await reads(element, 'There is now SEK 1,428.00 to pay');
    expect(paymentsOf(adapter)).to.have.length(0);
    buttonSaying(element, 'Pay SEK 1,428.00').click();
    await reads(element, 'Scan with Swish');
    expect(paymentsOf(adapter)[0]?.amount.amount).to.equal('1428.00');
  });

  it('tells the page why a payment could not be started', async () => {
    const { box, element, adapter } = await stage();
    adapter.backend.fail('payments.create', new KvittError('declined', { status: 402 }));
    const pay = await part(element, 'pay');
    setTimeout(() => pay.click());
    const told = await oneEvent<KvittErrorEvent>(box, 'kvitt-error');
    expect([told.error.code, told.during]).to.deep.equal(['declined', 'pay']);
    await reads(element, 'The payment was declined');
  });

  it('shows the payment in progress after a reload', async () => {
    const first = await stage();
    await first.press();
    await reads(first.element, 'Scan with Swish');
    first.box.remove();
    const second = await stage({ adapter: first.adapter });
    await reads(second.element, 'Scan with Swish');
    expect(second.payments()).to.have.length(1);
  });

  it('thanks the customer who comes back from a provider\'s page, tells it, and leaves no trace in the address', async () => {
    const first = await stage();
    first.box.addEventListener('kvitt-redirect', (event) => event.preventDefault());
    await part(first.element, 'pay');
    const payment = await first.element.pay('card-4242');
    first.box.remove();
    first.adapter.backend.approve(payment!.id);
    history.replaceState(null, '', `${location.pathname}${location.search}&kvitt_return=${payment!.id}`);
    const facts = heard(document.body);
    const second = await stage({ adapter: first.adapter });
    await reads(second.element, 'Nothing more to pay');
    expect(facts).to.deep.equal(['paid']);
    expect(location.href).not.to.contain('kvitt_return');
  });

  it('leaves the focus on the words that took the button\'s place', async () => {
    const { element } = await stage();
    const pay = await part(element, 'pay');
    pay.focus();
    pay.click();
    await reads(element, 'Scan with Swish');
    await waitUntil(() => element.shadowRoot?.activeElement?.textContent.includes('Scan with Swish'), 'the title has the focus');
  });

  it('counts down how long the code is valid', async () => {
    const { element, press } = await stage();
    await press();
    await reads(element, /valid for 2:5\d/);
  });
});
