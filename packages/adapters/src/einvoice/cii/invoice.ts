import type { Stated } from '@kvitt/core/check/invoice.js';
import type { Element } from '../../xml/element.js';

import { paragraphs } from '../values.js';
import { allowanceCharges } from './line.js';
import { linesOf } from './outline.js';
import { addressOf, partyOf } from './party.js';
import { instructionsOf } from './payment.js';
import { attachments, precedingInvoices, referencesOf } from './references.js';
import { termsOf } from './terms.js';
import { taxBreakdown, taxPointDate, totalsOf } from './totals.js';
import { dayAt, periodOf } from './values.js';

/** Reads a UN/CEFACT Cross Industry Invoice, of EN 16931, Factur-X or ZUGFeRD 2. */
export function readCii(root: Element): Stated {
  const transaction = root.only('rsm:SupplyChainTradeTransaction');
  const agreement = transaction?.only('ram:ApplicableHeaderTradeAgreement');
  const delivery = transaction?.only('ram:ApplicableHeaderTradeDelivery');
  const settlement = transaction?.only('ram:ApplicableHeaderTradeSettlement');
  const currency = settlement?.only('ram:InvoiceCurrencyCode')?.value;
  return {
    ...documentOf(root),
    ...(agreement && agreedOf(agreement)),
    ...(delivery && deliveredOf(delivery)),
    ...(settlement && settledOf(settlement, currency, countryOf(agreement))),
    ...referencesOf(agreement, delivery, settlement),
    lines: transaction && linesOf(transaction, currency),
  };
}

function documentOf(root: Element): Stated {
  const document = root.only('rsm:ExchangedDocument');
  return {
    specificationId: root.text('rsm:ExchangedDocumentContext/ram:GuidelineSpecifiedDocumentContextParameter/ram:ID'),
    number: document?.only('ram:ID')?.value,
    typeCode: document?.only('ram:TypeCode')?.value ?? '380',
    issueDate: dayAt(document, 'ram:IssueDateTime'),
    note: paragraphs(document?.texts('ram:IncludedNote/ram:Content') ?? []),
  };
}

function agreedOf(agreement: Element): Stated {
  return {
    seller: partyOf(agreement.only('ram:SellerTradeParty')),
    buyer: partyOf(agreement.only('ram:BuyerTradeParty')),
    taxRepresentative: partyOf(agreement.first('ram:SellerTaxRepresentativeTradeParty')),
    attachments: attachments(agreement),
  };
}

function deliveredOf(delivery: Element): Stated {
  const place = delivery.first('ram:ShipToTradeParty');
  return {
    delivery: {
      name: place?.text('ram:Name'),
      locationId: place?.text('ram:GlobalID') ?? place?.text('ram:ID'),
      date: dayAt(delivery, 'ram:ActualDeliverySupplyChainEvent/ram:OccurrenceDateTime'),
      address: addressOf(place?.first('ram:PostalTradeAddress')),
    },
  };
}

function settledOf(settlement: Element, currency: string | undefined, country: string | undefined): Stated {
  const terms = settlement.all('ram:SpecifiedTradePaymentTerms');
  return {
    currency,
    taxCurrency: settlement.text('ram:TaxCurrencyCode'),
    dueDate: terms.flatMap((each) => dayAt(each, 'ram:DueDateDateTime') ?? [])[0],
    invoicePeriod: periodOf(settlement.first('ram:BillingSpecifiedPeriod')),
    taxPointDate: taxPointDate(settlement),
    ...termsOf(terms, currency),
    payee: partyOf(settlement.first('ram:PayeeTradeParty')),
    precedingInvoices: precedingInvoices(settlement),
    paymentInstructions: instructionsOf(settlement, country),
    allowances: allowanceCharges(settlement, false, currency),
    charges: allowanceCharges(settlement, true, currency),
    taxBreakdown: taxBreakdown(settlement, currency),
    totals: totalsOf(settlement, currency),
  };
}

function countryOf(agreement: Element | undefined): string | undefined {
  return agreement?.text('ram:SellerTradeParty/ram:PostalTradeAddress/ram:CountryID');
}
