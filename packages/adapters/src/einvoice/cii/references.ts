import { attachmentsOf } from '../attachment-draft.js';
import type { Element } from '../../xml/element.js';
import type { Draft, DraftOf } from '../values.js';
import { dayAt } from './values.js';

/** References that the document says at its top: BT-10 to BT-19. */
export function referencesOf(agreement: Element | undefined, delivery: Element | undefined, settlement: Element | undefined) {
  return {
    buyerReference: agreement?.text('ram:BuyerReference'),
    orderReference: agreement?.text('ram:BuyerOrderReferencedDocument/ram:IssuerAssignedID'),
    salesOrderReference: agreement?.text('ram:SellerOrderReferencedDocument/ram:IssuerAssignedID'),
    contractReference: agreement?.text('ram:ContractReferencedDocument/ram:IssuerAssignedID'),
    projectReference: agreement?.text('ram:SpecifiedProcuringProject/ram:ID'),
    tenderReference: additional(agreement, '50')[0]?.text('ram:IssuerAssignedID'),
    objectId: additional(agreement, '130')[0]?.text('ram:IssuerAssignedID'),
    receivingAdviceReference: delivery?.text('ram:ReceivingAdviceReferencedDocument/ram:IssuerAssignedID'),
    despatchAdviceReference: delivery?.text('ram:DespatchAdviceReferencedDocument/ram:IssuerAssignedID'),
    accountingReference: settlement?.text('ram:ReceivableSpecifiedTradeAccountingAccount/ram:ID'),
  };
}

/** BG-3. */
export function precedingInvoices(settlement: Element): readonly DraftOf<'precedingInvoices'>[] {
  return settlement
    .all('ram:InvoiceReferencedDocument')
    .map((document) => ({ number: document.text('ram:IssuerAssignedID'), issueDate: dayAt(document, 'ram:FormattedIssueDateTime') }));
}

/** BG-24, in the order in which {@link embeddedIn} has their bytes. */
export function attachments(agreement: Element): Draft<'attachments'> {
  return attachmentsOf(
    supporting(agreement).map((document) => ({
      id: document.text('ram:IssuerAssignedID'),
      description: document.texts('ram:Name').join('\n') || undefined,
      embedded: document.first('ram:AttachmentBinaryObject'),
      url: document.text('ram:URIID'),
    })),
  );
}

/** The elements with the attachments' bytes, one for each attachment, none for one that lies elsewhere. */
export function embeddedIn(root: Element): readonly (Element | undefined)[] {
  const agreement = root.first('rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeAgreement');
  return agreement ? supporting(agreement).map((document) => document.first('ram:AttachmentBinaryObject')) : [];
}

/** UNCL1001 130 is the invoiced object (BT-18), 50 the tender or lot (BT-17); every other one supports the document. */
function supporting(agreement: Element): readonly Element[] {
  const others = [...additional(agreement, '130'), ...additional(agreement, '50')];
  return agreement.all('ram:AdditionalReferencedDocument').filter((document) => !others.includes(document));
}

function additional(agreement: Element | undefined, code: string): readonly Element[] {
  return agreement?.all('ram:AdditionalReferencedDocument').filter((document) => document.text('ram:TypeCode') === code) ?? [];
}
