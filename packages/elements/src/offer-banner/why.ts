import type { Offer } from '@kvitt/core/model/offer.js';
import { sameMoney } from '@kvitt/core/money.js';
import type { OfferCalculation, Session } from '@kvitt/core/session/session.js';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { ActionController } from '../controllers/action-controller.js';
import type { Terms } from '../locales/terms.js';
import type { Locale } from './view.js';

type Words = Terms['offerAnswer'];

/** A calculation with what draws it, and what was held against the present plan. */
interface Shown {
  readonly offer: Offer;
  readonly calculation: OfferCalculation;
  readonly draw: typeof import('./calculation.js').calculationTable;
}

/** Why an offer is shown: its reasons, what it is made from, and the whole calculation for who asks for it. */
export class Reasoning {
  readonly #locale: Locale;
  readonly #session: () => Session | undefined;
  readonly #reckoning: ActionController<[Offer], void>;
  /** By the id of the offer. */
  readonly #shown = new Map<string, Shown>();

  constructor(host: LitElement, locale: Locale, session: () => Session | undefined) {
    this.#locale = locale;
    this.#session = session;
    this.#reckoning = new ActionController(host, 'offers.calculation', async (offer) => {
      const [calculation, { calculationTable: draw }] = await Promise.all([session()?.offers.calculation(offer), import('./calculation.js')]);
      if (calculation) this.#shown.set(offer.id, { offer, calculation, draw });
    });
  }

  render(offer: Offer, terms: Words, close: () => void): TemplateResult {
    const { reasons = [], basis = [] } = offer;
    const list = (items: readonly string[]) => html`<ul class="list">${items.map((item) => html`<li dir="auto">${item}</li>`)}</ul>`;
    return html`<section class="panel" part="reasoning" aria-label=${terms.whyTitle}>
      <p class="strong">${terms.whyTitle}</p>
      ${reasons.length > 0 ? list(reasons) : html`<p class="soft">${terms.noReasons}</p>`}
      ${basis.length > 0 ? html`<p class="strong">${terms.basis}</p>${list(basis)}` : nothing}
      ${this.#calculation(offer, terms)}
      <div class="actions"><button class="button button-quiet" part="back" type="button" @click=${close}>${terms.close}</button></div>
    </section>`;
  }

  #calculation(offer: Offer, terms: Words): unknown {
    const shown = this.#shown.get(offer.id);
    if (shown && (shown.offer === offer || endsWith(shown, offer))) return shown.draw(shown.calculation, this.#locale, terms);
    const session = this.#session();
    if (!offer.planId || !session?.supports('contracts.plans') || !session.supports('usage.get')) return nothing;
    const { running, error } = this.#reckoning;
    return html`<button class="button" part="calculate" type="button" aria-disabled=${running ? 'true' : 'false'} @click=${() => void this.#reckoning.run(offer)}>${running ? terms.calculating : terms.calculation}</button>
      <p class="trouble" role="status">${error ? terms.calculationFailed : nothing}</p>`;
  }
}

/** The calculation stays when its offer gains the saving that it ends with; after any other change it is asked for anew. */
function endsWith({ calculation }: Shown, { saving }: Offer): boolean {
  return saving !== undefined && sameMoney(saving.amount, calculation.saving);
}
