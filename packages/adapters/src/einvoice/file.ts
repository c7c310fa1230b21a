import type { Element } from '../xml/element.js';
import { refused } from './refuse.js';

/** What a browser may show, and how its bytes tell; spreadsheets are archives. */
const openable: readonly (readonly [types: readonly string[], begins: readonly number[]])[] = [
  [['application/pdf'], [0x25, 0x50, 0x44, 0x46, 0x2d]],
  [['image/png'], [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  [['image/jpeg'], [0xff, 0xd8, 0xff]],
  [
    ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'application/vnd.oasis.opendocument.spreadsheet'],
    [0x50, 0x4b, 0x03, 0x04],
  ],
];

const download = 'application/octet-stream';

/**
 * The bytes of an attachment, decoded now. Its type is what it says it is only where the bytes agree and a browser shows it harmlessly:
 * PDF, PNG, JPEG, CSV and spreadsheets. Everything else, XML, HTML and SVG above all, is a download.
 */
export function fileOf(embedded: Element, field: string): Blob {
  const bytes = fromBase64(embedded.value, field);
  return new Blob([bytes], { type: typeOf(embedded.attribute('mimeCode') ?? '', bytes) });
}

function typeOf(stated: string, bytes: Uint8Array): string {
  const type = stated.toLowerCase().replace(/;.*$/, '').trim();
  if (type === 'text/csv') return bytes.includes(0) ? download : type;
  const begins = openable.find(([types]) => types.includes(type))?.[1];
  return begins?.every((byte, at) => bytes[at] === byte) ? type : download;
}

function fromBase64(text: string, field: string): Uint8Array<ArrayBuffer> {
  try {
    return Uint8Array.from(atob(text.replace(/\s/g, '')), (character) => character.charCodeAt(0));
  } catch (cause) {
    throw refused(`${field}: the attachment is not base64`, field, cause);
  }
}
