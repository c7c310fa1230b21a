import type { Invoice } from '@kvitt/core/model/invoice.js';
import type { ResourceState } from '@kvitt/core/resource.js';
import type { Session } from '@kvitt/core/session/session.js';
import { html, nothing, type TemplateResult } from 'lit';
import { InvoiceUpdatedEvent, InvoiceViewedEvent, OpenEvent } from '../events/invoice.js';
import { KvittError } from '@kvitt/core/error.js';
import { copyField } from '../internal/giro/clipboard.js';
import { adopt } from '../internal/adopt.js';
import { Annexes } from './annexes.js';
import { Announcer } from './announcer.js';
import { Files } from './files.js';
import { Follow, type Look } from './follow.js';
import { keepFocus } from './keep-focus.js';
import { LineTable } from './line-table.js';
import { markChanges } from './mark.js';
import { PaperWatch } from './paper-watch.js';
import { sheetStyles } from './sheet.styles.js';
import { statusTemplate } from './status.js';
import { isPaidToAccount, stubTemplate } from './stub.js';
import { summaryTemplate } from './summary.js';
import { totalsTemplate } from './totals.js';
import { ViewMaker } from './view-maker.js';
import type { CopyKind } from '../internal/giro/giro-view.js';
import type { Deeds, Locale, SheetHost, View } from './view.js';

export type { TaxDisplay } from './view.js';
export type Later = typeof import('./later.js');

type Ready = Extract<ResourceState<Invoice>, { status: 'ready' }>;

/** What only the element itself can do. */
export interface Frame {
  readonly locale: Locale;
  /** Sets the custom states anew: one has ended by itself. */
  restate(): void;
  /** Renders without waiting for the next microtask: print does not wait. */
  renderNow(): void;
}

/** The invoice as it lies on the page: drawn from one value at a time, and telling what changed between two. */
export class InvoiceSheet implements Deeds {
  readonly #host: SheetHost;
  readonly #frame: Frame;
  readonly #announcer: Announcer<Invoice>;
  readonly #follow = new Follow();
  readonly #table = new LineTable();
  readonly #annexes: Annexes;
  readonly #files: Files;
  readonly #paper: PaperWatch;
  readonly #maker: ViewMaker;
  #session: Session | undefined;
  #view: View | undefined;
  #copied: string | undefined;
  #marking = false;
  #later: Later | undefined;
  #arriving: Promise<void> | undefined;

