import { KvittError } from '@kvitt/core/error.js';
import type { DeclineReason, Offer } from '@kvitt/core/model/offer.js';
import type { OfferDesk, Session } from '@kvitt/core/session/session.js';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { ActionController } from '../controllers/action-controller.js';
import { AcceptOfferEvent, OfferAcceptedEvent, OfferDeclinedEvent, OfferSnoozedEvent, OfferWhyEvent, OfferWithdrawnEvent } from '../events/offer.js';
import { adopt } from '../internal/adopt.js';
import { alertIcon } from '../internal/icon.js';
import { offerAnswer as english } from '../locales/en/offer-answer.js';
import { room as englishRoom } from '../locales/en/room.js';
import type { Terms } from '../locales/terms.js';
import { answeringStyles } from './answering.styles.js';
import { confirmation } from './confirmation.js';
import { Keyboard } from './keyboard.js';
import { outcomeOf, outcomeTemplate } from './outcome.js';
import { refusal } from './refusal.js';
import type { Locale, Press } from './view.js';
import { Reasoning } from './why.js';

type Operation = 'accept' | 'decline' | 'snooze' | 'withdraw';
type Action = ActionController<[(desk: OfferDesk | undefined) => Promise<Offer>], Offer>;

/** The element that shows the offers. */
interface Host extends LitElement {
  /** Given by property: no session tells what became of them. */
  readonly offers?: readonly Offer[] | undefined;
}

/** What the element lends. */
interface Means {
  readonly locale: Locale;
  readonly session: () => Session | undefined;
  readonly clicked: (offer: Offer) => void;
}

/** What is open in an offer: in the place of its buttons, or below them. */
type Step = 'confirm' | 'decline' | 'why';

/** How long an answer may take before the customer is told that it is being asked about. */
const patienceMs = 4_000;

/** What follows a press: the confirmation, the question why not, what became of the answer, and why the offer is shown. */
export class Answering {
  /** Answered here, of those given by property. */
  readonly answered = new Map<string, Offer>();
  readonly #host: Host;
  readonly #locale: Locale;
  readonly #session: () => Session | undefined;
  readonly #clicked: (offer: Offer) => void;
  readonly #actions = new Map<string, Action>();
  readonly #late = new Set<string>();
  /** Answered with no or later, and shown again because the customer wanted so. */
  readonly #again = new Set<string>();
  readonly #reasoning: Reasoning;
  readonly #keyboard: Keyboard;
  #opened: { readonly id: string; readonly as: Step } | undefined;

  constructor(host: Host, { locale, session, clicked }: Means) {
    this.#host = host;
    this.#locale = locale;
    this.#session = session;
    this.#clicked = clicked;
    this.#reasoning = new Reasoning(host, locale, session);
    this.#keyboard = new Keyboard(host);
    adopt(host, [answeringStyles]);
  }

