import type { Invoice } from '@kvitt/core/model/invoice.js';
import { money } from '../money.js';
import { icon, make } from '../page.js';
import type { OwnWords } from '../words/own/words.js';
import { isCreditNote } from './credit-note.js';
import { readIn, type Outcome } from './read.js';

/** How the page says what it shows. */
export interface Speech {
  readonly words: OwnWords;
  readonly lang: string;
}

/** What may be done with a row. */
export interface RowDeeds {
  show(row: Row): void;
  compare(row: Row): void;
  remove(row: Row): void;
}

/** Where a row stands among the others. */
export type Role = 'shown' | 'compared' | 'other';

const alert = 'M10 3.5 17.2 16H2.8zM10 8.5v3.4M10 14v.1';
const cross = 'm5.5 5.5 9 9M14.5 5.500l-9 9';

/** One file in the list: its name, then the invoice in it or why there is none. */
export class Row {
  readonly file: File;
  readonly element = make('li', { class: 'file' });
  readonly #words = make('span', { class: 'file-words' });
  readonly #open = make('button', { class: 'file-open', type: 'button' }, this.#words);
  readonly #compare = make('button', { class: 'tool file-compare', type: 'button' });
  readonly #remove = make('button', { class: 'close', type: 'button' }, icon(cross));
  #outcome: Outcome | undefined;
  /** What it was drawn of last: of two hundred rows only those are drawn anew that say something else. */
  #drawn: readonly unknown[] = [];

  constructor(file: File, deeds: RowDeeds) {
    this.file = file;
    this.#open.addEventListener('click', () => deeds.show(this));
    this.#compare.addEventListener('click', () => deeds.compare(this));
    this.#remove.addEventListener('click', () => deeds.remove(this));
    this.element.append(this.#open, this.#compare, this.#remove);
  }

  get invoice(): Invoice | undefined {
    return this.#outcome && 'invoice' in this.#outcome ? this.#outcome.invoice : undefined;
  }

  get failed(): boolean {
    return this.#outcome !== undefined && 'error' in this.#outcome;
  }

  async read(): Promise<void> {
    this.#outcome ??= await readIn(this.element, this.file);
  }

  focus(): void {
    (this.invoice ? this.#open : this.#remove).focus();
  }

  /** Draws the row in the page's words; `comparable` when another invoice is open to lay it beside. */
  draw({ words, lang }: Speech, role: Role, comparable: boolean): void {
    const drawn = [words, lang, role, comparable, this.#outcome];
    if (drawn.every((part, place) => part === this.#drawn[place])) return;
    this.#drawn = drawn;
    const { invoice, file } = this;
    this.#words.replaceChildren(...(invoice ? wordsOf(invoice, file.name, { words, lang }) : this.#otherwise(words)));
    this.#open.toggleAttribute('disabled', !invoice);
    this.element.toggleAttribute('data-failed', this.failed);
    this.element.dataset.role = role;
    if (role === 'shown') this.#open.setAttribute('aria-current', 'true');
    else this.#open.removeAttribute('aria-current');
    this.#compare.hidden = !invoice || role === 'shown' || !comparable;
    this.#compare.textContent = role === 'compared' ? words.stopComparing : words.compare;
    this.#compare.ariaLabel = role === 'compared' ? words.stopComparing : words.compareWith(invoice?.number ?? file.name);
    this.#remove.ariaLabel = words.remove(file.name);
  }

  #otherwise(words: OwnWords): readonly Node[] {
    const name = make('bdi', { class: 'file-name strong' }, this.file.name);
    if (!this.#outcome || !('error' in this.#outcome)) return [name, make('span', { class: 'soft' }, words.reading)];
    const said = make('span', { class: 'file-failed' }, icon(alert), words.unreadable);
    return [name, said, make('span', { class: 'soft small file-why', lang: 'en', dir: 'ltr' }, this.#outcome.error.message)];
  }
}

function wordsOf({ seller, number, totals, typeCode }: Invoice, fileName: string, { words, lang }: Speech): readonly Node[] {
  const amount = make('bdi', { class: 'number strong file-amount', dir: 'ltr' }, money(totals.payableAmount, lang));
  const kind = isCreditNote({ typeCode }) ? `${words.creditNote} ` : '';
  return [make('bdi', { class: 'strong' }, seller.tradingName ?? seller.name), amount, make('span', { class: 'soft small' }, kind, make('bdi', {}, number)), make('bdi', { class: 'soft small file-name' }, fileName)];
}
