import { windowBeside, windowOf, windowOfPeriod, type WindowUnit } from '@kvitt/core/usage/window.js';
import { describe, expect, it } from 'vitest';

const helsinki = 'Europe/Helsinki';
const span = ({ start, end }: { readonly start: string; readonly end: string }) => `${start} ${end}`;

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

  it('of a date that does not exist is refused', () => {
    expect(() => windowOf('2023-02-29', 'day', helsinki)).toThrow(expect.objectContaining({ code: 'invalid', field: 'at' }) as Error);
  });
});
