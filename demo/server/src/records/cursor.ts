import { decodeBase64Url, encodeBase64Url } from 'hono/utils/encode';

/** Where a page ended: the sort key and the id that breaks its ties. */
export interface Place {
  /** Date or instant. */
  readonly at: string;
  readonly id: string;
}

/** Packs a place as the opaque text of `nextCursor`. */
export function cursorOf({ at, id }: Place): string {
  return encodeBase64Url(new TextEncoder().encode(`${at} ${id}`).buffer).replaceAll('=', '');
}

/** Unpacks a cursor; `undefined` for text that is none of ours. */
export function placeOf(cursor: string): Place | undefined {
  const [at, id, ...rest] = unpacked(cursor).split(' ');
  return at && id && rest.length === 0 && !Number.isNaN(Date.parse(at)) ? { at, id } : undefined;
}

function unpacked(cursor: string): string {
  try {
    return new TextDecoder().decode(decodeBase64Url(cursor));
  } catch {
    return '';
  }
}

/** A page of a list in the supplier's own order ends after a record. */
export function cursorAfter(id: string): string {
  return encodeBase64Url(new TextEncoder().encode(`after ${id}`).buffer).replaceAll('=', '');
}

/** The record that a cursor comes after; `undefined` for text that is none of ours. */
export function idBefore(cursor: string): string | undefined {
  const text = unpacked(cursor);
  return text.startsWith('after ') ? text.slice('after '.length) : undefined;
}
