import { KvittError } from '@kvitt/core/error.js';
import { amountToPay } from '@kvitt/core/model/due.js';
import type { Invoice } from '@kvitt/core/model/invoice.js';
import type { Author, Message } from '@kvitt/core/model/conversation.js';
import type { Payment } from '@kvitt/core/model/payment.js';
import type { Money } from '@kvitt/core/model/primitives.js';
import { isNegative, sameMoney } from '@kvitt/core/money.js';
import type { Clock } from '@kvitt/core/session/session.js';
import { add, subtract } from '@kvitt/core/sum.js';
import { Cashier } from './cashier.js';
import { ChangeLog } from './changes.js';
import { Connection, type Operation } from './connection.js';
import { currentInvoiceId } from './data/elin.js';
import { anna } from './data/chat.js';
import { sayLongAgo } from './data/chat-history.js';
import { eventsOf } from './data/events.js';
import type { Offer } from './data/methods.js';
import type { BotWords } from './desk/bot-hand.js';
import { Dealings, type Beginning } from './dealings/dealings.js';
import { Desk } from './desk/desk.js';
import { nextMorning } from './desk/queue.js';
import { Meters } from './meters.js';
import { Records } from './records.js';
import { Wallet } from './wallet.js';

/** The backend behind a memory adapter, with the verbs by which a test or a story acts on it as bank, agent or weather. */
export class MemoryBackend {
  readonly clock: Clock;
  readonly log = new ChangeLog();
  readonly connection: Connection;
  readonly records: Records;
  readonly wallet: Wallet;
  readonly cashier: Cashier;
  readonly meters: Meters;
  readonly desk: Desk;
  readonly dealings: Dealings;
  #elsewhere = 0;

  constructor(invoices: readonly Invoice[], offer: Offer, clock: Clock, beginning: Beginning) {
    this.clock = clock;
    this.connection = new Connection(clock);
    this.records = new Records(invoices, invoices.flatMap(eventsOf), this.log);
    this.wallet = new Wallet(offer);
    this.cashier = new Cashier(this.records, this.wallet, clock);
    this.meters = new Meters(this.records, clock, (id) => this.log.append({ kind: 'usage', id }));
    this.desk = new Desk(this.records, this.log, clock);
    this.dealings = new Dealings(beginning, this.records, this.log, clock);
  }

  /** Changes a document as an agent does: who looks at it is told, with the amount before and the reason in the customer's words. */
  change(invoiceId: string, edit: (invoice: Invoice) => Invoice, reason = ''): Invoice {
    const before = this.records.invoice(invoiceId);
    const at = this.cashier.now();
    const edited = edit(before);
    const from = sameMoney(amountToPay(before), amountToPay(edited)) ? undefined : amountToPay(before);
    const after = this.records.putInvoice(reason ? { ...edited, lastChange: { at, reason, from } } : edited);
    if (reason) this.#tell(after, at, reason);
    return after;
  }

  /** Another device of the customer's, or somebody else in the house, starts a payment of all that is owed. */
  payElsewhere(invoiceId: string, methodId = 'swish'): Payment {
    const amount = amountToPay(this.records.invoice(invoiceId));
    return this.cashier.create({ invoiceId, methodId, amount, walletToken: 'elsewhere' }, { idempotencyKey: `elsewhere-${++this.#elsewhere}` });
  }

  /** The customer approved in the app, or the bank has the money: the payment settles and its invoice is paid; `received` where other money came in than agreed. */
  approve(paymentId: string, received?: Money): Payment {
    return this.cashier.move(paymentId, 'settled', { settledAt: this.cashier.now(), ...(received && { received }) });
  }

  /** The bank has the request now: it can no longer be cancelled. */
  hold(paymentId: string): Payment {
    return this.cashier.move(paymentId, 'pending');
  }

  /** The bank wants to know that it is really she: the customer must go to its page. */
  authenticate(paymentId: string): Payment {
    return this.cashier.move(paymentId, 'action-required', { action: { type: 'redirect', url: `https://bank.example/strong/${paymentId}` } });
  }

  /** The bank said no. */
  decline(paymentId: string, message = 'Banken godkände inte betalningen.'): Payment {
    return this.cashier.move(paymentId, 'failed', { failure: { code: 'DECLINED', message, retryable: true } });
  }

  /** Nobody answered the request in time. */
  expire(paymentId: string): Payment {
    return this.cashier.move(paymentId, 'expired');
  }

  /** Money came in that pays nothing: in another currency, for example. */
  mispay(paymentId: string, received: Money): Payment {
    return this.cashier.move(paymentId, 'mispaid', { received });
  }

  /** The supplier gives the money back: all of it, or a part. */
  refund(paymentId: string, part?: Money): Payment {
    const { amount, refunded } = this.records.payment(paymentId);
    const back = part && refunded ? add(refunded, part) : (part ?? amount);
    return this.cashier.move(paymentId, isNegative(subtract(back, amount)) ? 'partly-refunded' : 'refunded', { refunded: back });
  }

  /** The customer's bank takes the money back: the invoice is owed again. */
  chargeBack(paymentId: string): Payment {
    return this.cashier.move(paymentId, 'charged-back');
  }

  /** The customer accepts an offer as it is, in another channel of the supplier's. */
  acceptElsewhere(offerId: string): void {
    const { price, oneOff, bindingMonths } = this.dealings.offers.get(offerId);
    this.dealings.offers.accept({ id: offerId, price, oneOff, bindingMonths }, { idempotencyKey: `elsewhere-${++this.#elsewhere}` });
  }

  /** The id of Elin's thread about an invoice; begun where there is none. */
  thread(invoiceId = currentInvoiceId): string {
    return this.desk.open({ invoiceId }).id;
  }

  /** An agent says something; she takes the thread first, unless she has it, and has read what was said. */
  agentSays(conversationId: string, text: string, more: Partial<Message> = {}): Message {
    const folder = this.desk.folder(conversationId);
    this.agentJoins(conversationId);
    this.agentReads(conversationId);
    const delivery = this.log.streams > 0 ? 'delivered' : 'sent';
    return this.desk.say(folder, { author: folder.now.agent ?? anna, text, delivery, ...more }, { state: 'waiting-customer' });
  }

  agentJoins(conversationId: string, agent?: Author): void {
    const folder = this.desk.folder(conversationId);
    this.desk.take(folder, agent ?? folder.now.agent);
  }

  agentTypes(conversationId: string): void {
    this.desk.typing(this.desk.folder(conversationId), 'agent');
  }

  /** The agent has read all that the customer wrote. */
  agentReads(conversationId: string): void {
    const folder = this.desk.folder(conversationId);
    this.desk.read(folder, folder.messages.length, 'agent');
  }

  /** The bot writes this, word by word as the clock goes. */
  botSays(conversationId: string, text: string, more: Omit<BotWords, 'text'> = {}): Message {
    return this.desk.write(this.desk.folder(conversationId), { text, ...more });
  }

  /** Nobody is there until tomorrow morning: who asks for a person is promised a reply. */
  closeDesk(): void {
    this.desk.opens(nextMorning(this.clock.now()));
  }

  openDesk(): void {
    this.desk.opens(undefined);
  }

  /** So many messages were said before, the last one a moment ago, all of them read; nobody is told of it. */
  history(conversationId: string, count: number): void {
    sayLongAgo(this.desk.folder(conversationId), count, this.clock.now());
  }

  /** Makes every file take so long to leave. */
  slowUploads(ms: number): void {
    this.connection.uploadMs = ms;
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
