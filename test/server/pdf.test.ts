import { describe, expect, it } from 'vitest';
import { invoicePdf } from '../../demo/server/src/pdf/invoice.js';
import { invoice } from './support/documents.js';

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

describe('the PDF of an invoice', () => {
  it('names where each object lies, so that any reader opens it', () => {
    const file = text(invoicePdf(invoice({ id: 'a' }), 'sv'));
    const table = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(file)?.[1]);
    expect(file.slice(table)).toMatch(/^xref\n/);
    const offsets = [...file.slice(table).matchAll(/^(\d{10}) 00000 n $/gm)].map(([, offset]) => Number(offset));
    expect(offsets.map((offset, index) => file.slice(offset).startsWith(`${index + 1} 0 obj\n`))).toEqual(offsets.map(() => true));
    for (const [, length, stream] of file.matchAll(/\/Length (\d+) >>\nstream\n([^]*?)\nendstream/g)) expect(stream).toHaveLength(Number(length));
  });

  it('takes as many pages as its lines need', () => {
    const one = invoice({ id: 'a' });
    const lines = Array.from({ length: 200 }, (_, index) => ({ ...one.lines[0]!, id: String(index), item: { name: `Samtal ${index}` } }));
    const file = text(invoicePdf({ ...one, lines }, 'sv'));
    expect(file).toMatch(/\/Count 7 >>/);
    expect(file).toContain('(Samtal 199)');
  });

  it.each([['sv', 'Att betala'], ['nb', '\u00c5 betale'], ['da', 'Til betaling'], ['fi', 'To pay']])('is written in the language of its customer: %s', (lang, words) => {
    expect(text(invoicePdf(invoice({ id: 'a' }), lang))).toContain(`(${words} \\(SEK\\))`);
  });

  it('calls a credit note a credit note', () => {
    expect(text(invoicePdf(invoice({ id: 'a', typeCode: '381' }), 'da'))).toContain('(Kreditnota N-a)');
  });

  it('puts a question mark for what the font cannot write', () => {
    expect(text(invoicePdf(invoice({ id: 'a', seller: { name: 'Ø \u20ac 漢 (x)' } }), 'en'))).toContain('(\u00d8 \u0080 ? \\(x\\))');
  });
});
