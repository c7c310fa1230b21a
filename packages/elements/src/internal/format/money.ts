import { currencyDigits } from '@kvitt/core/currency.js';
import type { Money } from '@kvitt/core/model/primitives.js';
import type { CurrencyDisplay } from '../../controllers/locale-settings.js';
import { minus, numberFormat } from './formatters.js';

/** An amount in pieces, so that a template can make öre and currency smaller; joined they are the whole text. */
export interface MoneyParts {
  /** U+2212, a plus when asked for, or nothing. */
  readonly sign: string;
  /** A currency that stands first, with its space: "SEK ". */
  readonly before: string;
  readonly major: string;
  /** Decimal sign and decimals: ",50". */
  readonly minor: string;
  /** A currency that stands last, with its space: " kr". */
  readonly after: string;
}

export interface MoneyOptions {
  readonly display?: CurrencyDisplay;
  /** `always` marks an increase with a plus: for differences only. */
  readonly sign?: 'always';
  /** `exact` keeps the decimals of a unit price, `none` drops them where both sides of a comparison are whole. */
  readonly decimals?: 'exact' | 'none';
}

const kronor = ['SEK', 'NOK', 'DKK', 'ISK'];

/** Which piece each of Intl's belongs to; currency and spaces stand before or after the digits. */
const places: Readonly<Record<string, keyof MoneyParts>> = {
  minusSign: 'sign', plusSign: 'sign', integer: 'major', group: 'major', decimal: 'minor', fraction: 'minor',
};

export function moneyParts(money: Money, lang: string, options: MoneyOptions = {}): MoneyParts {
  const parts = { sign: '', before: '', major: '', minor: '', after: '' };
  for (const { type, value } of formatOf(money, lang, options).formatToParts(money.amount as Intl.StringNumericLiteral)) {
    parts[places[type] ?? (parts.major ? 'after' : 'before')] += type === 'minusSign' ? minus : plain(value);
  }
  return parts;
}

/** The whole amount: "1 477,00 kr". */
export function formatMoney(money: Money, lang: string, options: MoneyOptions = {}): string {
  const { sign, before, major, minor, after } = moneyParts(money, lang, options);
  return sign + before + major + minor + after;
}

/** The amount without its currency, for a column that names it once; one format and a cut, as a table asks ten thousand times. */
export function formatAmount(money: Money, lang: string, options: Omit<MoneyOptions, 'display'> = {}): string {
  const text = formatOf(money, lang, options, 'code').format(money.amount as Intl.StringNumericLiteral);
  return plain(text).replace(/\u00a0?[A-Z]{3}\u00a0?/, '').replace('-', minus);
}

const formats = new Map<string, Intl.NumberFormat>();

/** Kept under a short name of its own, as a table of ten thousand lines asks for two of them ten thousand times. */
function formatOf({ currency }: Money, lang: string, { display: wanted, sign, decimals }: MoneyOptions, display = wanted): Intl.NumberFormat {
  const key = `${lang} ${currency} ${display} ${sign} ${decimals}`;
  const format = formats.get(key) ?? makeFormat(currency, lang, { display, sign, decimals });
  formats.set(key, format);
  return format;
}

function makeFormat(currency: string, lang: string, { display = 'auto', sign, decimals }: MoneyOptions): Intl.NumberFormat {
  const digits = decimals === 'none' ? 0 : currencyDigits(currency);
  return numberFormat(lang, {
    style: 'currency',
    currency,
    currencyDisplay: display === 'auto' ? usualDisplay(currency, lang) : display,
    minimumFractionDigits: digits,
    maximumFractionDigits: decimals === 'exact' ? 20 : digits,
    signDisplay: sign === 'always' ? 'exceptZero' : 'negative',
  });
}

/** "kr" says it all in the Nordic countries; in English it would not. */
function usualDisplay(currency: string, lang: string): 'narrowSymbol' | 'symbol' {
  return kronor.includes(currency) && !lang.startsWith('en') ? 'narrowSymbol' : 'symbol';
}

/** Without invisible direction marks, and held together. */
function plain(text: string): string {
  return text.replace(/[\u200e\u200f\u061c]/g, '').replace(/\s/g, '\u00a0');
}
