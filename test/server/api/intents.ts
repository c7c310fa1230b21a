import type { Payment } from '@kvitt/core/model/payment.js';
import { describe, expect, it } from 'vitest';
import { TestCustomer } from '../support/customer.js';
import { server } from '../support/shared.js';

const twenty = Array.from({ length: 20 }, (_, index) => index);

const rows = async (customer: TestCustomer): Promise<number> =>
  (await customer.get<{ items: readonly object[] }>(`/invoices/${customer.own('a')}/payments`)).items.length;

const statuses = (answers: readonly Response[]): readonly number[] => answers.map(({ status }) => status).sort();

describe("the key of a customer's intent", () => {
  it('starts one payment, however often and fast it is sent', async () => {
    const customer = await TestCustomer.of(server());
    const answers = await Promise.all(twenty.map(() => customer.order('one-intent')));
    expect(statuses(answers)).toEqual([...twenty.slice(1).map(() => 200), 201]);
    const payments = await Promise.all(answers.map(async (answer) => (await answer.json()) as Payment));
    expect(new Set(payments.map(({ id }) => id)).size).toBe(1);
    expect(await rows(customer)).toBe(1);
  });

  it('answers the payment as it is now, also when that is over', async () => {
    const customer = await TestCustomer.of(server());
    const { id } = await customer.pay('over');
    await customer.ask('POST', `/payments/${id}/cancel`);
    const replay = await customer.order('over');
    expect([replay.status, await replay.json()]).toMatchObject([200, { id, state: 'cancelled' }]);
  });

  it('does not stand for another amount, method or invoice', async () => {
    const customer = await TestCustomer.of(server(), [{ id: 'a' }, { id: 'b' }]);
    await customer.pay('taken');
    expect((await customer.order('taken', { amount: { amount: '450.00', currency: 'SEK' } })).status).toBe(422);
    expect((await customer.order('taken', { methodId: 'card' })).status).toBe(422);
    expect((await customer.order('taken', { invoiceId: customer.own('b') })).status).toBe(422);
  });

  it('stands for one of two invoices that are paid with it at the same moment', async () => {
    const customer = await TestCustomer.of(server(), [{ id: 'a' }, { id: 'b' }]);
    const answers = await Promise.all(['a', 'b'].map((id) => customer.order('two-invoices', { invoiceId: customer.own(id) })));
    expect(statuses(answers)).toEqual([201, 422]);
  });
});

describe('an invoice with a payment in progress', () => {
  it('takes no other, and shows the one that it has', async () => {
    const customer = await TestCustomer.of(server());
    const answers = await Promise.all(twenty.map((index) => customer.order(`intent-${index}`)));
    expect(statuses(answers)).toEqual([201, ...twenty.slice(1).map(() => 409)]);
    const [payment] = await Promise.all(answers.filter(({ status }) => status === 201).map(async (answer) => (await answer.json()) as Payment));
    const shown = await Promise.all(answers.filter(({ status }) => status === 409).map(async (answer) => ((await answer.json()) as { payment: Payment }).payment.id));
    expect(new Set(shown)).toEqual(new Set([payment?.id]));
    expect(await rows(customer)).toBe(1);
  });
});
