import type { Stated } from '@kvitt/core/check/invoice.js';
import type { Invoice } from '@kvitt/core/model/invoice.js';
import { believed, believedInPart } from './believe.js';
import { decoded, tooLarge } from '../xml/decode.js';
import type { Element } from '../xml/element.js';
import { guarded } from '../xml/guard.js';
import { limits } from '../xml/limits.js';
import { parsed, type XmlParser } from '../xml/parse.js';
import { refused } from './refuse.js';
import { checkName, syntaxOf, type Syntax } from './syntax.js';

/** A document as it came: its text, or its bytes in whatever encoding they say. */
export type Source = string | ArrayBuffer | Uint8Array;

/** How to read. */
export interface ReadOptions {
  /** Outside a browser: the `DOMParser` of `@xmldom/xmldom`. */
  readonly DOMParser?: XmlParser;
  /** Also reads what is not whole, to check it: every term may be missing, those that are there must be right. */
  readonly partial?: boolean;
}

/**
 * Reads an e-invoice: UBL 2.x Invoice and CreditNote (EN 16931, Peppol BIS 3, XRechnung, EHF, OIOUBL) and UN/CEFACT CII (Factur-X,
 * ZUGFeRD 2), a Peppol envelope around it or not. Amounts keep the digits of the file, `id` is its number. Nothing of it is trusted, run
 * or fetched: what is no such document is refused with a `KvittError` `invalid` whose message says what is wrong and where, and whose
 * `field` is the term in question (`lines.3.netAmount.amount`). `source` is the document itself, never its address.
 */
export function readEInvoice(source: Source, options: ReadOptions & { readonly partial: true }): Stated;
export function readEInvoice(source: Source, options?: ReadOptions & { readonly partial?: false }): Invoice;
export function readEInvoice(source: Source, options: ReadOptions = {}): Invoice | Stated {
  const { syntax, document } = opened(source, options.DOMParser);
  const stated = syntax.read(document);
  return options.partial ? believedInPart(stated) : believed(stated);
}

/** The document's element and how to read it. */
export function opened(source: Source, DOMParser?: XmlParser): { readonly syntax: Syntax; readonly document: Element } {
  const text = textOf(source);
  checkName(guarded(text));
  return syntaxOf(parsed(text, DOMParser));
}

/** White space in front of a document is what somebody's editor left there. */
function textOf(source: Source): string {
  if (typeof source === 'string' && source.length > limits.bytes) throw tooLarge();
  if (typeof source === 'string') return source.replace(/^\uFEFF?\s*/, '');
  const bytes = source instanceof ArrayBuffer ? new Uint8Array(source) : source;
  if (isPdf(bytes)) throw refused('not XML: this is a PDF, which readEInvoicePdf reads');
  return decoded(bytes).replace(/^\uFEFF?\s*/, '');
}

/** Whether the bytes are a PDF's. */
export function isPdf(bytes: Uint8Array): boolean {
  return String.fromCharCode(...bytes.subarray(0, 5)) === '%PDF-';
}
