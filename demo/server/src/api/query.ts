import type { Context } from 'hono';
import * as v from 'valibot';
import { ProblemError } from '../problem.js';
import { idBefore, placeOf, type Place } from '../records/cursor.js';

const most = 100;

/** How many there may be in a page. */
export const limit = (usual: number) =>
  v.optional(v.pipe(v.string(), v.digits(), v.transform(Number), v.minValue(1), v.maxValue(most)), String(usual));

/** Text that can be kept as it is: no NUL, no half of a character. */
export const readable = (longest: number) =>
  v.pipe(
    v.string(),
    v.maxLength(longest, `expected at most ${longest} characters`),
    v.check((text) => !/\0|\p{Surrogate}/u.test(text), 'expected text without NUL or half characters'),
  );

export const id = v.pipe(readable(200), v.minLength(1));

/** Where a page of a list by time goes on; 400 for a cursor that is none of ours. */
export function placeIn(cursor: string | undefined): Place | undefined {
  if (cursor === undefined) return undefined;
  return placeOf(cursor) ?? malformed('#/cursor', 'none of ours');
}

/** The same of a list in the supplier's own order: the id after which it goes on. */
export function placeAfter(cursor: string | undefined): string | undefined {
  if (cursor === undefined) return undefined;
  return idBefore(cursor) ?? malformed('#/cursor', 'none of ours');
}

/** The key of what may be sent more than once and is done once. */
export function keyOf(c: Context): string {
  const key = c.req.header('idempotency-key') ?? '';
  return key.length > 0 && key.length <= 255 ? key : malformed('#/Idempotency-Key', 'expected 1 to 255 characters');
}

export function malformed(pointer: string, detail: string): never {
  throw new ProblemError(400, { title: 'Malformed request', errors: [{ pointer, detail }] });
}
