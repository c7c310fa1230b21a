import type { Offer } from '@kvitt/core/model/offer.js';
import { today } from '@kvitt/core/period.js';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { LanguageController } from '../controllers/language-controller.js';
import { ResourceController } from '../controllers/resource-controller.js';
import { bone, failedRoom, skeletonRoom } from '../internal/rooms.js';
import { keepStates } from '../internal/states.js';
import { offerBanner as english } from '../locales/en/offer-banner.js';
import { buttons } from '../styles/button.js';
import { ground } from '../styles/ground.js';
import { rooms } from '../styles/rooms.js';
import { tokens } from '../styles/tokens.js';
import type { Answering } from './answering.js';
import type { Carousel } from './carousel.js';
import { givenOffers, stateOf } from './given.js';
import type { Looks } from './looks.js';
import { banner } from './offer-banner.styles.js';
import { offerTemplate, type Press } from './view.js';

/**
 * Offers that fit this customer: why she gets them, what they change in money, and a yes, a no and a later of one size.
 *
 *     <kvitt-offer-banner placement="invoice" layout="inline"></kvitt-offer-banner>
 *
 * Most customers have none: until one is known, and where there is none, the element is not there at all (no skeleton, no room, no failure).
 * With `offer-id` the page has promised that offer: then it has a skeleton, says why it cannot be shown, and shows the offer whatever its state.
 * A yes is sent once the customer has confirmed price, binding and right of withdrawal, and is shown when the backend has confirmed it.
 *
 * @tag kvitt-offer-banner
 * @slot media - A picture, where one offer is shown; `media-<offer id>` is that offer's among several.
 * @slot terms - In place of the offer's terms, where one offer is shown; `terms-<offer id>` is that offer's among several.
 * @fires {AcceptOfferEvent} kvitt-accept-offer - Asks before an acceptance is sent; `preventDefault()` vetoes it or takes it over.
 * @fires {OfferAcceptedEvent} kvitt-offer-accepted - The backend has confirmed the acceptance.
 * @fires {OfferDeclinedEvent} kvitt-offer-declined - The customer has declined, with her reason where she gave one.
 * @fires {OfferSnoozedEvent} kvitt-offer-snoozed - She will be reminded later.
 * @fires {OfferWithdrawnEvent} kvitt-offer-withdrawn - What was accepted has been taken back.
 * @fires {OfferShownEvent} kvitt-offer-shown - Half of an offer was on screen; once for each.
 * @fires {OfferWhyEvent} kvitt-offer-why - She asked why she sees an offer.
 * @fires {KvittErrorEvent} kvitt-error - An answer could not be sent.
 * @csspart offer - One offer.
 * @csspart kind - What kind of offer it is.
 * @csspart heading - Its title.
 * @csspart reasons - Why she gets it.
 * @csspart effect - What it changes in money.
 * @csspart saving - What her own usage would have cost.
 * @csspart facts - Price, what it costs once, binding, last day.
 * @csspart terms - The terms, folded.
 * @csspart accept - Says yes: opens the confirmation.
 * @csspart decline - Says no: asks for a reason that need not be given.
 * @csspart snooze - Has her reminded later.
 * @csspart why - Asks why she sees it.
 * @csspart confirmation - What she agrees to.
 * @csspart confirm - Agrees.
 * @csspart back - Goes back without an answer.
 * @csspart refusal - The question why not.
 * @csspart send - Declines with the reason.
 * @csspart skip - Declines without one.
 * @csspart reasoning - Why she sees it.
 * @csspart calculate - Asks for the calculation.
 * @csspart calculation - What her usage would have cost, month by month.
 * @csspart note - What became of her answer.
 * @csspart undo - Takes back what was accepted.
 * @csspart again - Shows an offer again that was answered with no or later.
 * @csspart carousel - Several offers.
 * @csspart previous - The offer before.
 * @csspart next - The next offer.
 * @csspart position - Which of how many.
 * @csspart loading - The skeleton, with `offer-id` only.
 * @csspart failed - The room after a failure, with `offer-id` only.
 * @csspart retry - The button that tries again.
 * @cssstate suppressed - There is nothing to show, or nothing is known yet.
 * @cssstate open - The offer has no answer.
 * @cssstate confirming - What is agreed to is on screen.
 * @cssstate declining - She is asked why not.
 * @cssstate sending - Her answer is on its way.
 * @cssstate accepted - It is accepted, by the backend's word.
 * @cssstate withdrawn - It was accepted and taken back.
 * @cssstate declined - She said no.
 * @cssstate snoozed - She will be reminded.
 * @cssstate expired - It has ended.
 * @cssstate recalled - The supplier took it back.
 */
