import type { PaymentMethod } from '@kvitt/core/model/payment.js';
import type { Invoice } from '@kvitt/core/model/invoice.js';
import { amountToPay } from '@kvitt/core/model/to-pay.js';
import { isPositive } from '@kvitt/core/money.js';
import type { ResourceState } from '@kvitt/core/resource.js';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { LanguageController } from '../controllers/language-controller.js';
import { ResourceController } from '../controllers/resource-controller.js';
import { MethodChangedEvent } from '../events/method.js';
import { cardIcon } from '../internal/icon.js';
import { marks } from '../internal/paying/mark.styles.js';
import { bone, emptyRoom, failedRoom, skeletonRoom, staleNote, unsupportedRoom } from '../internal/rooms.js';
import { keepStates } from '../internal/states.js';
import { paymentMethods } from '../locales/en/payment-methods.js';
import { buttons } from '../styles/button.js';
import { ground } from '../styles/ground.js';
import { notes } from '../styles/note.js';
import { rooms } from '../styles/rooms.js';
import { tokens } from '../styles/tokens.js';
import { tones } from '../styles/tones.js';
import { Following } from './following.js';
import type { Keeping } from './keeping.js';
import { offerOf, type Offer } from './offer.js';
import { list } from './payment-methods.styles.js';
import { drawnTemplate, waysTemplate, type Rows } from './ways.js';

const none: Offer = { ways: [], drawn: [], awaited: [] };

/**
 * Chooses how to pay: the customer's usual way first, saved ones with their mark and number, fees in words.
 *
 *     <kvitt-payment-methods invoice-id="2026-0142" for="pay"></kvitt-payment-methods>
 *     <kvitt-pay-button id="pay" invoice-id="2026-0142" no-choice></kvitt-pay-button>
 *
 * @tag kvitt-payment-methods
 * @slot heading - Replaces the title.
 * @slot method-&lt;id&gt; - The page's own words below the method of that id.
 * @slot empty - Replaces what is said when there is no way to pay.
 * @fires {MethodChangedEvent} kvitt-method-changed - Another way to pay is chosen: by the customer, or because hers is no longer offered.
 * @fires {RemoveMethodEvent} kvitt-remove-method - Asks before a saved way to pay is removed; `preventDefault()` vetoes it.
 * @fires {MethodRemovedEvent} kvitt-method-removed - The backend has forgotten a saved way to pay.
 * @fires {KvittErrorEvent} kvitt-error - Removing, or remembering the usual way, went wrong.
 * @csspart body - All of it.
 * @csspart heading - The title.
 * @csspart method - One way to pay.
 * @csspart information - A way by which the money is drawn without a press.
 * @csspart badge - That it is the customer's usual way.
 * @csspart prefer - Makes the chosen one the usual way.
 * @csspart remove - Removes a saved one.
 * @csspart confirm - Asks whether the customer means it.
 * @csspart confirm-remove - She does.
 * @csspart keep - She does not.
 * @csspart note - What went wrong, or that the list is shown as of an earlier moment.
 * @csspart loading - The skeleton.
 * @csspart empty - The room when there is no way to pay.
 * @csspart unsupported - The room of a backend without payments.
 * @csspart failed - The room of a list that could not be loaded.
 * @csspart retry - Loads it again.
 * @cssstate selected - A way to pay is chosen.
 * @cssstate none-available - There is no way to pay here.
 */
export class KvittPaymentMethods extends LitElement {
  static override styles = [tokens, ground, tones, notes, buttons, rooms, marks, list];

  /** The invoice to pay, by the backend's id. */
  @property({ attribute: 'invoice-id' }) invoiceId?: string;

  /** Shows these ways to pay instead of asking for them; removing and remembering are then the page's own affair. */
  @property({ attribute: false }) methods?: readonly PaymentMethod[];

  /** The chosen method's id; the usual way, else the first, when the page chooses none. */
  @property({ reflect: true }) value?: string;

  /** Offers only these: ids or schemes, parted by spaces. */
  @property() allow?: string;

