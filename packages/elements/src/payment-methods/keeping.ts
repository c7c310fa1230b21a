import type { PaymentMethod } from '@kvitt/core/model/payment.js';
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { LanguageController } from '../controllers/language-controller.js';
import { alertIcon } from '../internal/icon.js';
import { Keeper, type Counter } from './keeper.js';

/** What the deeds need of the element in which they are done. */
export interface Room extends Counter {
  readonly locale: LanguageController<'paymentMethods'>;
  readonly ways: () => readonly PaymentMethod[];
  readonly rowOf: (methodId: string) => HTMLElement | undefined;
  /** Has it said to assistive technology. */
  readonly say: (words: string) => void;
  /** Moves a focus that nobody has. */
  readonly focusOn: (target: HTMLElement | null | undefined) => void;
}

/** This module, fetched when the backend can remember and forget. */
export type Deeds = typeof import('./keeping.js');

/** Making a way to pay the usual one, and removing a saved one: asked where it happens, so that nothing else is lost sight of. */
export class Keeping {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #room: Room;
  readonly #keeper: Keeper;

  constructor(host: ReactiveControllerHost & HTMLElement, room: Room) {
    this.#host = host;
    this.#room = room;
    this.#keeper = new Keeper(host, room);
  }

  get busy(): boolean {
    return this.#keeper.busy;
  }

  /** Asks nothing any more. */
  forget(): void {
    this.#keeper.ask();
  }

  render(method: PaymentMethod, isChosen: boolean): TemplateResult {
    return html`${this.#keeper.asks(method) ? this.#renderQuestion(method) : this.#renderDeeds(method, isChosen)} ${this.#renderTrouble(method)}`;
  }

  /** The button that was pressed is gone: the focus goes to what it was about. */
  async #prefer(method: PaymentMethod): Promise<void> {
    const { locale, rowOf } = this.#room;
    if (await this.#keeper.prefer(method)) await this.#done(locale.terms.isUsual(method.name), () => radioIn(rowOf(method.id)));
  }

  async #ask(method: PaymentMethod): Promise<void> {
    this.#keeper.ask(method);
    await this.#host.updateComplete;
    this.#room.focusOn(this.#room.rowOf(method.id)?.querySelector<HTMLElement>('[part=confirm] [tabindex]'));
  }

  async #keep({ id }: PaymentMethod): Promise<void> {
    this.#keeper.ask();
    await this.#host.updateComplete;
    this.#room.focusOn(this.#room.rowOf(id)?.querySelector<HTMLElement>('[part=remove]'));
  }

  async #remove(method: PaymentMethod): Promise<void> {
    const { locale, ways, rowOf } = this.#room;
    const place = ways().findIndex(({ id }) => id === method.id);
    const neighbour = ways()[place + 1] ?? ways()[place - 1];
    if (await this.#keeper.remove(method)) await this.#done(locale.terms.removed(method.name), () => neighbour && radioIn(rowOf(neighbour.id)));
  }

  async #done(words: string, next: () => HTMLElement | null | undefined): Promise<void> {
    this.#room.say(words);
    await this.#host.updateComplete;
    this.#room.focusOn(next());
  }

  #renderDeeds(method: PaymentMethod, isChosen: boolean): TemplateResult | typeof nothing {
    const { terms } = this.#room.locale;
    const usual = isChosen && !method.isPreferred && this.#keeper.can('prefer');
    const saved = method.isSaved === true && this.#keeper.can('remove');
    if (!usual && !saved) return nothing;
    return html`<div class="deeds">
      ${usual ? html`<button class="link" part="prefer" type="button" aria-disabled=${this.busy} @click=${() => void this.#prefer(method)}>${terms.makeUsual}</button>` : nothing}
      ${saved ? html`<button class="link" part="remove" type="button" aria-label=${terms.removeNamed(method.name)} @click=${() => void this.#ask(method)}>${terms.remove}</button>` : nothing}
    </div>`;
  }

  /** Escape is "Keep". */
  #renderQuestion(method: PaymentMethod): TemplateResult {
    const { terms } = this.#room.locale;
    const question = terms.removeAsk(method.name);
    const keep = () => void this.#keep(method);
    return html`<div class="sure" part="confirm" role="group" aria-label=${question} @keydown=${({ key }: KeyboardEvent) => (key === 'Escape' ? keep() : undefined)}>
      <p class="strong" tabindex="-1">${question}</p>
      <p class="small soft">${terms.removeText}</p>
      <div class="row">
        <button class="button" part="confirm-remove" type="button" aria-disabled=${this.busy} @click=${() => void this.#remove(method)}>${terms.remove}</button>
        <button class="button button-quiet" part="keep" type="button" @click=${keep}>${terms.keep}</button>
      </div>
    </div>`;
  }

  #renderTrouble(method: PaymentMethod): TemplateResult | typeof nothing {
    const { terms } = this.#room.locale;
    const went = this.#keeper.trouble(method);
    if (!went) return nothing;
    const words = went.userMessage ?? (went.deed === 'prefer' ? terms.usualFailed : terms.removeFailed)(method.name);
    return html`<p class="trouble" part="note" role="alert">${alertIcon()}<span class="small">${words}</span></p>`;
  }
}

function radioIn(row: HTMLElement | undefined): HTMLElement | null | undefined {
  return row?.querySelector('input');
}