export class KvittOfferBanner extends LitElement {
  static override styles = [tokens, ground, buttons, rooms, banner];

  /** Shows this offer, whatever its state. */
  @property({ attribute: 'offer-id' }) offerId?: string;

  /** Where it stands: `invoice`, `portal`, `chat`, or a place of the supplier's own. Only offers for that place are shown; any by default. */
  @property() placement?: string;

  /** Shows at most so many, where the rules allow more. */
  @property({ type: Number }) cap?: number;

  /** How it is drawn: `card` on its own, `strip` across a page, `inline` within a sheet such as an invoice. */
  @property() layout: 'strip' | 'card' | 'inline' = 'card';

  /** Has looks and clicks counted by the backend, without personal data. Nothing is counted otherwise. */
  @property({ type: Boolean, attribute: 'count-views' }) countViews = false;

  /** The level of the titles, 1 to 6. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 3;

  /** Shows these, in the order given, instead of asking the adapter. Answers go to the session in reach; where there is none the page hears of them, and gives the offers anew. */
  @property({ attribute: false }) offers?: readonly Offer[];

  @state() private answering?: Answering;
  /** What turns several; `null` when it could not be fetched. */
  @state() private carousel?: Carousel | null;
  @state() private looks?: Looks;
  /** A press on it found nothing to follow. */
  @state() private stuck?: string | undefined;

