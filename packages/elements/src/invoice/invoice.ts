import type { Invoice } from '@kvitt/core/model/invoice.js';
import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { InvoiceController } from '../controllers/invoice-controller.js';
import { LocaleController } from '../controllers/locale-controller.js';
import { fileIcon } from '../internal/icon.js';
import { bone, emptyRoom, failedRoom, skeletonRoom, staleNote, unsupportedRoom } from '../internal/rooms.js';
import { keepStates } from '../internal/states.js';
import { invoiceRoom as english } from '../locales/en/invoice-room.js';
import { buttons } from '../styles/button.js';
import { rooms } from '../styles/rooms.js';
import { shared, sheet } from '../styles/shared.js';
import { tokens } from '../styles/tokens.js';
import { frame } from './frame.styles.js';
import type { InvoiceSheet, TaxDisplay } from './sheet.js';

/**
 * A whole invoice: what to pay, when, to whom and why at a glance; below it every line, the totals and the documents around it.
 *
 * ```html
 * <kvitt-invoice invoice-id="2026-0142"><kvitt-pay-button slot="pay" invoice-id="2026-0142"></kvitt-pay-button></kvitt-invoice>
 * ```
 *
 * With `invoice-id` it asks the nearest provider and follows every change; with `.invoice` it shows plain data;
 * with neither it shows the only invoice of a provider that has a `document`.
 * Totals are shown as the supplier states them, also when they do not add up.
 *
 * @tag kvitt-invoice
 * @slot - What browsers without the element show; never seen once it is defined.
 * @slot brand - The supplier's mark, above the letter and on paper; its name when empty.
 * @slot heading - In place of "Invoice 2026-0142 · January 2026".
 * @slot notices - Messages between the amount and the reasons; the reason of the last change when empty.
 * @slot why - Why the amount is what it is.
 * @slot pay - The button that pays, first on the stub; only while there is something to pay.
 * @slot actions - Further links on the stub, for example to direct debit.
 * @slot between - Between the lines and the totals: one offer, `layout="inline"`.
 * @slot usage - What was used.
 * @slot offers - Offers, below the invoice itself.
 * @slot timeline - What happened to the invoice.
 * @slot chat - Where the customer asks about it.
 * @slot footer - The last words.
 * @fires {InvoiceViewedEvent} kvitt-invoice-viewed - An invoice is shown for the first time in this element.
 * @fires {InvoiceUpdatedEvent} kvitt-invoice-updated - The invoice changed while it was shown.
 * @fires {OpenEvent} kvitt-open - Asks before another document is opened; `preventDefault()` leaves that to the page.
 * @fires {CopiedEvent} kvitt-copied - A field of the payment instructions was copied.
 * @fires {LineQuestionOfferEvent} kvitt-line-question-offer - Asks whether anybody takes questions about a line; `preventDefault()` says yes, as a chat or question element does.
 * @fires {LineQuestionEvent} kvitt-line-question - Asks somebody to take the customer's question about a line.
 * @fires {KvittErrorEvent} kvitt-error - The invoice, or a file, could not be fetched.
 * @csspart heading - Each heading.
 * @csspart badge - Each state in words.
 * @csspart amount - The amount to pay.
 * @csspart previous-amount - The amount before a change.
 * @csspart due - The line with the due date.
 * @csspart payee - The line with the payee.
 * @csspart fee-basis - The law or policy behind a fee.
 * @csspart progress - The bar of a partly paid invoice.
 * @csspart stub - The payment stub, or the receipt.
 * @csspart giro - The bank's form.
 * @csspart account - A field with an account.
 * @csspart reference - The field with the reference.
 * @csspart copy - Each copy button.
 * @csspart lines - The table of lines.
 * @csspart group - The head of a group of lines.
 * @csspart line - A line.
 * @csspart line-amount - The amount of a line.
 * @csspart explanation - A line's explanation, when folded out.
 * @csspart ask - Asks about a line, in its explanation.
 * @csspart totals - The totals.
 * @csspart total - One row of the totals.
 * @csspart documents - The list of related documents.
 * @csspart attachments - The list of attachments.
 * @csspart about - The facts about the invoice.
 * @csspart pay-code - The code that a bank app reads, with its words.
 * @csspart qr - The code itself.
 * @csspart check - Whether the invoice adds up.
 * @csspart check-failed - A rule that does not hold.
 * @csspart slip - The payment part on paper.
 * @csspart link - Each link.
 * @csspart note - Each note.
 * @csspart loading - The skeleton.
 * @csspart empty - The room without an invoice.
 * @csspart failed - The room after a failure.
 * @csspart unsupported - The room of a backend without invoices.
 * @csspart retry - The button that tries again.
 * @cssprop --kvitt-brand - The supplier's colour; every token of the library applies.
 * @cssstate loading - Nothing is known yet.
 * @cssstate empty - There is no invoice to show.
 * @cssstate failed - The invoice could not be fetched.
 * @cssstate unsupported - The backend has no invoices.
 * @cssstate stale - The last value is shown because it could not be refreshed.
 * @cssstate changed - A change is being marked.
 * @cssstate due-soon - It is due within `due-soon-days`.
 * @cssstate due-today - It is due today.
 * @cssstate overdue - It is past its due date.
 * @cssstate partly-paid - A part is paid.
 * @cssstate paid - It is paid, or more than that.
 */
export class KvittInvoice extends LitElement {
  static override styles = [tokens, shared, sheet, buttons, rooms, frame];

