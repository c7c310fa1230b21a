import type { Invoice } from '@kvitt/core/model/invoice.js';
import { amountToPay, isOver } from '@kvitt/core/model/to-pay.js';
import { isPositive } from '@kvitt/core/money.js';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { InvoiceController } from '../controllers/invoice-controller.js';
import { LanguageController } from '../controllers/language-controller.js';
import { automaticTemplate } from '../internal/giro/giro.js';
import { GiroDesk, giroDeskStyles } from '../internal/giro/giro-desk.js';
import { heading } from '../internal/heading.js';
import { bankIcon, checkIcon, fileIcon } from '../internal/icon.js';
import { bone, emptyRoom, failedRoom, skeletonRoom, staleNote, unsupportedRoom } from '../internal/rooms.js';
import { keepStates } from '../internal/states.js';
import { giroDetails as english } from '../locales/en/giro-details.js';
import { giro } from '../locales/en/giro.js';
import { buttons } from '../styles/button.js';
import { notes } from '../styles/note.js';
import { rooms } from '../styles/rooms.js';
import { shared, sheet } from '../styles/shared.js';
import { tokens } from '../styles/tokens.js';
import { withAccounts, type AccountScheme } from './accounts-shown.js';
import { details } from './giro-details.styles.js';

/**
 * What a customer types in her own bank to pay an invoice: account, reference, amount and last day, each to be copied,
 * and the codes that her bank's app or Swish reads. Nothing is sent to anyone; the supplier sees the money when it comes.
 *
 * ```html
 * <kvitt-giro-details invoice-id="2026-0142" swish-number="123 118 11 89"></kvitt-giro-details>
 * ```
 *
 * With `invoice-id` it asks the nearest provider and follows every change; with `.invoice` it shows plain data;
 * with neither it shows the only invoice of a provider that has a `document`.
 * A reference or an account whose check digits do not fit is shown with a hint, never refused.
 *
 * @tag kvitt-giro-details
 * @slot - What browsers without the element show; never seen once it is defined.
 * @slot heading - In place of "Pay from your bank".
 * @slot footer - The last words, for example how long a transfer takes.
 * @fires {CopiedEvent} kvitt-copied - A field was copied.
 * @fires {KvittErrorEvent} kvitt-error - The invoice could not be fetched.
 * @csspart body - All of it, inside the sheet's edge.
 * @csspart heading - The title.
 * @csspart giro-panel - The bank's form and its codes.
 * @csspart giro - The bank's form.
 * @csspart payee - The field with the payee's name.
 * @csspart account - A field with an account.
 * @csspart reference - A field with a reference.
 * @csspart amount - The field with the amount.
 * @csspart date - The field with the last day.
 * @csspart copy - Each button that copies.
 * @csspart doubt - The hint beside a number that looks mistyped.
 * @csspart pay-code - A code with its words.
 * @csspart qr - The code itself.
 * @csspart swish - The link to Swish's app, on a phone.
 * @csspart note - That the details are shown as of an earlier moment.
 * @csspart loading - The skeleton.
 * @csspart empty - The room where nothing is to be paid, or no account is named.
 * @csspart failed - The room after a failure.
 * @csspart unsupported - The room of a backend without invoices.
 * @csspart retry - The button that tries again.
 * @cssprop --kvitt-brand - The supplier's colour; every token of the library applies.
 * @cssstate loading - Nothing is known yet.
 * @cssstate empty - There is nothing to pay here.
 * @cssstate failed - The invoice could not be fetched.
 * @cssstate unsupported - The backend has no invoices.
 * @cssstate stale - The last value is shown because it could not be refreshed.
 */
export class KvittGiroDetails extends LitElement {
  static override styles = [tokens, shared, notes, sheet, buttons, rooms, giroDeskStyles, details];

  /** Names the invoice to fetch through the provider; without it the only one is shown that a `document` of the provider holds. */
  @property({ attribute: 'invoice-id' }) invoiceId: string | undefined;

