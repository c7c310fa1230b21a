import type { Change } from '@kvitt/core/model/change.js';
import type { Database } from '../db/database.js';
import { bounds, entries, type OutboxEntry } from '../records/outbox.js';

/** Turns outbox ids into cursors and back; `epoch` names one filling of the database, in which an id means one change. */
export interface Cursors {
  readonly epoch: string;
}

export function cursorAt({ epoch }: Cursors, id: number): string {
  return `${epoch}-${id}`;
}

/** A change as the API tells it. */
export function told(cursors: Cursors, { id, change }: OutboxEntry): Change {
  return { cursor: cursorAt(cursors, id), ...change };
}

/** Where a client may go on: after the id that it saw, or, when changes may have been missed, after the newest. */
export interface Resumption {
  readonly after: number;
  readonly gap: boolean;
}

/** Judges a client's cursor: none, one of another filling, one from the future or one already forgotten is a gap. */
export async function resume(database: Database, { epoch }: Cursors, cursor: string | undefined): Promise<Resumption> {
  const { oldest, newest } = await bounds(database);
  const [, ofEpoch, digits] = /^([0-9a-f]+)-(\d{1,15})$/.exec(cursor ?? '') ?? [];
  const id = Number(digits);
  const known = ofEpoch === epoch && id >= oldest - 1 && id <= newest;
  return known ? { after: id, gap: false } : { after: newest, gap: true };
}

const pageSize = 100;

/** One answer of polling. */
export interface ChangePage {
  readonly items: readonly Change[];
  readonly nextCursor: string;
  readonly gap?: boolean;
}

/** Answers a customer's changes after a cursor. */
export async function changesSince(database: Database, cursors: Cursors, customerId: string, since: string | undefined): Promise<ChangePage> {
  const { after, gap } = await resume(database, cursors, since);
  if (gap) return { items: [], nextCursor: cursorAt(cursors, after), gap };
  const { newest } = await bounds(database);
  const rows = await entries(database, { after, until: newest, customerId, limit: pageSize });
  const last = rows.length === pageSize ? rows.at(-1) : undefined;
  return { items: rows.map((row) => told(cursors, row)), nextCursor: cursorAt(cursors, last?.id ?? newest) };
}
