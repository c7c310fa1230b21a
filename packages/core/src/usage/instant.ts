import type { Zone } from './zone.js';

const form = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/;
const earliest = Date.UTC(1900, 0);
const latest = Date.UTC(2200, 0);

/** The last date that was read: readings of one day come one after another. */
let known = { date: '', midnight: Number.NaN };

/**
 * Epoch milliseconds of an RFC 3339 instant with its offset; NaN for anything else, for what does not exist (`Date.parse` takes 30
 * February in one browser and not in another), and for a time in which there were or will be no meters.
 */
export function epochOf(text: unknown): number {
  if (typeof text !== 'string' || !form.test(text)) return Number.NaN;
  const epoch = midnightOf(text.slice(0, 10)) + timeOf(text) - offsetOf(text);
  return epoch >= earliest && epoch < latest ? epoch : Number.NaN;
}

function midnightOf(date: string): number {
  if (date !== known.date) known = { date, midnight: existing(date) };
  return known.midnight;
}

function existing(date: string): number {
  const [year = 0, month = 0, day] = date.split('-').map(Number);
  const midnight = Date.UTC(year, month - 1, day);
  return new Date(midnight).toISOString().startsWith(date) ? midnight : Number.NaN;
}

function timeOf(text: string): number {
  const seconds = text[16] === ':' ? part(text, 17, 59) : 0;
  const fraction = text[19] === '.' ? Number.parseFloat(text.slice(19)) : 0;
  return part(text, 11, 23) * 3_600_000 + part(text, 14, 59) * 60_000 + seconds * 1_000 + Math.floor(fraction * 1_000);
}

function offsetOf(text: string): number {
  if (text.endsWith('Z')) return 0;
  const at = text.length - 6;
  const ahead = part(text, at + 1, 23) * 3_600_000 + part(text, at + 4, 59) * 60_000;
  return text[at] === '-' ? -ahead : ahead;
}

/** Two digits, at most so many. */
function part(text: string, at: number, most: number): number {
  const number = text.charCodeAt(at) * 10 + text.charCodeAt(at + 1) - 528;
  return number > most ? Number.NaN : number;
}

/** RFC 3339 with the offset that clocks have there and then: `2022-03-27T04:00:00+03:00`. */
export function instantOf(epoch: number, zone: Zone): string {
  const offset = zone.offsetAt(epoch);
  const wall = new Date(epoch + offset).toISOString();
  return `${wall.slice(0, wall.endsWith('.000Z') ? 19 : 23)}${offsetText(offset)}`;
}

/** Offsets of before the railway had seconds, which RFC 3339 cannot say: they lose them. */
function offsetText(offset: number): string {
  const minutes = Math.floor(Math.abs(offset) / 60_000);
  const [hour, minute] = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0'));
  return `${offset < 0 ? '-' : '+'}${hour ?? ''}:${minute ?? ''}`;
}
