import { KvittError } from '@kvitt/core/error.js';
import type { PaymentOrder } from '@kvitt/core/adapter.js';
import { memoryAdapter } from '@kvitt/adapters/memory.js';
import { expect } from '@open-wc/testing';
import { reads, textOf } from '../support/mount.js';
import { waitUntil } from '../support/wait.js';
import { heard, stage } from './pay-stage.js';

type Result = 'success' | 'fail';

/** What the page did with the browser's wallet. */
interface Asked {
  readonly totals: PaymentDetailsInit[];
  readonly results: Result[];
}

const real = Object.getOwnPropertyDescriptor(window, 'PaymentRequest');

/** A browser with a wallet that the customer approves, or closes. */
function give(close = false, canMakePayment = true): Asked {
  const asked: Asked = { totals: [], results: [] };
  class FakeRequest {
    readonly #details: PaymentDetailsInit;
    constructor(_methods: PaymentMethodData[], details: PaymentDetailsInit) {
      this.#details = details;
    }
    canMakePayment = () => Promise.resolve(canMakePayment);
    show = () => {
      asked.totals.push(this.#details);
      if (close) return Promise.reject(new DOMException('closed', 'AbortError'));
      return Promise.resolve({ details: { token: 'from the wallet' }, complete: (result: Result) => Promise.resolve(void asked.results.push(result)) });
    };
  }
  Object.defineProperty(window, 'PaymentRequest', { configurable: true, writable: true, value: FakeRequest });
  return asked;
}

/** An adapter whose wallets no other test has asked the browser about: each answer is kept for the page. */
function walletAdapter() {
  const adapter = memoryAdapter({ scenario: 'wallet' });
  const orders: PaymentOrder[] = [];
  const { payments } = adapter;
  const unique = String(Math.random());
  const methods: NonNullable<typeof payments>['methods'] = async (query, context) => {
    const { items } = await payments!.methods!(query, context);
    return { items: items.map((one) => (one.paymentRequest ? { ...one, paymentRequest: [{ supportedMethods: 'https://pay.example/wallet', data: { unique } }] } : one)) };
  };
  return { orders, adapter: { ...adapter, payments: { ...payments, methods, create: (order: PaymentOrder, context: never) => (orders.push(order), payments!.create!(order, context)) } } };
}

describe('a wallet of the browser\'s, in kvitt-pay-button,', () => {
  afterEach(() => {
    if (real) Object.defineProperty(window, 'PaymentRequest', real);
    else Reflect.deleteProperty(window, 'PaymentRequest');
  });

  it('is offered only where the browser has it', async () => {
    give(false, false);
    const { element } = await stage({ adapter: walletAdapter().adapter });
    await reads(element, 'With Swish.');
  });

  it('opens with the press, and hears success only after the backend has begun the payment', async () => {
    const asked = give();
    const { adapter, orders } = walletAdapter();
    const { element, press, payments } = await stage({ adapter });
    await reads(element, 'With Apple Pay.');
    await press();
    await waitUntil(() => asked.results.length === 1, 'the wallet hears');
    expect(asked.totals[0]?.total).to.deep.equal({ label: 'Norrsken Energi AB', amount: { currency: 'SEK', value: '1477.00' } });
    expect(asked.results).to.deep.equal(['success']);
    expect(orders.map(({ walletToken }) => walletToken)).to.deep.equal(['{"token":"from the wallet"}']);
    expect(payments()).to.have.length(1);
  });

  it('that the customer closes is silence: no payment, no error', async () => {
    give(true);
    const { adapter } = walletAdapter();
    const { element, box, press, payments } = await stage({ adapter });
    const told: string[] = [];
    box.addEventListener('kvitt-error', ({ error }) => told.push(error.code));
    await reads(element, 'With Apple Pay.');
    const facts = heard(box);
    await press();
    await waitUntil(() => !textOf(element).includes('One moment'), 'the button is back');
    await reads(element, 'With Apple Pay.');
    expect([told, facts, payments()]).to.deep.equal([[], [], []]);
  });

  it('hears that it failed when the backend refuses', async () => {
    const asked = give();
    const { adapter } = walletAdapter();
    adapter.backend.fail('payments.create', new KvittError('declined', { status: 402 }));
    const { element, press } = await stage({ adapter });
    await reads(element, 'With Apple Pay.');
    await press();
    await reads(element, 'The payment was declined');
    expect(asked.results).to.deep.equal(['fail']);
  });
});
