import type { Stated } from '@kvitt/core/check/invoice.js';
import type { Element } from '../../xml/element.js';
import { wordsOf, type Terms } from '../skonto.js';
import { decimal } from '../values.js';
import { amountAt } from './values.js';

type Discount = NonNullable<Stated['cashDiscounts']>[number];

/** BT-20, with discounts for early payment in the words (XRechnung) or in fields of their own (Factur-X EXTENDED). */
export function termsOf(terms: readonly Element[], currency: string | undefined): Terms {
  const { paymentTerms, cashDiscounts } = wordsOf(terms.flatMap((each) => each.texts('ram:Description')).join('\n'), currency);
  return { paymentTerms, cashDiscounts: [...cashDiscounts, ...terms.flatMap((each) => discountsOf(each, currency))] };
}

function discountsOf(terms: Element, currency: string | undefined): readonly Discount[] {
  return terms.all('ram:ApplicableTradePaymentDiscountTerms').flatMap((discount) => {
    const days = discount.first('ram:BasisPeriodMeasure');
    const percentage = decimal(discount.text('ram:CalculationPercent'));
    if (days?.attribute('unitCode') !== 'DAY' || !/^\d+$/.test(days.value) || percentage === undefined) return [];
    return [{ days: Number(days.value), percentage, baseAmount: amountAt(discount, 'ram:BasisAmount', currency) }];
  });
}
