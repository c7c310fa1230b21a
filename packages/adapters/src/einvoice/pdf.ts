import { KvittError } from '@kvitt/core/error.js';

/** The XML of an invoice that is embedded in a PDF. */
export function embeddedXml(pdf: Uint8Array): Promise<Uint8Array> {
  return Promise.reject(new KvittError('unsupported', { message: `e-invoice: PDFs are not read yet (${pdf.length} bytes)` }));
}
