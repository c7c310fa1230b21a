import { multiply } from '@kvitt/core/sum.js';
import type { Money } from '@kvitt/core/model/primitives.js';
import type { Tax } from '@kvitt/core/model/tax.js';
import { categoryOf } from '../category.js';
import type { Element } from '../../xml/element.js';
import { decimal, money } from '../values.js';

/** What the parts of a UBL document have to know of the whole. */
export interface Reading {
  /** BT-5. */
  readonly currency: string | undefined;
  /** Denmark's OIOUBL 2.x, whose words and totals are not those of EN 16931. */
  readonly oioubl: boolean;
}

/** The only amount of a path. */
export function amountAt(element: Element | undefined, path: string, { currency }: Reading): Partial<Money> | undefined {
  return money(element?.only(path), currency);
}

/** A VAT category and its rate (BT-151, BT-152 and their like). */
export function taxOf(category: Element | undefined): Partial<Tax> | undefined {
  return category && { category: categoryOf(category.text('cbc:ID')), rate: decimal(category.text('cbc:Percent')) };
}

/** A percentage of an allowance; OIOUBL writes the factor, 0.1 for ten per cent. */
export function percentageOf(element: Element, { oioubl }: Reading): string | undefined {
  const stated = decimal(element.text('cbc:MultiplierFactorNumeric'));
  if (!oioubl || stated === undefined || !/^-?\d+(\.\d+)?$/.test(stated)) return stated;
  return multiply({ amount: stated, currency: '' }, '100').amount;
}
