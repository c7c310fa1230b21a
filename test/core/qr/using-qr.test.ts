import { readFileSync } from 'node:fs';
import { usingQrPayload, type UsingQrInvoice } from '@kvitt/core/qr/using-qr.js';
import { describe, expect, it } from 'vitest';

type Vector = Omit<UsingQrInvoice, 'due'> & { readonly uqr: number; readonly due: number };

const { vectors } = JSON.parse(readFileSync('test/fixtures/payments/usingqr.json', 'utf8')) as { readonly vectors: readonly Vector[] };
const plain: UsingQrInvoice = { nme: 'Norrsken Energi AB', cid: '556677-8899', iref: '2026014248', ddt: '2026-02-27', due: '1477.00', pt: 'BG', acc: '5050-1055' };

describe('the text of a UsingQR code', () => {
  it.each(vectors)('is that of the specification for $acc', (vector) => {
    expect(JSON.parse(usingQrPayload({ ...vector, due: String(vector.due) }))).toEqual(vector);
  });

  it('has dates without hyphens, the amount as a number, and nothing that is not known', () => {
    expect(usingQrPayload(plain)).toBe(
      '{"uqr":1,"tp":1,"nme":"Norrsken Energi AB","cid":"556677-8899","iref":"2026014248","ddt":"20260227","due":1477,"pt":"BG","acc":"5050-1055"}',
    );
  });

  it('keeps every öre of a large amount', () => expect(usingQrPayload({ ...plain, due: '999999999.99' })).toContain('"due":999999999.99'));

  it('says VAT, also when there is none', () => {
    expect(usingQrPayload({ ...plain, vat: '295.31' })).toContain('"vat":295.31');
    expect(usingQrPayload({ ...plain, vat: '0.00' })).toContain('"vat":0');
  });

  it.each<[keyof UsingQrInvoice, string]>([
    ['nme', ' '], ['nme', 'two\nlines'], ['cid', ''], ['cc', 'SWE'], ['iref', ''], ['iref', 'x'.repeat(36)],
    ['ddt', '2026-02-30'], ['ddt', '27/2 2026'], ['idt', '202602'],
    ['due', '0.00'], ['due', '-5.00'], ['due', '999 9999'], ['due', '1,50'], ['vat', 'x'], ['cur', 'KRONA'],
    ['acc', '12'], ['acc', 'DE79000000001234567890'], ['bc', 'x'.repeat(12)],
  ])('refuses as %s: %j', (field, value) => {
    expect(() => usingQrPayload({ ...plain, [field]: value })).toThrow(expect.objectContaining({ code: 'invalid', field }) as Error);
  });

  it('refuses an IBAN with wrong check digits', () => {
    expect(() => usingQrPayload({ ...plain, pt: 'IBAN', acc: 'DK4930004073013895' })).toThrow('an account of kind IBAN');
  });
});
