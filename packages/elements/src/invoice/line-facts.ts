import type { InvoiceLine, Item } from '@kvitt/core/model/line.js';
import type { AllowanceCharge } from '@kvitt/core/model/tax.js';
import { isZero, sameMoney } from '@kvitt/core/money.js';
import { html, nothing, type TemplateResult } from 'lit';
import { unitOf } from '../internal/format/quantity.js';
import { inFours } from '../internal/giro/accounts.js';
import { countryName, particulars, reasonOf } from './codes.js';
import { priceText } from './line.js';
import { fact, factIf, ltr } from './text.js';
import { taxName } from './totals.js';
import type { View } from './view.js';

type Line = Omit<InvoiceLine, 'subLines'>;

/** What the amount of a line is made of, and by which numbers the thing is known. */
export function lineFacts(line: Line, view: View): unknown {
  const facts = [...time(line, view), ...price(line, view), ...changes(line, view), ...tax(line, view), ...references(line, view), ...item(line.item, view)];
  const told = facts.filter((each) => each !== nothing);
  return told.length ? html`<dl class="facts">${told}</dl>` : nothing;
}

function time({ period, proration }: Line, view: View): readonly unknown[] {
  const more = particulars(view);
  return [factIf(more.period, period && view.locale.period(period)), proration ? fact(more.partOfPeriod, more.daysOf(proration.days, proration.ofDays)) : nothing];
}

function price({ price, unitCode }: Line, view: View): readonly unknown[] {
  if (!price) return [];
  const { locale, withTax } = view;
  const more = particulars(view);
  const unit = unitOf(locale, unitCode);
  const per = (text: string) => ltr(unit ? `${text} / ${unit}` : text);
  const exact = { decimals: 'exact' } as const;
  return [
    fact(withTax ? more.unitPriceWithoutTax : more.unitPrice, per(priceText(price, view))),
    price.gross && !sameMoney(price.gross, price.net) ? fact(more.listPrice, per(locale.amount(price.gross, exact))) : nothing,
    price.discount && !isZero(price.discount) ? fact(more.priceDiscount, per(`−${locale.amount(price.discount, exact)}`)) : nothing,
  ];
}

function changes({ allowances = [], charges = [] }: Line, view: View): readonly unknown[] {
  return [...allowances.map((each) => change(each, '−', reasonOf(each, 'allowances', view), view)), ...charges.map((each) => change(each, '', reasonOf(each, 'charges', view), view))];
}

function change({ amount, percentage, baseAmount }: AllowanceCharge, sign: string, name: string, { locale, words }: View): TemplateResult {
  const share = percentage && (baseAmount ? words.shareOf(locale.percent(percentage), locale.amount(baseAmount)) : locale.percent(percentage));
  return fact(name, html`${ltr(`${sign}${locale.money(amount)}`)}${share ? ` (${share})` : ''}`);
}

function tax({ tax, netAmount, taxInclusiveAmount }: Line, view: View): readonly unknown[] {
  const { locale, words, withTax } = view;
  const more = particulars(view);
  const other = withTax ? netAmount : taxInclusiveAmount;
  return [
    tax ? fact(words.taxOnly, taxName(tax, view, (rate) => rate)) : nothing,
    other ? fact(withTax ? more.withoutTax : more.withTax, ltr(locale.money(other))) : nothing,
  ];
}

function references({ objectId, orderLineReference, accountingReference }: Line, view: View): readonly unknown[] {
  const more = particulars(view);
  return [factIf(more.concerns, objectId, (id) => ltr(inFours(id))), factIf(more.orderLine, orderLineReference), factIf(more.accounting, accountingReference)];
}

function item({ sellerId, buyerId, standardId, classifications = [], originCountry, attributes = [] }: Item, view: View): readonly unknown[] {
  const more = particulars(view);
  const classes = classifications.map(({ code, listId }) => (listId ? `${code} (${listId})` : code));
  return [
    factIf(more.articleNumber, sellerId, ltr),
    factIf(more.yourArticleNumber, buyerId, ltr),
    factIf(more.globalArticleNumber, standardId, ltr),
    factIf(more.classification, classes.join(', '), ltr),
    factIf(more.origin, originCountry && countryName(originCountry, view)),
    ...attributes.map(({ name, value }) => fact(html`<bdi>${name}</bdi>`, html`<bdi>${value}</bdi>`)),
  ];
}
