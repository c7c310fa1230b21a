import { einvoiceAdapter, readEInvoice, readEInvoicePdf } from '@kvitt/adapters/einvoice.js';
import { KvittError } from '@kvitt/core/error.js';
import { DOMParser } from '@xmldom/xmldom';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bomb, pdfWith, type Embedded } from '../../support/einvoice-pdf.js';

const file = (path: string) => new Uint8Array(readFileSync(`test/fixtures/einvoice/${path}`));
const cii = file('zugferd-corpus/EN16931_Einfach.cii.xml');
const ubl = file('xrechnung/01.01a-INVOICE_ubl.xml');
const refusal = async (pdf: Uint8Array) => {
  const error: unknown = await readEInvoicePdf(pdf, { DOMParser }).catch((thrown: unknown) => thrown);
  expect(KvittError.is(error) && error.code).toBe('invalid');
  return (error as KvittError).message;
};

describe('an invoice in a PDF', () => {
  it.each<[string, Uint8Array<ArrayBuffer>]>([
    ['factur-x.xml', cii],
    ['zugferd-invoice.xml', cii],
    ['ZUGFeRD-invoice.xml', cii],
    ['xrechnung.xml', ubl],
  ])('is read from %s, its objects plain or packed', async (name, data) => {
    const expected = { ...readEInvoice(data, { DOMParser }), hasPdf: true };
    for (const packed of [false, true]) {
      const pdf = await pdfWith([{ name: 'terms.txt', data: new Uint8Array([65]) }, { name, data }], packed);
      expect(await readEInvoicePdf(pdf, { DOMParser })).toEqual(expected);
    }
  });

  it.each(['plain', 'linearized'])('is read from a PDF of other makers: %s', async (name) => {
    expect((await readEInvoicePdf(file(`pdf/${name}.pdf`), { DOMParser })).number).toBe('471102');
  });

  it('is given with the PDF itself as its file', async () => {
    const pdf = await pdfWith([{ name: 'factur-x.xml', data: cii }]);
    const { invoices } = einvoiceAdapter({ documents: [new File([pdf], 'invoice.pdf')], DOMParser });
    const context = { signal: new AbortController().signal, locale: 'en' };
    const invoice = await invoices!.only!({}, context);
    const blob = await invoices!.file!({ id: invoice.id }, context);
    expect(invoice.hasPdf).toBe(true);
    expect([blob.type, new Uint8Array(await blob.arrayBuffer())]).toEqual(['application/pdf', pdf]);
  });
});

describe('a PDF is refused', () => {
  const text = (words: string): Uint8Array<ArrayBuffer> => Uint8Array.from(words, (each) => each.charCodeAt(0));

  it.each<[string, readonly Embedded[], RegExp]>([
    ['without any attachment', [], /carries no e-invoice among its 0 attachments/],
    ['with other attachments', [{ name: 'order-x.xml', data: cii }], /carries no e-invoice among its 1 attachments/],
    ['with two e-invoices', [{ name: 'factur-x.xml', data: cii }, { name: 'xrechnung.xml', data: ubl }], /carries 2 e-invoices/],
    ['whose attachment is no e-invoice', [{ name: 'factur-x.xml', data: text('<order/>') }], /the root is <order>/],
    ['whose attachment is a web page', [{ name: 'factur-x.xml', data: text('<html></html>') }], /a web page/],
    ['whose attachment has a DOCTYPE', [{ name: 'factur-x.xml', data: text('<!DOCTYPE x><x/>') }], /DOCTYPE/],
  ])('%s', async (_, files, message) => {
    expect(await refusal(await pdfWith(files))).toMatch(message);
    expect(await refusal(await pdfWith(files, true))).toMatch(message);
  });

  it.each(['encrypted', 'password'])('that is encrypted: %s', async (name) => {
    expect(await refusal(file(`pdf/${name}.pdf`))).toMatch(/the PDF is encrypted/);
  });

  it('that is cut off or none at all', async () => {
    const pdf = await pdfWith([{ name: 'factur-x.xml', data: cii }]);
    for (const length of [5, 60, 300, 1500]) expect(await refusal(pdf.subarray(0, length))).toMatch(/PDF|XML|cut off/);
    expect(await refusal(text(`%PDF-1.7\n${'\u0007'.repeat(999)}`))).toMatch(/the PDF cannot be read/);
  });

  it('that unpacks to more than it may, before it is unpacked', async () => {
    const data = await bomb(300);
    expect(data.length).toBeLessThan(1_000_000);
    expect(await refusal(await pdfWith([{ name: 'factur-x.xml', data, packed: true }]))).toMatch(/unpacks to more than 200 MB/);
  });

  it('that is larger than a document may be', async () => expect(await refusal(new Uint8Array(20_000_001))).toMatch(/larger than 20 MB/));
});
