import type { InvoiceLine } from '@kvitt/core/model/line.js';
import type { Money, Period } from '@kvitt/core/model/primitives.js';
import { html, nothing } from 'lit';
import { quantityOf } from '../internal/format/quantity.js';
import { samePeriod } from './groups.js';
import type { View } from './view.js';

/** A note this short stands beside the name ("Campaign ended"); a longer one is part of the explanation. */
const tagLength = 24;

/** The amount as stated, with VAT only where the backend states that for every line. */
export function lineAmount(line: InvoiceLine, { withTax }: Pick<View, 'withTax'>): Money {
  return (withTax ? line.taxInclusiveAmount : undefined) ?? line.netAmount;
}

/** The line's note where that is a badge rather than a text, and says more than the line's name. */
export function tagOf({ note, item }: Pick<InvoiceLine, 'note' | 'item'>): string | undefined {
  return note !== undefined && note.length <= tagLength && note !== item.name ? note : undefined;
}

/** "842 kWh × 0,5842". A price is without VAT, so beside an amount with VAT only the quantity is said. */
export function quantityAndPrice({ quantity, unitCode, price }: InvoiceLine, { locale, words, withTax }: View): string {
  const many = quantity === undefined ? '' : quantityOf(locale, quantity, unitCode);
  if (!price || withTax) return many;
  const each = priceText(price, { locale, words });
  return many ? `${many} × ${each}` : each;
}

/** A price per one unit, or "58,42 per 100". */
export function priceText({ net, baseQuantity }: NonNullable<InvoiceLine['price']>, { locale, words }: Pick<View, 'locale' | 'words'>): string {
  const text = locale.amount(net, { decimals: 'exact' });
  const units = baseQuantity === undefined || Number(baseQuantity) === 1 ? undefined : locale.number(baseQuantity);
  return units ? words.pricePer(text, units) : text;
}

/** The badge of a line and what else belongs under its name, where a period that its group has `told` is not said again; most lines have neither. */
export function besides(line: InvoiceLine, view: View, told: Period | undefined): unknown {
  const under = details(line, view, told);
  const tag = tagOf(line);
  return under === nothing && !tag ? nothing : html`${tag ? html` <span class="tag">${tag}</span>` : nothing}${under}`;
}

/** The line's own period and what was taken off or added, with the reason: small, under its name. */
function details({ period, allowances = [], charges = [] }: InvoiceLine, { invoice, locale, words }: View, told: Period | undefined): unknown {
  const said = [
    ...(period && !told && !samePeriod(period, invoice.invoicePeriod) ? [locale.period(period)] : []),
    ...allowances.map(({ reason, amount }) => `${reason ?? words.allowance} −${locale.amount(amount)}`),
    ...charges.map(({ reason, amount }) => `${reason ?? words.charge} ${locale.amount(amount)}`),
  ].filter(Boolean);
  return said.length ? html`<span class="aside">${said.join(' · ')}</span>` : nothing;
}
