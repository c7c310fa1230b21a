import { KvittError } from '@kvitt/core/error.js';
import type { Invoice } from '@kvitt/core/model/invoice.js';
import type { Payment } from '@kvitt/core/model/payment.js';
import type { TimelineEvent } from '@kvitt/core/model/timeline.js';
import type { ChangeLog } from './changes.js';

/** What the backend knows about one customer; every record that is put becomes a change with a higher version. */
export class Records {
  readonly #log: ChangeLog;
  readonly #invoices = new Map<string, Invoice>();
  readonly #payments = new Map<string, Payment>();
  #events: readonly TimelineEvent[];

  constructor(invoices: readonly Invoice[], events: readonly TimelineEvent[], log: ChangeLog) {
    for (const invoice of invoices) this.#invoices.set(invoice.id, invoice);
    this.#events = events;
    this.#log = log;
  }

  get invoices(): readonly Invoice[] {
    return [...this.#invoices.values()];
  }

  /** Every payment ever made, newest first. */
  get payments(): readonly Payment[] {
    return [...this.#payments.values()].reverse();
  }

  invoice(id: string): Invoice {
    return this.#invoices.get(id) ?? unknownRecord('invoice', id);
  }

  payment(id: string): Payment {
    return this.#payments.get(id) ?? unknownRecord('payment', id);
  }

  /** What happened to a document, newest first. */
  events(invoiceId: string): readonly TimelineEvent[] {
    return this.#events.filter((event) => event.documentId === this.invoice(invoiceId).id);
  }

  putInvoice(invoice: Invoice): Invoice {
    const value = newer(invoice);
    this.#invoices.set(value.id, value);
    this.#log.append({ kind: 'invoice', id: value.id, version: value.version, value });
    return value;
  }

  putPayment(payment: Payment): Payment {
    const value = newer(payment);
    this.#payments.set(value.id, value);
    this.#log.append({ kind: 'payment', id: value.id, version: value.version, value });
    return value;
  }

  addEvent(event: TimelineEvent): void {
    this.#events = [event, ...this.#events];
    this.#log.append({ kind: 'timeline', id: event.documentId ?? event.id, value: event });
  }
}

function newer<Item extends { readonly version?: number }>(record: Item): Item {
  return { ...record, version: (record.version ?? 0) + 1 };
}

function unknownRecord(kind: string, id: string): never {
  throw new KvittError('not-found', { status: 404, message: `no ${kind} ${id}` });
}
