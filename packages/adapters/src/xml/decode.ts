import { limits } from './limits.js';
import { refused } from './refuse.js';

const chunk = 65_536;

/** What the first bytes tell of the encoding (XML 1.0, appendix F): a byte order mark, or `<` and `?` two bytes wide. */
const marks: readonly (readonly [bytes: readonly number[], encoding: string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
  [[0x3c, 0x00], 'utf-16le'],
  [[0x00, 0x3c], 'utf-16be'],
];

/** Reads bytes as text by byte order mark, then XML declaration, then as UTF-8; a byte that is none of the encoding is refused by its place. */
export function decoded(bytes: Uint8Array): string {
  if (bytes.length > limits.bytes) throw tooLarge();
  const encoding = marked(bytes) ?? declared(bytes) ?? 'utf-8';
  const decoder = decoderOf(encoding);
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += chunk) parts.push(piece(decoder, encoding, bytes.subarray(at, at + chunk), at));
  return parts.join('') + rest(decoder, encoding);
}

/** A document that is larger than any real one. */
export function tooLarge() {
  return refused(`the document is larger than ${limits.bytes / 1_000_000} MB`);
}

function marked(bytes: Uint8Array): string | undefined {
  return marks.find(([mark]) => mark.every((byte, at) => bytes[at] === byte))?.[1];
}

/** A declaration in ASCII that says UTF-16 was left over when the file was saved anew. */
function declared(bytes: Uint8Array): string | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, 200));
  const encoding = /^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([^"']*)["']/.exec(start)?.[1];
  return encoding && /^(utf-?16|utf-?32|ucs)/i.test(encoding) ? 'utf-8' : encoding;
}

function decoderOf(encoding: string): TextDecoder {
  try {
    return new TextDecoder(encoding, { fatal: true });
  } catch (cause) {
    throw refused(`the encoding "${encoding.slice(0, 40)}" is not known`, undefined, cause);
  }
}

function piece(decoder: TextDecoder, encoding: string, bytes: Uint8Array, at: number): string {
  try {
    return decoder.decode(bytes, { stream: true });
  } catch (cause) {
    throw refused(`not ${encoding} at byte ${at + firstWrong(encoding, bytes, at > 0)}`, undefined, cause);
  }
}

/** A character that the end cuts is as wrong as any other. */
function rest(decoder: TextDecoder, encoding: string): string {
  try {
    return decoder.decode();
  } catch (cause) {
    throw refused(`not ${encoding} at its end`, undefined, cause);
  }
}

/** Byte by byte, within the one piece that is wrong; one that is not the first may begin in the middle of a character. */
function firstWrong(encoding: string, bytes: Uint8Array, inner: boolean): number {
  const start = inner ? bytes.findIndex((byte) => (byte & 0xc0) !== 0x80) : 0;
  const decoder = new TextDecoder(encoding, { fatal: true });
  return Math.max(0, bytes.findIndex((_, at) => at >= start && !decodes(decoder, bytes.subarray(at, at + 1))));
}

function decodes(decoder: TextDecoder, byte: Uint8Array): boolean {
  try {
    decoder.decode(byte, { stream: true });
    return true;
  } catch {
    return false;
  }
}
