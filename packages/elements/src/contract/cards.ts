import { contractState } from '@kvitt/core/model/contract-state.js';
import type { Contract, ContractState } from '@kvitt/core/model/contract.js';
import type { Offer } from '@kvitt/core/model/offer.js';
import { today } from '@kvitt/core/period.js';
import type { PagedResource } from '@kvitt/core/resource.js';
import type { Session } from '@kvitt/core/session/session.js';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { ActionController } from '../controllers/action-controller.js';
import type { LocaleController } from '../controllers/locale-controller.js';
import { ChangeRequestedEvent, ContractRequestsOfferEvent, LeaveRequestedEvent } from '../events/contract.js';
import { OfferWithdrawnEvent } from '../events/offer.js';
import { adopt } from '../internal/adopt.js';
import { alertIcon, calendarIcon } from '../internal/icon.js';
import { safeUrl } from '../internal/safe-url.js';
import { contractTold as english } from '../locales/en/contract-told.js';
import { room as englishRoom } from '../locales/en/room.js';
import type { Terms } from '../locales/terms.js';
import { badges } from '../styles/badge.js';
import { notes } from '../styles/note.js';
import { tones } from '../styles/tones.js';
import { cardTemplate } from './card.js';
import { cardStyles } from './contract.styles.js';
import type { View } from './view.js';

/** The element that shows them. */
interface Host extends LitElement {
  readonly contract?: Contract | undefined;
  readonly contractId?: string | undefined;
  readonly changeHref?: string | undefined;
  readonly leaveHref?: string | undefined;
  readonly headingLevel: number;
  refresh(): Promise<void>;
}

/** What contracts look like, and what the customer does with them. */
export class Cards {
  readonly #host: Host;
  readonly #locale: LocaleController<'contract'>;
  readonly #session: () => Session | undefined;
  readonly #withdrawing: ActionController<[offerId: string], Offer | undefined>;
  /** Whose change was last taken back, or could not be. */
  #tried: string | undefined;

  constructor(host: Host, locale: LocaleController<'contract'>, session: () => Session | undefined) {
    this.#host = host;
    this.#locale = locale;
    this.#session = session;
    this.#withdrawing = new ActionController(host, 'offers.withdraw', async (offerId) => session()?.offers.withdraw(offerId));
    adopt(host, [tones, notes, badges, cardStyles]);
  }

  stateOf(contract: Contract): ContractState {
    return contractState(contract, this.#today);
  }

  /** Those that have ended stand last. */
  render(contracts: readonly Contract[], pages: PagedResource<Contract> | undefined): TemplateResult {
    const view = this.#view;
    const isOver = (contract: Contract) => Number(this.stateOf(contract) === 'ended');
    const sorted = [...contracts].sort((one, other) => isOver(one) - isOver(other));
    const more = () => void pages?.more();
    if (this.#isOne) return html`${sorted.map((contract) => cardTemplate(contract, view))}`;
    return html`<ul class="cards" role="list" aria-label=${view.words.contracts}>${repeat(sorted, ({ id }) => id, (contract) => html`<li>${cardTemplate(contract, view)}</li>`)}</ul>
      ${pages?.hasMore ? html`<button class="button more" part="more" type="button" @click=${more}>${view.words.more}</button>` : nothing}`;
  }

  get #isOne(): boolean {
    return this.#host.contract !== undefined || this.#host.contractId !== undefined;
  }

  get #terms(): Terms['contractTold'] {
    return this.#locale.say('contractTold', english);
  }

