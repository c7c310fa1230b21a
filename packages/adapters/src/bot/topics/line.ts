import type { InvoiceLine, Price } from '@kvitt/core/model/line.js';
import type { Money } from '@kvitt/core/model/primitives.js';
import { negate, sameMoney } from '@kvitt/core/money.js';
import { multiply, round } from '@kvitt/core/sum.js';
import { listed, paragraphs, type Asked, type Said } from '../asked.js';
import { amountOf } from '../differences.js';
import { escaped } from '../markdown.js';
import type { Speech } from '../speech.js';

/** What is this line: its amount, the supplier's own words about it, and what the amount is made of. */
export function aboutLine({ speech, invoice, line }: Asked & { readonly line: InvoiceLine }): Said {
  const { words } = speech;
  const withVat = line.taxInclusiveAmount !== undefined;
  const amount = `${speech.money(amountOf(line, withVat))} ${withVat ? words.withVat : words.withoutVat}`;
  const text = paragraphs(
    words.lineIs(escaped(line.item.name), amount, escaped(invoice.number)),
    line.explanation && escaped(line.explanation),
    !line.explanation && line.item.description ? escaped(line.item.description) : undefined,
    listed([calculation(line, speech), ...alterations(line, speech), periodOf(line, speech), vatOf(line, speech), line.note && escaped(line.note)]),
  );
  return { text, next: [words.ask.change, words.ask.due, words.ask.person] };
}

/** "842 kWh × 0,5842 kr = 491,90 kr without VAT"; what it comes to is said only where nothing else made the amount. */
function calculation({ quantity, unitCode, price, netAmount, ...line }: InvoiceLine, speech: Speech): string | undefined {
  if (quantity === undefined || !price) return undefined;
  const per = hasBase(price) ? ` / ${speech.quantity(price.baseQuantity, unitCode)}` : '';
  const factors = `${speech.quantity(quantity, unitCode)} × ${speech.money(price.net)}${per}`;
  const isAltered = [line.allowances, line.charges].some((alterations) => alterations?.length);
  const exact = !isAltered && !hasBase(price) && sameMoney(round(multiply(price.net, quantity)), netAmount);
  return exact ? `${factors} = ${speech.money(netAmount)} ${speech.words.withoutVat}` : factors;
}

/** What was taken off or added, as the supplier names it. */
function alterations({ allowances = [], charges = [] }: InvoiceLine, speech: Speech): string[] {
  const row = (reason: string | undefined, amount: Money): string => [reason && `${escaped(reason)}:`, speech.difference(amount)].filter(Boolean).join(' ');
  return [...allowances.map(({ reason, amount }) => row(reason, negate(amount))), ...charges.map(({ reason, amount }) => row(reason, amount))];
}

function hasBase(price: Price): price is Price & { readonly baseQuantity: string } {
  return price.baseQuantity !== undefined && !/^1(\.0*)?$/.test(price.baseQuantity);
}

function periodOf({ period }: InvoiceLine, speech: Speech): string | undefined {
  const days = period && speech.period(period);
  return days && `${speech.words.period}: ${days}`;
}

function vatOf({ tax }: InvoiceLine, speech: Speech): string | undefined {
  if (!tax) return undefined;
  const { rate = '0' } = tax;
  return `${speech.words.vat}: ${/[1-9]/.test(rate) ? speech.percent(rate) : speech.words.noVat}`;
}
