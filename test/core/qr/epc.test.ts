import { readFileSync } from 'node:fs';
import { epcPayload, type EpcTransfer } from '@kvitt/core/qr/epc.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const { vectors } = JSON.parse(readFileSync('test/fixtures/payments/epc069-12.json', 'utf8')) as {
  readonly vectors: readonly { readonly in: EpcTransfer; readonly out: string }[];
};
const plain: EpcTransfer = { name: 'Norrsken Energi', iban: 'DE79000000001234567890', amount: '336.9' };

describe('the text of an EPC code', () => {
  it.each(vectors)('is that of the standard for $in.name', ({ in: transfer, out }) => expect(epcPayload(transfer)).toBe(out));

  it('writes an amount with two decimals, a dot and its currency', () => {
    expect(epcPayload(plain).split('\n')).toEqual(['BCD', '002', '1', 'SCT', '', 'Norrsken Energi', 'DE79000000001234567890', 'EUR336.90']);
  });

  it('takes the account with its spaces and in small letters', () => {
    expect(epcPayload({ ...plain, iban: 'de79 0000 0000 1234 5678 90' })).toContain('\nDE79000000001234567890\n');
  });

  it.each<[keyof EpcTransfer, string]>([
    ['name', ''], ['name', 'x'.repeat(71)], ['name', 'Norrsken\nBE72000000001616'], ['name', 'a\u2028b'],
    ['iban', 'DE80000000001234567890'], ['iban', '433-8778'], ['iban', ''],
    ['bic', 'BPOTBEB'], ['bic', 'BPOTBEB1X'],
    ['amount', '0.00'], ['amount', '0'], ['amount', '-1.00'], ['amount', '1.005'], ['amount', '1,50'], ['amount', '1e3'], ['amount', '1000000000.00'], ['amount', ''],
    ['purpose', 'ABCDE'], ['structured', 'x'.repeat(36)], ['text', 'x'.repeat(141)], ['info', 'x'.repeat(71)],
  ])('refuses as %s: %j', (field, value) => {
    expect(() => epcPayload({ ...plain, [field]: value })).toThrow(expect.objectContaining({ name: 'KvittError', code: 'invalid', field }) as Error);
  });

  it('refuses a reference beside a text', () => {
    expect(() => epcPayload({ ...plain, structured: 'RF18539007547034', text: 'Invoice 42' })).toThrow('either a structured reference or a text');
  });

  it('refuses more bytes than a code may hold', () => {
    expect(() => epcPayload({ ...plain, name: 'å'.repeat(70), text: '€'.repeat(70) })).toThrow('331 bytes');
  });

  it('never has more lines than fields, whatever the texts are', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.string(), (name, text) => {
      try {
        expect(epcPayload({ ...plain, name, text }).split(/\r|\n/).length).toBeLessThanOrEqual(12);
      } catch (error) {
        expect(error).toMatchObject({ code: 'invalid' });
      }
    }));
  });
});
