import type { Card } from './bank.js';
import { cardWords, type CardWords } from './words.js';

/** A provider's own fields in the page: the real ones are frames of the provider's origin. */
export interface CardForm {
  readonly element: HTMLElement;
  /** The card, once all of it can be one. */
  readonly card: Card | undefined;
  focus(): void;
}

/** Draws the three fields of a card; `onInput` is called with each stroke. */
export function cardForm(lang: string, onInput: () => void): CardForm {
  const words = cardWords(lang);
  const element = make('div', { class: 'vendor-card', lang: words.lang });
  const [number, expiry, code] = fields(words);
  element.append(labelled(words.number, number), labelled(words.expiry, expiry), labelled(words.code, code));
  element.addEventListener('input', onInput);
  return {
    element,
    get card() {
      return cardOf(number.value, expiry.value, code.value);
    },
    focus: () => number.focus(),
  };
}

/** Both providers refuse: what they put there could not be reached by their frames and styles. */
export function refuseShadow(place: Node): void {
  if (place.getRootNode() instanceof ShadowRoot) throw new Error('Payment fields cannot be mounted inside a shadow root: mount them in the document.');
}

/** Reads what was typed; `undefined` while it cannot be a card. */
export function cardOf(numberText: string, expiryText: string, code: string): Card | undefined {
  const number = numberText.replace(/\D/g, '');
  const [, month = '', year = ''] = /^\s*(\d{1,2})\s*\/?\s*(?:20)?(\d{2})\s*$/.exec(expiryText) ?? [];
  const card = { number, month: Number(month), year: 2000 + Number(year), code: code.trim() };
  const isOne = /^\d{13,19}$/.test(number) && passesLuhn(number) && card.month >= 1 && card.month <= 12 && /^\d{3,4}$/.test(card.code);
  return isOne ? card : undefined;
}

function passesLuhn(digits: string): boolean {
  const sum = Array.from(digits).reverse().reduce((total, digit, place) => {
    const weighted = Number(digit) * (place % 2 === 0 ? 1 : 2);
    return total + (weighted > 9 ? weighted - 9 : weighted);
  }, 0);
  return sum % 10 === 0;
}

function fields({ example }: CardWords): readonly [HTMLInputElement, HTMLInputElement, HTMLInputElement] {
  return [
    input({ name: 'cardnumber', autocomplete: 'cc-number', placeholder: '1234 1234 1234 1234', maxlength: '23' }),
    input({ name: 'exp-date', autocomplete: 'cc-exp', placeholder: example, maxlength: '7' }),
    input({ name: 'cvc', autocomplete: 'cc-csc', placeholder: '123', maxlength: '4' }),
  ];
}

function input(attributes: Readonly<Record<string, string>>): HTMLInputElement {
  return make('input', { inputmode: 'numeric', type: 'text', ...attributes }) as HTMLInputElement;
}

function labelled(words: string, field: HTMLInputElement): HTMLElement {
  const label = make('label');
  const text = make('span');
  text.textContent = words;
  label.append(text, field);
  return label;
}

function make(tag: string, attributes: Readonly<Record<string, string>> = {}): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}
