/** The day after a date. */
export function dayAfter(date: string): string {
  return new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10);
}

/** The first day of the month that a zone is in, `YYYY-MM-DD`. */
export function firstOfMonth(now: number, timeZone: string): string {
  return `${new Intl.DateTimeFormat('sv-SE', { timeZone }).format(now).slice(0, 7)}-01`;
}

/** The first day of the month some months later. */
export function addMonths(first: string, months: number): string {
  const date = new Date(`${first}T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + months);
  return date.toISOString().slice(0, 10);
}
