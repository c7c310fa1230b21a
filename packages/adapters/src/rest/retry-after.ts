const longestMs = 300_000;

/** Reads `Retry-After` (RFC 9110 §10.2.3) as milliseconds from now, at most five minutes; anything malformed says nothing. */
export function retryAfterMs(headers: Headers, now: number): number | undefined {
  const value = headers.get('retry-after')?.trim() ?? '';
  const ms = /^\d+$/.test(value) ? Number(value) * 1000 : httpDate(value) - serverNow(headers, now);
  return Number.isNaN(ms) ? undefined : Math.min(Math.max(ms, 0), longestMs);
}

/** The server's own clock decides, so that a wrong one on the customer's device does no harm. */
function serverNow(headers: Headers, now: number): number {
  const date = httpDate(headers.get('date') ?? '');
  return Number.isNaN(date) ? now : date;
}

/** All three forms of RFC 9110 §5.6.7; `Date.parse` alone would take `1.5` for a day in January. */
function httpDate(value: string): number {
  if (!/^[A-Z][a-z]{2,8},? .*\d\d:\d\d:\d\d/.test(value)) return NaN;
  return Date.parse(value.endsWith('GMT') ? value : `${value} GMT`);
}
