import { minus, numberFormat } from './formatters.js';

/** A decimal string, exactly: all its decimals, never through a float, with a true minus sign. */
export function formatNumber(decimal: string, lang: string, options?: Intl.NumberFormatOptions): string {
  return trueMinus(numberFormat(lang, options).format(decimal as Intl.StringNumericLiteral));
}

/** "25" is said as 25 per cent. */
export function formatPercent(decimal: string, lang: string): string {
  return formatNumber(decimal, lang, { style: 'unit', unit: 'percent' });
}

/** U+2212 in place of the hyphen that some languages' data write, without invisible direction marks. */
export function trueMinus(text: string): string {
  return text.replace(/[\u200e\u200f\u061c]/g, '').replace(/^-/, minus);
}
