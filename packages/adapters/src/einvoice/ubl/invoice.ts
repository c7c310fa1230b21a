import type { Stated } from '@kvitt/core/check/invoice.js';
import { isCreditNote } from '@kvitt/core/model/due.js';
import type { Element } from '../../xml/element.js';
import { wordsOf } from '../skonto.js';
import { paragraphs } from '../values.js';
import { allowanceCharges, lineOf } from './line.js';
import { addressOf, creditorIdentifier, partyOf } from './party.js';
import { instructionsOf } from './payment.js';
import { dayAt, periodOf } from './period.js';
import type { Reading } from './reading.js';
import { attachments, precedingInvoices, referencesOf } from './references.js';
import { taxBreakdown, totalsOf } from './totals.js';

/** Reads a UBL 2.x Invoice or CreditNote, of EN 16931 or of OIOUBL. */
export function readUbl(root: Element): Stated {
  const currency = root.only('cbc:DocumentCurrencyCode')?.value;
  const reading: Reading = { currency, oioubl: root.text('cbc:CustomizationID')?.startsWith('OIOUBL') ?? false };
  return { ...headOf(root, reading), ...referencesOf(root), ...peopleOf(root), ...moneyOf(root, reading), attachments: attachments(root) };
}

function headOf(root: Element, { currency }: Reading): Stated {
  return {
    number: root.only('cbc:ID')?.value,
    issueDate: dayAt(root, 'cbc:IssueDate'),
    typeCode: typeCodeOf(root),
    currency,
    taxCurrency: root.text('cbc:TaxCurrencyCode'),
    dueDate: dayAt(root, 'cbc:DueDate') ?? dueDateOf(root, 'cac:PaymentMeans') ?? dueDateOf(root, 'cac:PaymentTerms'),
    invoicePeriod: periodOf(root.first('cac:InvoicePeriod')),
    specificationId: root.text('cbc:CustomizationID'),
    taxPointDate: dayAt(root, 'cbc:TaxPointDate'),
    ...wordsOf(root.texts('cac:PaymentTerms/cbc:Note').join('\n'), currency),
    note: paragraphs(root.texts('cbc:Note')),
    precedingInvoices: precedingInvoices(root),
  };
}

function peopleOf(root: Element): Stated {
  return {
    seller: partyOf(root.only('cac:AccountingSupplierParty/cac:Party')),
    buyer: partyOf(root.only('cac:AccountingCustomerParty/cac:Party')),
    payee: partyOf(root.first('cac:PayeeParty')),
    taxRepresentative: partyOf(root.first('cac:TaxRepresentativeParty')),
    delivery: deliveryOf(root.first('cac:Delivery')),
  };
}

function moneyOf(root: Element, reading: Reading): Stated {
  const seller = root.first('cac:AccountingSupplierParty/cac:Party');
  const payable = {
    country: seller?.text('cac:PostalAddress/cac:Country/cbc:IdentificationCode'),
    creditorIdentifier: creditorIdentifier(seller, root.first('cac:PayeeParty')),
  };
  return {
    paymentInstructions: root.all('cac:PaymentMeans').map((means) => instructionsOf(means, payable)),
    lines: [...root.all('cac:InvoiceLine'), ...root.all('cac:CreditNoteLine')].map((line) => lineOf(line, reading)),
    allowances: allowanceCharges(root, false, reading),
    charges: allowanceCharges(root, true, reading),
    taxBreakdown: taxBreakdown(root, reading),
    totals: totalsOf(root, reading),
  };
}

/** BT-3; OIOUBL leaves it out, and what is called a credit note is one whatever its code. */
function typeCodeOf(root: Element): string {
  const stated = root.text('cbc:InvoiceTypeCode') ?? root.text('cbc:CreditNoteTypeCode');
  if (root.name === 'CreditNote') return stated && isCreditNote({ typeCode: stated }) ? stated : '381';
  return stated ?? '380';
}

function dueDateOf(root: Element, group: string): string | undefined {
  return root.all(group).flatMap((each) => dayAt(each, 'cbc:PaymentDueDate') ?? [])[0];
}

function deliveryOf(delivery: Element | undefined): Stated['delivery'] {
  return (
    delivery && {
      name: delivery.text('cac:DeliveryParty/cac:PartyName/cbc:Name'),
      locationId: delivery.text('cac:DeliveryLocation/cbc:ID'),
      date: dayAt(delivery, 'cbc:ActualDeliveryDate'),
      address: addressOf(delivery.first('cac:DeliveryLocation/cac:Address') ?? delivery.first('cac:DeliveryAddress')),
    }
  );
}
