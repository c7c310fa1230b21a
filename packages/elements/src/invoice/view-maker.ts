import { amountToPay, dueState, settlementOf, type DueOptions } from '@kvitt/core/model/due.js';
import type { Invoice } from '@kvitt/core/model/invoice.js';
import type { Resource } from '@kvitt/core/resource.js';
import type { PaymentProgress, Session } from '@kvitt/core/session/session.js';
import { ResourceController } from '../controllers/resource-controller.js';
import { giro } from '../locales/en/giro.js';
import { invoice as english } from '../locales/en/invoice.js';
import { status as englishStatus } from '../locales/en/status.js';
import { isOver } from './status.js';
import type { Later } from './sheet.js';
import type { Deeds, Locale, SheetHost, View } from './view.js';

/** What changes with what the customer does, beside the invoice itself. */
interface Moment extends Pick<View, 'annexes' | 'was' | 'fetching' | 'fetchFailed' | 'copied'> {
  readonly session: Session | undefined;
  readonly later: Later | undefined;
}

let zone: string | undefined;

/** Asking the browser takes as long as drawing the letter, so it is asked once. */
function browserZone(): string {
  zone ??= Intl.DateTimeFormat().resolvedOptions().timeZone;
  return zone;
}

/** Puts together what the parts of an invoice draw from. */
export class ViewMaker {
  readonly #host: SheetHost;
  readonly #deeds: Deeds;
  readonly #payment: ResourceController<PaymentProgress>;
  readonly locale: Locale;
  #invoice: Invoice | undefined;

  constructor(host: SheetHost, locale: Locale, deeds: Deeds) {
    this.#host = host;
    this.#deeds = deeds;
    this.locale = locale;
    this.#payment = new ResourceController(host, (session) => this.#askPayment(session));
  }

  /** What lateness depends on: the session's clock, and the zone of whoever names one first. */
  get dueOptions(): DueOptions {
    const timeZone = this.#host.timeZone ?? this.locale.timeZone ?? browserZone();
    return { now: this.locale.now, timeZone, dueSoonDays: this.#host.dueSoonDays };
  }

  /** Whether the page has put something there. */
  filled(slot: string): boolean {
    return this.#host.querySelector(`:scope > [slot="${slot}"]`) !== null;
  }

  make(invoice: Invoice, { session, was, ...moment }: Moment): View {
    if (invoice !== this.#invoice) this.#see(invoice);
    const host = this.#host;
    const { locale } = this;
    const payment = this.#payment.state;
    const over = isOver(invoice);
    const partly = settlementOf(invoice) === 'partly-paid' && invoice.balance;
    return {
      ...moment,
      invoice,
      locale,
      words: { ...locale.say('giro', giro), ...locale.say('invoice', english) },
      states: locale.say('status', englishStatus),
      level: [1, 2, 3, 4, 5].includes(host.headingLevel) ? host.headingLevel : 2,
      toPay: amountToPay(invoice),
      was: over ? undefined : was,
      due: dueState(invoice, this.dueOptions),
      settlement: settlementOf(invoice),
      over,
      paid: partly ? moment.later?.subtract(invoice.totals.payableAmount, partly) : undefined,
      payment: payment.status === 'ready' ? payment.value.payment : undefined,
      doubtsOf: moment.annexes.doubtsOf,
      withTax: host.taxDisplay === 'including' && invoice.lines.every((line) => line.taxInclusiveAmount),
      canFetchFiles: session?.supports('invoices.file') ?? false,
      href: host.invoiceHref,
      filled: (slot) => this.filled(slot),
      deeds: this.#deeds,
    };
  }

  #see(invoice: Invoice): void {
    this.#invoice = invoice;
    this.#payment.hostUpdate();
  }

  /** The payment is asked for only where it has something to add: the day and the way of paying. */
  #askPayment(session: Session): Resource<PaymentProgress> | undefined {
    const settlement = this.#invoice && settlementOf(this.#invoice);
    const told = settlement === 'paid' || settlement === 'overpaid' || settlement === 'partly-paid';
    return this.#invoice && told && session.supports('payments.list') ? session.payments.progress(this.#invoice.id) : undefined;
  }
}
