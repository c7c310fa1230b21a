import { KvittError } from '@kvitt/core/error.js';
import type { DeclineReason, Offer } from '@kvitt/core/model/offer.js';
import type { OfferDesk, Session } from '@kvitt/core/session/session.js';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { ActionController } from '../controllers/action-controller.js';
import { AcceptOfferEvent, OfferAcceptedEvent, OfferDeclinedEvent, OfferSnoozedEvent, OfferWithdrawnEvent } from '../events/offer.js';
import { adopt } from '../internal/adopt.js';
import { alertIcon } from '../internal/icon.js';
import { offerAnswer as english } from '../locales/en/offer-answer.js';
import { room as englishRoom } from '../locales/en/room.js';
import type { Terms } from '../locales/terms.js';
import { answeringStyles } from './answering.styles.js';
import { confirmation } from './confirmation.js';
import { outcomeOf, outcomeTemplate } from './outcome.js';
import { refusal } from './refusal.js';
import type { Locale } from './view.js';
import { Reasoning } from './why.js';

type Operation = 'accept' | 'decline' | 'snooze' | 'withdraw';
type Action = ActionController<[(desk: OfferDesk | undefined) => Promise<Offer>], Offer>;

/** The element that shows the offers. */
interface Host extends LitElement {
  settle(offer: Offer): void;
  close(id: string): void;
  reconsider(offer: Offer): void;
}

/** How long an answer may take before the customer is told that it is being asked about. */
const patienceMs = 4_000;

/** What follows a press: the confirmation, the question why not, what became of the answer, and why the offer is shown. */
export class Answering {
  readonly #host: Host;
  readonly #locale: Locale;
  readonly #session: () => Session | undefined;
  readonly #actions = new Map<string, Action>();
  readonly #late = new Set<string>();
  readonly #reasoning: Reasoning;

  constructor(host: Host, locale: Locale, session: () => Session | undefined) {
    this.#host = host;
    this.#locale = locale;
    this.#session = session;
    this.#reasoning = new Reasoning(host, locale, session);
    adopt(host, [answeringStyles]);
  }

  get #terms(): Terms['offerAnswer'] {
    return this.#locale.say('offerAnswer', english);
  }

  isBusy(id: string): boolean {
    return this.#actionsOf(id).some(({ running }) => running);
  }

  /** In the place of the buttons. */
  step(offer: Offer, as: 'confirm' | 'decline'): TemplateResult {
    const { id } = offer;
    const scene = { offer, locale: this.#locale, terms: this.#terms, sending: this.isBusy(id), late: this.#late.has(id), trouble: this.trouble(offer), back: () => this.#host.close(id) };
    return as === 'confirm' ? confirmation({ ...scene, accept: () => void this.accept(offer) }) : refusal({ ...scene, decline: (reason, comment) => void this.decline(offer, reason, comment) });
  }

  why(offer: Offer): TemplateResult {
    return this.#reasoning.render(offer, this.#terms, () => this.#host.close(offer.id));
  }

  outcome(offer: Offer, standing: Offer['state']): TemplateResult {
    const session = this.#session();
    const can = (operation: Operation) => !session || session.supports(`offers.${operation}`);
    return outcomeTemplate({
      offer, standing, locale: this.#locale, terms: this.#terms, sending: this.isBusy(offer.id), trouble: this.trouble(offer),
      undo: standing === 'accepted' && can('withdraw') ? () => void this.withdraw(offer) : undefined,
      again: (standing === 'declined' || standing === 'snoozed') && can('accept') ? () => this.#host.reconsider(offer) : undefined,
    });
  }

  /** Why an answer did not arrive; a step that is open tells it itself. */
  trouble({ id }: Offer, step?: 'confirm' | 'decline' | 'why'): TemplateResult | typeof nothing {
    const error = this.#actionsOf(id).find((action) => action.error)?.error;
    if (!error || step === 'confirm' || step === 'decline') return nothing;
    const words = error.userMessage ?? (error.code === 'invalid' || error.code === 'conflict' ? this.#terms.changed : this.#locale.say('room', englishRoom).failed[error.code]);
    return html`<p class="trouble" part="note" role="alert">${alertIcon()}<span>${this.#terms.refused} ${words}</span></p>`;
  }

  /** That an offer was answered, for those who do not see it. */
  newsOf({ title, state }: Offer): string {
    return [title, outcomeOf(state, this.#terms)].filter(Boolean).join(': ');
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
    if (answered) this.#host.settle(answered);
    return answered;
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
