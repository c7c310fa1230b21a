const dayMs = 86_400_000;
const formats = new Map<string, Intl.DateTimeFormat>();

/** The calendar date, `YYYY-MM-DD`, that it is at the instant `now` in an IANA zone; UTC when the platform does not know the zone. */
export function today(now: number, timeZone: string): string {
  let format = formats.get(timeZone);
  if (!format) formats.set(timeZone, (format = dateFormat(timeZone)));
  return format.format(now);
}

/** How many calendar days after `from` the date `to` is, negative when it is before; days of 23 and 25 hours count as one. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / dayMs;
}

/** The date `days` calendar days after this one, or before it when negative. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * dayMs).toISOString().slice(0, 10);
}

/** Swedish dates are ISO 8601 dates. */
function dateFormat(timeZone: string): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  } catch {
    return dateFormat('UTC');
  }
}
