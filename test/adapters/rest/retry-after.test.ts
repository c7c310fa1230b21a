import { describe, expect, it } from 'vitest';
import { retryAfterMs } from '../../../packages/adapters/src/rest/retry-after.js';

const now = Date.parse('2026-03-01T12:00:00Z');
const wait = (value: string, date?: string) => retryAfterMs(new Headers({ 'retry-after': value, ...(date && { date }) }), now);

describe('Retry-After', () => {
  it.each([
    ['0', 0],
    ['120', 120_000],
    [' 7 ', 7_000],
    ['86400', 300_000],
    ['Sun, 01 Mar 2026 12:00:30 GMT', 30_000],
    ['Sunday, 01-Mar-26 12:00:30 GMT', 30_000],
    ['Sun Mar  1 12:00:30 2026', 30_000],
    ['Sun, 01 Mar 2026 11:00:00 GMT', 0],
    ['Mon, 01 Mar 2027 12:00:00 GMT', 300_000],
  ])('"%s" means %d ms', (value, ms) => expect(wait(value)).toBe(ms));

  it.each(['-5', '1.5', '1e3', '12 s', 'soon', '', '2026-03-01', '120, 120'])('"%s" says nothing', (value) =>
    expect(wait(value)).toBeUndefined(),
  );

  it('counts from the server’s clock, not from the device’s', () => {
    expect(wait('Sun, 01 Mar 2026 15:00:10 GMT', 'Sun, 01 Mar 2026 15:00:00 GMT')).toBe(10_000);
  });

  it('says nothing when it is absent', () => expect(retryAfterMs(new Headers(), now)).toBeUndefined());
});
