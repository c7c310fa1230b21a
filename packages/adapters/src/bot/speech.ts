import { currencyDigits } from '@kvitt/core/currency.js';
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
    const maximumFractionDigits = Math.min(Math.max(decimals, currencyDigits(currency)), 20);
    return this.#number(amount, { style: 'currency', currency, maximumFractionDigits, signDisplay });
  }

  /** With a sign also when it is more. */
  difference(money: Money): string {
    return this.money(money, 'exceptZero');
  }

  quantity(quantity: string, unitCode = ''): string {
    const maximumFractionDigits = Math.min(quantity.split('.')[1]?.length ?? 0, 20);
    const number = this.#number(quantity, { maximumFractionDigits });
    const unit = symbols[unitCode] ?? this.words.units[unitCode];
    return unit ? `${number}\u00A0${unit}` : number;
  }

  percent(rate: string): string {
    return this.#number(rate, { style: 'unit', unit: 'percent', maximumFractionDigits: 2 });
  }

  date(date: string): string {
    return this.#days.format(Date.parse(date));
  }

  period({ start, end }: Period): string | undefined {
    if (start && end) return this.#days.formatRange(Date.parse(start), Date.parse(end));
    return start || end ? this.date(start ?? end ?? '') : undefined;
  }

  #number(decimal: string, options: Intl.NumberFormatOptions): string {
    return numbers.of(this.#locale, options).format(decimal as Intl.StringNumericLiteral);
  }

  get #days(): Intl.DateTimeFormat {
    return dates.of(this.#locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  }
}

/** A format costs far more to make than to use. */
class Formats<Options, Format> {
  readonly #made = new Map<string, Format>();
  readonly #make: (locale: string, options: Options) => Format;

  constructor(make: (locale: string, options: Options) => Format) {
    this.#make = make;
  }

  of(locale: string, options: Options): Format {
    const key = locale + JSON.stringify(options);
    const format = this.#made.get(key) ?? this.#make(locale, options);
    if (this.#made.size < mostFormats) this.#made.set(key, format);
    return format;
  }
}

/** A server may be asked in any language there is. */
const mostFormats = 500;
const numbers = new Formats((locale, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options));
const dates = new Formats((locale, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options));

/** A region's own way to write, where the platform knows the tag. */
function localeFor(locale: string, language: Language): string {
  try {
    return languageOf(locale) === language && locale.toLowerCase().startsWith(language) ? new Intl.Locale(locale).toString() : language;
  } catch {
    return language;
  }
}
