import { amountToPay } from '@kvitt/core/model/due.js';
import { inProgress, paymentMethodSchema, paymentSchema } from '@kvitt/core/model/payment.js';
import type { Money } from '@kvitt/core/model/primitives.js';
import { isZero } from '@kvitt/core/money.js';
import { pageSchema } from '@kvitt/core/session/page.js';
import { validate } from '@kvitt/core/session/validate.js';
import { contractCase } from './case.js';
import { context, intent } from './context.js';
import { check, checkDistinct, checkFails, checkSame } from './expect.js';
import { checkCount, orderFor, paying, paymentsOf } from './ordering.js';

const otherAmount = ({ currency }: Money): Money => ({ amount: '0.01', currency });

/** Paying, once and only once. */
export const paymentsCases = [
  contractCase('answers the ways to pay', ['payments.methods'], async ({ payments }, sandbox) => {
    const answer = await payments.methods({ invoiceId: await sandbox.payableInvoice() }, context());
    const { items } = validate('payments.methods', pageSchema(paymentMethodSchema), answer);
    check(items.length > 0, 'there is no way to pay');
    checkDistinct(
      items.map(({ id }) => id),
      'methods',
    );
  }),

  contractCase('starts a payment of what is owed, and tells it when it is asked', [...paying, 'payments.get'], async (adapter, sandbox) => {
    const order = await orderFor(adapter, sandbox);
    const payment = validate('payments.create', paymentSchema, await adapter.payments.create(order, intent()));
    check(inProgress(payment), `the new payment is ${payment.state}`);
    checkSame([payment.invoiceIds, payment.methodId], [[order.invoiceId], order.methodId], 'the payment');
    checkSame([payment.amount.amount, payment.amount.currency], [order.amount.amount, order.amount.currency], 'its amount');
    checkSame((await adapter.payments.get({ id: payment.id }, context())).id, payment.id, 'payments.get');
    checkSame(
      (await paymentsOf(adapter, order)).map(({ id }) => id),
      [payment.id],
      'payments.list',
    );
  }),

  contractCase(
    'is settled when the customer has approved, and nothing is owed then',
    [...paying, 'payments.get'],
    async (adapter, sandbox) => {
      const order = await orderFor(adapter, sandbox);
      const { id } = await adapter.payments.create(order, intent());
      await sandbox.approve(id);
      const payment = validate('payments.get', paymentSchema, await adapter.payments.get({ id }, context()));
      checkSame(payment.state, 'settled', 'the payment');
      check(isZero(amountToPay(await adapter.invoices.get({ id: order.invoiceId }, context()))), 'something is still owed');
    },
  ),

  contractCase('answers the same payment for the same key, also at the same time', paying, async (adapter, sandbox) => {
    const order = await orderFor(adapter, sandbox);
    const { idempotencyKey } = intent();
    const pay = () => adapter.payments.create(order, intent(idempotencyKey));
    const [first, second] = await Promise.all([pay(), pay()]);
    checkSame([second.id, (await pay()).id], [first.id, first.id], 'payments');
    await checkCount(1, adapter, order);
  }),

  contractCase('answers conflict for another intent while a payment is in progress', paying, async (adapter, sandbox) => {
    const order = await orderFor(adapter, sandbox);
    await adapter.payments.create(order, intent());
    await checkFails('conflict', 'payments.create', adapter.payments.create(order, intent()));
    await checkCount(1, adapter, order);
  }),

  contractCase('answers invalid for the same key with another amount', paying, async (adapter, sandbox) => {
    const order = await orderFor(adapter, sandbox);
    const { idempotencyKey } = intent();
    await adapter.payments.create(order, intent(idempotencyKey));
    await checkFails(
      'invalid',
      'payments.create',
      adapter.payments.create({ ...order, amount: otherAmount(order.amount) }, intent(idempotencyKey)),
    );
    await checkCount(1, adapter, order);
  }),

  contractCase('answers invalid for the same key with another method', paying, async (adapter, sandbox) => {
    const order = await orderFor(adapter, sandbox);
    const { idempotencyKey } = intent();
    await adapter.payments.create(order, intent(idempotencyKey));
    const { items } = await adapter.payments.methods(order, context());
    const methodId = items.find(({ id }) => id !== order.methodId)?.id ?? 'another-method';
    await checkFails('invalid', 'payments.create', adapter.payments.create({ ...order, methodId }, intent(idempotencyKey)));
    await checkCount(1, adapter, order);
  }),

  contractCase('answers the same key with the same payment also when that has ended', [...paying, 'payments.cancel'], async (adapter, sandbox) => {
    const order = await orderFor(adapter, sandbox);
    const { idempotencyKey } = intent();
    const { id } = await adapter.payments.create(order, intent(idempotencyKey));
    await adapter.payments.cancel({ id }, context());
    const again = await adapter.payments.create(order, intent(idempotencyKey));
    checkSame([again.id, again.state], [id, 'cancelled'], 'the payment');
  }),

  contractCase('answers invalid for an amount that is not what is owed', paying, async (adapter, sandbox) => {
    const order = await orderFor(adapter, sandbox);
    await checkFails('invalid', 'payments.create', adapter.payments.create({ ...order, amount: otherAmount(order.amount) }, intent()));
    await checkCount(0, adapter, order);
  }),

  contractCase('answers invalid for a payment without a key', paying, async (adapter, sandbox) => {
    const order = await orderFor(adapter, sandbox);
    await checkFails('invalid', 'payments.create', adapter.payments.create(order, context()));
    await checkCount(0, adapter, order);
  }),

  contractCase('gives a payment up, and another may begin then', [...paying, 'payments.cancel'], async (adapter, sandbox) => {
    const order = await orderFor(adapter, sandbox);
    const { id } = await adapter.payments.create(order, intent());
    checkSame((await adapter.payments.cancel({ id }, context())).state, 'cancelled', 'the payment');
    const next = await adapter.payments.create(order, intent());
    check(next.id !== id, 'the cancelled payment came back');
  }),

  contractCase('answers conflict when a settled payment is to be given up', [...paying, 'payments.cancel'], async (adapter, sandbox) => {
    const { id } = await adapter.payments.create(await orderFor(adapter, sandbox), intent());
    await sandbox.approve(id);
    await checkFails('conflict', 'payments.cancel', adapter.payments.cancel({ id }, context()));
  }),

  contractCase('answers not-found for another customer’s invoices and payments', [...paying, 'payments.get'], async (adapter, sandbox) => {
    const order = { ...(await orderFor(adapter, sandbox)), invoiceId: sandbox.foreignInvoiceId };
    await checkFails('not-found', 'payments.create', adapter.payments.create(order, intent()));
    await checkFails('not-found', 'payments.methods', adapter.payments.methods(order, context()));
    await checkFails('not-found', 'payments.list', adapter.payments.list(order, context()));
    await checkFails('not-found', 'payments.get', adapter.payments.get({ id: sandbox.foreignPaymentId }, context()));
  }),
];
