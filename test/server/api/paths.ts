import type { Payment } from '@kvitt/core/model/payment.js';
import { describe, expect, it } from 'vitest';
import { TestCustomer } from '../support/customer.js';
import { inFields, onPage } from '../support/pages.js';
import { onPhone } from '../support/phone.js';
import { server } from '../support/shared.js';
import { soon } from '../support/soon.js';
import { ways } from '../support/ways.js';

const sek = (amount: string) => ({ amount, currency: 'SEK' });
const seconds = 1_000;

interface Try {
  readonly customer: TestCustomer;
  readonly payment: Payment;
  /** The payment as it is now. */
  readonly now: () => Promise<Payment>;
}

/** A payment of 40 kr and the path's öre. */
async function begin(ending: string, methodId: string): Promise<Try> {
  const customer = await TestCustomer.with(server(), Object.values(ways), [{ id: 'a', payable: `40.${ending}` }]);
  const payment = await customer.pay(`path ${ending} ${methodId}`, { methodId, amount: sek(`40.${ending}`), returnUrl: `${server().origin}/` });
  return { customer, payment, now: () => customer.payment(payment.id) };
}

/** What the customer does to say yes, by the way to pay. */
const saysYes: Readonly<Record<string, (payment: Payment) => Promise<unknown>>> = {
  swish: (payment) => onPhone(payment, 'approve'),
  vipps: (payment) => onPage(payment, 'approve'),
  mobilepay: (payment) => onPage(payment, 'approve'),
  async card(payment) {
    expect(await onPage(payment, 'card', { number: '4242 4242 4242 4242' })).toMatchObject({ status: 'CHALLENGED' });
    await onPage(payment, 'approve');
  },
  async stripe(payment) {
    const { status } = await inFields(server().origin, payment, 'card');
    if (status === 'authenticate') await inFields(server().origin, payment, 'approve');
  },
  adyen: (payment) => saysYes.stripe!(payment),
};

/** The bank's second and a half between the yes and the money. */
async function settles({ customer, now }: Try): Promise<void> {
  await soon(async () => expect((await now()).state).not.toBe('action-required'));
  server().clock.advance(1.5 * seconds);
  await soon(async () => expect((await now()).state).toBe('settled'));
  expect((await customer.invoice()).status).toMatchObject({ settlement: 'paid' });
}

describe.each(Object.keys(saysYes))('the simulator, paid by %s', (methodId) => {
  it('lets any other amount go well', async () => {
    const tried = await begin('00', methodId);
    await saysYes[methodId]!(tried.payment);
    await settles(tried);
  });

  it.each([['01', '51', true], ['02', '54', false], ['03', '43', false], ['04', '05', true], ['05', '1A', true]] as const)('refuses 40.%s with %s', async (ending, code, retryable) => {
    const { customer, payment, now } = await begin(ending, methodId);
    await saysYes[methodId]!(payment);
    await soon(async () => expect(await now()).toMatchObject({ state: 'failed', failure: { code, retryable, message: expect.stringMatching(/\p{L}{4}/u) as string } }));
    expect(await customer.invoice()).toMatchObject({ version: 1, balance: sek(`40.${ending}`) });
  });
});

describe('a provider that answers after our patience', () => {
  it('has the customer told that the payment has begun, and what she has to do when it has answered', async () => {
    const customer = await TestCustomer.of(server(), [{ id: 'a', payable: '40.06' }]);
    let answered: Payment | undefined;
    const paying = customer.pay('patience', { amount: sek('40.06') }).then((payment) => (answered = payment));
    await soon(() => {
      server().clock.advance(1 * seconds);
      expect(answered).toMatchObject({ state: 'created' });
    });
    const { id } = await paying;
    await soon(async () => {
      server().clock.advance(1 * seconds);
      expect(await customer.payment(id)).toMatchObject({ state: 'action-required', action: { type: 'qr' } });
    });
    const [row] = await server().database.query<{ count: number }>(`select count(*)::integer as count from simulated_request where callback_url like '%' || $1`, [id]);
    expect(row?.count).toBe(1);
  });
});

