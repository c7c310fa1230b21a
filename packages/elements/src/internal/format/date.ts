import type { Period } from '@kvitt/core/model/primitives.js';
import { dateFormat } from './formatters.js';

const styles = {
  /** fredag 27 februari */
  weekday: { weekday: 'long', day: 'numeric', month: 'long' },
  /** 27 februari 2026 */
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  /** 27 februari */
  day: { day: 'numeric', month: 'long' },
  /** 27 feb */
  short: { day: 'numeric', month: 'short' },
  /** 2026-02-27 */
  numeric: { year: 'numeric', month: '2-digit', day: '2-digit' },
  /** februari 2026 */
  month: { month: 'long', year: 'numeric' },
  /** 09:12 */
  time: { hour: '2-digit', minute: '2-digit' },
  /** 27 februari 09:12 */
  moment: { day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

export type DateStyle = keyof typeof styles;

/** A plain date stays the day it is in every zone; an instant (ISO text or epoch milliseconds) is shown in the zone given, else the browser's. */
export function formatDate(when: string | number, style: DateStyle, lang: string, timeZone?: string): string {
  const plain = typeof when === 'string' && when.length === 10;
  const zone = plain ? 'UTC' : timeZone;
  return unbreakable(dateFormat(lang, { ...styles[style], timeZone: zone }).format(new Date(when)));
}

/** First and last day: a whole calendar month is named, anything else is a range. */
export function formatPeriod(start: string, end: string, lang: string): string {
  if (isWholeMonth(start, end)) return formatDate(start, 'month', lang);
  const format = dateFormat(lang, { ...styles.long, timeZone: 'UTC' });
  return unbreakable(format.formatRange(new Date(start), new Date(end)));
}

/** Whether a period is exactly one calendar month. */
export function isWholeMonth(start: string, end: string): boolean {
  const next = new Date(end);
  next.setUTCDate(next.getUTCDate() + 1);
  return start.endsWith('-01') && next.getUTCDate() === 1 && start.slice(0, 7) === end.slice(0, 7);
}

/** Whether both ends are known, so that the period can be said. */
export function isClosed(period: Period): period is Period & { readonly start: string; readonly end: string } {
  return period.start !== undefined && period.end !== undefined;
}

/** A day stays with its month when the line breaks. */
function unbreakable(text: string): string {
  return text.replace(/(\d\.?) (?=\p{L})/gu, '$1\u00a0');
}
