import { contractCase } from './case.js';
import { context } from './context.js';
import { check, checkFails } from './expect.js';

/** PDFs and attachments. */
export const filesCases = [
  contractCase('answers the PDF of a document', ['invoices.file'], async ({ invoices }, { pdfOf }) => {
    if (pdfOf === undefined) return;
    const file = await invoices.file({ id: pdfOf }, context());
    check(file.type === 'application/pdf', `the PDF is of type ${file.type}`);
    check((await file.slice(0, 5).text()) === '%PDF-', 'the PDF is none');
  }),

  contractCase('answers the bytes of an attachment', ['invoices.file'], async ({ invoices }, { attachment }) => {
    if (!attachment) return;
    const file = await invoices.file({ id: attachment.invoiceId, attachmentId: attachment.attachmentId }, context());
    check(file.size > 0, 'the attachment is empty');
    check(file.type !== '', 'the attachment has no type');
  }),

  contractCase('answers not-found for an attachment that there is not', ['invoices.file'], async ({ invoices }, { invoice }) => {
    await checkFails('not-found', 'invoices.file', invoices.file({ id: invoice.id, attachmentId: 'no-such-attachment' }, context()));
  }),

  contractCase('answers not-found for another customer’s file', ['invoices.file'], async ({ invoices }, { foreignInvoiceId }) => {
    await checkFails('not-found', 'invoices.file', invoices.file({ id: foreignInvoiceId }, context()));
  }),
];
