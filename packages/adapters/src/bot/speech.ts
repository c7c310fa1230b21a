import type { Money, Period } from '@kvitt/core/model/primitives.js';
import { languageOf, words, type Language } from './words/index.js';
import type { Words } from './words/words.js';

/** Units that are written alike everywhere; others have a word, or none. */
const symbols: Readonly<Record<string, string>> = {
  KWH: 'kWh', MWH: 'MWh', WHR: 'Wh', KWT: 'kW', MTQ: 'm³', LTR: 'l', E34: 'GB', '4L': 'MB', E35: 'TB', MIN: 'min', HUR: 'h',
};

/** Says amounts, dates and quantities in one language. */
export class Speech {
  readonly language: Language;
  readonly words: Words;
  readonly #locale: string;

  constructor(locale: string) {
    this.language = languageOf(locale);
    this.words = words[this.language];
    this.#locale = localeFor(locale, this.language);
  }

  /** Digit by digit as it is stated, also with more decimals than the currency has. */
  money({ amount, currency }: Money, signDisplay: 'auto' | 'exceptZero' = 'auto'): string {
    const decimals = amount.split('.')[1]?.length ?? 0;
    const maximumFractionDigits = Math.min(Math.max(decimals, digitsOf(currency)), 20);
    const format = new Intl.NumberFormat(this.#locale, { style: 'currency', currency, maximumFractionDigits, signDisplay });
    return format.format(amount as Intl.StringNumericLiteral);
  }

  /** With a sign also when it is more. */
  difference(money: Money): string {
    return this.money(money, 'exceptZero');
  }

  quantity(quantity: string, unitCode = ''): string {
    const maximumFractionDigits = Math.min(quantity.split('.')[1]?.length ?? 0, 20);
    const number = new Intl.NumberFormat(this.#locale, { maximumFractionDigits }).format(quantity as Intl.StringNumericLiteral);
    const unit = symbols[unitCode] ?? this.words.units[unitCode];
    return unit ? `${number}\u00A0${unit}` : number;
  }

  percent(rate: string): string {
    const format = new Intl.NumberFormat(this.#locale, { style: 'unit', unit: 'percent', maximumFractionDigits: 2 });
    return format.format(rate as Intl.StringNumericLiteral);
  }

  date(date: string): string {
    return this.#days.format(Date.parse(date));
  }

  period({ start, end }: Period): string | undefined {
    if (start && end) return this.#days.formatRange(Date.parse(start), Date.parse(end));
    return start || end ? this.date(start ?? end ?? '') : undefined;
  }

  get #days(): Intl.DateTimeFormat {
    return new Intl.DateTimeFormat(this.#locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  }
}

function digitsOf(currency: string): number {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
}

/** A region's own way to write, where the platform knows the tag. */
function localeFor(locale: string, language: Language): string {
  try {
    return languageOf(locale) === language && locale.toLowerCase().startsWith(language) ? new Intl.Locale(locale).toString() : language;
  } catch {
    return language;
  }
}
