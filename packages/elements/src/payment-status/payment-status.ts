import type { Invoice } from '@kvitt/core/model/invoice.js';
import { inProgress } from '@kvitt/core/model/in-progress.js';
import type { Payment } from '@kvitt/core/model/payment.js';
import { amountToPay } from '@kvitt/core/model/to-pay.js';
import type { ResourceState } from '@kvitt/core/resource.js';
import type { PaymentProgress } from '@kvitt/core/session/session.js';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { ActionController } from '../controllers/action-controller.js';
import { LanguageController } from '../controllers/language-controller.js';
import { ResourceController } from '../controllers/resource-controller.js';
import { cardIcon } from '../internal/icon.js';
import { returnedPayments } from '../internal/paying/returned.js';
import type { Scene } from '../internal/paying/steps.js';
import { bone, emptyRoom, failedRoom, skeletonRoom, staleNote, unsupportedRoom } from '../internal/rooms.js';
import { keepStates } from '../internal/states.js';
import { paymentStatus } from '../locales/en/payment-status.js';
import { buttons } from '../styles/button.js';
import { ground } from '../styles/ground.js';
import { rooms } from '../styles/rooms.js';
import { tokens } from '../styles/tokens.js';
import { status } from './payment-status.styles.js';
import type { Picture } from './picture.js';
import { isPayment, mayTryAgain, standingOf } from './standing.js';

type Known = ResourceState<PaymentProgress>;

/**
 * Follows one payment: the code to scan, what is waited for, the receipt, or what went wrong and what now. "Paid" only when the supplier has the money.
 * Without an id it is the payment from whose page the customer has just come back (`kvitt_return` in the address, which is taken out of it).
 *
 *     <kvitt-payment-status invoice-id="2026-0142">
 *       <a slot="actions" href="/invoices/2026-0142">Try again</a>
 *     </kvitt-payment-status>
 *
 * @tag kvitt-payment-status
 * @slot receipt - The page's own words below the receipt.
 * @slot actions - What the customer can do now where the payment came to nothing: a link to try again.
 * @slot empty - Replaces what is said when there is no payment.
 * @fires {PaidEvent} kvitt-paid - The supplier has the money.
 * @fires {PaymentChangedEvent} kvitt-payment-changed - Any other step: waiting, failed, expired, cancelled.
 * @fires {KvittErrorEvent} kvitt-error - Cancelling went wrong.
 * @csspart body - All of it.
 * @csspart qr - The code to scan.
 * @csspart continue - The link to the payment provider's page.
 * @csspart cancel - Gives the payment up.
 * @csspart receipt - What stays when it is paid.
 * @csspart details - Amount, method and reference of a payment that is not paid.
 * @csspart note - What happened to the payment, and what now.
 * @csspart loading - The skeleton.
 * @csspart empty - The room when there is no payment.
 * @csspart unsupported - The room of a backend without payments.
 * @csspart failed - The room of a payment that could not be loaded.
 * @csspart retry - Loads it again.
 * @cssstate initiated - Something is asked of the customer.
 * @cssstate pending - The bank has it.
 * @cssstate scheduled - It waits for its day.
 * @cssstate settled - The supplier has the money.
 * @cssstate overpaid - Beside `settled`: more came in than was asked for.
 * @cssstate failed - It did not go through.
 * @cssstate expired - Nobody approved in time.
 * @cssstate cancelled - It was given up.
 * @cssstate refunded - The money, or a part of it, has gone back.
 * @cssstate charged-back - The bank took it back.
 * @cssstate mispaid - Something came in that pays nothing.
 */
export class KvittPaymentStatus extends LitElement {
  static override styles = [tokens, ground, buttons, rooms, status];

  /** The payment to follow, by the backend's id. */
  @property({ attribute: 'payment-id' }) paymentId?: string;

  /** Follows the invoice's payment in progress, else its newest one. */
  @property({ attribute: 'invoice-id' }) invoiceId?: string;

