import Big from 'big.js';
import { isCreditNote } from '../model/due.js';
import { isPositive } from '../money.js';
import { places } from './places.js';
import type { Finding, Rule, Stated } from './rule.js';

/** The rules about single terms: prices and periods are not negative, cards are masked, attachments can be told apart, what is to be paid says when. */
export const termRules: readonly Rule[] = [
  { id: 'BR-27', findings: (document) => notNegative(document, 'lines.*.price.net') },
  { id: 'BR-28', findings: (document) => notNegative(document, 'lines.*.price.gross') },
  { id: 'BR-29', findings: ({ invoicePeriod }) => endsAfterStart('invoicePeriod', invoicePeriod) },
  { id: 'BR-30', findings: ({ lines = [] }) => lines.flatMap(({ period }, index) => endsAfterStart(`lines.${index}.period`, period)) },
  {
    id: 'BR-51',
    findings: ({ paymentInstructions = [] }) => paymentInstructions.flatMap(({ card }, index) => masked(`paymentInstructions.${index}.card.number`, card?.number)),
  },
  {
    id: 'BR-52',
    findings: ({ attachments = [] }) => attachments.map(({ id = '' }, index) => given(`attachments.${index}.id`, id, 'a reference')),
  },
  { id: 'BR-CO-25', findings: (document) => (isToBePaid(document) ? [saysWhen(document)] : []) },
];

function notNegative(document: Stated, pattern: string): readonly Finding[] {
  return places(document, pattern).map(({ path, amount }) => ({
    path,
    expected: 'not negative',
    found: amount,
    holds: new Big(amount).gte(0),
  }));
}

function endsAfterStart(path: string, { start, end }: NonNullable<Stated['invoicePeriod']> = {}): readonly Finding[] {
  return start && end ? [{ path: `${path}.end`, expected: `${start} or later`, found: end, holds: end >= start }] : [];
}

/** The finding never repeats the number. */
function masked(path: string, number: string | undefined): readonly Finding[] {
  if (!number) return [];
  const digits = number.replace(/\D/g, '').length;
  return [{ path, expected: 'at most 10 digits', found: `${digits} digits`, holds: digits <= 10 }];
}

function given(path: string, found: string, expected: string): Finding {
  return { path, expected, found, holds: found.trim() !== '' };
}

/** A credit note is never due: the customer gets that money. Totals without lines are an extract, which need not say when. */
function isToBePaid({ totals, lines, typeCode = '380' }: Stated): boolean {
  const { amount = '0', currency = '' } = totals?.payableAmount ?? {};
  const extract = !lines && totals?.taxInclusiveAmount !== undefined;
  return !extract && isPositive({ amount, currency }) && !isCreditNote({ typeCode });
}

function saysWhen({ dueDate = '', paymentTerms = '' }: Stated): Finding {
  return given('dueDate', dueDate || paymentTerms, 'a due date or payment terms');
}
