import { thin, thinTogether } from '@kvitt/core/usage/thin.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const noise = (length: number): Float64Array => Float64Array.from({ length }, (_, index) => Math.sin(index * 12.9898) * 43_758.5453 % 1);
/** Nothing is measured as less than nothing at all. */
const unsigned = (number: number): number => (number === 0 ? 0 : number);
const value = fc.oneof({ weight: 5, arbitrary: fc.double({ noNaN: true, min: -1e6, max: 1e6 }).map(unsigned) }, { weight: 1, arbitrary: fc.constant(Number.NaN) });
const columnsOf = (values: Float64Array, columns: number): Float64Array[] =>
  Array.from({ length: columns }, (_, column) => values.subarray(Math.floor((column * values.length) / columns), Math.floor(((column + 1) * values.length) / columns)));
const known = (values: Float64Array): number[] => [...values].filter((each) => !Number.isNaN(each));

describe('thinning', () => {
  it('keeps few points as they are', () => {
    expect([...thin(noise(100), 20)]).toEqual(Array.from({ length: 100 }, (_, index) => index));
    expect(thin(new Float64Array(0), 300)).toHaveLength(0);
  });

  it.each([35_040, 100_000])('leaves at most five points a column of %i, and one peak among them', (length) => {
    const values = noise(length);
    values[Math.floor(length / 3)] = 1_000;
    values[Math.floor(length / 2)] = Number.NaN;
    const kept = thin(values, 640);
    expect(kept.length).toBeLessThanOrEqual(5 * 640);
    expect(kept.length).toBeGreaterThan(3 * 640);
    expect([...kept]).toContain(Math.floor(length / 3));
    expect([...kept]).toContain(Math.floor(length / 2));
  });

  it('keeps the first, the last, the lowest and the highest of every column, and a hole where there are any', () => {
    fc.assert(fc.property(fc.array(value, { minLength: 60, maxLength: 600 }), fc.integer({ min: 1, max: 10 }), (list, columns) => {
      const values = Float64Array.from(list);
      const kept = thin(values, columns);
      expect([...kept]).toEqual([...new Set(kept)].sort((a, b) => a - b));
      let from = 0;
      for (const column of columnsOf(values, columns)) {
        const points = Float64Array.from([...kept].filter((index) => index >= from && index < from + column.length), (index) => values[index]!);
        const [before, after] = [known(column), known(points)];
        expect([after[0], after.at(-1), Math.min(...after), Math.max(...after)]).toEqual([before[0], before.at(-1), Math.min(...before), Math.max(...before)]);
        expect([...points].some(Number.isNaN)).toBe([...column].some(Number.isNaN));
        from += column.length;
      }
    }));
  });

  it('puts points that are not evenly spread into the columns where they stand', () => {
    const times = Float64Array.from({ length: 100 }, (_, index) => (index < 98 ? index : 10_000 + index));
    const values = noise(100);
    expect([...thin(values, 10, { times })].slice(-2)).toEqual([98, 99]);
    expect(thin(values, 10, { times }).length).toBeLessThanOrEqual(6);
  });
});

describe('thinning several series together', () => {
  it('keeps the peaks and holes of each, and the same points of all', () => {
    const all = [3, 5, 7].map((seed) => noise(35_040).map((each, index) => each * (index % seed)));
    all.forEach((values, number) => {
      values[9_000 + number] = 1_000;
      values[20_000 + number] = Number.NaN;
    });
    const kept = thinTogether(all, 300);
    const set = new Set(kept);
    for (const [number, values] of all.entries()) {
      expect(set).toContain(9_000 + number);
      expect(set).toContain(20_000 + number);
      for (const index of thin(values, 300)) expect(set).toContain(index);
    }
    expect([...kept]).toEqual([...kept].sort((a, b) => a - b));
    expect(kept.length).toBeLessThanOrEqual(3 * 5 * 300);
  });

  it('is thinning where there is one, and nothing where there is none', () => {
    expect(thinTogether([noise(10_000)], 100)).toEqual(thin(noise(10_000), 100));
    expect(thinTogether([], 100)).toHaveLength(0);
  });
});
