import { currentInvoiceId, memoryAdapter, type ScenarioName } from '@kvitt/adapters/memory.js';
import type { Adapter, InvoiceOperations } from '@kvitt/core/adapter.js';
import { KvittError } from '@kvitt/core/error.js';
import type { Payment, PaymentState } from '@kvitt/core/model/payment.js';
import type { KvittPaymentStatus } from '@kvitt/elements';
import '@kvitt/elements/define/pay-button.js';
import '@kvitt/elements/define/payment-methods.js';
import '@kvitt/elements/define/payment-status.js';
import { expect, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import { describeElement, overflowing } from '../support/describe-element.js';
import { mount, part, reads, textOf, type Setting } from '../support/mount.js';
import { readQr } from '../support/read-qr.js';
import { waitUntil } from '../support/wait.js';

const id = currentInvoiceId;
const content = html`<kvitt-payment-status invoice-id=${id}></kvitt-payment-status>`;
const amount = { amount: '1477.00', currency: 'SEK' };

/** A payment as a page may give it. */
function paymentThat(is: Partial<Payment> & { readonly state: PaymentState }): Payment {
  return { id: 'p1', version: 1, invoiceIds: [id], amount, methodId: 'swish', methodName: 'Swish', reference: 'Norrsken 2026-0142', ...is };
}

function given(payment: Payment): TemplateResult {
  return html`<kvitt-payment-status .payment=${payment}></kvitt-payment-status>`;
}

describeElement('kvitt-payment-status', {
  live: () => content,
  given: () => given(paymentThat({ state: 'refunded', refunded: amount })),
  shows: /No payment to show|The payment was refunded/,
  empty: { shows: 'No payment to show', scenario: 'ready' },
  scenarios: [
    'paid', 'elsewhere', 'scheduled', 'declined', 'refunded', 'partly-refunded', 'charged-back', 'mispaid', 'overpaid', 'underpaid',
  ],
});

const stage = (setting: Setting = {}, written = content) => mount<KvittPaymentStatus>(written, setting);

/** A payment in progress that this browser has begun, and its element. */
async function begun(setting: Setting = {}) {
  const adapter = memoryAdapter(setting);
  const payment = adapter.backend.cashier.create({ invoiceId: id, methodId: 'swish', amount }, { idempotencyKey: 'begun' });
  const mounted = await stage({ ...setting, adapter }, html`<kvitt-payment-status payment-id=${payment.id}><a slot="actions" href="#again">Pay again</a><p slot="receipt">Keep it</p></kvitt-payment-status>`);
  await reads(mounted.element, 'Scan with Swish');
  return { ...mounted, payment, backend: adapter.backend };
}

function heard(box: EventTarget): string[] {
  const facts: string[] = [];
  box.addEventListener('kvitt-paid', () => facts.push('paid'));
  box.addEventListener('kvitt-payment-changed', (event) => facts.push((event as Event & { payment: Payment }).payment.state));
  return facts;
}

/** Answers wait before it while it is shut. */
class Gate {
  passed = Promise.resolve();
  open = (): void => undefined;

  shut(): void {
    this.passed = new Promise((resolve) => (this.open = resolve));
  }
}

const said = (element: HTMLElement) => element.shadowRoot!.querySelector('.news')?.textContent ?? '';
const slots = (element: HTMLElement) => [...element.shadowRoot!.querySelectorAll('slot')].map(({ name }) => name);
const statesOf = (element: HTMLElement) =>
  ['initiated', 'pending', 'scheduled', 'settled', 'overpaid', 'failed', 'expired', 'cancelled', 'refunded', 'charged-back', 'mispaid'].filter((name) => element.matches(`:state(${name})`));

describe('kvitt-payment-status', () => {
  describe('of a payment given by the page', () => {
    const received = (sum: string, currency = 'SEK') => ({ amount: sum, currency });
    const cases: readonly (readonly [name: string, is: Parameters<typeof paymentThat>[0], shows: string | RegExp, states: readonly string[]])[] = [
      ['created', { state: 'created' }, 'The payment has been started', ['initiated']],
      ['waiting for a scan', { state: 'action-required', action: { type: 'qr', payload: 'D1' } }, 'Scan with Swish', ['initiated']],
      ['waiting on another page', { state: 'action-required', action: { type: 'redirect', url: 'https://pay.example/1' } }, 'Continue with Swish', ['initiated']],
      ['waiting in an app', { state: 'action-required', action: { type: 'app', url: 'vipps://pay/1' } }, 'Swish', ['initiated']],
      ['pending', { state: 'pending' }, 'Waiting for your bank', ['pending']],
      ['scheduled', { state: 'pending', executionDate: '2026-12-01' }, /1,477\.00 will be drawn on .*1 December/, ['scheduled']],
      ['settled', { state: 'settled', settledAt: '2026-11-22T10:00:00Z' }, 'Paid', ['settled']],
      ['settled with too much', { state: 'settled', received: received('1500.00') }, 'SEK 23.00', ['settled', 'overpaid']],
      ['settled with too little', { state: 'settled', received: received('1400.00') }, 'SEK 77.00', ['settled']],
      ['mispaid', { state: 'mispaid' }, 'does not match the invoice', ['mispaid']],
      ['paid in another currency', { state: 'mispaid', received: received('1477.00', 'NOK') }, 'another currency', ['mispaid']],
      ['failed', { state: 'failed', failure: { code: '51', message: 'Not enough money on the account.' } }, 'Not enough money on the account.', ['failed']],
      ['expired', { state: 'expired' }, 'Time ran out', ['expired']],
      ['cancelled', { state: 'cancelled' }, 'The payment was cancelled', ['cancelled']],
      ['refunded', { state: 'refunded', refunded: amount }, 'SEK 1,477.00 is on its way back to you', ['refunded']],
      ['partly refunded', { state: 'partly-refunded', refunded: received('200.00') }, 'SEK 200.00 is on its way back to you', ['refunded']],
      ['charged back', { state: 'charged-back' }, 'The bank took the payment back', ['charged-back']],
    ];

    for (const [name, is, shows, states] of cases) {
      it(`says that it is ${name}, and offers nothing that only a backend can do`, async () => {
        const { element } = await stage({}, given(paymentThat(is)));
        await reads(element, shows);
        expect(statesOf(element)).to.have.members([...states]);
        expect(element.shadowRoot!.querySelector('[part~=cancel], [part~=pay]')).to.equal(null);
        await expect(element).to.be.accessible();
      });
    }

    it('never says paid before the supplier has the money', async () => {
      for (const [name, is] of cases.filter(([, { state }]) => state !== 'settled')) {
        const { element, box } = await stage({}, given(paymentThat(is)));
        await waitUntil(() => statesOf(element).length > 0 && textOf(element).length > 20);
        expect(textOf(element), name).not.to.match(/\bPaid\b|Nothing more to pay/);
        box.remove();
      }
    });

    it('says when it is no payment', async () => {
      const { element } = await stage({}, given({ id: 'x', state: 'odd' } as unknown as Payment));
      await reads(element, 'The payment could not be shown');
    });

    it('tells the page nothing, for the page has told it', async () => {
      const { box, element } = await stage({}, given(paymentThat({ state: 'pending' })));
      const facts = heard(box);
      element.payment = paymentThat({ state: 'settled' });
      await reads(element, 'Paid');
      expect(facts).to.deep.equal([]);
    });

    it('runs nothing that stands in its words, in any field', async () => {
      const attack = '"><img src=x onerror="window.kvittAttacked=1"><script>window.kvittAttacked=1</script>' + 'x'.repeat(200);
      for (const state of ['action-required', 'pending', 'settled', 'failed', 'mispaid'] as const) {
        const hostile = paymentThat({
          state, id: attack, methodId: attack, methodName: attack, reference: attack, failure: { code: attack, message: attack }, action: { type: 'redirect', url: `javascript:${attack}` },
        });
        const { element, box } = await stage({ width: '320px' }, given(hostile));
        await reads(element, 'onerror');
        expect(overflowing(element).filter((each) => !each.startsWith('span.spinner')), `${state}; a turning square only seems to stick out`).to.deep.equal([]);
        expect(element.shadowRoot!.querySelectorAll('script, img, a')).to.have.length(0);
        box.remove();
      }
      expect('kvittAttacked' in window).to.equal(false);
    });
  });

  it('shows the code to scan, how long it is valid, and whom it pays', async () => {
    const { element, payment } = await begun();
    expect(await readQr(await part(element, 'qr'))).to.equal(payment.action?.type === 'qr' ? payment.action.payload : undefined);
    await reads(element, /valid for 2:5\d/);
    await reads(element, 'SEK 1,477.00 to Norrsken Energi');
  });

  it('follows one payment to the receipt, and tells and says each step once', async () => {
    const { box, element, payment, backend } = await begun();
    const facts = heard(box);
    backend.hold(payment.id);
    await reads(element, 'Waiting for your bank');
    await waitUntil(() => said(element).includes('Waiting for your bank'), 'nobody hears that it waits');
    expect(slots(element)).to.deep.equal([]);
    backend.approve(payment.id);
    await reads(element, 'Paid');
    await waitUntil(() => said(element).includes('Paid'), 'nobody hears that it is paid');
    expect(slots(element)).to.deep.equal(['receipt']);
    expect((await part(element, 'receipt')).textContent).to.contain('Swish');
    expect(facts).to.deep.equal(['pending', 'paid']);
    expect(element.shadowRoot!.querySelectorAll('[role=status]')).to.have.length(1);
  });

  it('says what is left only when the backend has said so again, and says paid once', async () => {
    const { backend, ...adapter } = memoryAdapter();
    const payment = backend.cashier.create({ invoiceId: id, methodId: 'swish', amount }, { idempotencyKey: 'begun' });
    const gate = new Gate();
    const invoices = { ...adapter.invoices, get: async (...asked: Parameters<NonNullable<InvoiceOperations['get']>>) => {
      await gate.passed;
      return adapter.invoices!.get!(...asked);
    } };
    const changes: NonNullable<Adapter['changes']> = (onChange, options) => adapter.changes!((change) => (change.kind === 'payment' ? onChange(change) : undefined), options);
    const { element } = await stage({ adapter: { ...adapter, invoices, changes, backend } }, html`<kvitt-payment-status payment-id=${payment.id}></kvitt-payment-status>`);
    await reads(element, 'to Norrsken Energi');
    gate.shut();
    const news: string[] = [];
    new MutationObserver(() => news.push(said(element))).observe(element.shadowRoot!.querySelector('.news')!, { childList: true, characterData: true, subtree: true });
    backend.approve(payment.id);
    await part(element, 'receipt');
    expect(textOf(element)).not.to.match(/left to pay|Nothing more/);
    gate.open();
    await reads(element, 'Nothing more to pay');
    await waitUntil(() => news.length > 0);
    expect(news.map((words) => /Paid.*Nothing more to pay/.test(words))).to.deep.equal([true]);
  });

  for (const [verb, words] of [
    ['decline', 'Banken godkände inte betalningen.'],
    ['expire', 'Nobody approved in time'],
  ] as const) {
    it(`says why when it came to nothing (${verb}), and shows the page's way to try again`, async () => {
      const { element, payment, backend } = await begun();
      backend[verb](payment.id);
      await reads(element, words);
      expect(slots(element)).to.deep.equal(['actions']);
    });
  }

  it('cancels what may still be cancelled, and only then says so', async () => {
    const { box, element, backend, payment } = await begun();
    const facts = heard(box);
    const cancel = await part(element, 'cancel');
    cancel.focus();
    cancel.click();
    await reads(element, 'The payment was cancelled');
    expect(backend.records.payment(payment.id).state).to.equal('cancelled');
    expect(facts).to.deep.equal(['cancelled']);
    await waitUntil(() => element.shadowRoot?.activeElement?.textContent.includes('The payment was cancelled'), 'the focus is lost');
  });

  it('says when it could not be cancelled', async () => {
    const { box, element, backend } = await begun();
    const told: string[] = [];
    box.addEventListener('kvitt-error', ({ during }) => told.push(during));
    backend.fail('payments.cancel', new KvittError('conflict', { status: 409 }));
    (await part(element, 'cancel')).click();
    await reads(element, 'The payment could not be cancelled.');
    expect(told).to.deep.equal(['cancel']);
  });

  it('offers no cancelling where the backend has none', async () => {
    const { backend, ...adapter } = memoryAdapter({ scenario: 'elsewhere' });
    const { element } = await stage({ adapter: { ...adapter, payments: { ...adapter.payments, cancel: undefined }, backend } });
    await waitUntil(() => statesOf(element).length > 0 && textOf(element).includes('Swish'));
    expect(element.shadowRoot!.querySelector('[part~=cancel]')).to.equal(null);
  });

  it('cancels what is to be drawn on a later day', async () => {
    const { element, adapter } = await stage({ scenario: 'scheduled' });
    await reads(element, 'will be drawn on');
    (await part(element, 'cancel')).click();
    await reads(element, 'The payment was cancelled');
    expect(adapter.backend.cashier.paymentsOf(id)[0]?.state).to.equal('cancelled');
  });

  it('says that a payment was started elsewhere', async () => {
    const { element } = await stage({ scenario: 'elsewhere' });
    await reads(element, 'A payment has been started on another device');
  });

  for (const scenario of ['paid', 'declined', 'refunded'] as const satisfies readonly ScenarioName[]) {
    it(`tells no news of what was over before it came (${scenario})`, async () => {
      const adapter = memoryAdapter({ scenario });
      const facts = heard(document.body);
      const { element } = await stage({ adapter });
      await waitUntil(() => statesOf(element).length > 0 && textOf(element).includes('Swish'));
      expect(facts).to.deep.equal([]);
      expect(said(element)).to.equal('');
    });
  }

  it('says nothing when the invoice comes after its payment', async () => {
    const { backend, ...adapter } = memoryAdapter({ scenario: 'paid' });
    const gate = new Gate();
    gate.shut();
    const invoices = { ...adapter.invoices, get: async (...asked: Parameters<NonNullable<InvoiceOperations['get']>>) => {
      await gate.passed;
      return adapter.invoices!.get!(...asked);
    } };
    const { element } = await stage({ adapter: { ...adapter, invoices, backend } });
    await part(element, 'receipt');
    gate.open();
    await reads(element, 'Norrsken Energi AB');
    await element.updateComplete;
    expect(said(element)).to.equal('');
  });

  it('says that there is no such payment', async () => {
    const { element } = await stage({}, html`<kvitt-payment-status payment-id="nobody's"></kvitt-payment-status>`);
    await reads(element, 'The payment could not be shown');
    expect(element.shadowRoot!.querySelector('[part~=retry]')).to.equal(null);
  });

  describe('of a customer who comes back from a provider\'s page', () => {
    it('shows the payment that the address names, tells it, and leaves everything else in the address', async () => {
      const adapter = memoryAdapter();
      const { id: paymentId } = adapter.backend.cashier.create({ invoiceId: id, methodId: 'card-4242', amount }, { idempotencyKey: 'back' });
      adapter.backend.approve(paymentId);
      const before = location.href;
      history.replaceState({ kept: true }, '', `${location.pathname}${location.search}&a=b%20c&kvitt_return=${paymentId}&flag#part`);
      const facts = heard(document.body);
      const { element } = await stage({ adapter }, html`<kvitt-payment-status></kvitt-payment-status>`);
      await reads(element, 'Paid');
      expect(facts).to.deep.equal(['paid']);
      expect(location.href).to.equal(`${before}&a=b%20c&flag#part`);
      expect(history.state).to.deep.equal({ kept: true });
      history.replaceState(null, '', before);
    });
  });

  it('is not alone: methods, button and status of one invoice tell each step once', async () => {
    const adapter = memoryAdapter({ scenario: 'saved-card' });
    const { box, element } = await mount(html`<div>
      <kvitt-payment-methods invoice-id=${id} value="swish" for="pay"></kvitt-payment-methods>
      <kvitt-pay-button id="pay" invoice-id=${id}></kvitt-pay-button>
      <kvitt-payment-status invoice-id=${id}></kvitt-payment-status>
    </div>`, { adapter });
    const [button, status] = [element.querySelector('kvitt-pay-button')!, element.querySelector('kvitt-payment-status')!];
    await reads(button, 'With Swish');
    const facts = heard(box);
    (await part(button, 'pay')).click();
    await Promise.all([reads(button, 'Scan with Swish'), reads(status, 'Scan with Swish')]);
    adapter.backend.approve(adapter.backend.cashier.paymentsOf(id)[0]!.id);
    await Promise.all([reads(button, 'Paid'), reads(status, 'Paid')]);
    expect(facts).to.deep.equal(['action-required', 'paid']);
  });
});
