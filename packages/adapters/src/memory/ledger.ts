import { amountToPay } from '@kvitt/core/model/due.js';
import type { Invoice } from '@kvitt/core/model/invoice.js';
import type { Payment } from '@kvitt/core/model/payment.js';
import type { Money } from '@kvitt/core/model/primitives.js';
import type { Settlement } from '@kvitt/core/model/status.js';
import { isNegative, isPositive } from '@kvitt/core/money.js';
import { add, subtract } from '@kvitt/core/sum.js';
import { paid } from './data/history.js';
import type { Records } from './records.js';

/** Books on the invoice what became of a payment, and tells it in the timeline. */
export class Ledger {
  readonly #records: Records;

  constructor(records: Records) {
    this.#records = records;
  }

  /** The steps that move money; any other one leaves the invoice as it is. */
  book(payment: Payment, at: string): void {
    const name = payment.methodName ?? payment.methodId;
    const came = cameIn(payment);
    if (payment.state === 'settled') this.#note(payment, at, 'payment', `Betald med ${name}`, (invoice) => less(invoice, came));
    if (payment.state === 'refunded') this.#note(payment, at, 'refund', `Återbetald till ${name}`, refunded);
    if (payment.state === 'partly-refunded') this.#note(payment, at, 'refund', `En del återbetald till ${name}`, (invoice) => invoice);
    if (payment.state === 'charged-back') this.#note(payment, at, 'charge-back', `Banken har tagit tillbaka betalningen med ${name}`, (invoice) => owedAgain(invoice, came));
  }

  #note(payment: Payment, at: string, kind: string, detail: string, edit: (invoice: Invoice) => Invoice): void {
    for (const id of payment.invoiceIds) {
      this.#records.putInvoice(edit(this.#records.invoice(id)));
      const actor = { role: kind === 'payment' ? 'customer' : 'system' } as const;
      this.#records.addEvent({ id: `${payment.id}-${payment.version ?? 0}`, version: 1, at, kind, actor, visibility: 'both', documentId: id, detail });
    }
  }
}

/** What counts against the document: money of another currency is booked as what was agreed on. */
function cameIn({ amount, received = amount }: Payment): Money {
  return received.currency === amount.currency ? received : amount;
}

/** What is left once so much has come in; too much makes the balance negative: the supplier owes her. */
function less(invoice: Invoice, came: Money): Invoice {
  const balance = subtract(amountToPay(invoice), came);
  if (isPositive(balance)) return open(invoice, balance, 'partly-paid');
  return isNegative(balance) ? { ...paid(invoice), balance, status: { ...invoice.status, lifecycle: 'closed', settlement: 'overpaid' } } : paid(invoice);
}

function owedAgain(invoice: Invoice, gone: Money): Invoice {
  const balance = add(amountToPay(invoice), gone);
  return open(invoice, balance, isNegative(subtract(balance, invoice.totals.payableAmount)) ? 'partly-paid' : 'unpaid');
}

function open(invoice: Invoice, balance: Money, settlement: Settlement): Invoice {
  const lifecycle = invoice.status?.lifecycle === 'closed' ? 'issued' : invoice.status?.lifecycle;
  return { ...invoice, balance, status: { ...invoice.status, lifecycle, settlement } };
}

/** A refund makes nothing owed again: it was the supplier who gave the money back. */
function refunded(invoice: Invoice): Invoice {
  return { ...invoice, status: { ...invoice.status, settlement: 'refunded' } };
}
