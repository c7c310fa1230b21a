import type { InvoiceLine } from '@kvitt/core/model/line.js';
import type { Money, Period } from '@kvitt/core/model/primitives.js';
import { isNegative } from '@kvitt/core/money.js';
import { html, nothing, type TemplateResult } from 'lit';
import { quantityOf } from '../internal/format/quantity.js';
import { samePeriod } from './groups.js';
import type { View } from './view.js';

/** A note this short stands beside the name ("Campaign ended"); a longer one is part of the explanation. */
const tagLength = 24;

/** One line, and under it its explanation when it is folded out; a period that its group has `told` is not said again. */
export function lineTemplate(line: InvoiceLine, view: View, told: Period | undefined, explanation: unknown): TemplateResult {
  const amount = lineAmount(line, view);
  const open = explanation !== undefined;
  return html`<tr class="line" role="row" part="line" data-line=${line.id}>
      <th role="rowheader" scope="row"><button class="fold" type="button" aria-expanded=${open ? 'true' : 'false'}>${line.item.name}</button>${tag(line)}${details(line, view, told)}</th>
      <td role="cell"><bdi dir="ltr">${quantityAndPrice(line, view)}</bdi></td>
      <td role="cell" class=${isNegative(amount) ? 'positive' : nothing} part="line-amount"><bdi dir="ltr">${view.locale.amount(amount)}</bdi></td>
    </tr>
    ${open ? html`<tr class="unfolded" role="row" part="explanation"><td role="cell" colspan="3">${explanation}</td></tr>` : nothing}`;
}

/** The amount as stated, with VAT only where the backend states that for every line. */
export function lineAmount(line: InvoiceLine, { withTax }: Pick<View, 'withTax'>): Money {
  return (withTax ? line.taxInclusiveAmount : undefined) ?? line.netAmount;
}

/** A note that is a badge rather than a text. */
export function isTag(note: string | undefined): note is string {
  return note !== undefined && note.length <= tagLength;
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

function tag({ note }: InvoiceLine): unknown {
  return isTag(note) ? html` <span class="tag">${note}</span>` : nothing;
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
