import type { InvoiceFilter } from '@kvitt/core/adapter.js';
import type { InvoiceSummary } from '@kvitt/core/model/invoice.js';
import type { PagedResource, ResourceState } from '@kvitt/core/resource.js';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { LocaleController } from '../controllers/locale-controller.js';
import { ResourceController } from '../controllers/resource-controller.js';
import { OpenEvent } from '../events/invoice.js';
import { heading } from '../internal/heading.js';
import { fileIcon } from '../internal/icon.js';
import { linkFor } from '../internal/link.js';
import { bone, emptyRoom, failedRoom, skeletonRoom, staleNote, unsupportedRoom } from '../internal/rooms.js';
import { invoiceList } from '../locales/en/invoice-list.js';
import { badges } from '../styles/badge.js';
import { buttons } from '../styles/button.js';
import { notes } from '../styles/note.js';
import { rooms } from '../styles/rooms.js';
import { shared, sheet } from '../styles/shared.js';
import { tokens } from '../styles/tokens.js';
import { tones } from '../styles/tones.js';
import { rows } from './rows.js';
import { list } from './invoice-list.styles.js';

const filters: readonly InvoiceFilter[] = ['all', 'open', 'overdue', 'paid', 'credit'];

/**
 * The customer's documents, newest first: filters, pages, real links.
 *
 *     <kvitt-invoice-list invoice-href="/invoices/{id}"></kvitt-invoice-list>
 *
 * @tag kvitt-invoice-list
 * @slot heading - Replaces the title.
 * @slot empty - Replaces what is said when there are no invoices.
 * @slot footer - Below the list.
 * @fires {OpenEvent} kvitt-open - Asks before an invoice is opened; `preventDefault()` leaves the opening to the page. Does not bubble.
 * @csspart body - All of it, inside the sheet's edge.
 * @csspart heading - The title.
 * @csspart filter - One filter.
 * @csspart table - All rows.
 * @csspart row - One invoice.
 * @csspart link - What opens it.
 * @csspart badge - Its status.
 * @csspart amount - Its amount.
 * @csspart more - Shows the next page.
 * @csspart note - That the list is shown as of an earlier moment.
 * @csspart loading - The skeleton.
 * @csspart empty - The room of a list without invoices.
 * @csspart unsupported - The room of a backend without a list.
 * @csspart failed - The room of a list that could not be fetched.
 * @csspart retry - Fetches it again.
 */
export class KvittInvoiceList extends LitElement {
  static override styles = [tokens, shared, tones, notes, sheet, buttons, badges, rooms, list];

  /** Shows these instead of asking a session: the whole list, newest first. */
  @property({ attribute: false }) invoices?: readonly InvoiceSummary[];

  /** Chooses what is listed: `all`, `open`, `overdue`, `paid` or `credit`. */
  @property({ reflect: true }) filter: InvoiceFilter = 'all';

  /** Where an invoice opens: an address in which `{id}` stands for its id, `/invoices/{id}`. */
  @property({ attribute: 'invoice-href' }) invoiceHref?: string;

  /** The id of the element in the same document that shows the invoice instead of a page of its own; its `invoice-id` is set. */
  @property() for?: string;

  /** Counts an invoice as due soon this many days ahead. */
  @property({ type: Number, attribute: 'due-soon-days' }) dueSoonDays = 5;

  /** The level of the title, 1 to 6. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  readonly #locale = new LocaleController(this, 'invoiceList', invoiceList);
  readonly #list = new ResourceController<readonly InvoiceSummary[], PagedResource<InvoiceSummary>>(this, (session) =>
    this.invoices ? undefined : session.invoices.list(this.#filter),
  );
  #shown: number | undefined;
  #asked = false;

  @state() private moreFailed = false;

  /** Fetches the list again. */
  refresh(): Promise<void> {
    return this.#list.resource?.refresh() ?? Promise.resolve();
  }

  /** Moves the focus to the first invoice, else to the chosen filter. */
  override focus(options?: FocusOptions): void {
    const target = this.renderRoot.querySelector<HTMLElement>('tbody [part=link]') ?? this.renderRoot.querySelector<HTMLElement>('[aria-pressed=true]');
    target?.focus(options);
  }