  constructor(host: SheetHost, frame: Frame) {
    this.#host = host;
    this.#frame = frame;
    this.#announcer = new Announcer(host, (before: Invoice) => (this.#view && this.#later ? this.#later.newsOf(before, this.#view) : ''));
    this.#annexes = new Annexes(host);
    this.#files = new Files(host, (attachmentId) => this.#fetchFile(attachmentId));
    this.#paper = new PaperWatch(host, () => frame.renderNow());
    this.#maker = new ViewMaker(host, frame.locale, this);
    adopt(host, sheetStyles);
    host.renderRoot.addEventListener('slotchange', () => host.requestUpdate());
    host.renderRoot.addEventListener('click', (event) => {
      if (this.#table.press(event)) host.requestUpdate();
    });
  }

  /** What assistive technology hears: a change, or that something was copied. */
  get said(): string {
    return this.#announcer.said;
  }

  /** Settles when what is not seen at once is there too. */
  get complete(): Promise<unknown> {
    return Promise.all([this.#arriving, this.#annexes.complete]);
  }

  /** The custom states that follow from the invoice. */
  get states(): readonly (string | false | undefined)[] {
    const { due, settlement } = this.#view ?? {};
    return [
      this.#marking && 'changed',
      due?.state === 'overdue' && 'overdue',
      due?.state === 'today' && 'due-today',
      due?.state === 'soon' && 'due-soon',
      settlement === 'partly-paid' && 'partly-paid',
      (settlement === 'paid' || settlement === 'overpaid') && 'paid',
    ];
  }

  /** Takes the newest value, has it rendered, and then tells what that was. */
  show(state: Ready | undefined, session: Session | undefined, render: () => void): void {
    this.#session = session;
    const look = this.#follow.look(state?.value, state?.origin === 'change');
    if (look === 'other') this.#forget();
    this.#view = state && this.#viewOf(state.value);
    keepFocus(this.#host, () => (look === 'changed' ? this.#renderMarked(render) : render()));
    this.#tell(look);
  }

  /** The letter, the stub, the lines and what surrounds them; nothing while there is no value. */
  render(stale: unknown): TemplateResult | undefined {
    const view = this.#view;
    if (!view) return undefined;
    const later = this.#later;
    const { annexes } = view;
    const paper = this.#paper.printing ? later : undefined;
    return html`<div class=${paper && isPaidToAccount(view) ? 'with-slip' : nothing}>
      ${paper ? paper.letterhead(view) : nothing}
      <div class="summary">${summaryTemplate(view, stale, statusTemplate(view, this.#maker.dueOptions))}${stubTemplate(view)}</div>
      <div class="region">${this.#table.render(view, later)}<slot name="between"></slot>${totalsTemplate(view)}</div>
      ${this.#region('usage')}${this.#region('offers')}${later ? later.documentsTemplate(view) : nothing}${annexes.check?.(view)}${this.#region('timeline')}${this.#region('chat')}
      <slot name="footer"></slot>
      ${paper ? paper.slip(view) : nothing}
    </div>`;
  }

  async copy(event: Event, kind: CopyKind, what: string, text: string): Promise<void> {
    if (!(await copyField(this.#host, event, kind, text))) return;
    this.#copied = text;
    this.#announcer.say(this.#maker.locale.common.copied(what));
  }

  download(attachmentId?: string): void {
    const { shown } = this.#follow;
    const attachment = shown?.attachments?.find(({ id }) => id === attachmentId);
    const pdf = { id: shown?.number ?? 'invoice', mediaType: 'application/pdf' };
    this.#files.download(attachmentId, this.#later?.fileNameOf(attachment ?? pdf) ?? 'invoice.pdf');
  }

  /** A link is followed by the browser; without an address the element itself shows the other document. */
  open(event: Event, id: string): void {
    const host = this.#host;
    if (!host.dispatchEvent(new OpenEvent(id))) event.preventDefault();
    else if (!host.invoiceHref && !host.invoice) host.invoiceId = id;
  }

  asked(event: Event): boolean {
    return !this.#host.dispatchEvent(event);
  }

  #viewOf(invoice: Invoice): View {
    return this.#maker.make(invoice, {
      session: this.#session,
      annexes: this.#annexes,
      was: this.#follow.was,
      later: this.#later,
      fetching: this.#files.fetching,
      fetchFailed: this.#files.failed,
      copied: this.#copied,
    });
  }

  #forget(): void {
    this.#table.forget();
    this.#copied = undefined;
    this.#announcer.forget();
  }

  /** Has what changed said, once, and marks it where it stands. */
  #renderMarked(render: () => void): void {
    const { previous } = this.#follow;
    if (previous) this.#announcer.changed(previous);
    this.#marking = true;
    void markChanges(this.#host.renderRoot, render).then(() => {
      this.#marking = false;
      this.#frame.restate();
    });
  }

  #tell(look: Look): void {
    const { shown, previous } = this.#follow;
    if (!shown) return;
    this.#fetchLater();
    if (this.#view) this.#annexes.fetchFor(this.#view);
    if (look === 'other') this.#host.dispatchEvent(new InvoiceViewedEvent(shown.id));
    if (look === 'changed' && previous) this.#host.dispatchEvent(new InvoiceUpdatedEvent(shown, previous));
  }

  #fetchLater(): void {
    this.#arriving ??= Promise.all([import('./later.js'), this.#frame.locale.sayMore()]).then(
      ([later]) => {
        this.#later = later;
        adopt(this.#host, [later.laterStyles]);
        this.#host.requestUpdate();
      },
      () => (this.#arriving = undefined),
    );
  }

  #fetchFile(attachmentId: string | undefined): Promise<Blob> {
    const { shown } = this.#follow;
    if (!this.#session || !shown) throw new KvittError('unsupported');
    return this.#session.invoices.file(shown.id, attachmentId);
  }

  /** A slot takes room only when the page fills it. */
  #region(slot: string): TemplateResult {
    return html`<div class=${this.#maker.filled(slot) ? 'region' : nothing}><slot name=${slot}></slot></div>`;
  }
}
