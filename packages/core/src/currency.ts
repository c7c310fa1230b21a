/** ISO 4217 (list of 2024-06-25): the codes whose amounts do not have two decimals, by their number of decimals. */
const exceptions: readonly (readonly [digits: number, codes: string])[] = [
  [0, 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'],
  [3, 'BHD IQD JOD KWD LYD OMR TND'],
  [4, 'CLF UYW'],
];

/**
 * How many decimals an amount of this currency has by ISO 4217; `Intl` follows CLDR and differs for a dozen currencies.
 * Answers 2 for codes that ISO does not list, and for those it gives no minor unit (gold, `XXX`).
 */
export function currencyDigits(code: string): number {
  return exceptions.find(([, codes]) => codes.split(' ').includes(code))?.[0] ?? 2;
}
