import * as v from 'valibot';
import type { Of } from './primitives.js';

/** Where the document is in its life. */
export const lifecycleSchema = v.picklist([
  'draft',
  'issued',
  'overdue',
  'reminded',
  'pre-collection',
  'collection',
  'closed',
  'cancelled',
]);
/** Where the money is. */
export const settlementSchema = v.picklist([
  'unpaid',
  'scheduled',
  'pending',
  'partly-paid',
  'paid',
  'overpaid',
  'refunded',
  'credited',
  'written-off',
]);
/** Whether the customer has objected. */
export const disputeSchema = v.picklist(['none', 'open', 'resolved']);
/** How far the document has come to the customer. */
export const deliverySchema = v.picklist(['queued', 'sent', 'delivered', 'opened', 'failed']);
/** Whether the customer got more time to pay. */
export const extensionSchema = v.picklist(['none', 'granted']);

/** Five facets, each optional: what the backend does not say is unknown, and nothing is claimed about it. */
export const statusSchema = v.object({
  lifecycle: v.optional(lifecycleSchema),
  settlement: v.optional(settlementSchema),
  dispute: v.optional(disputeSchema),
  delivery: v.optional(deliverySchema),
  extension: v.optional(extensionSchema),
});

export type Lifecycle = Of<typeof lifecycleSchema>;
export type Settlement = Of<typeof settlementSchema>;
export type Status = Of<typeof statusSchema>;