  /** Shows this payment instead of asking for one. */
  @property({ attribute: false }) payment?: Payment;

  @state() private picture?: Picture;
  @state() private pictureFailed = false;

  readonly #states = this.attachInternals().states;
  readonly #locale = new LanguageController(this, 'paymentStatus', paymentStatus);
  readonly #payment = new ResourceController(this, (session) => (this.#single === undefined ? undefined : session.payments.payment(this.#single)));
  readonly #progress = new ResourceController(this, (session) => (this.payment || this.paymentId || !this.invoiceId ? undefined : session.payments.progress(this.invoiceId)));
  /** To whom it is paid, and what is left to pay. */
  readonly #invoice = new ResourceController<Invoice>(this, (session) => {
    const [id, another] = this.#shown?.invoiceIds ?? [];
    return this.payment || id === undefined || another !== undefined || !session.supports('invoices.get') ? undefined : session.invoices.invoice(id);
  });
  readonly #cancel = new ActionController(this, 'cancel', (payment: Payment) => this.#payment.session?.payments.cancel(payment) ?? Promise.resolve(undefined));
  /** The payments seen moving here, or come back from; others that have ended are history, and nothing new to tell. */
  readonly #seen = new Set<string>();
  #before: Payment | undefined;
  /** When the invoice had been read that was known as the payment moved. */
  #asOfBefore: number | undefined;
  #step: string | undefined;
  #isNews = false;
  #returned: string | undefined;
  #focused = false;

  override connectedCallback(): void {
    super.connectedCallback();
    for (const id of returnedPayments()) {
      this.#seen.add(id);
      this.#returned = id;
    }
  }

  /** Asks for the payment again. */
  async refresh(): Promise<void> {
    const asked = [this.#payment, this.#progress].flatMap(({ resource }) => resource ?? []);
    await Promise.all(asked.map((resource) => resource.refresh()));
  }

  /** Moves the focus to what can be done now, else to what is said. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('button, a, [tabindex]')?.focus(options);
  }

  get #single(): string | undefined {
    if (this.payment) return undefined;
    return this.paymentId ?? (this.invoiceId ? undefined : this.#returned);
  }

  get #state(): Known {
    const { payment } = this;
    if (payment) return known(payment);
    if (this.#single === undefined) return this.invoiceId ? this.#progress.state : known();
    const { state: one } = this.#payment;
    return one.status === 'ready' ? { ...one, value: { phase: 'known', payment: one.value } } : one;
  }

  /** What is shown of a payment, if that is one. */
  get #shown(): Payment | undefined {
    const known = this.#state;
    const payment = known.status === 'ready' ? known.value.payment : undefined;
    return isPayment(payment) ? payment : undefined;
  }

  protected override willUpdate(): void {
    this.#focused = this.shadowRoot?.activeElement instanceof HTMLElement;
    const payment = this.#shown;
    const moved = payment && this.#before?.id === payment.id && this.#before.state !== payment.state;
    if (payment && (moved || inProgress(payment))) this.#seen.add(payment.id);
    if (moved) this.#asOfBefore = this.#invoice.state.status === 'ready' ? this.#invoice.state.asOf : undefined;
    this.#before = payment;
    if (payment) void this.#loadPicture();
    keepStates(this.#states, payment ? [standingOf(payment), this.picture?.isOverpaid(payment) && 'overpaid'] : []);
  }

  protected override updated(): void {
    const { session } = this.#payment;
    const payment = this.#shown;
    if (session && payment && !this.payment && this.#seen.has(payment.id)) this.picture?.tell(this, session, payment);
    this.#announce(payment);
    if (this.#focused && !this.shadowRoot?.activeElement) this.renderRoot.querySelector<HTMLElement>('[tabindex="-1"]')?.focus();
  }

  /** A new step is said once; that a name or a sum arrives later is none. */
  #announce(payment: Payment | undefined): void {
    const step = payment && `${payment.id} ${payment.state} ${String(this.#isChecking)}`;
    this.#isNews ||= step !== this.#step;
    this.#step = step;
    if (!this.#isNews || !this.picture || !this.shadowRoot || this.#waitsForInvoice) return;
    this.#isNews = false;
    this.picture.announce(this.shadowRoot);
  }

  get #isChecking(): boolean {
    const known = this.#state;
    return known.status === 'ready' && known.value.phase === 'checking';
  }

  /** The invoice as it was before the payment would say that the same is left to pay. */
  get #isInvoiceOld(): boolean {
    const { state: known } = this.#invoice;
    return this.#shown?.state === 'settled' && known.status === 'ready' && known.asOf === this.#asOfBefore;
  }

  get #waitsForInvoice(): boolean {
    const { state: known } = this.#invoice;
    return this.#isInvoiceOld && known.status === 'ready' && !known.problem;
  }

  readonly #loadPicture = async (): Promise<void> => {
    if (this.picture) return;
    try {
      const picture = await import('./picture.js');
      picture.dress(this);
      this.picture = picture;
      this.pictureFailed = false;
    } catch {
      this.pictureFailed = true;
    }
  };

  protected override render(): TemplateResult {
    return html`<div class="stack" part="body">${this.#renderRoom()}</div>
      <p class="news visually-hidden" role="status"></p>`;
  }

  #renderRoom(): TemplateResult {
    const known = this.#state;
    const locale = this.#locale;
    const { loadFailed } = locale.terms;
    if (known.status === 'loading' || !locale.ready) return this.#renderSkeleton();
    if (known.status === 'failed' && known.error.code === 'unsupported') return unsupportedRoom(locale);
    if (known.status === 'failed') return failedRoom(locale, known.error, loadFailed, () => void this.refresh());
    const { payment } = known.value;
    if (!payment) return html`<slot name="empty">${emptyRoom(cardIcon(), locale.terms.none)}</slot>`;
    if (!isPayment(payment)) return failedRoom(locale, { code: 'invalid', retryable: false }, loadFailed, () => undefined);
    if (this.pictureFailed) return failedRoom(locale, { code: 'offline', retryable: true }, loadFailed, () => void this.#loadPicture());
    return this.picture ? html`${staleNote(locale, known, () => void this.refresh())}${this.#renderPayment(this.picture, payment, known.value)}` : this.#renderSkeleton();
  }

  #renderSkeleton(): TemplateResult {
    return skeletonRoom(this.#locale, [60, 100, 80].map((width) => bone('text', width as 60)));
  }

  #renderPayment({ render, details, trouble }: Picture, payment: Payment, { elsewhere }: PaymentProgress): TemplateResult {
    const moment = this.#isChecking ? { kind: 'checking' as const } : { kind: 'payment' as const, payment };
    return html`${render(moment, this.#sceneOf(payment, elsewhere))}${details(payment, this.#locale)}${trouble(this.#cancel.error, this.#locale)}
      ${payment.state === 'settled' ? html`<slot name="receipt"></slot>` : nothing}${mayTryAgain(payment) ? html`<slot name="actions"></slot>` : nothing}`;
  }

  #sceneOf(payment: Payment, elsewhere = false): Scene {
    const { state: known } = this.#invoice;
    const invoice = known.status === 'ready' ? known.value : undefined;
    return {
      locale: this.#locale,
      amount: invoice && !this.#isInvoiceOld ? amountToPay(invoice) : undefined,
      payee: invoice?.payee?.name ?? invoice?.seller.name ?? '',
      invoice,
      methods: [],
      elsewhere,
      cancelling: this.#cancel.running,
      cancel: inProgress(payment) && !this.payment && this.#payment.session?.supports('payments.cancel') ? (one) => this.#cancel.run(one) : undefined,
      ask: () => void this.refresh(),
    };
  }
}

function known(payment?: Payment): Known {
  return { status: 'ready', value: { phase: 'known', payment }, asOf: 0, refreshing: false, origin: 'fetch' };
}
