import type { Invoice } from '@kvitt/core/model/invoice.js';
import { inProgress } from '@kvitt/core/model/in-progress.js';
import type { Payment, PaymentMethod } from '@kvitt/core/model/payment.js';
import type { Money } from '@kvitt/core/model/primitives.js';
import { amountToPay } from '@kvitt/core/model/to-pay.js';
import { isPositive } from '@kvitt/core/money.js';
import type { ResourceState } from '@kvitt/core/resource.js';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { LanguageController } from '../controllers/language-controller.js';
import { ResourceController } from '../controllers/resource-controller.js';
import { PayEvent } from '../events.js';
import { lackingIn } from '../internal/lacking.js';
import { bone, failedRoom, skeletonRoom, unsupportedRoom } from '../internal/rooms.js';
import { payButton } from '../locales/en/pay-button.js';
import { buttons } from '../styles/button.js';
import { rooms } from '../styles/rooms.js';
import { ground } from '../styles/ground.js';
import { tokens } from '../styles/tokens.js';
import { pay } from './pay-button.styles.js';
import { returnedPayments } from '../internal/paying/returned.js';
import { momentOf, type Moment } from '../internal/paying/standpoint.js';
import type { Steps } from '../internal/paying/steps.js';
import type { Till } from '../internal/paying/till.js';

/**
 * One press, one payment: asks how, starts it under one key, and says "paid" only when the supplier has the money.
 *
 *     <kvitt-pay-button invoice-id="2026-0142"></kvitt-pay-button>
 *
 * @tag kvitt-pay-button
 * @fires {PayEvent} kvitt-pay - Asks before a payment begins; `preventDefault()` vetoes it or takes it over.
 * @fires {RedirectEvent} kvitt-redirect - Asks before the customer is sent to a payment provider's page.
 * @fires {PaidEvent} kvitt-paid - The supplier has the money.
 * @fires {PaymentChangedEvent} kvitt-payment-changed - Any other step: waiting, failed, expired, cancelled.
 * @fires {KvittErrorEvent} kvitt-error - Starting or cancelling a payment went wrong.
 * @csspart body - All of it.
 * @csspart pay - The one filled button.
 * @csspart method - One way to pay.
 * @csspart qr - The code to scan.
 * @csspart receipt - What is left of the button when all is paid.
 * @csspart note - What happened to a payment, and what now.
 * @csspart loading - The skeleton.
 * @csspart unsupported - The room of a backend without payments.
 * @csspart failed - The room of a button that could not be loaded.
 * @csspart retry - Loads it again.
 */
export class KvittPayButton extends LitElement {
  static override styles = [tokens, ground, buttons, rooms, pay];

  /** The invoice to pay, by the backend's id. */
  @property({ attribute: 'invoice-id' }) invoiceId?: string;

  /** Shows this invoice's amount instead of asking for it; paying still needs a session, or a page that takes `kvitt-pay` over. */
  @property({ attribute: false }) invoice?: Invoice;

  /** The ways to pay, instead of asking for them. */
  @property({ attribute: false }) methods?: readonly PaymentMethod[];

  /** The id of the method to offer first; the preferred one when absent. */
  @property() method?: string;

  @state() private choosing = false;
  @state() private pressed = false;
  @state() private steps?: Steps;
  @state() private stepsFailed = false;
  /** A press found nothing to follow it; nothing was sent. */
  @state() private stuck = false;

  readonly #locale = new LanguageController(this, 'payButton', payButton);
  readonly #invoice = new ResourceController(this, (session) => (this.invoice || !this.invoiceId ? undefined : session.invoices.invoice(this.invoiceId)));
  readonly #methods = new ResourceController(this, (session) => (this.methods || !this.#id ? undefined : session.payments.methods(this.#id)));
  readonly #progress = new ResourceController(this, (session) => (this.#id ? session.payments.progress(this.#id) : undefined));
  readonly #seen = new Set<string>();
  #till: Till | undefined;
  #focused = false;

