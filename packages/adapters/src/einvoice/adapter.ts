import type { Adapter, Context } from '@kvitt/core/adapter.js';
import { KvittError } from '@kvitt/core/error.js';
import { systemClock } from '@kvitt/core/session/clock.js';
import type { Clock } from '@kvitt/core/session/session.js';
import { filtered, pageOf } from '../lists.js';
import { Library, type EInvoiceDocument, type Read } from './library.js';
import type { XmlParser } from '../xml/parse.js';

/** What an e-invoice adapter is made of. */
export interface EInvoiceOptions {
  /** Addresses, relative to the page; or the documents themselves, as text that begins with `<`, as bytes or as a dropped `File`. */
  readonly documents: readonly EInvoiceDocument[];
  /** Outside a browser: the `DOMParser` of `@xmldom/xmldom`. */
  readonly DOMParser?: XmlParser;
  /** Another `fetch`, for tests and for servers. */
  readonly fetch?: typeof fetch;
  /** What time it is, for the filter `overdue`; the machine's by default. */
  readonly clock?: Clock;
}

/**
 * An adapter without a backend: standard e-invoice files (UBL, CII, or a ZUGFeRD or Factur-X PDF), each fetched and read once, when
 * somebody looks. A document's id is its number; the second one of the same number is `42 (2)`. Nothing is ever sent.
 */
export function einvoiceAdapter({ documents, DOMParser, fetch = (...ask) => globalThis.fetch(...ask), clock = systemClock }: EInvoiceOptions): Adapter {
  const library = new Library(documents, { fetch, DOMParser });
  return {
    scope: '',
    invoices: {
      get: async ({ id }, context) => (await told(() => library.one(id), context)).invoice,
      only: async (_, context) => onlyOf(await told(() => library.all(), context)).invoice,
      list: async ({ filter = 'all', cursor, limit }, context) => {
        const invoices = (await told(() => library.all(), context)).map(({ invoice }) => invoice);
        return pageOf(filtered(invoices, filter, clock.now()), cursor, limit);
      },
      file: async ({ id, attachmentId }, context) => {
        const read = await told(() => library.one(id), context);
        return attachmentId === undefined ? pdfOf(read) : library.attachment(read, attachmentId);
      },
    },
  };
}

function onlyOf([read, ...others]: readonly Read[]): Read {
  if (read && others.length === 0) return read;
  throw new KvittError('not-found', { message: `e-invoice: there are ${read ? others.length + 1 : 'no'} documents, name one` });
}

function pdfOf({ pdf }: Read): Blob {
  if (!pdf) throw new KvittError('not-found', { message: 'e-invoice: the document is not a PDF' });
  return new Blob([new Uint8Array(pdf)], { type: 'application/pdf' });
}

/** A document is read for all who ask: whoever gives up stops listening, and the others still hear of it. */
async function told<Value>(ask: () => Promise<Value>, { signal }: Context): Promise<Value> {
  signal.throwIfAborted();
  return new Promise((resolve, reject) => {
    const leave = () => reject(signal.reason as Error);
    signal.addEventListener('abort', leave, { once: true });
    void ask()
      .then(resolve, reject)
      .finally(() => signal.removeEventListener('abort', leave));
  });
}
