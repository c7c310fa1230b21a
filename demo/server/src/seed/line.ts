import type { InvoiceLine } from '@kvitt/core/model/line.js';
import type { Money } from '@kvitt/core/model/primitives.js';
import type { Tax } from '@kvitt/core/model/tax.js';
import { add, multiply, round, subtract } from '@kvitt/core/sum.js';

/** A line's name and the plain answer to "what is this?". */
export type Wording = readonly [name: string, explanation: string];

/** What a line says before anything is counted. */
export interface LineDraft {
  readonly service: { readonly id: string; readonly name: string };
  readonly wording: Wording;
  readonly kind: NonNullable<InvoiceLine['kind']>;
  readonly quantity: string;
  readonly unitCode: string;
  /** Of one unit, without VAT. */
  readonly price: string;
  readonly period?: { readonly start: string; readonly end: string };
  readonly description?: string;
  readonly objectId?: string;
  readonly usageSeriesId?: string;
  readonly discount?: { readonly amount: string; readonly reason: string };
  /** Standard rate when absent. */
  readonly tax?: Tax;
  /** Names and values that the customer can look up: BG-32. */
  readonly facts?: readonly (readonly [name: string, value: string])[];
}

/** 25 % in Sweden, Norway and Denmark alike. */
export const standardRate: Tax = { category: 'S', rate: '25' };

/** Counts a line: quantity times price, less its discount, rounded once. */
export function toLine(draft: LineDraft, place: number, currency: string): InvoiceLine {
  const tax = draft.tax ?? standardRate;
  const price: Money = { amount: draft.price, currency };
  const discount: Money = { amount: draft.discount?.amount ?? '0.00', currency };
  const netAmount = round(subtract(round(multiply(price, draft.quantity)), discount));
  const [name, explanation] = draft.wording;
  return {
    id: String(place + 1),
    item: { name, description: draft.description, attributes: draft.facts?.map(([fact, value]) => ({ name: fact, value })) },
    quantity: draft.quantity,
    unitCode: draft.unitCode,
    price: { net: price },
    netAmount,
    allowances: draft.discount && [{ amount: discount, reason: draft.discount.reason }],
    tax,
    taxInclusiveAmount: round(add(netAmount, taxOn(netAmount, tax))),
    period: draft.period,
    objectId: draft.objectId,
    serviceId: draft.service.id,
    serviceName: draft.service.name,
    kind: draft.kind,
    explanation,
    usageSeriesId: draft.usageSeriesId,
  };
}

/** The VAT on an amount, rounded to the currency's decimals. */
export function taxOn(amount: Money, tax: Tax): Money {
  return round(multiply(multiply(amount, tax.rate ?? '0'), '0.01'));
}
