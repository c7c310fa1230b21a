import { decimalOf, isDecimal, textOf, unitsOf } from '@kvitt/core/usage/decimal.js';
import { ExactSum } from '@kvitt/core/usage/exact.js';
import { epochOf, instantOf } from '@kvitt/core/usage/instant.js';
import { zoneNamed } from '@kvitt/core/usage/zone.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const digits = fc.stringMatching(/^\d{1,25}$/);
const decimal = fc.tuple(fc.boolean(), digits, fc.option(fc.stringMatching(/^\d{1,12}$/))).map(([isNegative, whole, part]) => `${isNegative ? '-' : ''}${whole}${part === null ? '' : `.${part}`}`);

describe('an exact sum', () => {
  it('is to the last digit what whole numbers of any length come to', () => {
    fc.assert(fc.property(fc.array(decimal, { minLength: 1, maxLength: 40 }), (texts) => {
      const scale = Math.max(...texts.map((text) => decimalOf(text).scale));
      const sum = new ExactSum(scale);
      texts.forEach((text) => sum.add(text));
      expect(sum.text()).toBe(textOf({ units: texts.reduce((units, text) => units + unitsOf(text, scale), 0n), scale }));
    }), { numRuns: 2000 });
  });

  it('stays so where a number would lose its last digit', () => {
    const sum = new ExactSum(3);
    for (let time = 0; time < 10_000; time++) sum.add('999999999999.999');
    expect(sum.text()).toBe('9999999999999990.000');
  });

  it.each([['007.5', '7.5'], ['-0.0', '0.0'], ['0.5', '0.5'], ['00.5', '0.5'], ['-3.0', '-3.0']])('of %s alone is %s', (text, told) => {
    const sum = new ExactSum(1);
    sum.add(text);
    expect(sum.text()).toBe(told);
  });
});

describe('an instant as text', () => {
  it('is the one that was meant, by the clock of its zone', () => {
    const zones = ['Europe/Helsinki', 'America/St_Johns', 'Asia/Kathmandu', 'Pacific/Apia', 'UTC'];
    fc.assert(fc.property(fc.integer({ min: Date.UTC(1980, 0), max: Date.UTC(2100, 0) }), fc.constantFrom(...zones), (epoch, name) => {
      const text = instantOf(epoch, zoneNamed(name));
      expect(Date.parse(text)).toBe(epoch);
      expect(text).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{3})?[+-]\d\d:\d\d$/);
    }), { numRuns: 1000 });
  });
});

describe('what is read letter by letter', () => {
  const near = (letters: string, form: string) => fc.tuple(fc.nat(form.length), fc.constantFrom('', ...Array.from(letters)), fc.nat(2)).map(([at, letter, left]) => form.slice(0, at) + letter + form.slice(at + left));

  it('is a decimal exactly where its form is', () => {
    const text = fc.oneof(fc.stringMatching(/^[-.0-9+e\u0660 ]{0,6}$/), decimal.chain((one) => near('-.0+9 ', one)));
    fc.assert(fc.property(text, (one) => {
      expect(isDecimal(one)).toBe(/^-?\d+(?:\.\d+)?$/.test(one));
    }), { numRuns: 3000 });
    expect([isDecimal(''), isDecimal('-'), isDecimal('1.'), isDecimal('.5'), isDecimal(1), isDecimal(undefined)]).toEqual(Array(6).fill(false));
  });

  it('is an instant exactly where RFC 3339 has it, whichever way it is written', () => {
    const written = fc.constantFrom('2025-07-01T12:34:56+02:00', '2025-07-01T12:34:56-02:00', '2025-07-01T12:34:56.78Z', '2025-07-01T10:34Z', '2025-02-28T23:59:59+13:45');
    fc.assert(fc.property(written.chain((one) => near('09:-+TZ.5', one)), (text) => {
      const isRight = /^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/.test(text);
      const date = new Date(`${text.slice(0, 10)}T00:00:00Z`);
      const exists = isRight && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text.slice(0, 10));
      const epoch = exists ? Date.parse(text.replace(/(\.\d{1,3})\d*/, '$1')) : Number.NaN;
      expect(epochOf(text)).toBe(epoch >= Date.UTC(1900, 0) && epoch < Date.UTC(2200, 0) ? epoch : Number.NaN);
    }), { numRuns: 3000 });
  });
});
