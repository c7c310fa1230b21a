import { KvittError } from '@kvitt/core/error.js';
import type { Invoice } from '@kvitt/core/model/invoice.js';
import { distinct } from './attachment-draft.js';
import { downloaded } from './download.js';
import { fileOf } from './file.js';
import type { XmlParser } from '../xml/parse.js';
import { embeddedXml } from './pdf.js';
import { isPdf, opened, readEInvoice } from './read.js';

/** One document: its address, its text (which begins with `<`), or its bytes. */
export type EInvoiceDocument = string | URL | Blob | ArrayBuffer | Uint8Array;

/** Where documents come from and what they are read with. */
export interface Reader {
  readonly fetch: typeof globalThis.fetch;
  readonly DOMParser: XmlParser | undefined;
}

/** A document as it was read; its attachments stay in the source. */
export interface Read {
  readonly invoice: Invoice;
  /** The XML. */
  readonly source: string | Uint8Array;
  /** The PDF around it. */
  readonly pdf: Uint8Array | undefined;
}

/** The documents, each read once, when it is first asked for; one that cannot be read is tried again by the next who asks. */
export class Library {
  readonly #documents: readonly EInvoiceDocument[];
  readonly #reader: Reader;
  readonly #reads = new Map<EInvoiceDocument, Promise<Read>>();

  constructor(documents: readonly EInvoiceDocument[], reader: Reader) {
    this.#documents = documents;
    this.#reader = reader;
  }

  /** All of them; the first that cannot be read fails them all, because a list that leaves one out is wrong. */
  async all(): Promise<readonly Read[]> {
    return numbered(await Promise.all(this.#documents.map((document) => this.#read(document))));
  }

  /** One of them, also while another one cannot be read. */
  async one(id: string): Promise<Read> {
    const settled = await Promise.allSettled(this.#documents.map((document) => this.#read(document)));
    const found = numbered(settled.flatMap((each) => (each.status === 'fulfilled' ? each.value : []))).find(({ invoice }) => invoice.id === id);
    if (found) return found;
    const failed = settled.find((each) => each.status === 'rejected');
    throw failed ? KvittError.from(failed.reason) : new KvittError('not-found', { message: `e-invoice: no document "${id}"` });
  }

  /** An attachment of a document, decoded now. */
  attachment({ invoice, source }: Read, id: string): Blob {
    const at = invoice.attachments?.findIndex((attachment) => attachment.id === id) ?? -1;
    const { syntax, document } = opened(source, this.#reader.DOMParser);
    const embedded = at === -1 ? undefined : syntax.embedded(document)[at];
    if (!embedded) throw new KvittError('not-found', { message: `e-invoice: no attachment "${id}" in the document` });
    return fileOf(embedded, `attachments.${at}`);
  }

  #read(document: EInvoiceDocument): Promise<Read> {
    const known = this.#reads.get(document);
    if (known) return known;
    const read = this.#open(document);
    this.#reads.set(document, read);
    read.catch(() => this.#reads.delete(document));
    return read;
  }

  async #open(document: EInvoiceDocument): Promise<Read> {
    const { DOMParser } = this.#reader;
    const source = await this.#source(document);
    const pdf = typeof source !== 'string' && isPdf(source) ? source : undefined;
    const xml = pdf ? await embeddedXml(pdf) : source;
    const invoice = readEInvoice(xml, { DOMParser });
    return { invoice: pdf ? { ...invoice, hasPdf: true } : invoice, source: xml, pdf };
  }

  async #source(document: EInvoiceDocument): Promise<string | Uint8Array> {
    if (document instanceof Uint8Array) return document;
    if (document instanceof ArrayBuffer) return new Uint8Array(document);
    if (document instanceof Blob) return new Uint8Array(await document.arrayBuffer());
    if (typeof document === 'string' && /^\uFEFF?\s*</.test(document)) return document;
    return downloaded(document, this.#reader.fetch);
  }
}

/** Two documents of the same number are two documents. */
function numbered(reads: readonly Read[]): readonly Read[] {
  const ids = distinct(reads.map(({ invoice }) => invoice.number));
  return reads.map((read, at) => ({ ...read, invoice: { ...read.invoice, id: ids[at] ?? '' } }));
}