  /** Gives the invoice as plain data (EN 16931 names); it goes before `invoice-id`. */
  @property({ attribute: false }) invoice: Invoice | undefined;

  /** Shows only the accounts of one kind: `iban`, `bankgiro`, `plusgiro`, `bban`, `fik`, `kid` or `swish`; all by default. */
  @property() scheme: AccountScheme | undefined;

  /** Tells the supplier's Swish number, so that an invoice in kronor can be paid by Swish without a backend. */
  @property({ attribute: 'swish-number' }) swishNumber: string | undefined;

  /** Sets the level of the heading, 1 to 6; 2 by default. */
  @property({ attribute: 'heading-level', type: Number }) headingLevel = 2;

  readonly #locale = new LanguageController(this, 'giroDetails', english);
  readonly #chosen = new InvoiceController(this);
  readonly #desk = new GiroDesk(this, this.#locale);
  readonly #states = this.attachInternals().states;
  #room: 'loading' | 'empty' | 'failed' | 'unsupported' | undefined;

  /** Fetches the invoice again now; settles when the answer, good or bad, is shown. */
  async refresh(): Promise<void> {
    await this.#chosen.resource?.refresh();
    await this.updateComplete;
  }

  /** Moves the keyboard to the first field's button. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('button, a')?.focus(options);
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await this.#desk.complete;
    return super.getUpdateComplete();
  }

  protected override updated(): void {
    this.#chosen.tellProblem();
    const { state } = this.#chosen;
    keepStates(this.#states, [this.#room, state.status === 'ready' && state.problem && 'stale']);
  }

  protected override render(): TemplateResult {
    return html`${this.#renderRoom()}<p class="visually-hidden" role="status">${this.#desk.said}</p>`;
  }

  #renderRoom(): TemplateResult {
    const { state, isEmpty, retry } = this.#chosen;
    const locale = this.#locale;
    const { terms } = locale;
    this.#room = undefined;
    if (isEmpty) return this.#renderEmpty(fileIcon(), terms.emptyTitle, terms.emptyText);
    if (state.status === 'ready' && locale.ready) return this.#renderInvoice(state.value, staleNote(locale, state, retry));
    if (state.status !== 'failed') return this.#renderSkeleton();
    this.#room = state.error.code === 'unsupported' ? 'unsupported' : 'failed';
    return this.#room === 'unsupported' ? unsupportedRoom(locale) : failedRoom(locale, state.error, terms.loadFailed, retry);
  }

  #renderInvoice(invoice: Invoice, stale: unknown): TemplateResult {
    const { terms } = this.#locale;
    const toPay = amountToPay(invoice);
    if (isOver(invoice) || invoice.status?.lifecycle === 'draft' || !isPositive(toPay)) return this.#renderEmpty(checkIcon(), terms.nothingToPay, terms.nothingToPayText);
    const drawn = automaticTemplate(invoice, this.#locale.say('giro', giro));
    const form = this.#desk.panel(withAccounts(invoice, this.scheme, this.swishNumber), toPay);
    if (form === nothing && drawn.length === 0) return this.#renderEmpty(bankIcon(), terms.noAccount, terms.noAccountText);
    return html`<div class="details" part="body">
      <slot name="heading">${heading(this.headingLevel, terms.title)}</slot>
      ${stale}${drawn}${form}<slot name="footer"></slot>
    </div>`;
  }

  #renderEmpty(icon: TemplateResult, title: string, text: string): TemplateResult {
    this.#room = 'empty';
    return emptyRoom(icon, title, text);
  }

  #renderSkeleton(): TemplateResult {
    this.#room = 'loading';
    return skeletonRoom(this.#locale, html`<div class="details">${bone('text', 60)}${bone('button', 100)}${bone('button', 100)}${bone('button', 100)}</div>`);
  }
}
