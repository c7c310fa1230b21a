import { amountToPay } from '@kvitt/core/model/due.js';
import type { Invoice } from '@kvitt/core/model/invoice.js';
import type { Money } from '@kvitt/core/model/primitives.js';
import { isPositive, isZero, sameMoney } from '@kvitt/core/money.js';
import { sum } from '@kvitt/core/sum.js';
import { listed, paragraphs, type Asked, type Said } from '../asked.js';
import { amountOf, statesVat } from '../differences.js';
import { escaped } from '../markdown.js';
import type { Speech } from '../speech.js';

/** More lines than this are not told one by one. */
const tellAtMost = 10;

/** What it comes to, and of what it is made. */
export function aboutTotal({ speech, invoice }: Asked): Said {
  const { words } = speech;
  return {
    text: paragraphs([stated(invoice, speech), left(invoice, speech), ofWhichVat(invoice, speech)].filter(Boolean).join(' '), lines(invoice, speech)),
    next: [words.ask.change, words.ask.vat, words.ask.due],
  };
}

/** VAT rate by rate, as stated. */
export function aboutVat({ speech, invoice }: Asked): Said {
  const { words } = speech;
  const rows = invoice.taxBreakdown.map(({ rate = '0', taxableAmount, taxAmount, exemptionReason }) =>
    [words.vatRow(speech.percent(rate), speech.money(taxableAmount), speech.money(taxAmount)), exemptionReason && `(${escaped(exemptionReason)})`].filter(Boolean).join(' '),
  );
  return { text: paragraphs([stated(invoice, speech), ofWhichVat(invoice, speech)].filter(Boolean).join(' '), listed(rows)), next: [words.ask.total, words.ask.due, words.ask.person] };
}

function stated({ number, totals }: Invoice, speech: Speech): string {
  return speech.words.totalIs(speech.money(totals.payableAmount), escaped(number));
}

function left(invoice: Invoice, speech: Speech): string | undefined {
  const owed = amountToPay(invoice);
  return isPositive(owed) && !sameMoney(owed, invoice.totals.payableAmount) ? speech.words.leftIs(speech.money(owed)) : undefined;
}

function ofWhichVat(invoice: Invoice, speech: Speech): string | undefined {
  const tax = taxOf(invoice);
  return isZero(tax) ? undefined : speech.words.ofWhichVat(speech.money(tax));
}

function taxOf({ totals, taxBreakdown, currency }: Invoice): Money {
  return totals.taxAmount ?? sum(taxBreakdown.map(({ taxAmount }) => taxAmount), currency);
}

function lines(invoice: Invoice, speech: Speech): string | undefined {
  if (invoice.lines.length === 0 || invoice.lines.length > tellAtMost) return undefined;
  const withVat = statesVat(invoice);
  const rows = invoice.lines.map((line) => `**${escaped(line.item.name)}**: ${speech.money(amountOf(line, withVat))}`);
  return paragraphs(speech.words.madeOf, listed(rows), withVat ? speech.words.amountsWithVat : speech.words.amountsWithoutVat);
}
