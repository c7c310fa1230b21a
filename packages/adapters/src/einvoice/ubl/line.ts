import type { Element } from '../../xml/element.js';
import { decimal, isTrue, paragraphs, type DraftOf } from '../values.js';
import { periodOf } from './period.js';
import { amountAt, percentageOf, taxOf, type Reading } from './reading.js';

type Line = DraftOf<'lines'>;
type SubLine = NonNullable<Line['subLines']>[number];

/** BG-25, with the lines below it as an outline. */
export function lineOf(line: Element, reading: Reading): Line {
  return { ...entriesOf(line, reading), subLines: outlineOf(line, reading) };
}

/** BG-20 and BG-21, BG-27 and BG-28: allowances or charges, in the order of the document. */
export function allowanceCharges(element: Element, charge: boolean, reading: Reading): readonly DraftOf<'allowances'>[] {
  return element
    .all('cac:AllowanceCharge')
    .filter((each) => isTrue(each.text('cbc:ChargeIndicator')) === charge)
    .map((each) => ({
      amount: amountAt(each, 'cbc:Amount', reading),
      baseAmount: amountAt(each, 'cbc:BaseAmount', reading),
      percentage: percentageOf(each, reading),
      tax: taxOf(each.first('cac:TaxCategory')),
      reason: each.text('cbc:AllowanceChargeReason'),
      reasonCode: each.text('cbc:AllowanceChargeReasonCode'),
    }));
}

function outlineOf(line: Element, reading: Reading, level = 1): readonly SubLine[] {
  const below = [...line.all('cac:SubInvoiceLine'), ...line.all('cac:SubCreditNoteLine')];
  return below.flatMap((each) => [{ ...entriesOf(each, reading), level }, ...outlineOf(each, reading, level + 1)]);
}

function entriesOf(line: Element, reading: Reading): Omit<Line, 'subLines'> {
  const quantity = line.only('cbc:InvoicedQuantity') ?? line.only('cbc:CreditedQuantity');
  return {
    id: line.text('cbc:ID'),
    note: paragraphs(line.texts('cbc:Note')),
    quantity: decimal(quantity?.value),
    unitCode: quantity?.attribute('unitCode'),
    netAmount: amountAt(line, 'cbc:LineExtensionAmount', reading),
    period: periodOf(line.first('cac:InvoicePeriod')),
    orderLineReference: line.text('cac:OrderLineReference/cbc:LineID'),
    accountingReference: line.text('cbc:AccountingCost'),
    objectId: objectOf(line),
    allowances: allowanceCharges(line, false, reading),
    charges: allowanceCharges(line, true, reading),
    price: priceOf(line.only('cac:Price'), reading),
    tax: taxOf(line.first('cac:Item/cac:ClassifiedTaxCategory')),
    item: itemOf(line.first('cac:Item')),
  };
}

/** BT-128: among the line's documents, the one that is no document. */
function objectOf(line: Element): string | undefined {
  const objects = line.all('cac:DocumentReference').filter((each) => (each.text('cbc:DocumentTypeCode') ?? '130') === '130');
  return objects[0]?.text('cbc:ID');
}

function priceOf(price: Element | undefined, reading: Reading): Line['price'] {
  const discount = price?.all('cac:AllowanceCharge').find((each) => !isTrue(each.text('cbc:ChargeIndicator')));
  return (
    price && {
      net: amountAt(price, 'cbc:PriceAmount', reading),
      discount: amountAt(discount, 'cbc:Amount', reading),
      gross: amountAt(discount, 'cbc:BaseAmount', reading),
      baseQuantity: decimal(price.text('cbc:BaseQuantity')),
    }
  );
}

function itemOf(item: Element | undefined): Line['item'] {
  if (!item) return undefined;
  const description = paragraphs(item.texts('cbc:Description'));
  const name = item.text('cbc:Name') ?? description;
  return {
    name,
    description: description === name ? undefined : description,
    sellerId: item.text('cac:SellersItemIdentification/cbc:ID'),
    buyerId: item.text('cac:BuyersItemIdentification/cbc:ID'),
    standardId: item.text('cac:StandardItemIdentification/cbc:ID'),
    classifications: item
      .all('cac:CommodityClassification/cbc:ItemClassificationCode')
      .map((code) => ({ code: code.value, listId: code.attribute('listID') })),
    originCountry: item.text('cac:OriginCountry/cbc:IdentificationCode'),
    attributes: item
      .all('cac:AdditionalItemProperty')
      .map((each) => ({ name: each.text('cbc:Name') ?? '', value: each.text('cbc:Value') ?? '' })),
  };
}
