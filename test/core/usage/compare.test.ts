import { standingOf } from '@kvitt/core/usage/allowance.js';
import { compare } from '@kvitt/core/usage/compare.js';
import { describe, expect, it } from 'vitest';

const sek = (amount: string) => ({ amount, currency: 'SEK' });

describe('a period beside another', () => {
  it('is so much less, in the unit and in per cent, and its unit was dearer', () => {
    const october = { value: '312.00', cost: sek('546.00'), missing: 0, unpriced: 0 };
    expect(compare(october, { value: '380.49', cost: sek('570.735'), missing: 0 }, 'last-year')).toEqual({
      kind: 'last-year',
      difference: '-68.49',
      direction: 'less',
      percent: '18.0',
      cost: { difference: sek('-24.735'), direction: 'less' },
      unitPrice: { current: sek('1.75'), other: sek('1.50'), direction: 'more' },
      complete: true,
    });
  });

  it.each([
    ['10', '8', 'more', '25.0'],
    ['8', '10', 'less', '20.0'],
    ['1', '3', 'less', '66.7'],
    ['5.0', '5', 'same', '0.0'],
    ['0', '7', 'less', '100.0'],
    ['7', '0', 'more', undefined],
    ['7', '-2', 'more', undefined],
  ])('%s beside %s is %s by %s per cent', (now, then, direction, percent) => {
    expect(compare({ value: now }, { value: then }, 'previous')).toMatchObject({ direction, percent });
  });

  it('is as dear as the other where the difference is below a hundredth of an öre', () => {
    const [a, b] = [{ value: '3', cost: sek('3.000010') }, { value: '3', cost: sek('3') }];
    expect(compare(a, b, 'previous')?.unitPrice?.direction).toBe('same');
  });

  it('says no price where a part is unpriced, in another currency, or nothing was used', () => {
    const whole = { value: '3', cost: sek('3') };
    expect(compare({ ...whole, unpriced: 1 }, whole, 'previous')?.unitPrice).toBeUndefined();
    expect(compare({ ...whole, value: '0' }, whole, 'previous')?.unitPrice).toBeUndefined();
    expect(compare({ value: '3', cost: { amount: '3', currency: 'EUR' } }, whole, 'previous')).toMatchObject({ cost: undefined, unitPrice: undefined });
  });

  it('is not complete where something of either is missing', () => {
    const complete = (a: object, b: object) => compare({ value: '1', ...a }, { value: '2', ...b }, 'similar-homes')?.complete;
    expect([complete({}, {}), complete({ missing: 1 }, {}), complete({}, { partial: true })]).toEqual([true, false, false]);
  });

  it('is nothing where one of them is not known', () => {
    expect(compare({ value: undefined }, { value: '1' }, 'previous')).toBeUndefined();
  });
});

describe('an allowance', () => {
  const of = (used: string, limit?: string, forecast?: string) => standingOf({ id: 'a', unitCode: 'E34', used, limit, forecast });

  it.each([
    ['12.5', '20', { state: 'under', left: '7.5', percent: '62.5' }],
    ['16', '20', { state: 'near', left: '4', percent: '80.0' }],
    ['20', '20', { state: 'near', left: '0', percent: '100.0' }],
    ['20.1', '20', { state: 'over', left: '-0.1', percent: '100.5' }],
    ['0', '0', { state: 'near', left: '0', percent: undefined }],
    ['3', '0', { state: 'over', left: '-3', percent: undefined }],
    ['999', undefined, { state: 'unlimited' }],
  ])('of which %s of %s is used stands so', (used, limit, standing) => expect(of(used, limit)).toEqual({ forecastOver: undefined, ...standing }));

  it('tells by how much the forecast is above it', () => {
    expect(of('12', '20', '23.25').forecastOver).toBe('3.25');
    expect(of('12', '20', '20').forecastOver).toBeUndefined();
  });
});
