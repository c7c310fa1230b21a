import type { Money } from '@kvitt/core/model/primitives.js';
import { make } from './page.js';

/** An amount as the customer writes it; exact, because the decimal string itself is formatted. */
export function money({ amount, currency }: Money, lang: string): string {
  return format(currency, lang).format(amount as `${number}`);
}

/** The same with öre and currency small, for the one large amount of a page. */
export function largeMoney({ amount, currency }: Money, lang: string): HTMLElement {
  const parts = format(currency, lang).formatToParts(amount as `${number}`);
  const whole = ['integer', 'group', 'minusSign'];
  return make('bdi', { dir: 'ltr' }, ...parts.map(({ type, value }) => (whole.includes(type) ? value : make('span', { class: 'amount-minor' }, value))));
}

/** The sum in the currency's smallest unit, exact in integers. */
export function total(amounts: readonly Money[], currency: string): Money {
  const cents = amounts.reduce((before, { amount }) => before + BigInt(amount.replace('.', '')), 0n);
  const digits = String(cents).padStart(3, '0');
  return { amount: `${digits.slice(0, -2)}.${digits.slice(-2)}`, currency };
}

/** "kr" where people say so; elsewhere the code, since four countries have a krone. */
function format(currency: string, lang: string): Intl.NumberFormat {
  const currencyDisplay = lang === 'en' ? 'code' : 'narrowSymbol';
  return new Intl.NumberFormat(lang, { style: 'currency', currency, currencyDisplay });
}
