import type { PaymentOrder } from '@kvitt/core/adapter.js';
import { KvittError } from '@kvitt/core/error.js';
import { amountToPay } from '@kvitt/core/model/due.js';
import type { Invoice } from '@kvitt/core/model/invoice.js';
import type { PaymentMethod } from '@kvitt/core/model/payment.js';
import type { Money } from '@kvitt/core/model/primitives.js';
import { isNegative, isPositive, sameMoney } from '@kvitt/core/money.js';
import { subtract } from '@kvitt/core/sum.js';

/** Ways to pay that no order is placed for: the customer pays in her bank, or the mandate draws it. */
const withoutOrder: readonly string[] = ['giro', 'direct-debit'];

/** Whether two orders mean the same; the wallet's token is another one each time it is asked. */
export function sameOrder(one: PaymentOrder, other: PaymentOrder): boolean {
  const alike = one.invoiceId === other.invoiceId && one.methodId === other.methodId && one.executionDate === other.executionDate;
  return alike && sameMoney(one.amount, other.amount);
}

/** Throws `invalid` with the field that is wrong; answers the method that was chosen. */
export function checkOrder(order: PaymentOrder, invoice: Invoice, offered: readonly PaymentMethod[], date: string): PaymentMethod {
  const owed = amountToPay(invoice);
  if (!isPositive(owed)) throw refused('amount', 'nothing is owed');
  const method = offered.find(({ id, scheme }) => id === order.methodId && !withoutOrder.includes(scheme));
  if (!method) throw refused('methodId', `no method ${order.methodId}`);
  if (!sameMoney(owed, order.amount) && !isPart(order.amount, owed, method)) throw refused('amount', `owed is ${owed.amount} ${owed.currency}`);
  if (order.executionDate !== undefined && !mayWait(order.executionDate, method, date)) throw refused('executionDate', `not on ${order.executionDate}`);
  if (method.scheme === 'wallet' && !order.walletToken) throw refused('walletToken', 'the wallet has answered nothing');
  return method;
}

/** A request that means nothing this backend can do. */
export function refused(field: string, message: string): KvittError {
  return new KvittError('invalid', { status: 422, field, message });
}

function isPart(amount: Money, owed: Money, { minimumAmount }: PaymentMethod): boolean {
  if (!minimumAmount || amount.currency !== owed.currency) return false;
  return isPositive(amount) && !isNegative(subtract(amount, minimumAmount)) && !isNegative(subtract(owed, amount));
}

function mayWait(day: string, { latestExecutionDate = '' }: PaymentMethod, date: string): boolean {
  return day > date && day <= latestExecutionDate;
}
