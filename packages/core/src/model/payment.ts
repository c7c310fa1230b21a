import * as v from 'valibot';
import { instantSchema, moneySchema, recordEntries, type Of } from './primitives.js';

/** How far a payment has come; only `settled` means that the supplier has the money. */
export const paymentStateSchema = v.picklist([
  'created',
  'action-required',
  'pending',
  'settled',
  'failed',
  'expired',
  'cancelled',
  'refunded',
  'partly-refunded',
  'charged-back',
]);

/** What the customer must do now; the backend says which, the element only shows it. */
export const paymentActionSchema = v.variant('type', [
  v.object({ type: v.literal('redirect'), /** `https:` page of the payment provider. */ url: v.string() }),
  v.object({
    type: v.literal('qr'),
    /** The text to encode, as the scheme defines it. */
    payload: v.string(),
    /** The same request as an app link (`swish:`, `https:`), for a phone. */
    appUrl: v.optional(v.string()),
  }),
  v.object({ type: v.literal('app'), /** App link (`swish:`, `vipps:`, `bankid:`, `https:`). */ url: v.string() }),
]);

/** One attempt to pay one or several documents. */
export const paymentSchema = v.object({
  ...recordEntries,
  /** Which documents it pays. */
  invoiceIds: v.pipe(v.array(v.string()), v.minLength(1)),
  /** What the customer agreed to pay. */
  amount: moneySchema,
  methodId: v.string(),
  /** The method's name in the customer's words: "Swish". */
  methodName: v.optional(v.string()),
  state: paymentStateSchema,
  action: v.optional(paymentActionSchema),
  /** When an unanswered request is void. */
  expiresAt: v.optional(instantSchema),
  failure: v.optional(
    v.object({
      /** The payment provider's code. */
      code: v.string(),
      /** Why, in the customer's words and language. */
      message: v.optional(v.string()),
      /** Whether trying again may help. */
      retryable: v.optional(v.boolean()),
    }),
  ),
  createdAt: v.optional(instantSchema),
  /** When the supplier had the money. */
  settledAt: v.optional(instantSchema),
  /** What the customer's bank statement shows. */
  reference: v.optional(v.string()),
});

/** A way to pay that the backend offers for an invoice. */
export const paymentMethodSchema = v.object({
  id: v.string(),
  /** What kind of method it is; marks and words come from `name` and `brand`. */
  scheme: v.string(),
  /** UNCL4461. */
  meansCode: v.optional(v.string()),
  /** As the customer knows it: "Swish", "Visa ···· 4242". */
  name: v.string(),
  /** A second line: "You used it last time". */
  hint: v.optional(v.string()),
  brand: v.optional(
    v.object({ name: v.optional(v.string()), /** `https:` or same-origin address of the mark. */ logo: v.optional(v.string()) }),
  ),
  /** Shown first. */
  isPreferred: v.optional(v.boolean()),
  /** What this way costs the customer beside the amount. */
  fee: v.optional(moneySchema),
});

export type PaymentState = Of<typeof paymentStateSchema>;
export type PaymentAction = Of<typeof paymentActionSchema>;
export type Payment = Of<typeof paymentSchema>;
export type PaymentMethod = Of<typeof paymentMethodSchema>;

export { inProgress } from './in-progress.js';
