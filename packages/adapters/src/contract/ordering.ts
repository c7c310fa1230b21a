import type { PaymentOrder } from '@kvitt/core/adapter.js';
import { amountToPay } from '@kvitt/core/model/due.js';
import { paymentSchema, type Payment, type PaymentMethod } from '@kvitt/core/model/payment.js';
import { isPositive } from '@kvitt/core/money.js';
import { pageSchema } from '@kvitt/core/session/page.js';
import { validate } from '@kvitt/core/session/validate.js';
import type { Operation, WholeAdapter } from './case.js';
import { context } from './context.js';
import { check, checkSame } from './expect.js';
import type { Sandbox } from './sandbox.js';

/** What every case that pays needs. */
export const paying: readonly Operation[] = ['invoices.get', 'payments.methods', 'payments.list', 'payments.create'];

/** An order for all that is owed, by the first method. */
export async function orderFor(adapter: WholeAdapter, sandbox: Sandbox): Promise<PaymentOrder> {
  const { order } = await orderBy(adapter, await sandbox.payableInvoice(), () => true);
  return order;
}

/** An order for all that is owed on this document, by the first method that is such a one. */
export async function orderBy({ invoices, payments }: WholeAdapter, invoiceId: string, such: (method: PaymentMethod) => boolean) {
  const amount = amountToPay(await invoices.get({ id: invoiceId }, context()));
  const method = (await payments.methods({ invoiceId }, context())).items.find(such);
  check(isPositive(amount), `there is nothing to pay on ${invoiceId}`);
  check(method !== undefined, `there is no such way to pay ${invoiceId}`);
  const order: PaymentOrder = { invoiceId, methodId: method.id, amount };
  return { order, method };
}

export async function paymentsOf({ payments }: WholeAdapter, { invoiceId }: PaymentOrder): Promise<readonly Payment[]> {
  return validate('payments.list', pageSchema(paymentSchema), await payments.list({ invoiceId }, context())).items;
}

export async function checkCount(count: number, adapter: WholeAdapter, order: PaymentOrder): Promise<void> {
  checkSame((await paymentsOf(adapter, order)).length, count, 'payments of the invoice');
}
