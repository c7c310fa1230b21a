import * as v from 'valibot';
import type { Of } from './primitives.js';

export const addressSchema = v.object({
  /** BT-35 seller, BT-50 buyer. */
  line1: v.optional(v.string()),
  /** BT-36, BT-51. */
  line2: v.optional(v.string()),
  /** BT-162, BT-163. */
  line3: v.optional(v.string()),
  /** BT-37, BT-52. */
  city: v.optional(v.string()),
  /** BT-38, BT-53. */
  postCode: v.optional(v.string()),
  /** BT-39, BT-54: region, state or county. */
  subdivision: v.optional(v.string()),
  /** BT-40, BT-55: ISO 3166-1 alpha-2. */
  country: v.optional(v.string()),
});

export const contactSchema = v.object({
  /** BT-41, BT-56. */
  name: v.optional(v.string()),
  /** BT-42, BT-57. */
  telephone: v.optional(v.string()),
  /** BT-43, BT-58. */
  email: v.optional(v.string()),
});

/** BG-4 seller, BG-7 buyer, BG-10 payee. */
export const partySchema = v.object({
  /** BT-27 seller, BT-44 buyer, BT-59 payee. */
  name: v.string(),
  /** BT-28, BT-45: the name it trades under. */
  tradingName: v.optional(v.string()),
  /** BT-29, BT-46, BT-60: the customer or supplier number. */
  identifier: v.optional(v.string()),
  /** BT-30, BT-47, BT-61: organisation number. */
  legalRegistration: v.optional(v.string()),
  /** BT-31, BT-48. */
  vatIdentifier: v.optional(v.string()),
  /** BT-32: for example "Godkänd för F-skatt". */
  taxRegistration: v.optional(v.string()),
  /** BT-33. */
  legalForm: v.optional(v.string()),
  /** BT-34, BT-49. */
  electronicAddress: v.optional(v.string()),
  /** BG-5, BG-8. */
  address: v.optional(addressSchema),
  /** BG-6, BG-9. */
  contact: v.optional(contactSchema),
});

export type Address = Of<typeof addressSchema>;
export type Contact = Of<typeof contactSchema>;
export type Party = Of<typeof partySchema>;
