import type { Invoice } from '@kvitt/core/model/invoice.js';
import { inProgress } from '@kvitt/core/model/in-progress.js';
import type { Payment, PaymentMethod } from '@kvitt/core/model/payment.js';
import type { Money } from '@kvitt/core/model/primitives.js';
import { amountToPay, isDirectDebit } from '@kvitt/core/model/to-pay.js';
import { isPositive } from '@kvitt/core/money.js';
import { today } from '@kvitt/core/period.js';
import type { ResourceState } from '@kvitt/core/resource.js';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { LanguageController } from '../controllers/language-controller.js';
import { ResourceController } from '../controllers/resource-controller.js';
import { PayEvent } from '../events/pay.js';
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
import type { Counter, Till } from '../internal/paying/till.js';
import type { PaymentPlugin } from '../plugins/plugin.js';

/**
 * One press, one payment: asks how, starts it under one key, and says "paid" only when the supplier has the money.
 *
 *     <kvitt-pay-button invoice-id="2026-0142"></kvitt-pay-button>
 *
 * @tag kvitt-pay-button
 * @slot fields - Where a payment provider's own fields stand; without it the button makes a place of its own beside itself in the page.
 * @fires {PayEvent} kvitt-pay - Asks before a payment begins; `preventDefault()` vetoes it or takes it over.
 * @fires {RedirectEvent} kvitt-redirect - Asks before the customer is sent to a payment provider's page.
 * @fires {PaidEvent} kvitt-paid - The supplier has the money.
 * @fires {PaymentChangedEvent} kvitt-payment-changed - Any other step: waiting, failed, expired, cancelled.
 * @fires {KvittErrorEvent} kvitt-error - Starting or cancelling a payment went wrong.
 * @csspart body - All of it.
 * @csspart pay - The one filled button.
 * @csspart method - One way to pay.
 * @csspart qr - The code to scan.
 * @csspart app - The link that opens an app.
 * @csspart continue - The link to a payment provider's page.
 * @csspart amount - How much to pay, where it may be a part.
 * @csspart terms - The fold with how much and when.
 * @csspart cancel - Gives a payment up.
 * @csspart instead - Gives a payment up and pays what is owed now.
 * @csspart giro - The fields of the bank's form.
 * @csspart pay-code - The code that a bank's app reads.
 * @csspart print - Prints or saves the receipt.
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

  /** Pays only this part of what is owed: a decimal string, `500.00`. All of it when absent. */
  @property() amount?: string;

  /** Offers this way to pay alone, without "Choose another way". */
  @property({ attribute: 'no-choice', type: Boolean }) noChoice = false;

  /** What draws the own fields of payment providers; `@kvitt/elements/plugins/…`, or one of your own. */
  @property({ attribute: false }) plugins: readonly PaymentPlugin[] = [];

  @state() private opened?: 'choosing' | 'giro';
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
  #before: Payment | undefined;
  #wallets?: typeof import('../internal/paying/wallet.js');
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

  /** Pays, as a press on the button does: all that is owed or `amount`, now, unless `agreed` says otherwise. Answers when the payment has begun, or nothing when it was vetoed or failed. */
  async pay(methodId = this.#offered?.id, agreed?: { readonly amount: Money; readonly executionDate?: string }): Promise<Payment | undefined> {
    const method = this.#ways.find(({ id }) => id === methodId);
    const terms = agreed ?? (this.#amount && { amount: this.#amount });
    if (!this.#id || !method || !terms || this.pressed || this.#underWay) return undefined;
    if (!this.dispatchEvent(new PayEvent(this.#id, terms.amount, method.id, terms.executionDate))) return undefined;
    this.opened = method.scheme === 'giro' ? 'giro' : undefined;
    if (this.opened) return undefined;
    this.pressed = true;
    try {
      await this.#loadSteps();
      this.stuck = !this.steps;
      return await this.#till?.pay(method, terms);
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

  get #owed(): Money | undefined {
    return this.#document && amountToPay(this.#document);
  }

  /** What the button offers to pay. */
  get #amount(): Money | undefined {
    const owed = this.#owed;
    return owed && this.amount && isPositive(owed) ? { ...owed, amount: this.amount } : owed;
  }

  get #payee(): string {
    return this.#document?.payee?.name ?? this.#document?.seller.name ?? '';
  }

  get #given(): readonly PaymentMethod[] {
    const { state: known } = this.#methods;
    return this.methods ?? (known.status === 'ready' ? known.value : []);
  }

  /** A wallet is a way to pay once the browser says that it has it. */
  get #ways(): readonly PaymentMethod[] {
    return this.#given.filter((way) => way.scheme !== 'wallet' || this.#wallets?.canUse(way, () => this.requestUpdate()));
  }

  get #offered(): PaymentMethod | undefined {
    const ways = this.#ways;
    return ways.find(({ id }) => id === this.method) ?? ways.find(({ isPreferred }) => isPreferred) ?? ways[0];
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
    const nothingOwed = this.#owed !== undefined && !this.#payable;
    return momentOf(progress, { pressed: this.pressed, opened: this.opened, seen: this.#seen, failed: this.#till?.error !== undefined, nothingOwed, drawn: this.#drawn });
  }

  /** A mandate will draw the money, unless the page names another way; not once the supplier's day has passed. */
  get #drawn(): boolean {
    const invoice = this.#document;
    const byMandate = this.#offered?.scheme === 'direct-debit' || (!this.method && invoice !== undefined && isDirectDebit(invoice));
    return byMandate && this.#payable && (invoice?.dueDate ?? '9') >= today(this.#locale.now, invoice?.timeZone ?? this.#locale.timeZone ?? 'UTC');
  }

  get #payable(): boolean {
    return this.#owed !== undefined && isPositive(this.#owed);
  }

  protected override willUpdate(): void {
    this.#focused = this.shadowRoot?.activeElement instanceof HTMLElement;
    const payment = this.#payment;
    if (payment && (inProgress(payment) || (this.#before?.id === payment.id && this.#before.state !== payment.state))) this.#seen.add(payment.id);
    this.#before = payment;
    if (!this.#wallets && this.#given.some(({ scheme }) => scheme === 'wallet')) void this.#loadWallets();
    if (this.#moment.kind !== 'idle') void this.#loadSteps();
  }

  protected override updated(): void {
    const { session } = this.#progress;
    const payment = this.#payment;
    if (session && payment && this.#seen.has(payment.id)) this.steps?.tell(this, session, payment);
    this.#keepFocus();
    if (this.shadowRoot) this.steps?.announce(this.shadowRoot);
  }

  /** What cannot be fetched is no way to pay, until it can. */
  async #loadWallets(): Promise<void> {
    this.#wallets = await import('../internal/paying/wallet.js').catch(() => undefined);
    if (this.#wallets) this.requestUpdate();
  }

  /** What comes after the press is fetched when it is likely, and again when that failed. */
  readonly #loadSteps = async (): Promise<void> => {
    if (this.steps) return;
    try {
      const steps = await import('../internal/paying/steps.js');
      steps.dress(this);
      this.#till ??= new steps.Till(this, () => this.#counter);
      this.steps = steps;
      this.stepsFailed = this.stuck = false;
    } catch {
      this.stepsFailed = true;
    }
  };

  /** When what had the focus is gone, it goes to the words that took its place, and after a failure back to the button. */
  #keepFocus(): void {
    if (!this.#focused || this.shadowRoot?.activeElement) return;
    const root = this.renderRoot;
    (root.querySelector<HTMLElement>('.again') ?? root.querySelector<HTMLElement>('[tabindex="-1"], button'))?.focus();
  }

  /** A held Enter is one press. */
  #holdEnter(event: KeyboardEvent): void {
    if (event.repeat && event.key === 'Enter') event.preventDefault();
  }

  protected override render(): TemplateResult {
    return html`<div class="stack" part="body" @keydown=${(event: KeyboardEvent) => this.#holdEnter(event)}>${this.#renderRoom()}</div>
      <p class="news visually-hidden" role="status"></p>`;
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
    return this.#till?.picture(moment) ?? nothing;
  }

  /** What the steps after the press ask of the button, as it is now. */
  get #counter(): Counter {
    const { state: known } = this.#progress;
    return {
      session: this.#progress.session,
      invoiceId: this.#id,
      invoice: this.#document,
      owed: this.#owed,
      amount: this.#amount,
      payee: this.#payee,
      methods: this.#ways,
      offered: this.#offered,
      progress: known.status === 'ready' ? known.value : undefined,
      locale: this.#locale,
      open: (opened) => this.#reconsider(opened),
    };
  }

  #reconsider(opened?: 'choosing'): void {
    this.#till?.clear();
    this.#seen.clear();
    this.opened = opened;
  }

  #renderIdle(): TemplateResult | typeof nothing {
    const { terms } = this.#locale;
    const offered = this.#offered;
    const amount = this.#amount;
    if (!amount || !this.#payable) return html`<p class="soft">${terms.nothingToPay}</p>`;
    if (!offered) return html`<p class="soft">${terms.noMethods}</p>`;
    const words = this.#words(amount, offered);
    const name = [words, this.#payee && terms.to(this.#payee), offered.isSaved ? '' : offered.name].filter(Boolean).join(', ');
    return html`<button class="button button-primary button-big button-wide" part="pay" type="button" aria-label=${name} @pointerenter=${this.#loadSteps} @focus=${this.#loadSteps} @click=${() => void this.pay()}>
        ${words}
      </button>
      ${this.#renderMethod(offered)}`;
  }

  /** A saved way is named on the button: one press pays, and nothing more is asked. */
  #words(amount: Money, { isSaved, name }: PaymentMethod): string {
    const { terms } = this.#locale;
    const money = this.#locale.money(amount);
    if (isSaved) return terms.payWith(money, name);
    return (this.#document?.status?.settlement === 'partly-paid' && !this.amount ? terms.payRest : terms.pay)(money);
  }

  #renderMethod({ name, isSaved }: PaymentMethod): TemplateResult | typeof nothing {
    const { terms } = this.#locale;
    const choice = this.#ways.length > 1 && !this.noChoice;
    const another = html` <button class="link" type="button" @click=${() => this.#reconsider('choosing')}>${terms.chooseAnother}</button>`;
    return html`<p class="small soft">${isSaved ? nothing : terms.with(name)}${choice ? another : nothing}</p>`;
  }

  #renderBusy(): TemplateResult {
    return html`<button class="button button-primary button-big button-wide" part="pay" type="button" aria-disabled="true">
      <span class="spinner"></span>${this.#locale.terms.working}
    </button>`;
  }
}
