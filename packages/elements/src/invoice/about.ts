import { html, nothing, type TemplateResult } from 'lit';
import { inFours } from '../internal/giro/accounts.js';
import { kindOf, particulars } from './codes.js';
import { fold } from './fold.js';
import { broken, partyFacts, wholeAddress } from './party.js';
import { pastDiscounts, paymentFacts } from './payment-facts.js';
import { areTermsInLetter } from './summary.js';
import { fact, factIf, isKindUnsaid, ltr } from './text.js';
import type { View } from './view.js';

/** Who, what and when in full, folded: all that the document says and that few payers need. */
export function aboutTemplate(view: View): TemplateResult {
  const lists = [document(view), [...customer(view), ...delivery(view)], supplier(view), payee(view), taxRepresentative(view)];
  const told = lists.map((facts) => facts.filter((each) => each !== nothing)).filter((facts) => facts.length > 0);
  return fold('about', particulars(view).about, html`<div class="columns">${told.map((facts) => html`<dl class="facts">${facts}</dl>`)}</div>`, 'about');
}

function document(view: View): readonly unknown[] {
  const { invoice, words, locale } = view;
  const more = particulars(view);
  return [
    fact(more.number, ltr(invoice.number)),
    factIf(more.kind, isKindUnsaid(invoice.typeCode) ? kindOf(invoice.typeCode, view) : undefined),
    fact(words.issuedOn, locale.date(invoice.issueDate)),
    factIf(more.taxPoint, invoice.taxPointDate, (date) => locale.date(date)),
    factIf(more.period, invoice.invoicePeriod && locale.period(invoice.invoicePeriod)),
    factIf(more.terms, areTermsInLetter(view) ? undefined : invoice.paymentTerms, (text) => html`<bdi class="as-written">${text}</bdi>`),
    ...pastDiscounts(view),
    ...paymentFacts(view),
    ...references(view),
  ];
}

function references(view: View): readonly unknown[] {
  const { invoice } = view;
  const more = particulars(view);
  return [
    factIf(more.contract, invoice.contractReference),
    factIf(more.order, invoice.orderReference),
    factIf(more.salesOrder, invoice.salesOrderReference),
    factIf(more.yourReference, invoice.buyerReference),
    factIf(more.project, invoice.projectReference),
    factIf(more.tender, invoice.tenderReference),
    factIf(more.despatch, invoice.despatchAdviceReference),
    factIf(more.receipt, invoice.receivingAdviceReference),
    factIf(more.concerns, invoice.objectId, (id) => ltr(inFours(id))),
    factIf(more.accounting, invoice.accountingReference),
    factIf(more.specification, invoice.specificationId && specificationName(invoice.specificationId), ltr),
  ];
}

function customer(view: View): readonly unknown[] {
  return partyFacts(view.invoice.buyer, particulars(view).customer, view.words.customerNumber, view);
}

function supplier(view: View): readonly unknown[] {
  const more = particulars(view);
  return partyFacts(view.invoice.seller, more.supplier, more.supplierNumber, view);
}

function payee(view: View): readonly unknown[] {
  const { invoice, words } = view;
  return invoice.payee ? partyFacts(invoice.payee, words.payee, particulars(view).partyNumber, view) : [];
}

function taxRepresentative(view: View): readonly unknown[] {
  const more = particulars(view);
  const { taxRepresentative } = view.invoice;
  return taxRepresentative ? partyFacts(taxRepresentative, more.taxRepresentative, more.partyNumber, view) : [];
}

function delivery(view: View): readonly unknown[] {
  const { delivery } = view.invoice;
  if (!delivery) return [];
  const more = particulars(view);
  const place = [...(delivery.name ? [delivery.name] : []), ...wholeAddress(delivery.address, view)];
  return [
    factIf(more.deliveredOn, delivery.date, (date) => view.locale.date(date)),
    place.length ? fact(more.deliveredTo, broken(place)) : nothing,
    factIf(more.placeNumber, delivery.locationId, ltr),
  ];
}

/** Specifications by the name that people use; `urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0` is for machines. */
const specifications: readonly (readonly [mark: RegExp, name: string])[] = [
  [/xrechnung_([\d.]+)/i, 'XRechnung $1'],
  [/peppol.*billing:([\d.]+)/i, 'Peppol BIS Billing $1'],
  [/(?:factur-x|zugferd).*:(\w+)$/i, 'Factur-X $1'],
  [/^urn:cen\.eu:en16931:2017$/i, 'EN 16931'],
];

function specificationName(id: string): string {
  for (const [mark, name] of specifications) {
    const found = mark.exec(id);
    if (found) return name.replace('$1', found[1] ?? '');
  }
  return id;
}
