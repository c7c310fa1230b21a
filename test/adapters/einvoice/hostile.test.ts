import { readEInvoice } from '@kvitt/adapters/einvoice.js';
import { KvittError } from '@kvitt/core/error.js';
import { DOMParser } from '@xmldom/xmldom';
import { describe, expect, it } from 'vitest';
import { hostile, invoiceWith, parts } from '../../support/einvoice-hostile.js';

const read = (source: string | Uint8Array) => readEInvoice(source, { DOMParser });
const thrownBy = (source: string | Uint8Array): unknown => {
  try {
    read(source);
  } catch (error) {
    return error;
  }
  return undefined;
};

describe('a document is refused', () => {
  it.each(hostile)('for $name', ({ source, message }) => {
    const error = thrownBy(source());
    expect(KvittError.is(error) && error.code, String(error)).toBe('invalid');
    expect(String(error)).toMatch(message);
    expect((error as KvittError).retryable).toBe(false);
  });

  it('by the term that is wrong', () => {
    const wrong = parts.lines.replace('100.00', '1e2');
    expect(thrownBy(invoiceWith({ lines: parts.lines + wrong }))).toMatchObject({ field: 'lines.1.netAmount.amount' });
    expect(thrownBy(invoiceWith({ people: '' }))).toMatchObject({ field: 'seller' });
  });

  it('without saying what it says: that may be personal', () => {
    expect(String(thrownBy(invoiceWith({ line: '19121212-1212' })))).not.toContain('1212');
  });
});

describe('what only looks strange is read', () => {
  const note = (words: string) => read(invoiceWith({ note: `<cbc:Note>${words}</cbc:Note>` })).note;

  it('a DOCTYPE that is none: in a comment, in CDATA, in escaped words', () => {
    expect(note('a<!-- <!DOCTYPE x> -->b')).toBe('ab');
    expect(note('<![CDATA[<!DOCTYPE x>]]>')).toBe('<!DOCTYPE x>');
    expect(note('&lt;!DOCTYPE x&gt; &amp; &#229;')).toBe('<!DOCTYPE x> & å');
  });

  it('instructions and inclusions, of which nothing is done', () => {
    const prolog = '<?xml version="1.0"?><?xml-stylesheet href="http://example.invalid/x.xsl" type="text/xsl"?>';
    const include = '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="http://example.invalid/x.xml"/>';
    expect(read(invoiceWith({ prolog, note: `<cbc:Note>a${include}</cbc:Note>` })).note).toBe('a');
  });

  it('a greater-than sign in quotes', () => {
    expect(read(invoiceWith({ note: '<cbc:Note languageID="a>b">c</cbc:Note>' })).note).toBe('c');
  });

  it('what stands in a namespace of its own', () => {
    expect(read(invoiceWith({ note: '<x:PayableAmount xmlns:x="urn:x">1e9</x:PayableAmount>' })).totals.payableAmount.amount).toBe('125.00');
  });

  it('prefixes of its own choice', () => {
    const other = invoiceWith().replaceAll('cac:', 'a:').replaceAll('cbc:', 'b:').replace('xmlns:cac', 'xmlns:a').replace('xmlns:cbc', 'xmlns:b');
    expect(read(other)).toEqual(read(invoiceWith()));
  });

  it('an envelope of Peppol around it', () => {
    const envelope = 'http://www.unece.org/cefact/namespaces/StandardBusinessDocumentHeader';
    const around = `<StandardBusinessDocument xmlns="${envelope}"><StandardBusinessDocumentHeader/>${invoiceWith()}</StandardBusinessDocument>`;
    expect(read(around)).toEqual(read(invoiceWith()));
  });

  it.each([
    ['+100.00', '100.00'],
    ['.5', '0.5'],
    ['100.', '100'],
    ['-0.10', '-0.10'],
    ['\n 100.00 ', '100.00'],
    ['007', '007'],
  ])('the decimal %j as %s', (stated, amount) => {
    expect(read(invoiceWith({ line: stated })).totals.lineExtensionAmount.amount).toBe(amount);
  });

  it.each(['2026-01-31', '2026-01-31Z', '2026-01-31+01:00', ' 2026-01-31-11:00 '])('the date %j as that day', (stated) => {
    expect(read(invoiceWith({ head: parts.head.replace('2026-01-31', stated) })).issueDate).toBe('2026-01-31');
  });

  it('ten thousand lines', () => {
    const lines = Array.from({ length: 10_000 }, (_, at) => parts.lines.replace('<cbc:ID>1<', `<cbc:ID>${at}<`)).join('');
    expect(read(invoiceWith({ lines })).lines).toHaveLength(10_000);
  });

  it('a credit note that calls itself an invoice', () => {
    const credit = invoiceWith().replaceAll('Invoice-2', 'CreditNote-2').replace(/(<\/?)Invoice\b/g, '$1CreditNote').replaceAll('InvoiceLine', 'CreditNoteLine');
    expect(read(credit)).toMatchObject({ typeCode: '381', lines: [{ id: '1' }] });
  });

  it('a card, of which no more goes further than may be shown', () => {
    const card = '<cac:CardAccount><cbc:PrimaryAccountNumberID>4111 1111 1111 1111</cbc:PrimaryAccountNumberID></cac:CardAccount>';
    const means = `<cac:PaymentMeans><cbc:PaymentMeansCode>48</cbc:PaymentMeansCode>${card}</cac:PaymentMeans>`;
    expect(read(invoiceWith({ people: parts.people + means })).paymentInstructions?.[0]?.card?.number).toBe('411111******1111');
  });

  it.each([
    ['utf-8 with a mark', (text: string) => new TextEncoder().encode(`\uFEFF${text}`)],
    ['utf-8 behind white space', (text: string) => new TextEncoder().encode(`\r\n ${text}`)],
    ['windows-1252', (text: string) => latin(`<?xml version="1.0" encoding="windows-1252"?>${text.replace('€', '\u0080')}`)],
    ['iso-8859-15', (text: string) => latin(`<?xml version='1.0' encoding='ISO-8859-15'?>${text.replace('€', '\u00a4')}`)],
    ['utf-16 without a mark', (text: string) => wide(`<?xml version="1.0" encoding="utf-16"?>${text}`)],
    ['utf-8 that says it were utf-16', (text: string) => new TextEncoder().encode(`<?xml version="1.0" encoding="utf-16"?>${text}`)],
  ])('%s', (_, encode) => {
    const bytes = encode(invoiceWith({ note: '<cbc:Note>100 € å</cbc:Note>' }));
    expect(read(bytes).note).toBe('100 € å');
    expect(readEInvoice(new Uint8Array(bytes).buffer, { DOMParser }).note).toBe('100 € å');
  });

  it('never an encoding that nobody knows', () => {
    expect(String(thrownBy(latin(`<?xml version="1.0" encoding="klingon"?>${invoiceWith()}`)))).toMatch(/the encoding "klingon" is not known/);
  });
});

function latin(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

function wide(text: string): Uint8Array {
  return Uint8Array.from({ length: text.length * 2 }, (_, at) => (at % 2 === 0 ? text.charCodeAt(at / 2) & 255 : text.charCodeAt((at - 1) / 2) >> 8));
}
