import { KvittError } from '@kvitt/core/error.js';
import type { Invoice } from '@kvitt/core/model/invoice.js';
import { tooLarge } from '../xml/decode.js';
import { checkInflated } from './inflated.js';
import { limits } from '../xml/limits.js';
import { readEInvoice, type ReadOptions } from './read.js';
import { refused } from './refuse.js';

/** The names by which ZUGFeRD, Factur-X and XRechnung know the invoice among a PDF's attachments, in lower case. */
const names = ['factur-x.xml', 'zugferd-invoice.xml', 'xrechnung.xml'];

/**
 * Reads the e-invoice that a ZUGFeRD, Factur-X or XRechnung PDF carries, as {@link readEInvoice} reads it; the picture around it is not
 * looked at. A PDF without one, or with several, one that is encrypted (PDF/A-3 forbids it) and one that cannot be read are refused with `invalid`. The
 * PDF library is loaded with the first call.
 */
export async function readEInvoicePdf(source: ArrayBuffer | Uint8Array, options: Pick<ReadOptions, 'DOMParser'> = {}): Promise<Invoice> {
  const bytes = source instanceof ArrayBuffer ? new Uint8Array(source) : source;
  return { ...readEInvoice(await embeddedXml(bytes), options), hasPdf: true };
}

/** The XML of the one invoice that is embedded in a PDF. */
export async function embeddedXml(pdf: Uint8Array): Promise<Uint8Array> {
  if (pdf.length > limits.bytes) throw tooLarge();
  await checkInflated(pdf);
  const { PDF } = await import('@libpdf/core');
  try {
    return invoiceIn(await PDF.load(pdf));
  } catch (cause) {
    if (KvittError.is(cause)) throw cause;
    throw refused(`the PDF cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`, undefined, cause);
  }
}

interface Attached {
  readonly isEncrypted: boolean;
  readonly attachments: { list(): Map<string, { readonly filename: string }>; get(name: string): Uint8Array | null };
}

function invoiceIn({ isEncrypted, attachments }: Attached): Uint8Array {
  if (isEncrypted) throw refused('the PDF is encrypted');
  const all = [...attachments.list()];
  const invoices = all.filter(([name, { filename }]) => [name, filename].some((each) => names.includes(each.toLowerCase())));
  const [invoice] = invoices;
  if (!invoice) throw refused(`the PDF carries no e-invoice among its ${all.length} attachments`);
  if (invoices.length > 1) throw refused(`the PDF carries ${invoices.length} e-invoices`);
  const xml = attachments.get(invoice[0]);
  if (!xml) throw refused('the e-invoice in the PDF is missing');
  return xml;
}
