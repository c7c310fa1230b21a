import * as v from 'valibot';
import { instantSchema, recordEntries, type Of } from './primitives.js';

/** One thing that happened to a document. */
export const timelineEventSchema = v.object({
  ...recordEntries,
  at: instantSchema,
  /** What happened: `created`, `sent`, `opened`, `payment`, `reminder-sent`, `credit`, … (an open list). */
  kind: v.string(),
  actor: v.optional(v.object({ role: v.picklist(['customer', 'agent', 'bot', 'system']), name: v.optional(v.string()) })),
  visibility: v.optional(v.picklist(['customer', 'agent', 'both'])),
  documentId: v.optional(v.string()),
  /** The supplier's words for it. */
  detail: v.optional(v.string()),
});

export type TimelineEvent = Of<typeof timelineEventSchema>;
