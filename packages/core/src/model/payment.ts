import * as v from 'valibot';
import { dateSchema, instantSchema, moneySchema, recordEntries, type Of } from './primitives.js';

/** How far a payment has come; only `settled` means that the supplier has the money. Which may follow which: `payment-machine.ts`. */
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
  'mispaid',
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
  v.object({
    type: v.literal('fields'),
    /** Which plug-in of the page draws the payment provider's own fields: `stripe`, `adyen`. */
    provider: v.string(),
    /** What the provider's script needs, public by its nature: a publishable key, a client secret, a session. */
    parameters: v.record(v.string(), v.string()),
  }),
]);

/** One attempt to pay one or several documents. */
export const paymentSchema = v.object({
  ...recordEntries,
  /** Which documents it pays. */
  invoiceIds: v.pipe(v.array(v.string()), v.minLength(1)),
  /** What the customer agreed to pay. */
  amount: moneySchema,
  /** What came in where that is something else: too much, too little, another currency. */
  received: v.optional(moneySchema),
  /** What has gone back so far. */
  refunded: v.optional(moneySchema),
  /** The day on which the money is drawn, when the customer chose a later one; until then it can be cancelled. ISO 20022 ReqdExctnDt. */
  executionDate: v.optional(dateSchema),
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
  /** Shown first; the backend remembers it. */
  isPreferred: v.optional(v.boolean()),
  /** Kept by the payment provider for this customer: one press pays, and she may have it removed. */
  isSaved: v.optional(v.boolean()),
  /** The smallest part of the invoice that may be paid so; without it only the whole. */
  minimumAmount: v.optional(moneySchema),
  /** The last day to which the customer may put off the drawing; without it the money is drawn now. */
  latestExecutionDate: v.optional(dateSchema),
  /** What `new PaymentRequest()` is told of this wallet; such a method is offered only where the browser has the wallet. W3C Payment Request. */
  paymentRequest: v.optional(v.array(v.object({ supportedMethods: v.string(), data: v.optional(v.unknown()) }))),
  /** What this way costs the customer beside the amount. */
  fee: v.optional(moneySchema),
});

export type PaymentState = Of<typeof paymentStateSchema>;
export type PaymentAction = Of<typeof paymentActionSchema>;
export type Payment = Of<typeof paymentSchema>;
export type PaymentMethod = Of<typeof paymentMethodSchema>;

export { inProgress } from './in-progress.js';
