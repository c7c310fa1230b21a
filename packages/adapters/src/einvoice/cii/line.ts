import type { Element } from '../../xml/element.js';
import { decimal, paragraphs, type DraftOf } from '../values.js';
import { amountAt, isCharge, periodOf, taxOf } from './values.js';

type Line = DraftOf<'lines'>;

/** BG-25, without the lines below it. */
export function lineOf(line: Element, currency: string | undefined): Line {
  const settlement = line.first('ram:SpecifiedLineTradeSettlement');
  const agreement = line.first('ram:SpecifiedLineTradeAgreement');
  const quantity = line.only('ram:SpecifiedLineTradeDelivery/ram:BilledQuantity');
  return {
    id: line.text('ram:AssociatedDocumentLineDocument/ram:LineID'),
    note: paragraphs(line.texts('ram:AssociatedDocumentLineDocument/ram:IncludedNote/ram:Content')),
    quantity: decimal(quantity?.value),
    unitCode: quantity?.attribute('unitCode'),
    netAmount: amountAt(settlement, 'ram:SpecifiedTradeSettlementLineMonetarySummation/ram:LineTotalAmount', currency),
    period: periodOf(settlement?.first('ram:BillingSpecifiedPeriod')),
    orderLineReference: agreement?.text('ram:BuyerOrderReferencedDocument/ram:LineID'),
    accountingReference: settlement?.text('ram:ReceivableSpecifiedTradeAccountingAccount/ram:ID'),
    objectId: objectOf(settlement),
    allowances: allowanceCharges(settlement, false, currency),
    charges: allowanceCharges(settlement, true, currency),
    price: priceOf(agreement, currency),
    tax: taxOf(settlement?.first('ram:ApplicableTradeTax')),
    item: itemOf(line.first('ram:SpecifiedTradeProduct')),
  };
}

/** BG-20 and BG-21, BG-27 and BG-28: allowances or charges, in the order of the document. */
export function allowanceCharges(
  settlement: Element | undefined,
  charge: boolean,
  currency: string | undefined,
): readonly DraftOf<'allowances'>[] {
  const all = settlement?.all('ram:SpecifiedTradeAllowanceCharge') ?? [];
  return all
    .filter((each) => isCharge(each) === charge)
    .map((each) => ({
      amount: amountAt(each, 'ram:ActualAmount', currency),
      baseAmount: amountAt(each, 'ram:BasisAmount', currency),
      percentage: decimal(each.text('ram:CalculationPercent')),
      tax: taxOf(each.first('ram:CategoryTradeTax')),
      reason: each.text('ram:Reason'),
      reasonCode: each.text('ram:ReasonCode'),
    }));
}

/** BT-128: among the line's documents, the one that is no document. */
function objectOf(settlement: Element | undefined): string | undefined {
  const documents = settlement?.all('ram:AdditionalReferencedDocument') ?? [];
  return documents.find((each) => (each.text('ram:TypeCode') ?? '130') === '130')?.text('ram:IssuerAssignedID');
}

function priceOf(agreement: Element | undefined, currency: string | undefined): Line['price'] {
  const net = agreement?.only('ram:NetPriceProductTradePrice');
  const gross = agreement?.only('ram:GrossPriceProductTradePrice');
  const discount = gross?.all('ram:AppliedTradeAllowanceCharge').find((each) => !isCharge(each));
  return (
    net && {
      net: amountAt(net, 'ram:ChargeAmount', currency),
      discount: amountAt(discount, 'ram:ActualAmount', currency),
      gross: amountAt(gross, 'ram:ChargeAmount', currency),
      baseQuantity: decimal(net.text('ram:BasisQuantity') ?? gross?.text('ram:BasisQuantity')),
    }
  );
}

function itemOf(product: Element | undefined): Line['item'] {
  return (
    product && {
      name: product.text('ram:Name'),
      description: paragraphs(product.texts('ram:Description')),
      sellerId: product.text('ram:SellerAssignedID'),
      buyerId: product.text('ram:BuyerAssignedID'),
      standardId: product.text('ram:GlobalID'),
      classifications: product
        .all('ram:DesignatedProductClassification/ram:ClassCode')
        .map((code) => ({ code: code.value, listId: code.attribute('listID') })),
      originCountry: product.text('ram:OriginTradeCountry/ram:ID'),
      attributes: product
        .all('ram:ApplicableProductCharacteristic')
        .map((each) => ({ name: each.text('ram:Description') ?? '', value: each.text('ram:Value') ?? '' })),
    }
  );
}
