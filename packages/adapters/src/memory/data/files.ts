import { KvittError } from '@kvitt/core/error.js';
import type { Invoice } from '@kvitt/core/model/invoice.js';

/** The bytes of a document's PDF, or of one of its attachments. */
export function fileOf(invoice: Invoice, attachmentId?: string): Blob {
  if (attachmentId === undefined) return pdf(invoice);
  const attachment = invoice.attachments?.find(({ id }) => id === attachmentId);
  if (!attachment) throw new KvittError('not-found', { status: 404, message: `no attachment ${attachmentId}` });
  return new Blob([readings(invoice)], { type: attachment.mediaType ?? 'application/octet-stream' });
}

/** The first meter readings of the month, as the grid company exports them. */
export function readings({ invoicePeriod }: Pick<Invoice, 'invoicePeriod'>): string {
  const day = invoicePeriod?.start ?? '';
  return ['tid;kWh;kvalitet', `${day}T00:00;1,12;uppmätt`, `${day}T01:00;1,04;uppmätt`, `${day}T02:00;0,97;uppmätt`, ''].join('\r\n');
}

/** A valid PDF of one page that says which document it is and what it comes to. */
function pdf(invoice: Invoice): Blob {
  const { amount, currency } = invoice.totals.payableAmount;
  const text = `BT /F1 18 Tf 72 770 Td (Faktura ${ascii(invoice.number)}: ${ascii(amount)} ${currency}) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 4 0 R >> >> /Contents 5 0 R >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
  ];
  return new Blob([assembled(objects)], { type: 'application/pdf' });
}

function assembled(objects: readonly string[]): string {
  let file = '%PDF-1.4\n';
  const offsets = objects.map((body, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const size = objects.length + 1;
  return `${file}xref\n0 ${size}\n0000000000 65535 f \n${offsets.join('')}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
}

function ascii(text: string): string {
  return text.replace(/[^ -~]|[()\\]/g, '?');
}