  get #today(): string {
    const { now, timeZone = new Intl.DateTimeFormat().resolvedOptions().timeZone } = this.#locale;
    return today(now, timeZone);
  }

  get #view(): View {
    return {
      words: this.#terms,
      locale: this.#locale,
      today: this.#today,
      headingLevel: this.#host.headingLevel,
      slotFor: (name, { id }) => (this.#isOne ? name : `${name}-${id}`),
      upcoming: (contract) => this.#upcoming(contract),
      ways: (contract, standing) => this.#ways(contract, standing),
    };
  }

  #upcoming({ id, upcoming }: Contract): TemplateResult | typeof nothing {
    if (!upcoming) return nothing;
    const { plan, price, startsOn, bindingUntil } = upcoming;
    const terms = this.#terms;
    return html`<div class="note" part="upcoming" data-tone="brand">
      ${calendarIcon()}
      <div class="upcoming">
        <p class="strong"><bdi>${terms.upcoming(this.#locale.date(startsOn))}</bdi></p>
        <p><bdi>${plan.name}</bdi>${price ? `, ${terms.monthly(this.#locale.money(price))}` : nothing}. ${bindingUntil ? terms.boundUntil(this.#locale.date(bindingUntil)) : nothing}</p>
        ${plan.description ? html`<p class="soft"><bdi>${plan.description}</bdi></p>` : nothing}
        ${this.#wayBack(id, upcoming)}
      </div>
    </div>`;
  }

  /** As long as the backend lets her, what was accepted can be taken back. */
  #wayBack(id: string, { offerId, withdrawUntil }: NonNullable<Contract['upcoming']>): TemplateResult | typeof nothing {
    const isOpen = withdrawUntil !== undefined && Date.parse(withdrawUntil) > this.#locale.now;
    if (!offerId || !isOpen || !this.#session()?.supports('offers.withdraw')) return nothing;
    const { running } = this.#withdrawing;
    return html`<p><bdi>${this.#terms.takeBackUntil(this.#locale.date(withdrawUntil, 'moment'))}</bdi></p>
      ${this.#trouble(id)}
      <button class="button" part="withdraw" type="button" aria-disabled=${running ? 'true' : 'false'} @click=${() => void this.#withdraw(id, offerId)}>${this.#terms.takeBack}</button>`;
  }

  #trouble(id: string): TemplateResult | typeof nothing {
    const { error } = this.#withdrawing;
    if (!error || this.#tried !== id) return nothing;
    const why = error.userMessage ?? this.#locale.say('room', englishRoom).failed[error.code];
    return html`<p class="trouble" role="alert">${alertIcon()} ${this.#terms.notTakenBack} ${why}</p>`;
  }

  /** The button goes with what it takes back: the focus stays at the contract. */
  async #withdraw(id: string, offerId: string): Promise<void> {
    if (this.#withdrawing.running) return;
    this.#tried = id;
    const offer = await this.#withdrawing.run(offerId);
    if (!offer) return;
    this.#host.dispatchEvent(new OfferWithdrawnEvent(offer));
    this.#host.renderRoot.querySelector('.news')?.replaceChildren(this.#terms.takenBack);
    [...this.#host.renderRoot.querySelectorAll<HTMLElement>('.card')].find((card) => card.dataset.id === id)?.focus();
    await this.#host.refresh();
  }

  /** Both or neither: who may change must find the way out as easily. */
  #ways(contract: Contract, standing: ContractState): TemplateResult | typeof nothing {
    if (standing === 'ended') return nothing;
    const { changeHref, leaveHref } = this.#host;
    const leadBoth = Boolean(changeHref) && Boolean(leaveHref);
    if (!leadBoth && this.#host.dispatchEvent(new ContractRequestsOfferEvent(contract))) return nothing;
    const { change, leave } = this.#terms;
    return html`<div class="ways">
      ${this.#way('change', changeHref, contract, change, ChangeRequestedEvent)}
      ${standing === 'notice-given' ? nothing : this.#way('leave', leaveHref, contract, leave, LeaveRequestedEvent)}
    </div>`;
  }

  #way(part: string, href: string | undefined, contract: Contract, words: string, Request: typeof ChangeRequestedEvent | typeof LeaveRequestedEvent): TemplateResult {
    const address = safeUrl(href?.replaceAll('{id}', encodeURIComponent(contract.id)));
    const ask = (event: Event) => {
      if (!this.#host.dispatchEvent(new Request(contract))) event.preventDefault();
    };
    return address
      ? html`<a class="button" part=${part} href=${address} @click=${ask}>${words}</a>`
      : html`<button class="button" part=${part} type="button" @click=${ask}>${words}</button>`;
  }
}
