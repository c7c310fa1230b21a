import * as v from 'valibot';
import type { Of } from './primitives.js';

/** What realtime says: here is the new value, or (without `value`) this went stale. */
export const changeSchema = v.object({
  /** Where to resume after it; grows within one backend, opaque. */
  cursor: v.string(),
  /** Which kind of record; `typing` is none and is told once, to who listens then. */
  kind: v.picklist(['invoice', 'payment', 'timeline', 'usage', 'conversation', 'message', 'typing', 'offer', 'contract', 'notice']),
  /** Of the record; of the conversation for a `message` and for `typing`. */
  id: v.string(),
  version: v.optional(v.number()),
  /** The whole new record; validated before it is believed. */
  value: v.optional(v.unknown()),
});

export type Change = Of<typeof changeSchema>;
