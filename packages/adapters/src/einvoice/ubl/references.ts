import { attachmentsOf } from '../attachment-draft.js';
import type { Element } from '../../xml/element.js';
import type { Draft, DraftOf } from '../values.js';
import { dayAt } from './period.js';

/** References that the document says at its top: BT-10 to BT-19. */
export function referencesOf(root: Element) {
  return {
    buyerReference: root.text('cbc:BuyerReference'),
    accountingReference: root.text('cbc:AccountingCost'),
    orderReference: named(root.text('cac:OrderReference/cbc:ID')),
    salesOrderReference: root.text('cac:OrderReference/cbc:SalesOrderID'),
    contractReference: root.text('cac:ContractDocumentReference/cbc:ID'),
    projectReference: root.text('cac:ProjectReference/cbc:ID') ?? additional(root, '50')[0]?.text('cbc:ID'),
    receivingAdviceReference: root.text('cac:ReceiptDocumentReference/cbc:ID'),
    despatchAdviceReference: root.text('cac:DespatchDocumentReference/cbc:ID'),
    tenderReference: root.text('cac:OriginatorDocumentReference/cbc:ID'),
    objectId: additional(root, '130')[0]?.text('cbc:ID'),
  };
}

/** BG-3. */
export function precedingInvoices(root: Element): readonly DraftOf<'precedingInvoices'>[] {
  const documents = ['cac:InvoiceDocumentReference', 'cac:CreditNoteDocumentReference'];
  return root
    .all('cac:BillingReference')
    .flatMap((billing) => documents.flatMap((name) => billing.all(name)))
    .map((document) => ({ number: document.text('cbc:ID'), issueDate: dayAt(document, 'cbc:IssueDate') }));
}

/** BG-24, in the order in which {@link embeddedIn} has their bytes. */
export function attachments(root: Element): Draft<'attachments'> {
  return attachmentsOf(
    supporting(root).map((document) => ({
      id: document.text('cbc:ID'),
      description: document.texts('cbc:DocumentDescription').join('\n') || document.text('cbc:DocumentType'),
      embedded: embedded(document),
      url: document.text('cac:Attachment/cac:ExternalReference/cbc:URI'),
    })),
  );
}

/** The elements with the attachments' bytes, one for each attachment, none for one that lies elsewhere. */
export function embeddedIn(root: Element): readonly (Element | undefined)[] {
  return supporting(root).map(embedded);
}

function embedded(document: Element): Element | undefined {
  return document.first('cac:Attachment/cbc:EmbeddedDocumentBinaryObject');
}

/** An order that must be named where there is none is called so: NA. */
function named(reference: string | undefined): string | undefined {
  return /^n\/?a\.?$/i.test(reference ?? '') ? undefined : reference;
}

/** UNCL1001 130 is the invoiced object (BT-18), 50 the project of a credit note (BT-11); every other one supports the document. */
function supporting(root: Element): readonly Element[] {
  const others = [...additional(root, '130'), ...additional(root, '50')];
  return root.all('cac:AdditionalDocumentReference').filter((document) => !others.includes(document));
}

function additional(root: Element, code: string): readonly Element[] {
  return root.all('cac:AdditionalDocumentReference').filter((document) => document.text('cbc:DocumentTypeCode') === code);
}
