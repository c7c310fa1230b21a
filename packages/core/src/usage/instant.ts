import type { Zone } from './zone.js';

const form = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/;
const earliest = Date.UTC(1900, 0);
const latest = Date.UTC(2200, 0);
const dayMs = 86_400_000;

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
  const wall = epoch + offset;
  const day = Math.floor(wall / dayMs);
  return `${dateOf(day)}T${timeText(wall - day * dayMs)}${offsetText(offset)}`;
}

/** What `instantOf` answers, and the text itself where it is that already: a year's quarters need not be written anew. */
export function instantAs(text: string, epoch: number, zone: Zone): string {
  const offset = zone.offsetAt(epoch);
  return text.length === 25 && offset % 60_000 === 0 && text.endsWith(offsetText(offset)) ? text : instantOf(epoch, zone);
}

/** The last date that was written: a `Date` for each of a year's quarters takes ten times as long. */
let written = { day: Number.NaN, date: '' };

function dateOf(day: number): string {
  if (day !== written.day) written = { day, date: new Date(day * dayMs).toISOString().slice(0, -14) };
  return written.date;
}

function timeText(ms: number): string {
  const seconds = Math.floor(ms / 1_000);
  const fraction = ms - seconds * 1_000;
  const time = `${two(Math.floor(seconds / 3_600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return fraction === 0 ? time : `${time}.${String(Math.floor(fraction)).padStart(3, '0')}`;
}

/** The last offset that was written. */
let lately = { offset: Number.NaN, text: '' };

function offsetText(offset: number): string {
  if (offset !== lately.offset) lately = { offset, text: offsetWords(offset) };
  return lately.text;
}

/** Offsets of before the railway had seconds, which RFC 3339 cannot say: they lose them. */
function offsetWords(offset: number): string {
  const minutes = Math.floor(Math.abs(offset) / 60_000);
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

function two(number: number): string {
  return number < 10 ? `0${number}` : String(number);
}
