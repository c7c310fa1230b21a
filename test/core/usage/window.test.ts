import { rangeBeside, unitOfRange, windowBeside, windowOf, windowOfPeriod, type WindowUnit } from '@kvitt/core/usage/window.js';
import { describe, expect, it } from 'vitest';

const helsinki = 'Europe/Helsinki';
const span = ({ start, end }: { readonly start: string; readonly end: string }) => `${start} ${end}`;

const range = (start: string, end: string) => ({ start: windowOf(start, 'day', helsinki).start, end: windowOf(end, 'day', helsinki).start });
const days = ({ start, end }: { readonly start: string; readonly end: string }) => `${start.slice(0, 10)} ${end.slice(0, 10)}`;

describe('a window', () => {
  it.each<[string, WindowUnit, string, string]>([
    ['2022-03-27', 'day', helsinki, '2022-03-27T00:00:00+02:00 2022-03-28T00:00:00+03:00'],
    ['2022-03-26T22:30:00Z', 'day', helsinki, '2022-03-27T00:00:00+02:00 2022-03-28T00:00:00+03:00'],
    ['2024-02-29', 'month', helsinki, '2024-02-01T00:00:00+02:00 2024-03-01T00:00:00+02:00'],
    ['2022-12-31T22:30:00Z', 'year', helsinki, '2023-01-01T00:00:00+02:00 2024-01-01T00:00:00+02:00'],
    ['2018-11-04', 'day', 'America/Sao_Paulo', '2018-11-04T01:00:00-02:00 2018-11-05T00:00:00-02:00'],
  ])('at %s by %s in %s is %s', (at, unit, zone, expected) => expect(span(windowOf(at, unit, zone))).toBe(expected));

  it.each<[string, WindowUnit, 'previous' | 'next' | 'last-year', string]>([
    ['2022-03-27', 'day', 'previous', '2022-03-26T00:00:00+02:00 2022-03-27T00:00:00+02:00'],
    ['2022-03-27', 'day', 'next', '2022-03-28T00:00:00+03:00 2022-03-29T00:00:00+03:00'],
    ['2024-02-29', 'day', 'last-year', '2023-02-28T00:00:00+02:00 2023-03-01T00:00:00+02:00'],
    ['2022-04-10', 'month', 'previous', '2022-03-01T00:00:00+02:00 2022-04-01T00:00:00+03:00'],
    ['2022-10-10', 'month', 'last-year', '2021-10-01T00:00:00+03:00 2021-11-01T00:00:00+02:00'],
    ['2022-10-10', 'year', 'previous', '2021-01-01T00:00:00+02:00 2022-01-01T00:00:00+02:00'],
  ])('beside %s by %s, the %s, is %s', (at, unit, which, expected) => {
    expect(span(windowBeside(windowOf(at, unit, helsinki), unit, helsinki, which))).toBe(expected);
  });

  it('of an invoice’s period has its last day in it', () => {
    expect(windowOfPeriod({ start: '2022-03-12', end: '2022-04-11' }, helsinki)).toEqual({ start: '2022-03-12T00:00:00+02:00', end: '2022-04-12T00:00:00+03:00' });
    expect(windowOfPeriod({ start: '2022-03-12' }, helsinki)).toBeUndefined();
  });

  it('is told by its unit, and anything else by none', () => {
    expect(unitOfRange(windowOf('2022-03-27', 'month', helsinki), helsinki)).toBe('month');
    expect(unitOfRange(range('2022-03-15', '2022-04-15'), helsinki)).toBeUndefined();
  });

  it('of a date that does not exist is refused', () => {
    expect(() => windowOf('2023-02-29', 'day', helsinki)).toThrow(expect.objectContaining({ code: 'invalid', field: 'at' }) as Error);
  });
});

describe('a range that is no calendar month', () => {
  const billed = ['2021-12-14', '2022-01-15', '2022-02-12', '2022-03-15', '2022-04-13'];

  it.each<[string, string, string, 'previous' | 'next' | 'last-year', readonly string[], string]>([
    ['moved by months where it is whole months', '2022-02-15', '2022-03-15', 'previous', [], '2022-01-15 2022-02-15'],
    ['moved on by months too', '2022-01-15', '2022-03-15', 'next', [], '2022-03-15 2022-05-15'],
    ['moved by its days otherwise', '2022-03-02', '2022-03-29', 'previous', [], '2022-02-03 2022-03-02'],
    ['as many days a year before', '2024-02-20', '2024-03-21', 'last-year', [], '2023-02-20 2023-03-22'],
    ['as many months a year before', '2024-01-31', '2024-02-29', 'last-year', [], '2023-01-31 2023-02-28'],
    ['the billing period before', '2022-02-12', '2022-03-15', 'previous', billed, '2022-01-15 2022-02-12'],
    ['as many billing periods before', '2022-02-12', '2022-04-13', 'previous', billed, '2021-12-14 2022-02-12'],
    ['the billing period after', '2022-02-12', '2022-03-15', 'next', billed, '2022-03-15 2022-04-13'],
    ['moved by its days where no period before is known', '2021-12-14', '2022-01-15', 'previous', billed, '2021-11-12 2021-12-14'],
    ['a window of the calendar where it is one', '2022-03-01', '2022-04-01', 'previous', [], '2022-02-01 2022-03-01'],
  ])('is %s', (_, start, end, which, periods, expected) => expect(days(rangeBeside(range(start, end), helsinki, which, periods))).toBe(expected));

  it('begins and ends at midnight on either side of a change of the clocks', () => {
    expect(rangeBeside(range('2022-03-29', '2022-04-02'), helsinki, 'previous')).toEqual({ start: '2022-03-25T00:00:00+02:00', end: '2022-03-29T00:00:00+03:00' });
  });
});
