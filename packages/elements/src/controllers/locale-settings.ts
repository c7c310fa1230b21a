import type { Terms } from '../locales/terms.js';

/** `auto` writes kronor as "kr" outside English, and anything else as the language does. */
export type CurrencyDisplay = 'auto' | 'symbol' | 'narrowSymbol' | 'code';

/** The supplier's own words: any part of any section, over the language's. */
export type Wording = { readonly [Section in keyof Terms]?: Partial<Terms[Section]> };

/** What a provider says about language beside the language itself. */
export interface LocaleSettings {
  /** IANA zone in which instants are shown; the browser's when absent. */
  readonly timeZone?: string;
  readonly currencyDisplay?: CurrencyDisplay;
  readonly wording?: Wording;
  /** Epoch milliseconds, from the clock of the session. */
  readonly now?: () => number;
}
