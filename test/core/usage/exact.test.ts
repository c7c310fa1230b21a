import { decimalOf, textOf, unitsOf } from '@kvitt/core/usage/decimal.js';
import { ExactSum } from '@kvitt/core/usage/exact.js';
import { instantOf } from '@kvitt/core/usage/instant.js';
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
