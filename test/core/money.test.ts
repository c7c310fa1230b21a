import { currencyDigits } from '@kvitt/core/currency.js';
import { absolute, isNegative, isPositive, isZero, negate, sameMoney } from '@kvitt/core/money.js';
import { add, multiply, round, subtract, sum } from '@kvitt/core/sum.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const sek = (amount: string) => ({ amount, currency: 'SEK' });
const anyAmount = fc
  .tuple(fc.boolean(), fc.bigInt({ min: 0n, max: 10n ** 20n }), fc.integer({ min: 0, max: 6 }))
  .map(([negative, digits, decimals]) => {
    const text = digits.toString().padStart(decimals + 1, '0');
    const cut = text.length - decimals;
    return sek(`${negative ? '-' : ''}${text.slice(0, cut)}${decimals > 0 ? `.${text.slice(cut)}` : ''}`);
  });

describe('the sign of an amount', () => {
  it.each([
    ['-0.00', 'zero'],
    ['0', 'zero'],
    ['000.000', 'zero'],
    ['-0.01', 'negative'],
    ['-1234567890123456789.1', 'negative'],
    ['0.01', 'positive'],
    ['00.10', 'positive'],
  ])('%s is %s', (amount, sign) => {
    const answers = { zero: isZero(sek(amount)), negative: isNegative(sek(amount)), positive: isPositive(sek(amount)) };
    expect(Object.entries(answers).filter(([, holds]) => holds)).toEqual([[sign, true]]);
  });

  it('is turned and dropped without touching the decimals', () => {
    expect(negate(sek('12.50'))).toEqual(sek('-12.50'));
    expect(negate(sek('-12.50'))).toEqual(sek('12.50'));
    expect(negate(sek('-0.00'))).toEqual(sek('0.00'));
    expect(absolute(sek('-12.50'))).toEqual(sek('12.50'));
    expect(absolute(sek('12.50'))).toEqual(sek('12.50'));
  });

  it('comes back when turned twice', () => {
    fc.assert(fc.property(anyAmount, (money) => sameMoney(negate(negate(money)), money)));
  });
});

describe('the same amount', () => {
  it.each([
    ['1.5', '01.50'],
    ['-0.00', '0'],
    ['100', '100.000'],
    ['-7.0', '-7'],
  ])('%s is %s, however it is written', (a, b) => expect(sameMoney(sek(a), sek(b))).toBe(true));

  it.each([
    ['1.5', '15'],
    ['10', '1'],
    ['7', '-7'],
    ['0.1', '0.01'],
  ])('%s is not %s', (a, b) => expect(sameMoney(sek(a), sek(b))).toBe(false));

  it('of another currency is another amount', () => expect(sameMoney(sek('1'), { amount: '1', currency: 'NOK' })).toBe(false));
});

describe('the decimals of a currency', () => {
  it.each([
    ['SEK', 2],
    ['HUF', 2],
    ['IQD', 3],
    ['ISK', 0],
    ['JPY', 0],
    ['BHD', 3],
    ['CLF', 4],
    ['XXX', 2],
    ['ABC', 2],
  ])('%s has %i by ISO 4217, whatever Intl says', (code, digits) => expect(currencyDigits(code)).toBe(digits));
});

describe('a sum', () => {
  it('is exact where floats are not', () => {
    expect(add(sek('0.10'), sek('0.20'))).toEqual(sek('0.30'));
    expect(subtract(sek('9007199254740993.01'), sek('0.02'))).toEqual(sek('9007199254740992.99'));
  });

  it('has the decimals of its currency, and more where an amount has more', () => {
    expect(sum([], 'SEK')).toEqual(sek('0.00'));
    expect(sum([], 'JPY').amount).toBe('0');
    expect(sum([sek('1.5'), sek('2.4825')], 'SEK')).toEqual(sek('3.9825'));
  });

  it('refuses to mix currencies', () => {
    expect(() => add(sek('1'), { amount: '1', currency: 'NOK' })).toThrow('cannot add NOK to SEK');
  });

  it('does not depend on the order, and subtracting takes back what adding gave', () => {
    fc.assert(
      fc.property(anyAmount, anyAmount, anyAmount, (a, b, c) => {
        expect(sum([a, b, c], 'SEK')).toEqual(sum([c, a, b], 'SEK'));
        expect(sameMoney(subtract(add(a, b), b), a)).toBe(true);
        expect(isZero(subtract(a, a))).toBe(true);
      }),
    );
  });
});

describe('a product', () => {
  it('keeps every decimal until it is rounded', () => {
    expect(multiply(sek('0.48235'), '1234.567').amount).toBe('595.49339245');
    expect(round(multiply(sek('0.48235'), '1234.567'))).toEqual(sek('595.49'));
  });

  it.each([
    ['0.005', '0.01'],
    ['-0.005', '-0.01'],
    ['2.674999', '2.67'],
    ['-0.004', '0.00'],
    ['7', '7.00'],
  ])('%s rounds half away from zero to %s', (amount, rounded) => expect(round(sek(amount))).toEqual(sek(rounded)));

  it('rounds to the decimals of its currency, or to those asked for', () => {
    expect(round({ amount: '1234.5', currency: 'JPY' }).amount).toBe('1235');
    expect(round({ amount: '1.23456', currency: 'KWD' }).amount).toBe('1.235');
    expect(round(sek('95.95'), 0).amount).toBe('96');
  });
});
