import { describe, expect, it } from 'vitest';
import { openingAt, type ByHand } from '../../../demo/server/src/conversations/hours.js';

const at = (instant: string, byHand?: ByHand, zone = 'Europe/Stockholm') => {
  const { isOpen, changesAt } = openingAt(Date.parse(instant), zone, byHand);
  return [isOpen, new Date(changesAt).toISOString()];
};

describe('the hours of a desk', () => {
  it.each([
    ['a Friday morning', '2026-11-20T10:00:00Z', [true, '2026-11-20T17:00:00.000Z']],
    ['the minute it opens', '2026-11-20T07:00:00Z', [true, '2026-11-20T17:00:00.000Z']],
    ['the minute it closes', '2026-11-20T17:00:00Z', [false, '2026-11-21T09:00:00.000Z']],
    ['a Saturday', '2026-11-21T12:00:00Z', [true, '2026-11-21T13:00:00.000Z']],
    ['a Saturday evening, past the Sunday', '2026-11-21T20:00:00Z', [false, '2026-11-23T07:00:00.000Z']],
    ['summer, an hour earlier', '2026-07-01T05:59:00Z', [false, '2026-07-01T06:00:00.000Z']],
    ['the Saturday before the clocks go forward', '2026-03-28T20:00:00Z', [false, '2026-03-30T06:00:00.000Z']],
    ['the Saturday before they go back', '2026-10-24T20:00:00Z', [false, '2026-10-26T07:00:00.000Z']],
  ])('are the supplier’s, where it is: %s', (_when, instant, expected) => {
    expect(at(instant)).toEqual(expected);
  });

  it('are another supplier’s elsewhere', () => {
    expect(at('2026-11-20T06:30:00Z', undefined, 'Europe/Helsinki')).toEqual([true, '2026-11-20T16:00:00.000Z']);
  });

  it('count for nothing when an agent has turned the sign round', () => {
    expect(at('2026-11-20T10:00:00Z', 'closed')[0]).toBe(false);
    expect(at('2026-11-22T10:00:00Z', 'open')).toEqual([true, '2026-11-23T07:00:00.000Z']);
  });
});
