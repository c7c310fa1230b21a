import { amountToPay } from '@kvitt/core/model/due.js';
import { inProgress } from '@kvitt/core/model/in-progress.js';
import type { Invoice } from '@kvitt/core/model/invoice.js';
import type { Payment } from '@kvitt/core/model/payment.js';
import type { Status } from '@kvitt/core/model/status.js';
import { isNegative, isZero } from '@kvitt/core/money.js';
import { instant, type Clock } from '../clock.js';
import type { Database, Queries } from '../db/database.js';
import { holdInvoice, less, replaceInvoice, type HeldInvoice } from '../records/invoices.js';
import { tell, type NewChange } from '../records/outbox.js';
import { findPayment, renameAtProvider, stepPayment, type PaymentRow, type PaymentStep } from '../records/payments.js';
import { addEvent } from '../records/timeline.js';

/** Takes one step of a payment with everything that follows from it, all or nothing; a step that comes too late changes nothing. */
export async function step(database: Database, clock: Clock, known: PaymentRow, next: PaymentStep): Promise<PaymentRow | undefined> {
  return database.transaction(async (transaction) => {
    const invoice = await holdInvoice(transaction, known.invoiceId);
    const now = await findPayment(transaction, known.id);
    if (!invoice || !now || !mayStep(now.payment, next) || isOfOldName(known, now, next)) return now;
    const stepped = await stepPayment(transaction, known.id, next);
    const changes: NewChange[] = [paymentChange(stepped)];
    if (next.state === 'settled') changes.push(...(await settle(transaction, clock, invoice, stepped)));
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
  return next.state !== 'settled' && known.providerReference !== now.providerReference;
}

/** Money that arrived counts, also for a payment that had been given up; anything else moves only a payment in progress. */
function mayStep(payment: Payment, next: PaymentStep): boolean {
  if (next.state === 'settled') return inProgress(payment) || ['expired', 'cancelled', 'failed'].includes(payment.state);
  return inProgress(payment) && payment.state !== next.state;
}

async function settle(transaction: Queries, clock: Clock, { document }: HeldInvoice, { payment }: PaymentRow): Promise<NewChange[]> {
  const balance = await less(transaction, amountToPay(document), payment.amount);
  const invoice = await replaceInvoice(transaction, { ...document, lastChange: undefined, balance, status: { ...document.status, ...statusFor(balance) } });
  await addEvent(transaction, invoice.id, {
    version: 1, at: payment.settledAt ?? instant(clock), kind: 'payment', actor: { role: 'customer' }, visibility: 'both', documentId: invoice.id, detail: payment.methodName,
  });
  return [invoiceChange(invoice), { kind: 'timeline', id: invoice.id }];
}

function statusFor(balance: Payment['amount']): Partial<Status> {
  if (isZero(balance)) return { lifecycle: 'closed', settlement: 'paid' };
  if (isNegative(balance)) return { lifecycle: 'closed', settlement: 'overpaid' };
  return { settlement: 'partly-paid' };
}

/** The new invoice, whole, so that nobody has to ask. */
export function invoiceChange(invoice: Invoice): NewChange {
  return { kind: 'invoice', id: invoice.id, version: invoice.version, value: invoice };
}

function paymentChange({ payment }: PaymentRow): NewChange {
  return { kind: 'payment', id: payment.id, version: payment.version, value: payment };
}
