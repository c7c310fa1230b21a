import { amountToPay } from '@kvitt/core/model/due.js';
import { paymentMethodSchema, type PaymentMethod } from '@kvitt/core/model/payment.js';
import { sameMoney } from '@kvitt/core/money.js';
import { addDays } from '@kvitt/core/period.js';
import { pageSchema } from '@kvitt/core/session/page.js';
import { validate } from '@kvitt/core/session/validate.js';
import { subtract } from '@kvitt/core/sum.js';
import { contractCase, type Operation, type WholeAdapter } from './case.js';
import { context, intent } from './context.js';
import { check, checkFails, checkSame } from './expect.js';
import { checkCount, orderBy, paying } from './ordering.js';

const preferring: readonly Operation[] = ['payments.methods', 'payments.preferMethod'];
const removing: readonly Operation[] = ['payments.methods', 'payments.removeMethod'];

const idsOf = (methods: readonly PaymentMethod[]): readonly string[] => methods.map(({ id }) => id);
const preferred = (methods: readonly PaymentMethod[]): readonly string[] => idsOf(methods.filter(({ isPreferred }) => isPreferred));

async function waysOf({ payments }: WholeAdapter, invoiceId: string): Promise<readonly PaymentMethod[]> {
  return (await payments.methods({ invoiceId }, context())).items;
}

/** The ways that are left to the customer, the one she likes best. */
const keepingCases = [
  contractCase('remembers the way that the customer likes best', preferring, async (adapter, sandbox) => {
    const invoiceId = await sandbox.payableInvoice();
    const methodId = (await waysOf(adapter, invoiceId)).at(-1)?.id ?? '';
    const answer = await adapter.payments.preferMethod({ invoiceId, methodId }, context());
    const { items } = validate('payments.preferMethod', pageSchema(paymentMethodSchema), answer);
    checkSame(preferred(items), [methodId], 'preferred');
    checkSame(preferred(await waysOf(adapter, invoiceId)), [methodId], 'preferred later');
  }),

  contractCase('answers invalid when a way that is not offered is to be preferred', preferring, async (adapter, sandbox) => {
    const invoiceId = await sandbox.payableInvoice();
    const before = preferred(await waysOf(adapter, invoiceId));
    await checkFails('invalid', 'payments.preferMethod', adapter.payments.preferMethod({ invoiceId, methodId: 'no-such-way' }, context()));
    checkSame(preferred(await waysOf(adapter, invoiceId)), before, 'preferred');
  }),

  contractCase('forgets a saved way, and doing it twice is doing it once', removing, async (adapter, sandbox) => {
    const invoiceId = await sandbox.payableBySaved?.();
    if (invoiceId === undefined) return;
    const before = await waysOf(adapter, invoiceId);
    const methodId = before.find(({ isSaved }) => isSaved)?.id ?? '';
    await adapter.payments.removeMethod({ invoiceId, methodId }, context());
    const answer = await adapter.payments.removeMethod({ invoiceId, methodId }, context());
    const { items } = validate('payments.removeMethod', pageSchema(paymentMethodSchema), answer);
    checkSame(idsOf(items), idsOf(before).filter((id) => id !== methodId), 'the ways that are left');
    checkSame(idsOf(await waysOf(adapter, invoiceId)), idsOf(items), 'the ways later');
  }),

  contractCase('answers conflict when a way is to be forgotten that is not a saved one', removing, async (adapter, sandbox) => {
    const invoiceId = await sandbox.payableInvoice();
    const before = await waysOf(adapter, invoiceId);
    const common = before.find(({ isSaved }) => !isSaved);
    if (!common) return;
    await checkFails('conflict', 'payments.removeMethod', adapter.payments.removeMethod({ invoiceId, methodId: common.id }, context()));
    checkSame(idsOf(await waysOf(adapter, invoiceId)), idsOf(before), 'the ways to pay');
  }),

  contractCase('answers not-found for the ways of another customer’s invoice', [...preferring, 'payments.removeMethod'], async ({ payments }, sandbox) => {
    const { items } = await payments.methods({ invoiceId: await sandbox.payableInvoice() }, context());
    const query = { invoiceId: sandbox.foreignInvoiceId, methodId: items[0]?.id ?? '' };
    await checkFails('not-found', 'payments.preferMethod', payments.preferMethod(query, context()));
    await checkFails('not-found', 'payments.removeMethod', payments.removeMethod(query, context()));
  }),
];

