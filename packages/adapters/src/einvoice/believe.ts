import type { Stated } from '@kvitt/core/check/invoice.js';
import { invoiceSchema, type Invoice } from '@kvitt/core/model/invoice.js';
import * as v from 'valibot';
import { refused } from './refuse.js';
import { present } from './values.js';
import { zoneOf } from './zone.js';

/** Makes a document of what was read: whole, in one currency, its card masked; else refused by the term that is wrong. */
export function believed(stated: Stated): Invoice {
  const draft = { taxBreakdown: [], lines: [], ...present({ ...stated, id: stated.number, timeZone: zoneOf(stated.seller?.address?.country) }) };
  const result = v.safeParse(invoiceSchema, draft, { abortEarly: true });
  if (!result.success) throw wrong(result.issues[0]);
  checkCurrency(result.output);
  return masked(result.output);
}

/** The same with terms missing: what is stated must be right, and stays as it is stated. */
export function believedInPart(stated: Stated): Stated {
  const draft = present(stated);
  const { issues = [] } = v.safeParse(invoiceSchema, draft);
  const issue = issues.find(({ received }) => received !== 'undefined');
  if (issue) throw wrong(issue);
  return draft;
}

function wrong(issue: v.BaseIssue<unknown>) {
  const field = v.getDotPath(issue) ?? '';
  const missing = issue.received === 'undefined';
  const expected = issue.message.startsWith('expected') ? issue.message : `expected ${issue.expected ?? 'something else'}`;
  return refused(`${field}: ${missing ? 'it is missing' : expected}`, field);
}

/** One currency throughout; only BT-111 may be in another. */
function checkCurrency(invoice: Invoice): void {
  const { currency } = invoice;
  const found = otherMoney({ ...invoice, totals: { ...invoice.totals, taxAmountInTaxCurrency: undefined } }, currency, '');
  if (found) throw refused(`${found.path}: it is in ${found.currency}, the document in ${currency}`, found.path);
}

function otherMoney(value: unknown, currency: string, path: string): { readonly path: string; readonly currency: string } | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if ('amount' in value && 'currency' in value && typeof value.currency === 'string') {
    return value.currency === currency ? undefined : { path: `${path}.currency`, currency: value.currency };
  }
  for (const [key, inner] of Object.entries(value)) {
    const found = otherMoney(inner, currency, path ? `${path}.${key}` : key);
    if (found) return found;
  }
  return undefined;
}

/** BR-51: of a card no more than the first six and the last four digits go further than this. */
function masked(invoice: Invoice): Invoice {
  if (!invoice.paymentInstructions?.some(({ card }) => card)) return invoice;
  return {
    ...invoice,
    paymentInstructions: invoice.paymentInstructions.map((each) =>
      each.card ? { ...each, card: { ...each.card, number: maskedNumber(each.card.number) } } : each,
    ),
  };
}

function maskedNumber(number: string): string {
  const digits = number.replace(/[\s-]/g, '');
  return digits.replace(/\d/g, '').length === 0 && digits.length > 10 ? `${digits.slice(0, 6)}${'*'.repeat(digits.length - 10)}${digits.slice(-4)}` : number;
}
