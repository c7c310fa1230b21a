import * as v from 'valibot';
import type { Of } from './primitives.js';

/** BG-24: a supporting document; its bytes are fetched only when it is opened. */
export const attachmentSchema = v.object({
  /** BT-122: its reference, by which it is fetched; BR-52 wants one. */
  id: v.string(),
  /** BT-123: what it is, in the customer's words. */
  description: v.optional(v.string()),
  /** BT-125: MIME type. */
  mediaType: v.optional(v.string()),
  /** BT-125: file name. */
  fileName: v.optional(v.string()),
  /** In bytes; 0 for a document that is only named here and cannot be fetched. */
  size: v.optional(v.number()),
  /** BT-124: where it lies, when it is not with the backend. */
  url: v.optional(v.string()),
});

export type Attachment = Of<typeof attachmentSchema>;