  get #terms(): Terms['offerAnswer'] {
    return this.#locale.say('offerAnswer', english);
  }

  isBusy(id: string): boolean {
    return this.#actionsOf(id).some(({ running }) => running);
  }

  isReconsidered({ id }: Offer): boolean {
    return this.#again.has(id);
  }

  /** Which step of an offer is open. */
  asked({ id }: Offer): Step | undefined {
    return this.#opened?.id === id ? this.#opened.as : undefined;
  }

  /** The state of an offer that is being answered. */
  stateOf(offer: Offer, standing: Offer['state']): 'sending' | 'confirming' | 'declining' | undefined {
    if (this.isBusy(offer.id)) return 'sending';
    const asked = standing === 'open' ? this.asked(offer) : undefined;
    return asked === 'confirm' ? 'confirming' : asked === 'decline' ? 'declining' : undefined;
  }

  press(offer: Offer, press: Press): void {
    if (press === 'why' && this.asked(offer) === 'why') {
      this.#close(offer);
      return;
    }
    if (press === 'why') this.#host.dispatchEvent(new OfferWhyEvent(offer));
    if (press !== 'snooze' && press !== 'decline') this.#clicked(offer);
    if (this.isBusy(offer.id)) return;
    if (press === 'snooze' || press === 'accept') return void this[press](offer);
    this.#opened = { id: offer.id, as: press };
    if (press !== 'why') this.#keyboard.go(offer.id, '.panel');
    this.#host.requestUpdate();
  }

  /** Escape leaves a step as "Not now" does. */
  pressed(event: KeyboardEvent, offer: Offer): void {
    if (event.key !== 'Escape' || !this.asked(offer) || this.isBusy(offer.id)) return;
    event.stopPropagation();
    this.#close(offer);
  }

  /** In the place of the buttons. */
  step(offer: Offer): TemplateResult | undefined {
    const { id } = offer;
    const asked = this.asked(offer);
    if (!asked || asked === 'why') return undefined;
    const scene = { offer, locale: this.#locale, terms: this.#terms, sending: this.isBusy(id), late: this.#late.has(id), trouble: this.#trouble(offer), back: () => this.#close(offer) };
    return asked === 'confirm' ? confirmation({ ...scene, accept: () => void this.accept(offer) }) : refusal({ ...scene, decline: (reason, comment) => void this.decline(offer, reason, comment) });
  }

  /** Below the buttons: why an answer did not arrive, unless a step tells it, and why the offer is shown. */
  below(offer: Offer): unknown {
    const asked = this.asked(offer);
    return html`${asked && asked !== 'why' ? nothing : this.#trouble(offer)}${asked === 'why' ? this.#reasoning.render(offer, this.#terms, () => this.#close(offer)) : nothing}`;
  }

  outcome(offer: Offer, standing: Offer['state']): TemplateResult {
    const session = this.#session();
    const can = (operation: Operation) => !session || session.supports(`offers.${operation}`);
    return outcomeTemplate({
      offer, standing, locale: this.#locale, terms: this.#terms, sending: this.isBusy(offer.id), trouble: this.#trouble(offer),
      undo: standing === 'accepted' && can('withdraw') ? () => void this.withdraw(offer) : undefined,
      again: (standing === 'declined' || standing === 'snoozed') && can('accept') ? () => this.#reconsider(offer) : undefined,
    });
  }

  /** Tells those who do not see it that an offer was answered, here or elsewhere, and leads the keyboard. */
  updated(before: readonly Offer[], shown: readonly Offer[]): void {
    const answered = shown.find(({ id, state }) => before.some((offer) => offer.id === id && offer.state !== state));
    const place = this.#host.renderRoot.querySelector('.news');
    if (answered && place) place.textContent = [answered.title, outcomeOf(answered.state, this.#terms)].filter(Boolean).join(': ');
    if (answered && this.#again.delete(answered.id)) this.#host.requestUpdate();
    this.#keyboard.follow();
  }

  #trouble({ id }: Offer): TemplateResult | typeof nothing {
    const error = this.#actionsOf(id).find((action) => action.error)?.error;
    if (!error) return nothing;
    const words = error.userMessage ?? (error.code === 'invalid' || error.code === 'conflict' ? this.#terms.changed : this.#locale.say('room', englishRoom).failed[error.code]);
    return html`<p class="trouble" part="note" role="alert">${alertIcon()}<span>${this.#terms.refused} ${words}</span></p>`;
  }

  /** Puts the buttons back, and the keyboard on the one that was pressed. */
  #close(offer: Offer): void {
    const asked = this.asked(offer);
    if (!asked) return;
    this.#opened = undefined;
    this.#keyboard.go(offer.id, { confirm: '[part~="accept"]', decline: '[part~="decline"]', why: '[part~="why"]' }[asked]);
    this.#host.requestUpdate();
  }

  #reconsider({ id }: Offer): void {
    this.#again.add(id);
    this.#keyboard.go(id, '[part~="accept"]');
    this.#host.requestUpdate();
  }

  async accept(offer: Offer): Promise<void> {
    if (this.isBusy(offer.id) || !this.#host.dispatchEvent(new AcceptOfferEvent(offer))) return;
    const accepted = await this.#run(offer, 'accept', async (desk) => {
      if (!desk) throw new KvittError('unsupported', { message: 'no session to accept with, and nobody took kvitt-accept-offer' });
      return desk.accept(offer);
    });
    if (accepted) this.#host.dispatchEvent(new OfferAcceptedEvent(accepted));
  }

  async decline(offer: Offer, reason?: DeclineReason, comment?: string): Promise<void> {
    const why = { ...(reason && { reason }), ...(comment && { comment }) };
    const declined = await this.#run(offer, 'decline', async (desk) => desk?.decline(offer.id, why) ?? { ...offer, state: 'declined' });
    if (declined) this.#host.dispatchEvent(new OfferDeclinedEvent(declined, reason, comment));
  }

  async snooze(offer: Offer): Promise<void> {
    const snoozed = await this.#run(offer, 'snooze', async (desk) => desk?.snooze(offer.id) ?? { ...offer, state: 'snoozed' });
    if (snoozed) this.#host.dispatchEvent(new OfferSnoozedEvent(snoozed));
  }

  async withdraw(offer: Offer): Promise<void> {
    const withdrawn = await this.#run(offer, 'withdraw', async (desk) => desk?.withdraw(offer.id) ?? { ...offer, state: 'withdrawn' });
    if (withdrawn) this.#host.dispatchEvent(new OfferWithdrawnEvent(withdrawn));
  }

  /** One answer to an offer at a time: a second press is the first. Settles with what the backend confirmed. */
  async #run(offer: Offer, operation: Operation, act: (desk: OfferDesk | undefined) => Promise<Offer>): Promise<Offer | undefined> {
    if (this.isBusy(offer.id)) return undefined;
    for (const other of this.#actionsOf(offer.id)) other.clear();
    const timer = setTimeout(() => this.#notice(offer.id), patienceMs);
    const answered = await this.#actionOf(offer.id, operation).run(act);
    clearTimeout(timer);
    this.#late.delete(offer.id);
    if (answered) this.#settle(answered);
    return answered;
  }

  #settle(offer: Offer): void {
    if (this.#host.offers) this.answered.set(offer.id, offer);
    this.#again.delete(offer.id);
    this.#close(offer);
    this.#host.requestUpdate();
  }

  #notice(id: string): void {
    this.#late.add(id);
    this.#host.requestUpdate();
  }

  #actionOf(id: string, operation: Operation): Action {
    const key = `${operation} ${id}`;
    const known = this.#actions.get(key) ?? new ActionController(this.#host, `offers.${operation}`, (act) => act(this.#session()?.offers));
    this.#actions.set(key, known);
    return known;
  }

  #actionsOf(id: string): readonly Action[] {
    return (['accept', 'decline', 'snooze', 'withdraw'] as const).flatMap((operation) => this.#actions.get(`${operation} ${id}`) ?? []);
  }
}