  override connectedCallback(): void {
    super.connectedCallback();
    for (const id of returnedPayments()) this.#seen.add(id);
  }

  /** Asks for the invoice, the ways to pay and the payment again. */
  async refresh(): Promise<void> {
    const asked = [this.#invoice, this.#methods, this.#progress].flatMap(({ resource }) => resource ?? []);
    await Promise.all(asked.map((resource) => resource.refresh()));
  }

  /** Moves the focus to the button, or to what stands in its place. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('button, a, [tabindex]')?.focus(options);
  }

  /** Pays, as a press on the button does; answers when the payment has begun, or nothing when it was vetoed or failed. */
  async pay(methodId = this.#offered?.id): Promise<Payment | undefined> {
    const amount = this.#amount;
    if (!this.#id || !methodId || !amount || this.pressed || this.#underWay) return undefined;
    if (!this.dispatchEvent(new PayEvent(this.#id, amount, methodId))) return undefined;
    this.choosing = false;
    this.pressed = true;
    try {
      return await (await this.#open())?.pay(methodId, amount);
    } finally {
      this.pressed = false;
    }
  }

  get #id(): string | undefined {
    return this.invoice?.id ?? this.invoiceId;
  }

  get #document(): Invoice | undefined {
    const { state: known } = this.#invoice;
    if (this.invoice) return lackingIn(this.invoice) ? undefined : this.invoice;
    return known.status === 'ready' ? known.value : undefined;
  }

  get #amount(): Money | undefined {
    return this.#document && amountToPay(this.#document);
  }

  get #ways(): readonly PaymentMethod[] {
    const { state: known } = this.#methods;
    return this.methods ?? (known.status === 'ready' ? known.value : []);
  }

  get #offered(): PaymentMethod | undefined {
    return this.#ways.find(({ id }) => id === this.method) ?? this.#ways.find(({ isPreferred }) => isPreferred) ?? this.#ways[0];
  }

  get #payment(): Payment | undefined {
    const { state: known } = this.#progress;
    return known.status === 'ready' ? known.value.payment : undefined;
  }