  /** Leaves these out: ids or schemes, parted by spaces. */
  @property() deny?: string;

  /** The id of the pay button, in the same document or shadow root, whose `method` follows the choice. */
  @property() for?: string;

  /** The level of the title, 1 to 6. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  /** What can be done with a way to pay beside choosing it. */
  @state() private keeping?: Keeping;

  readonly #states = this.attachInternals().states;
  readonly #locale = new LanguageController(this, 'paymentMethods', paymentMethods);
  readonly #methods = new ResourceController(this, (session) => (this.methods || !this.invoiceId ? undefined : session.payments.methods(this.invoiceId)));
  /** Asked only when there is no way to pay: perhaps there is nothing to pay. */
  readonly #invoice = new ResourceController<Invoice>(this, (session) => (this.invoiceId && this.#isEmpty ? session.invoices.invoice(this.invoiceId) : undefined));
  #offer = none;
  /** What was chosen among what was offered; when it is not offered any more, that is told. */
  #chosen: PaymentMethod | undefined;
  #instead: PaymentMethod | undefined;
  #said = '';
  /** The method whose radio button has the focus: a row that moves or goes would lose it. */
  #held: string | undefined;

  constructor() {
    super();
    new Following(this, () => this.for, () => this.#chosen?.id);
  }

  /** Asks for the ways to pay again. */
  refresh(): Promise<void> {
    return this.#methods.resource?.refresh() ?? Promise.resolve();
  }

  /** Moves the focus to what is chosen. */
  override focus(options?: FocusOptions): void {
    const target = this.renderRoot.querySelector<HTMLElement>('input:checked') ?? this.renderRoot.querySelector<HTMLElement>('button, [tabindex]');
    target?.focus(options);
  }

  get #state(): ResourceState<readonly PaymentMethod[]> {
    const { methods } = this;
    if (methods || !this.invoiceId) return { status: 'ready', value: methods ?? [], asOf: 0, refreshing: false, origin: 'fetch' };
    return this.#methods.state;
  }

