import type { Contract } from '@kvitt/core/model/contract.js';
import type { PagedResource, ResourceState } from '@kvitt/core/resource.js';
import { html, LitElement, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { LocaleController } from '../controllers/locale-controller.js';
import { ResourceController } from '../controllers/resource-controller.js';
import { fileIcon } from '../internal/icon.js';
import { bone, emptyRoom, failedRoom, skeletonRoom, staleNote, unsupportedRoom } from '../internal/rooms.js';
import { keepStates } from '../internal/states.js';
import { unsoundIn } from '../internal/unsound.js';
import { contract as english } from '../locales/en/contract.js';
import { buttons } from '../styles/button.js';
import { ground } from '../styles/ground.js';
import { rooms } from '../styles/rooms.js';
import { tokens } from '../styles/tokens.js';
import type { Cards } from './cards.js';

const needed = ['id', 'plan', 'plan.name', 'campaign.until', 'campaign.campaignPrice', 'campaign.normalPrice', 'upcoming.startsOn', 'upcoming.plan', 'upcoming.plan.name'];

/**
 * What the customer has agreed to: plan, price, how long she is bound, what a campaign's price will be after it, and the two ways on, to change and to leave, side by side.
 *
 *     <kvitt-contract contract-id="broadband" change-href="/contracts/{id}/change" leave-href="/contracts/{id}/leave"></kvitt-contract>
 *
 * The two ways are shown together or not at all: as links where both have an address, as buttons where the page says that it takes requests
 * (`preventDefault()` on `kvitt-contract-requests-offer`). Once notice has been given there is nothing left to leave.
 *
 * @tag kvitt-contract
 * @slot extra - With one contract: more of the page's own, below its terms. In a list: `extra-` and the id of the contract.
 * @slot empty - Replaces what is said when there is no contract.
 * @fires {ContractRequestsOfferEvent} kvitt-contract-requests-offer - Asks whether the page takes requests to change and to leave; `preventDefault()` says yes. Not asked where both have an address.
 * @fires {ChangeRequestedEvent} kvitt-change-requested - Asks the page to let the customer change the contract; of a link, `preventDefault()` keeps her on the page.
 * @fires {LeaveRequestedEvent} kvitt-leave-requested - Asks the page to let the customer leave the contract; of a link, `preventDefault()` keeps her on the page.
 * @fires {OfferWithdrawnEvent} kvitt-offer-withdrawn - A change that was agreed to has been taken back.
 * @fires {KvittErrorEvent} kvitt-error - It could not be taken back.
 * @csspart body - All contracts.
 * @csspart card - One of them.
 * @csspart heading - Its plan.
 * @csspart badge - Its state.
 * @csspart price - What it costs each month.
 * @csspart campaign - Until when a campaign's price holds, and what comes then.
 * @csspart terms - What was agreed.
 * @csspart term - One of them.
 * @csspart binding - How long it binds.
 * @csspart upcoming - What will hold later.
 * @csspart withdraw - Takes that back.
 * @csspart change - Leads to a change of the contract.
 * @csspart leave - Leads out of it.
 * @csspart more - Shows the next page.
 * @csspart note - That it is shown as of an earlier moment.
 * @csspart loading - The skeleton.
 * @csspart empty - The room when there is no contract.
 * @csspart unsupported - The room of a backend without contracts.
 * @csspart failed - The room of a contract that could not be fetched.
 * @csspart retry - Fetches it again.
 * @cssstate trial - The one contract shown is tried out.
 * @cssstate bound - It binds until a date.
 * @cssstate rolling - It can be left with its period of notice.
 * @cssstate notice-given - It ends on a date.
 * @cssstate ended - It has.
 */
export class KvittContract extends LitElement {
  static override styles = [tokens, ground, buttons, rooms];

  /** Shows this contract, by the backend's id; all of the customer's when absent, those that have ended last. */
  @property({ attribute: 'contract-id' }) contractId?: string;

  /** Shows this contract instead of asking a session. */
  @property({ attribute: false }) contract?: Contract;

  /** Where a contract is changed: an address in which `{id}` stands for its id. */
  @property({ attribute: 'change-href' }) changeHref?: string;

  /** Where a contract is left: an address in which `{id}` stands for its id. */
  @property({ attribute: 'leave-href' }) leaveHref?: string;

  /** The level of the titles, 1 to 6. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  /** What contracts look like, with the words for it. */
  @state() private cards?: Cards | undefined;
  @state() private cardsFailed = false;

  readonly #states = this.attachInternals().states;
  readonly #locale = new LocaleController(this, 'contract', english);
  readonly #one = new ResourceController<Contract>(this, (session) => (this.contract || !this.contractId ? undefined : session.contracts.contract(this.contractId)));
  readonly #list = new ResourceController<readonly Contract[], PagedResource<Contract>>(this, (session) =>
    (this.contract || this.contractId ? undefined : session.contracts.list()),
  );
  #arriving: Promise<void> | undefined;

  /** Asks for what is shown again. */
  async refresh(): Promise<void> {
    await (this.#one.resource ?? this.#list.resource)?.refresh();
  }

  /** Moves the focus to the first thing that can be done. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('a, button')?.focus(options);
  }

  get #state(): ResourceState<readonly Contract[]> {
    const { contract, contractId } = this;
    if (contract) return { status: 'ready', value: [contract], asOf: 0, refreshing: false, origin: 'fetch' };
    const { state: one } = this.#one;
    if (!contractId) return this.#list.state;
    return one.status === 'ready' ? { ...one, value: [one.value] } : one;
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await this.#arriving;
    return super.getUpdateComplete();
  }

  /** What there is to show it with comes beside the contract itself. */
  protected override willUpdate(): void {
    void this.#fetchCards();
  }

  readonly #fetchCards = (): Promise<void> => {
    this.#arriving ??= import('./cards.js').then(
      async ({ Cards }) => {
        await this.#locale.sayMore();
        this.cards = new Cards(this, this.#locale, () => (this.contract ? undefined : this.#one.session));
        this.cardsFailed = false;
      },
      () => {
        this.cardsFailed = true;
      },
    );
    return this.#arriving;
  };

  #fetchCardsAgain(): void {
    this.#arriving = undefined;
    void this.#fetchCards();
  }

  protected override updated(): void {
    const known = this.#state;
    const [only, another] = known.status === 'ready' ? known.value : [];
    keepStates(this.#states, [only && !another && this.cards && !this.#unsound && this.cards.stateOf(only)]);
  }

  get #unsound(): boolean {
    return this.contract !== undefined && unsoundIn(this.contract, needed) !== undefined;
  }

  protected override render(): TemplateResult {
    return html`<div part="body">${this.#renderRoom()}</div><p class="news visually-hidden" role="status"></p>`;
  }

  #renderRoom(): TemplateResult {
    const known = this.#state;
    const locale = this.#locale;
    const { loadFailed } = locale.terms;
    const retry = () => void this.refresh();
    if (known.status === 'loading' || !locale.ready) return this.#renderSkeleton();
    if (known.status === 'failed' && known.error.code === 'unsupported') return unsupportedRoom(locale);
    if (known.status === 'failed') return failedRoom(locale, known.error, loadFailed, retry);
    if (this.#unsound) return failedRoom(locale, { code: 'invalid', retryable: false }, loadFailed, () => undefined);
    if (known.value.length === 0) return html`<slot name="empty">${emptyRoom(fileIcon(), locale.terms.none)}</slot>`;
    if (this.cardsFailed) return failedRoom(locale, { code: 'offline', retryable: true }, loadFailed, () => this.#fetchCardsAgain());
    return this.cards ? html`${staleNote(locale, known, retry)}${this.cards.render(known.value, this.#list.resource)}` : this.#renderSkeleton();
  }

  #renderSkeleton(): TemplateResult {
    return skeletonRoom(this.#locale, html`<div class="room">${[bone('text', 40), bone('amount', 60), bone('text', 100), bone('text', 80), bone('button', 100)]}</div>`);
  }
}
