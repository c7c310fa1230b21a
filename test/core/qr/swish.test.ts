import { readFileSync } from 'node:fs';
import { swishLink, swishPayload, type SwishTransfer } from '@kvitt/core/qr/swish.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import '../../support/random-cases.js';

interface Vector {
  readonly in: SwishTransfer;
  readonly out?: readonly string[];
}

const { vectors } = JSON.parse(readFileSync('test/fixtures/payments/swish.json', 'utf8')) as { readonly vectors: readonly Vector[] };
const plain: SwishTransfer = { payee: '1231181189', amount: '1477.00', message: 'Faktura 42' };

describe('the text of a Swish code', () => {
  it.each(vectors)('is that of the manual for $in.message', ({ in: transfer, out }) => {
    const payload = swishPayload(transfer);
    if (out) expect(out).toContain(payload);
    expect(payload.split(';')).toHaveLength(4);
  });

  it('has two decimals behind a comma, and the message percent-encoded', () => {
    expect(swishPayload(plain)).toBe('C1231181189;1477,00;Faktura%2042;0');
    expect(swishPayload({ ...plain, amount: '0.5', message: 'för el; mars' })).toBe('C1231181189;0,50;f%C3%B6r%20el%3B%20mars;0');
  });

  it('leaves out what is not said', () => expect(swishPayload({ payee: '123 118 11 89' })).toBe('C1231181189;;;0'));

  it.each([[['amount'], 2], [['message', 'amount'], 6], [['payee', 'amount', 'message'], 7], [['amount', 'amount'], 2], [[], 0], [3, 3]] as const)('lets %j be changed', (editable, mask) => {
    expect(swishPayload({ ...plain, editable })).toBe(`C1231181189;1477,00;Faktura%2042;${mask}`);
  });

  it.each([['070-123 45 67', '0701234567'], ['+46 70 123 45 67', '46701234567'], ['0046701234567', '46701234567'], ['9012345', '9012345']])('takes %s', (payee, number) => {
    expect(swishPayload({ ...plain, payee })).toContain(`C${number};`);
  });

  it.each<[keyof SwishTransfer, unknown]>([
    ['payee', ''], ['payee', '123'], ['payee', '5050-1055'], ['payee', '1231181189;1'], ['payee', '4670123456789'],
    ['amount', '0'], ['amount', '0.00'], ['amount', '-5.00'], ['amount', '1.005'], ['amount', '1,50'], ['amount', '1e3'], ['amount', '1000000000.00'], ['amount', 'x'],
    ['message', 'x'.repeat(51)], ['message', 'two\nlines'], ['message', 'a\u0000b'], ['message', '\ud83d'],
    ['editable', ['amt']], ['editable', 8], ['editable', -1], ['editable', 1.5], ['mask', 9],
  ])('refuses as %s: %j', (field, value) => {
    expect(() => swishPayload({ ...plain, [field]: value })).toThrow(expect.objectContaining({ name: 'KvittError', code: 'invalid', field }) as Error);
  });

  it('has four fields and gives the message back, whatever it is', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (message) => {
      try {
        const fields = swishPayload({ ...plain, message }).split(';');
        expect(fields).toHaveLength(4);
        expect(decodeURIComponent(fields[2]!)).toBe(message.trim());
      } catch (error) {
        expect(error).toMatchObject({ code: 'invalid', field: 'message' });
      }
    }));
  });
});

describe('the link to the Swish app', () => {
  it('fills in the same', () => {
    expect(swishLink(plain)).toBe('https://app.swish.nu/1/p/sw/?sw=1231181189&amt=1477&cur=SEK&msg=Faktura%2042&edit=&src=qr');
    expect(swishLink({ ...plain, amount: '145.67', message: 'a&edit=amt', editable: ['amount', 'message'] }))
      .toBe('https://app.swish.nu/1/p/sw/?sw=1231181189&amt=145.67&cur=SEK&msg=a%26edit%3Damt&edit=amt,msg&src=qr');
  });

  it('refuses what the code refuses', () => expect(() => swishLink({ ...plain, amount: '1,50' })).toThrow('amount'));
});