  /** Names the invoice to fetch through the provider; without it the only one is shown that a `document` of the provider holds. */
  @property({ attribute: 'invoice-id' }) invoiceId: string | undefined;

  /** Gives the invoice as plain data (EN 16931 names); it goes before `invoice-id`. A higher `version` is shown as a change. */
  @property({ attribute: false }) invoice: Invoice | undefined;

  /** Says how line amounts are shown: `excluding` VAT (default), or `including` where the backend states that for every line. */
  @property({ attribute: 'tax-display' }) taxDisplay: TaxDisplay = 'excluding';

  /** Says how many days before its due date an invoice is due soon; 5 by default. */
  @property({ attribute: 'due-soon-days', type: Number }) dueSoonDays = 5;

  /** Sets the level of the element's heading, 1 to 5; sections are one below. 2 by default. */
  @property({ attribute: 'heading-level', type: Number }) headingLevel = 2;

  /** Shows below the invoice whether it adds up, by the arithmetic rules of EN 16931; each rule in words, with what was expected and found. */
  @property({ attribute: 'show-check', type: Boolean }) showCheck = false;

  /** Tells the address of other documents, `/fakturor/{id}`, so that they are real links. */
  @property({ attribute: 'invoice-href' }) invoiceHref: string | undefined;

  /** Names the zone (IANA) in which a day ends when the invoice names none; the provider's, then the browser's by default. */
  @property({ attribute: 'time-zone' }) timeZone: string | undefined;

  /** Chooses how close things stand: `compact` for an agent's desk, `roomy`; the token `--kvitt-density` by default. */
  @property({ reflect: true }) density: 'compact' | 'roomy' | undefined;

  readonly #locale = new LocaleController(this, 'invoiceRoom', english);
  readonly #resource = new InvoiceController(this);
  readonly #states = this.attachInternals().states;

  #sheet: InvoiceSheet | undefined;
  #arriving: Promise<void> | undefined;

  /** Fetches the invoice again now; settles when the answer, good or bad, is shown. */
  async refresh(): Promise<void> {
    await this.#resource.resource?.refresh();
    await this.updateComplete;
  }

  /** Moves the keyboard to the first thing that can be done: paying, else copying, else folding out a line. */
  override focus(options?: FocusOptions): void {
    const pay = this.renderRoot.querySelector<HTMLSlotElement>('slot[name="pay"]')?.assignedElements()[0];
    const first = pay instanceof HTMLElement ? pay : this.renderRoot.querySelector<HTMLElement>('button, a');
    first?.focus(options);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#fetchSheet();
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await this.#arriving;
    await this.#sheet?.complete;
    return super.getUpdateComplete();
  }

  protected override update(changed: PropertyValues): void {
    const { state } = this.#resource;
    const render = () => super.update(changed);
    if (this.#sheet) this.#sheet.show(state.status === 'ready' ? state : undefined, this.#resource.session, render);
    else render();
    this.#keepStates();
    this.#resource.tellProblem();
  }

  protected override render(): TemplateResult {
    return html`${this.#room()}<p class="visually-hidden" role="status">${this.#sheet?.said}</p>`;
  }

  /** The letter and its lines travel while the data does; the skeleton stands meanwhile. */
  #fetchSheet(): void {
    this.#arriving ??= import('./sheet.js').then(
      ({ InvoiceSheet }) => {
        this.#sheet = new InvoiceSheet(this, { locale: this.#locale, restate: () => this.#keepStates(), renderNow: () => this.#renderNow() });
        this.requestUpdate();
      },
      () => (this.#arriving = undefined),
    );
  }

  #renderNow(): void {
    this.requestUpdate();
    if (this.hasUpdated) this.performUpdate();
  }

  #room(): unknown {
    const { state } = this.#resource;
    const locale = this.#locale;
    if (this.#resource.isEmpty) return emptyRoom(fileIcon(), locale.terms.emptyTitle, locale.terms.emptyText);
    if (state.status === 'failed' && state.error.code === 'unsupported') return unsupportedRoom(locale);
    if (state.status === 'failed') return failedRoom(locale, state.error, locale.terms.loadFailed, this.#resource.retry);
    const shown = locale.ready ? this.#sheet?.render(staleNote(locale, state, this.#resource.retry)) : undefined;
    return shown ?? skeletonRoom(locale, bones());
  }

  #keepStates(): void {
    const { state } = this.#resource;
    const failed = state.status === 'failed' && (state.error.code === 'unsupported' ? 'unsupported' : 'failed');
    const waiting = this.#resource.isEmpty ? 'empty' : state.status === 'loading' && 'loading';
    const stale = state.status === 'ready' && state.problem && 'stale';
    keepStates(this.#states, [failed || waiting, stale, ...(this.#sheet?.states ?? [])]);
  }
}

/** The boxes of the letter and its stub. */
function bones(): TemplateResult {
  return html`<div class="summary">
      <div class="letter">
        ${bone('text', 60)}
        <div class="stack">${bone('text', 20)}${bone('amount', 80)}${bone('text', 40)}</div>
        <div class="stack">${bone('text', 100)}${bone('text', 60)}</div>
      </div>
      <div class="stub">${bone('button', 100)}${bone('button', 100)}</div>
    </div>
    <div class="region stack">${bone('text', 40)}${bone('text', 100)}${bone('text', 100)}${bone('text', 100)}</div>`;
}
