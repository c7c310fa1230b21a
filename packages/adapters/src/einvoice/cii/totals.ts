import type { Element } from '../../xml/element.js';
import { money, type Draft, type DraftOf } from '../values.js';
import { amountAt, dayAt, taxOf } from './values.js';

/**
 * BG-22; of the VAT totals the one in the document's currency is BT-110, another one BT-111. A document that states neither lines nor
 * their sum (Factur-X MINIMUM) has neither allowances nor charges, so that the sum is the net amount.
 */
export function totalsOf(settlement: Element, currency: string | undefined): Draft<'totals'> {
  const total = settlement.only('ram:SpecifiedTradeSettlementHeaderMonetarySummation');
  const at = (name: string) => amountAt(total, `ram:${name}`, currency);
  const [own, other] = taxTotals(total, currency);
  return {
    lineExtensionAmount: at('LineTotalAmount') ?? at('TaxBasisTotalAmount'),
    allowanceTotalAmount: at('AllowanceTotalAmount'),
    chargeTotalAmount: at('ChargeTotalAmount'),
    taxExclusiveAmount: at('TaxBasisTotalAmount'),
    taxAmount: money(own, currency),
    taxAmountInTaxCurrency: money(other, currency),
    taxInclusiveAmount: at('GrandTotalAmount'),
    prepaidAmount: at('TotalPrepaidAmount'),
    payableRoundingAmount: at('RoundingAmount'),
    payableAmount: at('DuePayableAmount'),
  };
}

/** BG-23. */
export function taxBreakdown(settlement: Element, currency: string | undefined): readonly DraftOf<'taxBreakdown'>[] {
  return settlement.all('ram:ApplicableTradeTax').map((row) => ({
    taxableAmount: amountAt(row, 'ram:BasisAmount', currency),
    taxAmount: amountAt(row, 'ram:CalculatedAmount', currency),
    ...taxOf(row),
    exemptionReason: row.text('ram:ExemptionReason'),
    exemptionCode: row.text('ram:ExemptionReasonCode'),
  }));
}

/** BT-7 stands with the VAT groups, the same in each. */
export function taxPointDate(settlement: Element): string | undefined {
  return settlement.all('ram:ApplicableTradeTax').flatMap((row) => dayAt(row, 'ram:TaxPointDate') ?? [])[0];
}

function taxTotals(total: Element | undefined, currency: string | undefined): readonly Element[] {
  const totals = total?.all('ram:TaxTotalAmount') ?? [];
  const own = totals.filter((each) => (each.attribute('currencyID') ?? currency) === currency);
  return [...own, ...totals.filter((each) => !own.includes(each))];
}