  readonly #states = this.attachInternals().states;
  readonly #locale = new LanguageController(this, 'offerBanner', english);
  readonly #resource = new ResourceController<Offer | readonly Offer[]>(this, ({ offers }) => {
    const { offerId, placement, cap } = this;
    if (this.offers) return undefined;
    return offerId ? offers.offer(offerId) : offers.shown({ ...(placement && { placement }), ...(cap !== undefined && { cap }) });
  });
  /** As they were drawn last. */
  #drawn: readonly Offer[] = [];
  #arriving: Promise<unknown> | undefined;

  constructor() {
    super();
    keepStates(this.#states, ['suppressed']);
  }

  /** Asks for the offers again. */
  refresh(): Promise<void> {
    return this.#resource.resource?.refresh() ?? Promise.resolve();
  }

  /** Moves the keyboard to what can be done now, else to what is said. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('.panel, .actions button, .outcome')?.focus(options);
  }

  /** What is shown now, answered ones in their place; several not before what turns them is here, for a press on what is drawn anew just then is lost. */
  get shown(): readonly Offer[] {
    const offers = this.#known;
    return offers[1] && this.carousel === undefined ? [] : offers;
  }

  get #known(): readonly Offer[] {
    if (!this.#locale.ready) return [];
    if (this.offers) return givenOffers(this.offers, { offerId: this.offerId, cap: this.cap, today: this.#today, answered: this.answering?.answered });
    const { state: known } = this.#resource;
    return known.status === 'ready' ? [known.value].flat() : [];
  }

  get #today(): string {
    const { now, timeZone = new Intl.DateTimeFormat().resolvedOptions().timeZone } = this.#locale;
    return today(now, timeZone);
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await this.#arriving;
    return super.getUpdateComplete();
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('offers')) this.answering?.answered.clear();
    const { shown } = this;
    if (!this.#areOpen(shown)) void this.#fetchAnswering();
    if (this.#known[1]) void this.#fetchCarousel();
    if (shown[0]) void this.#fetchLooks();
  }

  protected override updated(): void {
    const { shown } = this;
    const first = shown[this.carousel?.at ?? 0] ?? shown[0];
    keepStates(this.#states, [first ? (this.answering?.stateOf(first, this.#standing(first)) ?? this.#standing(first)) : !this.#hasRoom && 'suppressed']);
    this.looks?.at(this.renderRoot, shown);
    this.carousel?.updated(this.renderRoot);
    this.answering?.updated(this.#drawn, shown);
    if (this.answering || this.#areOpen(shown)) this.#drawn = shown;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { shown } = this;
    const [only, another] = shown;
    if (!only) return this.#hasRoom ? this.#room() : nothing;
    const slides = another ? this.carousel?.render(shown, (offer) => this.#article(offer, false)) : undefined;
    return html`${slides ?? this.#article(only, !another)}<p class="news visually-hidden" role="status"></p>`;
  }

  /** The page promised this offer: its place is kept, and it is said why it cannot be shown. Not where no such thing exists. */
  get #hasRoom(): boolean {
    const { state: known } = this.#resource;
    if (!this.offerId || this.offers) return false;
    return known.status === 'loading' || (known.status === 'failed' && known.error.code !== 'unsupported');
  }

  #room(): TemplateResult {
    const { state: known, retry } = this.#resource;
    const room = known.status === 'failed' ? failedRoom(this.#locale, known.error, this.#locale.terms.loadFailed, retry) : skeletonRoom(this.#locale, [bone('text', 40), bone('text', 80), bone('button', 60)]);
    return html`<div class="offer ${this.#look}">${room}</div>`;
  }

  get #look(): string {
    return ['strip', 'inline'].includes(this.layout) ? this.layout : 'card';
  }

  #areOpen(offers: readonly Offer[]): boolean {
    return offers.every((offer) => this.#standing(offer) === 'open');
  }

  #standing(offer: Offer): Offer['state'] {
    return this.answering?.isReconsidered(offer) ? 'open' : stateOf(offer, this.#today);
  }

  #article(offer: Offer, alone: boolean): TemplateResult {
    const standing = this.#standing(offer);
    const inside = standing === 'open' ? this.#open(offer, alone) : (this.answering?.outcome(offer, standing) ?? skeletonRoom(this.#locale, bone('text', 60)));
    return html`<article class="offer ${this.#look}" part="offer" data-id=${offer.id} data-kind=${offer.kind} aria-label=${offer.title} tabindex="-1" @keydown=${(event: KeyboardEvent) => this.answering?.pressed(event, offer)}>${inside}</article>`;
  }

  #open(offer: Offer, alone: boolean): TemplateResult {
    const { session } = this.#resource;
    return offerTemplate(offer, {
      locale: this.#locale,
      level: this.headingLevel,
      alone,
      can: (operation) => !session || session.supports(`offers.${operation}`),
      press: (press) => void this.#press(offer, press),
      asksWhy: this.answering?.asked(offer) === 'why',
      step: this.answering?.step(offer),
      below: this.stuck === offer.id ? html`<p class="trouble" role="alert">${this.#locale.terms.stuck}</p>` : this.answering?.below(offer),
    });
  }

  async #press(offer: Offer, press: Press): Promise<void> {
    await this.#fetchAnswering();
    this.stuck = this.answering ? undefined : offer.id;
    this.answering?.press(offer, press);
  }

  readonly #count = ({ id }: Offer, event: 'shown' | 'clicked'): void => {
    const { session } = this.#resource;
    if (this.countViews && session?.supports('offers.record')) session.offers.record(id, event, this.placement).catch(() => undefined);
  };

  /** Everything behind a press comes with the first one. */
  async #fetchAnswering(): Promise<void> {
    if (this.answering) return;
    this.#arriving = import('./answering.js').then(async ({ Answering }) => {
      await this.#locale.sayMore();
      this.answering ??= new Answering(this, { locale: this.#locale, session: () => this.#resource.session, clicked: (offer) => this.#count(offer, 'clicked') });
    }, () => undefined);
    await this.#arriving;
  }

  async #fetchCarousel(): Promise<void> {
    if (this.carousel) return;
    this.#arriving = import('./carousel.js').then(({ Carousel }) => (this.carousel ??= new Carousel(this, this.#locale)), () => (this.carousel = null));
    await this.#arriving;
  }

  async #fetchLooks(): Promise<void> {
    if (this.looks) return;
    const { Looks } = await import('./looks.js');
    this.looks ??= new Looks(this, (offer) => this.#count(offer, 'shown'));
  }
}
