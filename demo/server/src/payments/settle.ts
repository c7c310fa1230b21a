import { mayFollow } from '@kvitt/core/model/payment-machine.js';
import type { Payment } from '@kvitt/core/model/payment.js';
import { sameMoney } from '@kvitt/core/money.js';
import { today } from '@kvitt/core/period.js';
import { instant, type Clock } from '../clock.js';
import type { Database, Queries } from '../db/database.js';
import { preferMethod } from '../records/customers.js';
import { holdInvoice, replaceInvoice, type HeldInvoice } from '../records/invoices.js';
import { tell, type NewChange } from '../records/outbox.js';
import { findPayment, renameAtProvider, stepPayment, type PaymentRow, type PaymentStep } from '../records/payments.js';
import { addEvent } from '../records/timeline.js';
import { book, type Booking } from './books.js';
import { invoiceChange, paymentChange } from './tellings.js';

/** Takes one step of a payment with everything that follows from it, all or nothing; a step that comes too late changes nothing. */
export async function step(database: Database, clock: Clock, known: PaymentRow, next: PaymentStep): Promise<PaymentRow | undefined> {
  return database.transaction(async (transaction) => {
    const invoice = await holdInvoice(transaction, known.invoiceId);
    const now = await findPayment(transaction, known.id);
    if (!invoice || !now || !mayStep(now.payment, next) || isOfOldName(known, now, next)) return now;
    const stepped = await stepPayment(transaction, known.id, next);
    const changes = [paymentChange(stepped), ...(await follow(transaction, clock, invoice, now.payment, stepped))];
    // a way to pay that has worked is the one that she is shown first
    if (next.state === 'settled') await preferMethod(transaction, stepped.customerId, stepped.payment.methodId);
    await tell(transaction, stepped.customerId, changes, instant(clock));
    return stepped;
  });
}

/** Answers whether this process is the one that asks the provider again, under a new name; no step of the old name comes in between. */
export async function renew(database: Database, row: PaymentRow, providerReference: string): Promise<boolean> {
  return database.transaction(async (transaction) => {
    await holdInvoice(transaction, row.invoiceId);
    return renameAtProvider(transaction, row, providerReference);
  });
}

/** Another process has asked the provider anew meanwhile: what became of the first request is of no account, but for its money. */
function isOfOldName(known: PaymentRow, now: PaymentRow, next: PaymentStep): boolean {
  return next.state !== 'settled' && next.state !== 'mispaid' && known.providerReference !== now.providerReference;
}

/** The machine's word; being told the same again is no step. */
function mayStep(payment: Payment, { state, refunded }: PaymentStep): boolean {
  if (!mayFollow(payment.state, state)) return false;
  if (payment.state !== state) return true;
  return refunded !== undefined && !(payment.refunded && sameMoney(payment.refunded, refunded));
}

async function follow(transaction: Queries, clock: Clock, held: HeldInvoice, before: Payment, { payment }: PaymentRow): Promise<NewChange[]> {
  const { document } = held;
  const { invoice, event } = book(document, before, payment, today(clock.now(), document.timeZone ?? 'UTC'));
  const changes = invoice ? [invoiceChange(await replaceInvoice(transaction, invoice))] : [];
  if (!event) return changes;
  await addEvent(transaction, document.id, {
    version: 1, at: momentOf(event, payment) ?? instant(clock), kind: event, actor: { role: event === 'payment' ? 'customer' : 'system' },
    visibility: 'both', documentId: document.id, detail: payment.methodName,
  });
  return [...changes, { kind: 'timeline', id: document.id }];
}

function momentOf(event: Booking['event'], { settledAt }: Payment): string | undefined {
  return event === 'payment' ? settledAt : undefined;
}
