import type { Money } from '@kvitt/core/model/primitives.js';
import type { Tax } from '@kvitt/core/model/tax.js';
import { categoryOf } from '../category.js';
import type { Element } from '../../xml/element.js';
import { decimal, money, type Draft } from '../values.js';

/** The day of a `DateTimeString` or `DateString`: format 102 is CCYYMMDD; what has another form is left for the model to refuse. */
export function dayAt(element: Element | undefined, path: string): string | undefined {
  const place = element?.only(path);
  const text = place && ['udt:DateTimeString', 'udt:DateString', 'qdt:DateTimeString', 'udt:DateTime', 'udt:Date'].flatMap((name) => place.texts(name))[0];
  return text?.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3').replace(/^(\d{4}-\d\d-\d\d)(T.*|Z|[+-]\d\d:\d\d)$/, '$1');
}

/** BG-14 and BG-26: first and last day. */
export function periodOf(period: Element | undefined): Draft<'invoicePeriod'> | undefined {
  return period && { start: dayAt(period, 'ram:StartDateTime'), end: dayAt(period, 'ram:EndDateTime') };
}

/** The only amount of a path. */
export function amountAt(element: Element | undefined, path: string, currency: string | undefined): Partial<Money> | undefined {
  return money(element?.only(path), currency);
}

/** A VAT category and its rate. */
export function taxOf(tax: Element | undefined): Partial<Tax> | undefined {
  return tax && { category: categoryOf(tax.text('ram:CategoryCode')), rate: decimal(tax.text('ram:RateApplicablePercent')) };
}

/** What is true of an indicator. */
export function isCharge(each: Element): boolean {
  const stated = each.text('ram:ChargeIndicator/udt:Indicator') ?? each.text('ram:ChargeIndicator');
  return stated === 'true' || stated === '1';
}
