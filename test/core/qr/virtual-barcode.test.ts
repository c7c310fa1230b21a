import { readFileSync } from 'node:fs';
import { virtualBarcode, type VirtualBarcodeTransfer } from '@kvitt/core/qr/virtual-barcode.js';
import { describe, expect, it } from 'vitest';

interface Fixture {
  readonly virtualBarcode: readonly { readonly in: VirtualBarcodeTransfer; readonly out: string }[];
}

const { virtualBarcode: vectors } = JSON.parse(readFileSync('test/fixtures/payments/fi-reference.json', 'utf8')) as Fixture;
const plain: VirtualBarcodeTransfer = { iban: 'FI21 1234 5600 0007 85', sum: '336.9', reference: '1511890656', due: '2026-02-27' };

describe('the Finnish virtual bar code', () => {
  it.each(vectors)('is that of the standard for $in.iban', ({ in: transfer, out }) => expect(virtualBarcode(transfer)).toBe(out));

  it('has an international reference in version 5', () => {
    expect(virtualBarcode({ ...plain, reference: 'RF34 1234 561' })).toBe('521123456000007850003369034000000000000001234561260227');
  });

  it('leaves out what the payer types', () => {
    expect(virtualBarcode({ iban: plain.iban, reference: '000440' })).toBe(`4211234560000078500000000${'440'.padStart(23, '0')}000000`);
    expect(virtualBarcode({ ...plain, sum: '1000000.00' })).toMatch(/^.{17}0{8}/);
    expect(virtualBarcode({ ...plain, sum: '999999.99' })).toMatch(/^.{17}9{8}/);
  });

  it.each<[keyof VirtualBarcodeTransfer, string]>([
    ['iban', 'SE4550000000058398257466'], ['iban', 'FI2212345600000785'], ['iban', ''],
    ['sum', '0'], ['sum', '1,50'], ['sum', '1.005'], ['reference', '1042005'], ['reference', 'RF18539007547034'], ['reference', ''],
    ['due', '2026-02-30'], ['due', '27.2.2026'],
  ])('refuses as %s: %j', (field, value) => {
    expect(() => virtualBarcode({ ...plain, [field]: value })).toThrow(expect.objectContaining({ code: 'invalid', field }) as Error);
  });
});
