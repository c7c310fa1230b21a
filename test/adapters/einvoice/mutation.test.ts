import { readEInvoice } from '@kvitt/adapters/einvoice.js';
import { checkInvoice } from '@kvitt/core/check/invoice.js';
import { KvittError } from '@kvitt/core/error.js';
import { invoiceSchema } from '@kvitt/core/model/invoice.js';
import { DOMParser } from '@xmldom/xmldom';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { cases } from '../../support/random-cases.js';

const files = [
  'xrechnung/04.02a-INVOICE_ubl.xml', 'xrechnung/03.03a-INVOICE_uncefact.xml', 'oioubl/parse-negative-rounding_real.xml',
  'en16931-cii/CII_example5.xml', 'en16931-ubl/ubl-tc434-example5.xml', 'en16931-ubl/ubl-tc434-creditnote1.xml', 'oioubl/out-dk-bank.xml',
].map((path) => new Uint8Array(readFileSync(`test/fixtures/einvoice/${path}`)));

const file = fc.constantFrom(...files);
const place = fc.double({ min: 0, max: 1, noNaN: true });
const pieces = fc.constantFrom('<', '>', '/', '"', '&', '&#0;', '\0', ']]>', '<![CDATA[', '<!--', '-->', '<?', '<!DOCTYPE a>', '1e9', '-', ',', ' ', 'å', '<cbc:ID>', 'xmlns=""');

/** Whatever is read, it is an invoice of the model or a refusal in words. */
function readOrRefused(bytes: Uint8Array | string): void {
  try {
    const invoice = readEInvoice(bytes, { DOMParser });
    expect(v.is(invoiceSchema, invoice)).toBe(true);
    checkInvoice(invoice);
  } catch (error) {
    expect(KvittError.is(error) && error.code, String(error)).toBe('invalid');
    expect((error as KvittError).message.length).toBeGreaterThan(20);
  }
}

const insert = (text: string, at: number, piece: string, over: number) => {
  const start = Math.floor(at * text.length);
  return text.slice(0, start) + piece + text.slice(start + over);
};

describe('a file that something happened to', () => {
  it('is an invoice or is refused: cut off', () => {
    fc.assert(fc.property(file, place, (bytes, at) => readOrRefused(bytes.subarray(0, Math.floor(at * bytes.length)))), { numRuns: cases(25) });
  });

  it('is an invoice or is refused: bytes that changed', () => {
    const change = fc.tuple(place, fc.integer({ min: 0, max: 255 }));
    fc.assert(
      fc.property(file, fc.array(change, { minLength: 1, maxLength: 5 }), (bytes, changes) => {
        const copy = bytes.slice();
        for (const [at, byte] of changes) copy[Math.floor(at * (copy.length - 1))] = byte;
        readOrRefused(copy);
      }),
      { numRuns: cases(25) },
    );
  });

  it('is an invoice or is refused: markup and words put in, or over others', () => {
    fc.assert(
      fc.property(file, place, pieces, fc.integer({ min: 0, max: 40 }), (bytes, at, piece, over) =>
        readOrRefused(insert(new TextDecoder().decode(bytes), at, piece, over)),
      ),
      { numRuns: cases(25) },
    );
  });

  it('is an invoice or is refused: an element left out, or there twice', () => {
    fc.assert(
      fc.property(file, place, fc.boolean(), (bytes, at, twice) => {
        const text = new TextDecoder().decode(bytes);
        const leaves = [...text.matchAll(/<([\w:]+)[^<>]*>[^<]*<\/\1>/g)];
        const [leaf] = leaves[Math.floor(at * leaves.length)] ?? [''];
        readOrRefused(text.replace(leaf, twice ? leaf + leaf : ''));
      }),
      { numRuns: cases(25) },
    );
  });

  it('is an invoice or is refused: any text, any bytes', () => {
    fc.assert(fc.property(fc.string(), readOrRefused), { numRuns: cases(50) });
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), readOrRefused), { numRuns: cases(50) });
  });
});
