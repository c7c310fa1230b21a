import { addDays, daysBetween, today } from '@kvitt/core/period.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const at = (instant: string) => Date.parse(instant);

describe('today', () => {
  it.each([
    ['2026-02-23T22:59:59Z', 'Europe/Stockholm', '2026-02-23'],
    ['2026-02-23T23:00:00Z', 'Europe/Stockholm', '2026-02-24'],
    ['2026-07-01T21:59:59Z', 'Europe/Oslo', '2026-07-01'],
    ['2026-07-01T22:00:00Z', 'Europe/Oslo', '2026-07-02'],
    ['2026-02-24T01:30:00Z', 'America/New_York', '2026-02-23'],
    ['2026-02-24T00:00:00Z', 'Pacific/Kiritimati', '2026-02-24'],
    ['2024-02-29T12:00:00Z', 'UTC', '2024-02-29'],
  ])('at %s in %s is %s', (instant, zone, date) => expect(today(at(instant), zone)).toBe(date));

  it('is the date of UTC where the platform does not know the zone', () => {
    expect(today(at('2026-02-23T23:30:00Z'), 'Europe/Atlantis')).toBe('2026-02-23');
  });
});

describe('calendar days', () => {
  it.each([
    ['2026-03-28', '2026-03-30', 2],
    ['2026-10-24', '2026-10-26', 2],
    ['2024-02-28', '2024-03-01', 2],
    ['2026-01-01', '2025-12-31', -1],
    ['2026-05-05', '2026-05-05', 0],
  ])('from %s to %s are %i, also where clocks change', (from, to, days) => expect(daysBetween(from, to)).toBe(days));

  it('are added and counted alike', () => {
    const date = fc
      .date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
      .map((day) => day.toISOString().slice(0, 10));
    fc.assert(fc.property(date, fc.integer({ min: -5000, max: 5000 }), (from, days) => daysBetween(from, addDays(from, days)) === days));
  });
});
