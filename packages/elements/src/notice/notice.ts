import type { Notice, NoticeKind } from '@kvitt/core/model/notice.js';
import { today } from '@kvitt/core/period.js';
import type { Resource, ResourceState } from '@kvitt/core/resource.js';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { LocaleController } from '../controllers/locale-controller.js';
import { ResourceController } from '../controllers/resource-controller.js';
import { failedRoom, skeletonRoom, staleNote } from '../internal/rooms.js';
import { keepStates } from '../internal/states.js';
import { unsoundIn } from '../internal/unsound.js';
import { notice as english } from '../locales/en/notice.js';
import { buttons } from '../styles/button.js';
import { ground } from '../styles/ground.js';
import { rooms } from '../styles/rooms.js';
import { tokens } from '../styles/tokens.js';
import { frame } from './frame.styles.js';
import type { Pages, Told } from './told.js';
import { isExpired, noticesToTell } from './which.js';

const needed = ['id', 'title', 'outage.since', 'priceChange.effectiveOn', 'priceChange.old', 'priceChange.new'];

/**
 * What the supplier tells before it is asked: an outage, a new price, an apology, a tip. An outage that is not over stands first, then the newest; without anything to tell, or on a backend without notices, it takes no room.
 *
 *     <kvitt-notice contract-id="broadband" dismissible></kvitt-notice>
 *
 * A notice is read once it was before the customer's eyes for two seconds, was unfolded or dismissed; the backend remembers it for all channels.
 * What is shown unread stays until the page is left. What is read is told again as long as it still holds, unless it is `dismissible`.
 *
 * @tag kvitt-notice
 * @slot media - With `notice-id`: a picture above its text. Without: `media-` and the id of the notice.
 * @slot actions - With `notice-id`: more to do, below it. Without: `actions-` and the id of the notice.
 * @fires {NoticeReadEvent} kvitt-notice-read - The customer has read a notice; once for each.
 * @fires {NoticeDismissedEvent} kvitt-notice-dismissed - She does not want to see it any longer.
 * @fires {NoticeActionEvent} kvitt-notice-action - Asks the page to do what she chose; of a link, `preventDefault()` keeps her on the page.
 * @fires {KvittErrorEvent} kvitt-error - That she has read it could not be remembered.
 * @csspart body - All notices.
 * @csspart notice - One of them.
 * @csspart icon - The symbol of its kind.
 * @csspart kind - Its kind in words, with the day.
 * @csspart unread - The mark of what is not read yet.
 * @csspart heading - Its title.
 * @csspart text - What it says.
 * @csspart toggle - Unfolds the rest of a long text.
 * @csspart facts - What is known of an outage.
 * @csspart prices - The price before, the new one and what lies between.
 * @csspart new-customer - What a new customer pays.
 * @csspart option - What can be done about a price.
 * @csspart action - What can be done.
 * @csspart dismiss - Puts it out of the way.
 * @csspart more - Shows the next page.
 * @csspart note - That the notices are shown as of an earlier moment.
 * @csspart loading - That it loads, for those who hear it.
 * @csspart failed - The room of notices that could not be fetched.
 * @csspart retry - Fetches them again.
 * @cssstate suppressed - There is nothing to tell.
 * @cssstate unread - Something of it is not read yet.
 * @cssstate read - All of it is read.
 * @cssstate expired - All of it is of no use any longer: a notice named by its id.
 */
export class KvittNotice extends LitElement {
  static override styles = [tokens, ground, buttons, rooms, frame];

  /** Shows this notice, whatever its state. */
  @property({ attribute: 'notice-id' }) noticeId?: string;

  /** Shows what is about this invoice, and what is about everything. */
  @property({ attribute: 'invoice-id' }) invoiceId?: string;

  /** Shows what is about this contract, and what is about everything. */
  @property({ attribute: 'contract-id' }) contractId?: string;

  /** Shows one kind only: `info`, `tip`, `apology`, `outage`, `law` or `price`. */
  @property() kind?: NoticeKind;

  /** Lets the customer put a notice out of the way, and leaves out what is read; an outage that is not over stays. */
  @property({ type: Boolean }) dismissible = false;

  /** Shows these instead of asking a session; what is read is told to the page alone. */
  @property({ attribute: false }) notices?: readonly Notice[];

  /** The level of the titles, 1 to 6. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  /** What notices look like; fetched with the first. */
  @state() private told?: Told | undefined;