  protected override updated(changed: PropertyValues<this>): void {
    const state = this.#state;
    const length = state.status === 'ready' ? state.value.length : undefined;
    if (this.#asked && length !== undefined && length > (this.#shown ?? 0)) this.#announce(this.#shown ?? 0, length);
    if (length !== undefined || changed.has('filter')) this.#shown = length;
  }

  /** A word that is no filter leaves nothing out. */
  get #filter(): InvoiceFilter {
    return filters.includes(this.filter) ? this.filter : 'all';
  }

  get #state(): ResourceState<readonly InvoiceSummary[]> {
    const { invoices } = this;
    return invoices ? { status: 'ready', value: invoices, asOf: 0, refreshing: false, origin: 'fetch' } : this.#list.state;
  }

  #choose(filter: InvoiceFilter): void {
    this.filter = filter;
  }

  async #more(): Promise<void> {
    this.#asked = true;
    this.moreFailed = false;
    await this.#list.resource?.more();
    const state = this.#state;
    this.moreFailed = state.status === 'ready' && state.problem !== undefined;
  }

  /** The button that asked for more may be gone: the focus goes on where the new rows begin. */
  #announce(from: number, length: number): void {
    this.#asked = false;
    this.renderRoot.querySelectorAll<HTMLElement>('tbody [part=link]')[from]?.focus();
    this.renderRoot.querySelector('p[role=status]')?.replaceChildren(this.#locale.terms.shown(length));
  }

  #open(event: MouseEvent, { id }: InvoiceSummary): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const goOn = this.dispatchEvent(new OpenEvent(id));
    if (!goOn || this.for) event.preventDefault();
    if (goOn && this.for) this.#openIn(this.for, id);
  }

  #openIn(name: string, invoiceId: string): void {
    const place = (this.getRootNode() as Document | ShadowRoot).getElementById(name);
    if (place) Object.assign(place, { invoiceId });
    place?.focus();
  }

  protected override render(): TemplateResult {
    const { terms } = this.#locale;
    return html`<div class="region" part="body">
      <div class="head">
        <slot name="heading">${heading(this.headingLevel, terms.invoices)}</slot>
        ${this.invoices || this.#unsupported ? nothing : this.#renderFilters()}
      </div>
      ${this.#renderRoom()}
      <p class="visually-hidden" role="status"></p>
      <slot name="footer"></slot>
    </div>`;
  }

  get #unsupported(): boolean {
    const state = this.#state;
    return state.status === 'failed' && state.error.code === 'unsupported';
  }

  #renderFilters(): TemplateResult {
    const { terms } = this.#locale;
    const chip = (filter: InvoiceFilter) =>
      html`<button class="chip" part="filter" type="button" aria-pressed=${filter === this.#filter} @click=${() => this.#choose(filter)}>${terms.filters[filter]}</button>`;
    return html`<div class="chips" role="group" aria-label=${terms.show}>${filters.map(chip)}</div>`;
  }

  #renderRoom(): TemplateResult {
    const state = this.#state;
    const locale = this.#locale;
    if (state.status === 'loading' || !locale.ready) return skeletonRoom(locale, [100, 80, 100, 80].map((width) => bone('text', width as 80)));
    if (this.#unsupported) return unsupportedRoom(locale);
    if (state.status === 'failed') return failedRoom(locale, state.error, locale.terms.loadFailed, this.#list.retry);
    return html`${this.moreFailed ? nothing : staleNote(locale, state, this.#list.retry)}${state.value.length === 0 ? this.#renderEmpty() : this.#renderRows(state.value)}`;
  }

  #renderEmpty(): TemplateResult {
    return html`<slot name="empty">${emptyRoom(fileIcon(), this.#locale.terms.empty[this.#filter])}</slot>`;
  }

  #renderRows(invoices: readonly InvoiceSummary[]): TemplateResult {
    const link = (invoice: InvoiceSummary, words: string) => linkFor(this.invoiceHref, invoice.id, words, (event) => this.#open(event, invoice));
    return html`${rows({ invoices, locale: this.#locale, dueSoonDays: this.dueSoonDays, link })} ${this.#renderMore()}`;
  }

  #renderMore(): TemplateResult | typeof nothing {
    const pages = this.invoices ? undefined : this.#list.resource;
    if (!pages?.hasMore) return nothing;
    const more = () => void this.#more();
    return html`<button class="button more" part="more" type="button" aria-disabled=${pages.loadingMore} @click=${pages.loadingMore ? undefined : more}>
      ${this.#locale.terms.more}
    </button>${this.moreFailed ? html`<p class="negative" role="alert">${this.#locale.terms.moreFailed}</p>` : nothing}`;
  }
}
