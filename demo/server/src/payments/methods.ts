import { amountToPay } from '@kvitt/core/model/due.js';
import type { Invoice } from '@kvitt/core/model/invoice.js';
import type { PaymentMethod } from '@kvitt/core/model/payment.js';
import { isNegative, isPositive } from '@kvitt/core/money.js';
import { today } from '@kvitt/core/period.js';
import { subtract } from '@kvitt/core/sum.js';
import type { Clock } from '../clock.js';
import type { KnownCustomer } from '../records/customers.js';
import type { OfferedMethod } from '../seed/seed-data.js';

/** Ways to pay that no payment is begun for: the customer pays in her bank, or the mandate draws it. */
const withoutPayment: readonly string[] = ['giro', 'direct-debit'];

/** Whether a payment can be begun with it. */
export function takesPayments({ scheme }: PaymentMethod): boolean {
  return !withoutPayment.includes(scheme);
}

/** Every way to pay that a customer has, the one that she likes best first; what only the server knows is still with them. */
export function waysOf({ ownMethods, paymentMethods, preferredMethodId }: KnownCustomer): readonly OfferedMethod[] {
  const all = [...ownMethods, ...paymentMethods];
  const preferred = all.find(({ id }) => id === preferredMethodId) ?? all.find(({ isPreferred }) => isPreferred);
  const others = all.filter((method) => method !== preferred).map((method) => ({ ...method, isPreferred: undefined }));
  return preferred ? [{ ...preferred, isPreferred: true }, ...others] : others;
}

/** The ways to pay one invoice as the customer is told of them; none when nothing is owed. */
export function waysToPay(customer: KnownCustomer, invoice: Invoice, clock: Clock): readonly PaymentMethod[] {
  if (!isPositive(amountToPay(invoice))) return [];
  const date = today(clock.now(), customer.timeZone);
  return waysOf(customer).map(({ mayWait, minimumAmount, ...method }) => ({
    ...method,
    // who moves the money is the server's affair
    provider: undefined,
    minimumAmount: minimumAmount && mayBePart(invoice, minimumAmount) ? minimumAmount : undefined,
    latestExecutionDate: mayWait && invoice.dueDate !== undefined && invoice.dueDate > date ? invoice.dueDate : undefined,
  }));
}

/** A part must leave something over, and be in the invoice's currency. */
function mayBePart(invoice: Invoice, minimum: NonNullable<PaymentMethod['minimumAmount']>): boolean {
  const owed = amountToPay(invoice);
  return owed.currency === minimum.currency && isNegative(subtract(minimum, owed));
}
