import type { InvoiceLine } from '@kvitt/core/model/line.js';
import type { AllowanceCharge } from '@kvitt/core/model/tax.js';
import { html, nothing, type TemplateResult } from 'lit';
import { unitOf } from '../internal/format/quantity.js';
import { isTag, priceText } from './line.js';
import { fact, ltr } from './text.js';
import { taxName } from './totals.js';
import type { View } from './view.js';

/** "What is this?": the supplier's own words first, then what the amount is made of. */
export function explanation(line: InvoiceLine, view: View): TemplateResult {
  const texts = [line.explanation, line.item.description, isTag(line.note) ? undefined : line.note].filter(Boolean);
  return html`<div class="explanation">
    ${texts.map((text) => html`<p>${text}</p>`)}
    <dl class="facts">
      ${time(line, view)} ${price(line, view)} ${(line.allowances ?? []).map((each) => change(each, '−', view.words.allowance, view))}
      ${(line.charges ?? []).map((each) => change(each, '', view.words.charge, view))} ${tax(line, view)} ${object(line, view)}
    </dl>
  </div>`;
}

function time({ period, proration }: InvoiceLine, { locale, words }: View): unknown {
  const when = period && locale.period(period);
  return [when ? fact(words.period, when) : nothing, proration ? fact(words.partOfPeriod, words.daysOf(proration.days, proration.ofDays)) : nothing];
}

function price({ price, unitCode }: InvoiceLine, view: View): unknown {
  const { locale, words, withTax } = view;
  if (!price) return nothing;
  const unit = unitOf(locale, unitCode);
  const per = (text: string) => ltr(unit ? `${text} / ${unit}` : text);
  const exact = { decimals: 'exact' } as const;
  return [
    fact(withTax ? words.unitPriceWithoutTax : words.unitPrice, per(priceText(price, view))),
    price.gross ? fact(words.listPrice, per(locale.amount(price.gross, exact))) : nothing,
    price.discount ? fact(words.priceDiscount, per(`−${locale.amount(price.discount, exact)}`)) : nothing,
  ];
}

function change({ reason, amount, percentage, baseAmount }: AllowanceCharge, sign: string, name: string, { locale, words }: View): TemplateResult {
  const share = percentage && (baseAmount ? words.shareOf(locale.percent(percentage), locale.amount(baseAmount)) : locale.percent(percentage));
  return fact(reason ?? name, html`${ltr(`${sign}${locale.money(amount)}`)}${share ? ` (${share})` : ''}`);
}

function tax({ tax, netAmount, taxInclusiveAmount }: InvoiceLine, view: View): unknown {
  const { locale, words, withTax } = view;
  const other = withTax ? netAmount : taxInclusiveAmount;
  return [
    tax ? fact(words.taxOnly, taxName(tax, view, (rate) => rate)) : nothing,
    other ? fact(withTax ? words.withoutTax : words.withTax, ltr(locale.money(other))) : nothing,
  ];
}

function object({ objectId, item }: InvoiceLine, { words }: View): unknown {
  return [
    objectId ? fact(words.concerns, ltr(objectId)) : nothing,
    item.sellerId ? fact(words.articleNumber, ltr(item.sellerId)) : nothing,
    ...(item.attributes ?? []).map(({ name, value }) => fact(name, html`<bdi>${value}</bdi>`)),
  ];
}
