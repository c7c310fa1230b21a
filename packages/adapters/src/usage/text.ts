import { limits } from '../xml/limits.js';
import { refused } from './refuse.js';

/** A file as it came: its text, or its bytes. */
export type UsageSource = string | ArrayBuffer | Uint8Array;

/** The text without byte order mark: UTF-8, UTF-16 where a mark says so, else the Windows code page in which a spreadsheet saved it again. */
export function textOf(source: UsageSource): string {
  const size = typeof source === 'string' ? source.length : source.byteLength;
  if (size > limits.bytes) throw refused('file', '', `expected at most ${limits.bytes / 1_000_000} MB`);
  if (typeof source === 'string') return source.replace(/^\uFEFF/, '');
  const bytes = source instanceof ArrayBuffer ? new Uint8Array(source) : source;
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
