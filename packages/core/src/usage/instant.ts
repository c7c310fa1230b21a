import type { Zone } from './zone.js';

const form = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/;
const earliest = Date.UTC(1900, 0);
const latest = Date.UTC(2200, 0);
const dayMs = 86_400_000;

/** The last date that was read, as a number of its eight digits: readings of one day come one after another. */
let known = { date: 0, midnight: Number.NaN };

/**
 * Epoch milliseconds of an RFC 3339 instant with its offset; NaN for anything else, for what does not exist (`Date.parse` takes 30
 * February in one browser and not in another), and for a time in which there were or will be no meters.
 */
export function epochOf(text: unknown): number {
  if (typeof text !== 'string' || !(isUsual(text) || form.test(text))) return Number.NaN;
  const epoch = midnightOf(text) + timeOf(text) - offsetOf(text);
  return epoch >= earliest && epoch < latest ? epoch : Number.NaN;
}

/** Most readings have their instants in this one form: looking at what stands between its digits takes a fraction of what the whole form takes. */
function isUsual(text: string): boolean {
  if (text.length !== 25 || text[4] !== '-' || text[7] !== '-' || text[10] !== 'T') return false;
  return text[13] === ':' && text[16] === ':' && text[22] === ':' && (text[19] === '+' || text[19] === '-');
}

function midnightOf(text: string): number {
  const [year, month, day] = [part(text, 0, 99) * 100 + part(text, 2, 99), part(text, 5, 12), part(text, 8, 31)];
  const date = (year * 100 + month) * 100 + day;
  if (date !== known.date) known = { date, midnight: existing(year, month, day) };
  return known.midnight;
}

/** 30 February is not; neither is a year below a hundred, which JavaScript takes for another one. */
function existing(year: number, month: number, day: number): number {
  const midnight = Date.UTC(year, month - 1, day);
  return year >= 100 && month >= 1 && new Date(midnight).getUTCDate() === day ? midnight : Number.NaN;
}

function timeOf(text: string): number {
  const seconds = text[16] === ':' ? part(text, 17, 59) : 0;
  const fraction = text[19] === '.' ? Number.parseFloat(text.slice(19)) : 0;
  return part(text, 11, 23) * 3_600_000 + part(text, 14, 59) * 60_000 + seconds * 1_000 + Math.floor(fraction * 1_000);
}

/** What ends in a Z has a digit where others have their sign. */
function offsetOf(text: string): number {
  const at = text.length - 6;
  if (text[at] !== '+' && text[at] !== '-') return 0;
  const ahead = part(text, at + 1, 23) * 3_600_000 + part(text, at + 4, 59) * 60_000;
  return text[at] === '-' ? -ahead : ahead;
}

/** Two digits, at most so many; NaN where they are none. */
function part(text: string, at: number, most: number): number {
  const [tens, ones] = [text.charCodeAt(at) - 48, text.charCodeAt(at + 1) - 48];
  const number = tens * 10 + ones;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 && number <= most ? number : Number.NaN;
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
