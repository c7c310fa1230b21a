import type { InvoiceLine } from '@kvitt/core/model/line.js';
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
    listed([calculation(line, speech), periodOf(line, speech), vatOf(line, speech), line.note && escaped(line.note)]),
  );
  return { text, next: [words.ask.change, words.ask.due, words.ask.person] };
}

/** "842 kWh × 0,5842 kr = 491,90 kr without VAT" */
function calculation({ quantity, unitCode, price, netAmount }: InvoiceLine, speech: Speech): string | undefined {
  if (quantity === undefined || !price) return undefined;
  const per = price.baseQuantity && price.baseQuantity !== '1' ? ` / ${speech.quantity(price.baseQuantity, unitCode)}` : '';
  return `${speech.quantity(quantity, unitCode)} × ${speech.money(price.net)}${per} = ${speech.money(netAmount)} ${speech.words.withoutVat}`;
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
