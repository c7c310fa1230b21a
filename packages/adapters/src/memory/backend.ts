import { KvittError } from '@kvitt/core/error.js';
import { amountToPay } from '@kvitt/core/model/due.js';
import type { Invoice } from '@kvitt/core/model/invoice.js';
import type { Payment, PaymentMethod } from '@kvitt/core/model/payment.js';
import { sameMoney } from '@kvitt/core/money.js';
import type { Clock } from '@kvitt/core/session/session.js';
import { Cashier, instant } from './cashier.js';
import { ChangeLog } from './changes.js';
import { Connection, type Operation } from './connection.js';
import { eventsOf } from './data/events.js';
import { Records } from './records.js';

/** The backend behind a memory adapter, with the verbs by which a test or a story acts on it as bank, agent or weather. */
export class MemoryBackend {
  readonly clock: Clock;
  readonly log = new ChangeLog();
  readonly connection: Connection;
  readonly records: Records;
  readonly cashier: Cashier;

  constructor(invoices: readonly Invoice[], methods: readonly PaymentMethod[], clock: Clock) {
    this.clock = clock;
    this.connection = new Connection(clock);
    this.records = new Records(invoices, invoices.flatMap(eventsOf), this.log);
    this.cashier = new Cashier(this.records, methods, clock);
  }

  /** Changes a document as an agent does: who looks at it is told, with the amount before and the reason in the customer's words. */
  change(invoiceId: string, edit: (invoice: Invoice) => Invoice, reason = ''): Invoice {
    const before = this.records.invoice(invoiceId);
    const at = instant(this.clock.now());
    const edited = edit(before);
    const from = sameMoney(amountToPay(before), amountToPay(edited)) ? undefined : amountToPay(before);
    const after = this.records.putInvoice(reason ? { ...edited, lastChange: { at, reason, from } } : edited);
    if (reason) this.#tell(after, at, reason);
    return after;
  }

  /** The customer approved in the app, or the bank has the money: the payment settles and its invoice is paid. */
  approve(paymentId: string): Payment {
    return this.cashier.move(paymentId, 'settled', { settledAt: instant(this.clock.now()) });
  }

  /** The bank has the request now: it can no longer be cancelled. */
  hold(paymentId: string): Payment {
    return this.cashier.move(paymentId, 'pending');
  }

  /** The bank said no. */
  decline(paymentId: string, message = 'Banken godkände inte betalningen.'): Payment {
    return this.cashier.move(paymentId, 'failed', { failure: { code: 'DECLINED', message, retryable: true } });
  }

  /** Nobody answered the request in time. */
  expire(paymentId: string): Payment {
    return this.cashier.move(paymentId, 'expired');
  }

  /** Makes an operation (`invoices.get`, or `*` for all) fail until called again without an error. */
  fail(operation: Operation, error?: KvittError): void {
    this.connection.fail(operation, error);
  }

  /** Does the next such operation, but its answer never reaches the caller. */
  loseAnswer(operation: Operation): void {
    this.connection.loseAnswer(operation);
  }

  /** Forgets who the customer is: everything is `unauthenticated` from now on. */
  expireSession(): void {
    this.fail('*', new KvittError('unauthenticated', { status: 401 }));
  }

  /** Cuts the network, streams included, or mends it: what was missed is told then. */
  offline(offline: boolean): void {
    this.connection.offline = offline;
    this.log.connect(!offline);
  }

  /** Makes every answer take so long; `Infinity` never answers. */
  slow(ms: number): void {
    this.connection.delayMs = ms;
  }

  /** Drops the changes told so far: whoever resumes from an older cursor hears of a gap. */
  forgetChanges(): void {
    this.log.forget();
  }

  #tell(invoice: Invoice, at: string, detail: string): void {
    const id = `${invoice.id}-change-${invoice.version ?? 0}`;
    this.records.addEvent({ id, version: 1, at, kind: 'adjustment', actor: { role: 'agent' }, visibility: 'both', documentId: invoice.id, detail });
  }
}