  get #isEmpty(): boolean {
    const { status } = this.#state;
    const { ways, drawn, awaited } = this.#offered();
    return status === 'ready' && ways.length + drawn.length + awaited.length === 0;
  }

  #offered(): Offer {
    const state = this.#state;
    const { allow, deny } = this;
    return state.status === 'ready' ? offerOf(state.value, { allow, deny, heard: () => this.requestUpdate() }) : none;
  }

  protected override willUpdate(): void {
    const focused = this.shadowRoot?.activeElement;
    this.#held = focused instanceof HTMLInputElement ? focused.value : undefined;
    this.#offer = this.#offered();
    if (this.#state.status === 'ready') this.#settle(this.#offer);
    if (this.#keeps && !this.keeping) void this.#loadKeeping();
    keepStates(this.#states, [this.#chosen && 'selected', this.#isEmpty && 'none-available']);
  }

  /** The choice holds as long as it is offered; an id that is not becomes the usual way, else the first. */
  #settle({ ways, awaited }: Offer): void {
    const before = this.#chosen;
    if (awaited.some(({ id }) => id === this.value)) return;
    this.#chosen = ways.find(({ id }) => id === this.value) ?? ways[0];
    const lost = before !== undefined && before.id === this.value && this.#chosen?.id !== before.id;
    this.value = this.#chosen?.id;
    if (lost) this.#lose(before, this.#chosen);
  }

  #lose(before: PaymentMethod, instead: PaymentMethod | undefined): void {
    this.#instead = instead;
    if (instead && !this.keeping?.busy) this.#said = this.#locale.terms.gone(before.name, instead.name);
  }

  protected override updated(): void {
    const instead = this.#instead;
    this.#instead = undefined;
    if (this.#held !== undefined) this.#focusOn(this.#radioOf(this.#held) ?? (instead && this.#radioOf(instead.id)));
    if (instead) this.dispatchEvent(new MethodChangedEvent(instead));
  }

  readonly #choose = (method: PaymentMethod): void => {
    this.value = method.id;
    this.keeping?.forget();
    this.dispatchEvent(new MethodChangedEvent(method));
  };

  /** The session's own list alone is remembered and forgotten by the backend; a page that gives the ways to pay keeps them itself. */
  get #keeps(): boolean {
    const { session } = this.#methods;
    return !this.methods && this.#offer.ways.length > 0 && session !== undefined && (session.supports('payments.preferMethod') || session.supports('payments.removeMethod'));
  }

  async #loadKeeping(): Promise<void> {
    const module = await import('./keeping.js').catch(() => undefined);
    this.keeping ??= module && new module.Keeping(this, {
      locale: this.#locale,
      session: () => this.#methods.session,
      invoiceId: () => (this.methods ? undefined : this.invoiceId),
      ways: () => this.#offer.ways,
      rowOf: (id) => this.#rowOf(id),
      say: (words) => this.#say(words),
      focusOn: (target) => this.#focusOn(target),
    });
  }

  #say(words: string): void {
    this.#said = words;
    this.requestUpdate();
  }

  #rowOf(id: string): HTMLElement | undefined {
    return this.#radioOf(id)?.closest<HTMLElement>('.way') ?? undefined;
  }

  #radioOf(id: string): HTMLInputElement | undefined {
    return [...this.renderRoot.querySelectorAll<HTMLInputElement>('input')].find(({ value }) => value === id);
  }

  /** Takes the focus only from nobody: the customer may be elsewhere by now. */
  #focusOn(target: HTMLElement | null | undefined): void {
    if (this.shadowRoot?.activeElement || !isFree(this)) return;
    (target ?? this.renderRoot.querySelector<HTMLElement>('[tabindex="-1"]'))?.focus();
  }

  protected override render(): TemplateResult {
    return html`<div class="stack" part="body">${this.#renderRoom()}</div>
      <p class="visually-hidden" role="status">${this.#said}</p>`;
  }

  #renderRoom(): TemplateResult {
    const state = this.#state;
    const locale = this.#locale;
    if (state.status === 'loading' || !locale.ready) return skeletonRoom(locale, [60, 100, 100, 100].map((width) => bone(width === 60 ? 'text' : 'button', width as 60)));
    if (state.status === 'failed' && state.error.code === 'unsupported') return unsupportedRoom(locale);
    if (state.status === 'failed') return failedRoom(locale, state.error, locale.terms.loadFailed, this.#methods.retry);
    return html`${staleNote(locale, state, this.#methods.retry)}${this.#isEmpty ? this.#renderEmpty() : this.#renderOffer()}`;
  }

  #renderEmpty(): TemplateResult {
    const { terms } = this.#locale;
    const { state } = this.#invoice;
    const paid = state.status === 'ready' && !isPositive(amountToPay(state.value));
    return html`<div tabindex="-1"><slot name="empty">${emptyRoom(cardIcon(), paid ? terms.nothingToPay : terms.noMethods)}</slot></div>`;
  }

  #renderOffer(): TemplateResult {
    const { ways, drawn } = this.#offer;
    const rows: Rows = {
      locale: this.#locale,
      chosen: this.value,
      choose: this.#choose,
      deeds: (method) => this.keeping?.render(method, method.id === this.value) ?? nothing,
    };
    const level = this.headingLevel >= 1 && this.headingLevel <= 6 ? this.headingLevel : 2;
    const group = html`<fieldset>
      <legend tabindex="-1"><slot name="heading"><span class="title" part="heading" role="heading" aria-level=${level}>${this.#locale.terms.howToPay}</span></slot></legend>
      ${waysTemplate(ways, rows)}
    </fieldset>`;
    return html`${drawnTemplate(drawn, rows)}${ways.length > 0 ? group : nothing}`;
  }
}

/** Whether the focus is with nobody, as it is when what had it is gone; with the host while it is inside. */
function isFree(host: HTMLElement): boolean {
  const { activeElement } = host.getRootNode() as Document | ShadowRoot;
  return activeElement === null || activeElement === host || activeElement === document.body;
}
