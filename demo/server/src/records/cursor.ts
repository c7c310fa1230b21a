/** Where a page ended: the sort key and the id that breaks its ties. */
export interface Place {
  /** Date or instant. */
  readonly at: string;
  readonly id: string;
}

/** Packs a place as the opaque text of `nextCursor`. */
export function cursorOf({ at, id }: Place): string {
  return Buffer.from(`${at} ${id}`).toString('base64url');
}

/** Unpacks a cursor; `undefined` for text that is none of ours. */
export function placeOf(cursor: string): Place | undefined {
  const [at, id, ...rest] = Buffer.from(cursor, 'base64url').toString().split(' ');
  return at && id && rest.length === 0 && !Number.isNaN(Date.parse(at)) ? { at, id } : undefined;
}
