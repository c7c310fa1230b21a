import { amountToPay } from '@kvitt/core/model/due.js';
import type { Invoice } from '@kvitt/core/model/invoice.js';
import type { Payment } from '@kvitt/core/model/payment.js';
import type { Money } from '@kvitt/core/model/primitives.js';
import type { Status } from '@kvitt/core/model/status.js';
import { isNegative, isPositive, isZero, sameMoney } from '@kvitt/core/money.js';
import { add, subtract } from '@kvitt/core/sum.js';

/** What a step of a payment does to its invoice. */
export interface Booking {
  /** Absent where it stays as it is. */
  readonly invoice?: Invoice;
  /** What the timeline says of it; absent for what nobody needs to remember. */
  readonly event?: 'payment' | 'mispayment' | 'refund' | 'charge-back';
}

type Books = Pick<Invoice, 'balance' | 'status'>;

/** Books one step; `date` is today where the supplier is. */
export function book(invoice: Invoice, before: Payment, after: Payment, date: string): Booking {
  switch (after.state) {
    case 'settled':
      return { invoice: { ...invoice, lastChange: undefined, ...paid(invoice, subtract(amountToPay(invoice), counted(after)), date) }, event: 'payment' };
    case 'charged-back':
      return { invoice: { ...invoice, lastChange: undefined, ...paid(invoice, add(amountToPay(invoice), kept(before)), date) }, event: 'charge-back' };
    case 'refunded':
    case 'partly-refunded':
      return { invoice: { ...invoice, ...refunded(invoice, before, after) }, event: 'refund' };
    case 'mispaid':
      return { event: 'mispayment' };
    default:
      return waiting(invoice, after);
  }
}

function waiting(invoice: Invoice, { state, executionDate }: Payment): Booking {
  const status = settlementWhile(invoice, { state });
  return executionDate === undefined || status === invoice.status ? {} : { invoice: { ...invoice, status } };
}

/** An invoice whose payment waits for its day says so. */
export function settlementWhile({ status }: Invoice, { state }: Pick<Payment, 'state'>): Status | undefined {
  if (state === 'pending' && status?.settlement === 'unpaid') return { ...status, settlement: 'scheduled' };
  return state !== 'pending' && status?.settlement === 'scheduled' ? { ...status, settlement: 'unpaid' } : status;
}

/** What counts against the invoice: what came in, or what was agreed on where it came in another currency and was booked all the same. */
function counted({ amount, received = amount }: Payment): Money {
  return received.currency === amount.currency ? received : amount;
}

/** The same less what had already gone back. */
function kept(payment: Payment): Money {
  const { refunded: gone } = payment;
  const all = counted(payment);
  return gone?.currency === all.currency ? subtract(all, gone) : all;
}

function paid({ status, totals, dueDate }: Invoice, balance: Money, date: string): Books {
  if (isZero(balance)) return { balance, status: { ...status, lifecycle: 'closed', settlement: 'paid' } };
  if (isNegative(balance)) return { balance, status: { ...status, lifecycle: 'closed', settlement: 'overpaid' } };
  const late = dueDate !== undefined && dueDate < date ? 'overdue' : 'issued';
  const lifecycle = status?.lifecycle === 'closed' ? late : status?.lifecycle;
  return { balance, status: { ...status, lifecycle, settlement: sameMoney(balance, totals.payableAmount) ? 'unpaid' : 'partly-paid' } };
}

/** What was paid too much goes back first; giving more back makes nothing owed again: it was the supplier's wish. */
function refunded(invoice: Invoice, before: Payment, { state, refunded: gone, amount }: Payment): Books {
  const owed = amountToPay(invoice);
  const now = before.refunded && gone ? subtract(gone, before.refunded) : gone;
  const left = isNegative(owed) && now?.currency === owed.currency ? add(owed, now) : owed;
  const balance = isNegative(owed) && isPositive(left) ? subtract(amount, amount) : left;
  if (isZero(balance)) return { balance, status: { ...invoice.status, settlement: state === 'refunded' ? 'refunded' : 'paid' } };
  return { balance, status: invoice.status };
}