/** Not all of it, not now. */
const partCases = [
  contractCase('takes a part, and the rest is owed then', paying, async (adapter, sandbox) => {
    const invoiceId = await sandbox.payableInPart?.();
    if (invoiceId === undefined) return;
    const { order, method } = await orderBy(adapter, invoiceId, ({ minimumAmount }) => minimumAmount !== undefined);
    const amount = method.minimumAmount ?? order.amount;
    const payment = await adapter.payments.create({ ...order, amount }, intent());
    check(sameMoney(payment.amount, amount), `the payment is of ${payment.amount.amount}`);
    await sandbox.approve(payment.id);
    const rest = amountToPay(await adapter.invoices.get({ id: order.invoiceId }, context()));
    check(sameMoney(rest, subtract(order.amount, amount)), `${rest.amount} is owed after ${amount.amount} of ${order.amount.amount}`);
  }),

  contractCase('answers invalid for less than the smallest part, and for more than is owed', paying, async (adapter, sandbox) => {
    const invoiceId = await sandbox.payableInPart?.();
    if (invoiceId === undefined) return;
    const { order, method } = await orderBy(adapter, invoiceId, ({ minimumAmount }) => minimumAmount !== undefined);
    const cent = { amount: '0.01', currency: order.amount.currency };
    const wrong = [subtract(method.minimumAmount ?? cent, cent), subtract(order.amount, { ...cent, amount: '-0.01' }), { ...cent, amount: '-1.00' }];
    for (const amount of wrong) await checkFails('invalid', `a part of ${amount.amount}`, adapter.payments.create({ ...order, amount }, intent()));
    await checkCount(0, adapter, order);
  }),

  contractCase('waits for the day that was chosen, and can be given up until then', [...paying, 'payments.cancel'], async (adapter, sandbox) => {
    const invoiceId = await sandbox.payableLater?.();
    if (invoiceId === undefined) return;
    const { order, method } = await orderBy(adapter, invoiceId, ({ latestExecutionDate }) => latestExecutionDate !== undefined);
    const executionDate = method.latestExecutionDate ?? '';
    const { idempotencyKey } = intent();
    const payment = await adapter.payments.create({ ...order, executionDate }, intent(idempotencyKey));
    checkSame([payment.state, payment.executionDate], ['pending', executionDate], 'the payment');
    await checkFails('invalid', 'the same key for now', adapter.payments.create(order, intent(idempotencyKey)));
    checkSame((await adapter.payments.cancel({ id: payment.id }, context())).state, 'cancelled', 'the payment');
    await checkCount(1, adapter, order);
  }),

  contractCase('answers invalid for a day after the last one, and where the way does not wait', paying, async (adapter, sandbox) => {
    const invoiceId = await sandbox.payableLater?.();
    if (invoiceId === undefined) return;
    const { order, method } = await orderBy(adapter, invoiceId, ({ latestExecutionDate }) => latestExecutionDate !== undefined);
    const last = method.latestExecutionDate ?? '';
    await checkFails('invalid', 'a day after the last', adapter.payments.create({ ...order, executionDate: addDays(last, 1) }, intent()));
    const hasty = (await waysOf(adapter, invoiceId)).find(({ latestExecutionDate }) => latestExecutionDate === undefined);
    if (hasty) await checkFails('invalid', 'a day', adapter.payments.create({ ...order, methodId: hasty.id, executionDate: last }, intent()));
    await checkCount(0, adapter, order);
  }),
];

/** How the customer may pay: as she likes, in part, later. */
export const waysCases = [...keepingCases, ...partCases];