  readonly #states = this.attachInternals().states;
  readonly #locale = new LocaleController(this, 'notice', english);
  readonly #resource = new ResourceController<Notice | readonly Notice[], Resource<Notice | readonly Notice[]> & Pages>(this, (session) => {
    if (this.notices) return undefined;
    const { noticeId } = this;
    return noticeId && session.supports('notices.get') ? session.notices.notice(noticeId) : session.notices.list(this.#about);
  });
  readonly #kept = new Set<string>();
  readonly #dismissed = new Set<string>();
  #arriving: Promise<void> | undefined;
  #shown: readonly Notice[] = [];
  /** What was there when the page began to look; what comes later is told. */
  #known: Set<string> | undefined;

  /** Asks for the notices again. */
  refresh(): Promise<void> {
    return this.#resource.resource?.refresh() ?? Promise.resolve();
  }

  /** Moves the focus to the first thing that can be done, else to the first title. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('a, button, [tabindex]')?.focus(options);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.documentElement.addEventListener('kvitt-notice-dismissed', this.#hide);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.documentElement.removeEventListener('kvitt-notice-dismissed', this.#hide);
  }

  /** What is put out of the way in one place is so in all. */
  readonly #hide = ({ notice: { id } }: { readonly notice: Notice }): void => {
    this.#dismissed.add(id);
    this.requestUpdate();
  };

  get #about(): { invoiceId?: string; contractId?: string } {
    const { invoiceId, contractId } = this;
    return { ...(invoiceId && { invoiceId }), ...(contractId && { contractId }) };
  }

  get #state(): ResourceState<readonly Notice[]> {
    const { notices } = this;
    if (notices) return { status: 'ready', value: notices, asOf: 0, refreshing: false, origin: 'change' };
    const { state: known } = this.#resource;
    return known.status === 'ready' ? { ...known, value: [known.value].flat() } : known;
  }

  /** On a backend without notices, or without this one. */
  get #absent(): boolean {
    const known = this.#state;
    return known.status === 'failed' && (known.error.code === 'unsupported' || (known.error.code === 'not-found' && this.noticeId !== undefined));
  }

  get #unsound(): boolean {
    return this.notices?.some((each) => unsoundIn(each, needed) !== undefined) ?? false;
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await this.#arriving;
    return super.getUpdateComplete();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('noticeId') || changed.has('invoiceId') || changed.has('contractId')) this.#beginAnew();
    const known = this.#state;
    const notices = known.status === 'ready' && !this.#unsound ? known.value : undefined;
    if (notices) this.#known ??= new Set(notices.map(({ id }) => id));
    this.#shown = this.#toTell(notices ?? []);
    for (const { id } of this.#shown) this.#kept.add(id);
    if (this.#shown.length > 0) this.#fetchTold();
  }

  #beginAnew(): void {
    this.#kept.clear();
    this.#known = undefined;
  }

  #toTell(notices: readonly Notice[]): readonly Notice[] {
    const { noticeId, kind, dismissible } = this;
    const { now, timeZone = new Intl.DateTimeFormat().resolvedOptions().timeZone } = this.#locale;
    return noticesToTell(notices, { noticeId, kind, dismissible, now, today: today(now, timeZone), kept: this.#kept, dismissed: this.#dismissed });
  }

  #fetchTold(): void {
    this.#arriving ??= import('./told.js').then(
      async ({ Told }) => {
        await this.#locale.sayMore();
        this.told = new Told(this, this.#locale, () => (this.notices ? undefined : this.#resource.session), (notice) => this.#hide({ notice }));
      },
      () => (this.#arriving = undefined),
    );
  }

  protected override updated(): void {
    const known = this.#state;
    const shown = this.#shown;
    const isEmpty = this.#absent || (known.status === 'ready' && shown.length === 0 && !this.#unsound);
    const isUnread = shown.some((each) => this.told?.isUnread(each));
    const isOver = shown.length > 0 && shown.every((each) => isExpired(each, this.#locale.now));
    keepStates(this.#states, [isEmpty && 'suppressed', isOver && 'expired', this.told && shown.length > 0 && (isUnread ? 'unread' : 'read')]);
    if (this.#known) this.told?.updated(shown, this.#known, known);
  }

  protected override render(): TemplateResult {
    const room = this.#renderRoom();
    return html`${room === nothing ? nothing : html`<div part="body">${room}</div>`}<p class="news visually-hidden" role="status"></p>`;
  }

  #renderRoom(): TemplateResult | typeof nothing {
    const known = this.#state;
    const locale = this.#locale;
    const { loadFailed } = locale.terms;
    if (known.status === 'loading' || !locale.ready) return skeletonRoom(locale, nothing);
    if (this.#absent) return nothing;
    if (known.status === 'failed') return failedRoom(locale, known.error, loadFailed, this.#resource.retry);
    if (this.#unsound) return failedRoom(locale, { code: 'invalid', retryable: false }, loadFailed, () => undefined);
    if (this.#shown.length === 0) return nothing;
    return this.told ? html`${staleNote(locale, known, this.#resource.retry)}${this.told.render(this.#shown, this.#resource.resource)}` : skeletonRoom(locale, nothing);
  }
}
