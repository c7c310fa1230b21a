export { einvoiceAdapter, type EInvoiceOptions } from './adapter.js';
export type { EInvoiceDocument } from './library.js';
export type { XmlParser } from '../xml/parse.js';
export { readEInvoicePdf } from './pdf.js';
export { readEInvoice, type ReadOptions, type Source } from './read.js';