  get #underWay(): boolean {
    return this.#payment !== undefined && inProgress(this.#payment);
  }

  get #moment(): Moment {
    const { state: known } = this.#progress;
    const progress = known.status === 'ready' ? known.value : { phase: 'known' as const };
    return momentOf(progress, { pressed: this.pressed, choosing: this.choosing, seen: this.#seen, failed: this.#till?.error !== undefined });
  }

  protected override willUpdate(): void {
    this.#focused = this.shadowRoot?.activeElement instanceof HTMLElement;
    const payment = this.#payment;
    if (payment && inProgress(payment)) this.#seen.add(payment.id);
    if (this.#moment.kind !== 'idle') void this.#loadSteps();
  }

  protected override updated(): void {
    const { session } = this.#progress;
    const payment = this.#payment;
    if (session && payment && this.#seen.has(payment.id)) this.steps?.tell(this, session, payment);
    this.#keepFocus();
  }

  /** What comes after the press is fetched when it is likely, and again when that failed. */
  readonly #loadSteps = async (): Promise<void> => {
    if (this.steps) return;
    try {
      const steps = await import('../internal/paying/steps.js');
      if (this.shadowRoot) steps.dress(this.shadowRoot);
      this.steps = steps;
      this.stepsFailed = this.stuck = false;
    } catch {
      this.stepsFailed = true;
    }
  };

  async #open(): Promise<Till | undefined> {
    await this.#loadSteps();
    this.stuck = !this.steps;
    this.#till ??= this.steps && new this.steps.Till(this, {
      session: () => this.#progress.session,
      invoiceId: () => this.#id,
      renew: () => this.#invoice.resource?.refresh(),
    });
    return this.#till;
  }

  /** When the pressed button is gone, the focus goes to the words that took its place. */
  #keepFocus(): void {
    if (this.#focused && !this.shadowRoot?.activeElement) this.renderRoot.querySelector<HTMLElement>('[tabindex="-1"], button')?.focus();
  }

  /** A held Enter is one press. */
  #holdEnter(event: KeyboardEvent): void {
    if (event.repeat && event.key === 'Enter') event.preventDefault();
  }

  protected override render(): TemplateResult {
    return html`<div class="stack" part="body" @keydown=${(event: KeyboardEvent) => this.#holdEnter(event)}>${this.#renderRoom()}</div>`;
  }

  #renderRoom(): TemplateResult | typeof nothing {
    if (lackingIn(this.invoice)) return failedRoom(this.#locale, { code: 'invalid', retryable: false }, this.#locale.terms.loadFailed, () => undefined);
    const states = [this.#invoice, this.#methods, this.#progress].filter(({ resource }) => resource).map((one) => one.state);
    const broken = states.find((one): one is Extract<ResourceState<unknown>, { status: 'failed' }> => one.status === 'failed');
    if (broken?.error.code === 'unsupported') return unsupportedRoom(this.#locale);
    if (broken) return failedRoom(this.#locale, broken.error, this.#locale.terms.loadFailed, () => void this.refresh());
    const waits = !this.#locale.ready || !this.#document || states.some(({ status }) => status === 'loading');
    return waits ? skeletonRoom(this.#locale, bone('button', 100)) : this.#renderMoment();
  }

  #renderMoment(): TemplateResult | typeof nothing {
    const moment = this.#moment;
    if (this.stuck || (this.stepsFailed && moment.kind !== 'idle')) return failedRoom(this.#locale, { code: 'offline', retryable: true }, this.#locale.terms.loadFailed, () => void this.#loadSteps());
    if (moment.kind === 'idle') return this.#renderIdle();
    if (!this.steps || moment.kind === 'sending') return this.#renderBusy();
    return this.steps.render(moment, {
      locale: this.#locale,
      amount: this.#amount,
      payee: this.#document?.payee?.name ?? this.#document?.seller.name ?? '',
      methods: this.#ways,
      offered: this.#offered,
      error: this.#till?.error,
      amountChanged: this.#till?.isOther(this.#amount) ?? false,
      cancelling: this.#till?.cancelling ?? false,
      choose: (id) => (this.method = id),
      pay: (id) => void this.pay(id),
      cancel: (payment) => void this.#open().then((till) => till?.cancel(payment)),
      reconsider: () => this.#reconsider(true),
      back: () => this.#reconsider(false),
    });
  }

  #reconsider(choosing: boolean): void {
    this.#till?.clear();
    this.#seen.clear();
    this.choosing = choosing;
  }

  #renderIdle(): TemplateResult | typeof nothing {
    const { terms } = this.#locale;
    const amount = this.#amount;
    if (!amount || !isPositive(amount)) return html`<p class="soft">${terms.nothingToPay}</p>`;
    if (!this.#offered) return html`<p class="soft">${terms.noMethods}</p>`;
    return html`<button class="button button-primary button-big button-wide" part="pay" type="button" @pointerenter=${this.#loadSteps} @focus=${this.#loadSteps} @click=${() => void this.pay()}>
        ${this.#words(amount)}
      </button>
      ${this.#renderMethod(this.#offered)}`;
  }

  #words(amount: Money): string {
    const { terms } = this.#locale;
    const rest = this.#document?.status?.settlement === 'partly-paid';
    return (rest ? terms.payRest : terms.pay)(this.#locale.money(amount));
  }

  #renderMethod({ name }: PaymentMethod): TemplateResult {
    const { terms } = this.#locale;
    const another = html` <button class="link" type="button" @click=${() => this.#reconsider(true)}>${terms.chooseAnother}</button>`;
    return html`<p class="small soft">${terms.with(name)}${this.#ways.length > 1 ? another : nothing}</p>`;
  }

  #renderBusy(): TemplateResult {
    return html`<button class="button button-primary button-big button-wide" part="pay" type="button" aria-disabled="true">
      <span class="spinner"></span>${this.#locale.terms.working}
    </button>`;
  }
}
