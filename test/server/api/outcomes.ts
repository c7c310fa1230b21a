import { describe, expect, it } from 'vitest';
import { TestCustomer } from '../support/customer.js';
import { onPhone } from '../support/phone.js';
import { server } from '../support/shared.js';
import { soon } from '../support/soon.js';

const minutes = 60_000;

describe('a payment that does not end well', () => {
  it.each([
    [undefined, 'DECLINED', 'Du avbröt betalningen i appen.', true],
    [{ errorCode: 'RF07' }, 'RF07', 'Din bank nekade betalningen. Kontakta banken eller välj ett annat sätt att betala.', true],
    [{ errorCode: 'BANKIDCL' }, 'BANKIDCL', 'Signeringen med BankID avbröts.', true],
    [{ errorCode: 'ACMT03' }, 'ACMT03', undefined, false],
  ])('tells the customer why, in her language: %j', async (said, code, message, retryable) => {
    const customer = await TestCustomer.of(server());
    const payment = await customer.pay('no');
    await onPhone(payment, 'decline', said);
    await soon(async () => expect(await customer.payment(payment.id)).toMatchObject({ state: 'failed', failure: { code, retryable } }));
    expect((await customer.payment(payment.id)).failure?.message).toBe(message);
    expect(await customer.invoice()).toMatchObject({ version: 1, status: { settlement: 'unpaid' } });
    expect((await customer.order('another try')).status).toBe(201);
  });

  it('expires after three minutes without an answer, and the phone is told', async () => {
    const customer = await TestCustomer.of(server());
    const payment = await customer.pay('silence');
    server().clock.advance(3 * minutes);
    await soon(async () => expect((await customer.payment(payment.id)).state).toBe('expired'));
    expect(await onPhone(payment, 'approve')).toMatchObject({ status: expect.stringMatching(/^(CANCELLED|ERROR)$/) as string });
    await customer.refreshToken();
    expect((await customer.order('after silence')).status).toBe(201);
  });

  it('can be given up, once or twice, and its QR code is void then', async () => {
    const customer = await TestCustomer.of(server());
    const payment = await customer.pay('cancel');
    for (const time of ['first', 'second']) {
      const answer = await customer.ask('POST', `/payments/${payment.id}/cancel`);
      expect([time, answer.status, await answer.json()]).toMatchObject([time, 200, { id: payment.id, state: 'cancelled' }]);
    }
    expect(await onPhone(payment, 'approve')).toMatchObject({ status: 'CANCELLED' });
    expect((await customer.payment(payment.id)).action).toBeUndefined();
  });

  it('cannot be given up once the money has arrived', async () => {
    const customer = await TestCustomer.of(server());
    const payment = await customer.pay('too late');
    await onPhone(payment, 'approve');
    expect((await customer.ask('POST', `/payments/${payment.id}/cancel`)).status).toBe(409);
    await soon(async () => expect((await customer.payment(payment.id)).state).toBe('settled'));
  });
});

describe('a payment whose callback is lost', () => {
  const lose = async (paymentId: string): Promise<void> => {
    await server().database.query(`update simulated_request set callback_url = 'http://127.0.0.1:9/' where callback_url like '%' || $1`, [paymentId]);
  };

  it('is asked about every few seconds', async () => {
    const customer = await TestCustomer.of(server());
    const payment = await customer.pay('lost');
    await lose(payment.id);
    await onPhone(payment, 'approve');
    expect((await customer.payment(payment.id)).state).toBe('action-required');
    server().clock.advance(4_000);
    await soon(async () => expect((await customer.payment(payment.id)).state).toBe('settled'));
  });

  it('is not called expired when the money has arrived', async () => {
    const customer = await TestCustomer.of(server());
    const payment = await customer.pay('last second');
    await lose(payment.id);
    await onPhone(payment, 'approve');
    server().clock.advance(3 * minutes);
    await soon(async () => expect((await customer.payment(payment.id)).state).toBe('settled'));
  });

  it('believes nobody who does not know its secret', async () => {
    const customer = await TestCustomer.of(server());
    const payment = await customer.pay('forged');
    const forged = { method: 'POST', headers: { 'content-type': 'application/json', callbackidentifier: 'A'.repeat(32) }, body: '{"status":"PAID"}' };
    expect((await fetch(`${server().origin}/callbacks/${payment.id}`, forged)).status).toBe(404);
    expect((await customer.payment(payment.id)).state).toBe('action-required');
  });
});

describe('a payment whose request was lost on the way to the provider', () => {
  it('is asked for again, under a new name', async () => {
    const customer = await TestCustomer.of(server());
    const payment = await customer.pay('half');
    const [before] = await reference(payment.id);
    await server().database.query(`update payment set state = 'created', action = null where id = $1`, [payment.id]);
    server().clock.advance(15_000);
    await soon(async () => expect((await customer.payment(payment.id)).state).toBe('action-required'));
    expect(await reference(payment.id)).not.toEqual([before]);
    await onPhone(await customer.payment(payment.id), 'approve');
    await soon(async () => expect((await customer.payment(payment.id)).state).toBe('settled'));
  });

  const reference = async (id: string) => server().database.query('select provider_reference from payment where id = $1', [id]);
});

describe('money that arrives', () => {
  it('counts, also when less is owed by then: the customer has paid too much', async () => {
    const customer = await TestCustomer.of(server());
    const payment = await customer.pay('credited meanwhile');
    await customer.credited(customer.own('a'), '49.00');
    await onPhone(payment, 'approve');
    await soon(async () => expect(await customer.invoice()).toMatchObject({ balance: { amount: '-49.00' }, status: { settlement: 'overpaid' } }));
    expect((await customer.invoice()).lastChange).toBeUndefined();
  });

  it('counts once, however often the provider calls', async () => {
    const customer = await TestCustomer.of(server());
    const payment = await customer.pay('called twice');
    await onPhone(payment, 'approve');
    const [secret] = await server().database.query<{ callback_secret: string }>('select callback_secret from payment where id = $1', [payment.id]);
    const call = () => fetch(`${server().origin}/callbacks/${payment.id}`, { method: 'POST', headers: { callbackidentifier: secret?.callback_secret ?? '' } });
    await Promise.all([call(), call(), call()]);
    expect(await customer.invoice()).toMatchObject({ version: 2, balance: { amount: '0.00' } });
  });
});