describe('the simulator’s callbacks', () => {
  const called = async ({ id }: Payment): Promise<number | undefined> => {
    const [row] = await server().database.query<{ due: number | null }>(
      `select (extract(epoch from callback_due_at) * 1000)::float8 as due from simulated_request where callback_url like '%' || $1`, [id],
    );
    return row?.due ?? undefined;
  };

  it('come twenty seconds late, and the money is known before', async () => {
    const { payment, now } = await begin('07', 'swish');
    await onPhone(payment, 'approve');
    expect(await called(payment)).toBe(server().clock.now() + 20 * seconds);
    server().clock.advance(4 * seconds);
    await soon(async () => expect((await now()).state).toBe('settled'));
  });

  it('come three times, and the money counts once', async () => {
    const { customer, payment, now } = await begin('08', 'swish');
    await onPhone(payment, 'approve');
    await soon(async () => expect((await now()).state).toBe('settled'));
    expect(await customer.invoice()).toMatchObject({ version: 2, balance: sek('0.00') });
    expect(await customer.events()).toHaveLength(1);
  });

  it('come before the answer to the request, and the payment goes on', async () => {
    const tried = await begin('09', 'swish');
    expect(tried.payment.state).toBe('action-required');
    await onPhone(tried.payment, 'approve');
    await settles(tried);
  });

  it('come before the answer also where the card has already been charged', async () => {
    const tried = await begin('09', 'visa');
    expect(tried.payment.state).toBe('pending');
    await settles(tried);
  });

  it('never come, and the money is known within seconds', async () => {
    const { payment, now } = await begin('10', 'swish');
    await onPhone(payment, 'approve');
    expect(await called(payment)).toBeUndefined();
    server().clock.advance(4 * seconds);
    await soon(async () => expect((await now()).state).toBe('settled'));
  });
});

describe('money that does not stay', () => {
  const settled = async (ending: string): Promise<Try> => {
    const tried = await begin(ending, 'swish');
    await onPhone(tried.payment, 'approve');
    await soon(async () => expect((await tried.now()).state).toBe('settled'));
    return tried;
  };
  /** Some seconds later. */
  const becomes = (state: Payment['state'], { now }: Try): Promise<void> =>
    soon(async () => {
      server().clock.advance(1 * seconds);
      expect((await now()).state).toBe(state);
    });

  it('is sent back by the supplier: nothing is owed again', async () => {
    const tried = await settled('11');
    const { customer, now } = tried;
    await becomes('refunded', tried);
    expect((await now()).refunded).toEqual(sek('40.11'));
    expect(await customer.invoice()).toMatchObject({ balance: sek('0.00'), status: { lifecycle: 'closed', settlement: 'refunded' } });
    expect((await customer.events()).map(({ kind }) => kind).sort()).toEqual(['payment', 'refund']);
  });

  it('is taken back by the bank: the invoice is unpaid again, and can be paid', async () => {
    const tried = await settled('12');
    const { customer } = tried;
    await becomes('charged-back', tried);
    expect(await customer.invoice()).toMatchObject({ balance: sek('40.12'), status: { lifecycle: 'issued', settlement: 'unpaid' } });
    expect((await customer.events()).map(({ kind }) => kind).sort()).toEqual(['charge-back', 'payment']);
    expect((await customer.order('once more', { amount: sek('40.12') })).status).toBe(201);
  });
});

describe('money that is not what was agreed on', () => {
  const paid = async (ending: string): Promise<Try> => {
    const tried = await begin(ending, 'swish');
    await onPhone(tried.payment, 'approve');
    await soon(async () => expect((await tried.now()).state).not.toBe('action-required'));
    return tried;
  };

  it('is another currency: mispaid, and the invoice still owed', async () => {
    const { customer, now } = await paid('13');
    expect(await now()).toMatchObject({ state: 'mispaid', amount: sek('40.13'), received: { amount: '40.13', currency: 'EUR' } });
    expect(await customer.invoice()).toMatchObject({ version: 1, balance: sek('40.13'), status: { settlement: 'unpaid' } });
    expect((await customer.events()).map(({ kind }) => kind)).toEqual(['mispayment']);
  });

  it('is too much: the supplier owes her', async () => {
    const { customer, now } = await paid('14');
    expect(await now()).toMatchObject({ state: 'settled', received: sek('50.14') });
    expect(await customer.invoice()).toMatchObject({ balance: sek('-10.00'), status: { lifecycle: 'closed', settlement: 'overpaid' } });
  });

  it('is too little: the rest is owed', async () => {
    const { customer, now } = await paid('15');
    expect(await now()).toMatchObject({ state: 'settled', received: sek('39.15') });
    expect(await customer.invoice()).toMatchObject({ balance: sek('1.00'), status: { lifecycle: 'issued', settlement: 'partly-paid' } });
  });
});
