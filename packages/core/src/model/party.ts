import * as v from 'valibot';
import type { Of } from './primitives.js';

/** BG-5 seller, BG-8 buyer. */
export const addressSchema = v.object({
  /** BT-35 seller, BT-50 buyer: street and number. */
  line1: v.optional(v.string()),
  /** BT-36, BT-51: more of the street address. */
  line2: v.optional(v.string()),
  /** BT-162, BT-163: still more of it. */
  line3: v.optional(v.string()),
  /** BT-37, BT-52: post town. */
  city: v.optional(v.string()),
  /** BT-38, BT-53: as the country writes it. */
  postCode: v.optional(v.string()),
  /** BT-39, BT-54: region, state or county. */
  subdivision: v.optional(v.string()),
  /** BT-40, BT-55: ISO 3166-1 alpha-2. */
  country: v.optional(v.string()),
});

/** BG-6 seller, BG-9 buyer: whom to ask. */
export const contactSchema = v.object({
  /** BT-41, BT-56: a person or a department. */
  name: v.optional(v.string()),
  /** BT-42, BT-57: as it is to be read, with or without country code. */
  telephone: v.optional(v.string()),
  /** BT-43, BT-58: one address. */
  email: v.optional(v.string()),
});

/** BG-4 seller, BG-7 buyer, BG-10 payee: the terms of all three in one shape. */
export const partySchema = v.object({
  /** BT-27 seller, BT-44 buyer, BT-59 payee. */
  name: v.string(),
  /** BT-28, BT-45: the name it trades under. */
  tradingName: v.optional(v.string()),
  /** BT-29, BT-46, BT-60: the customer or supplier number. */
  identifier: v.optional(v.string()),
  /** BT-30, BT-47, BT-61: organisation number. */
  legalRegistration: v.optional(v.string()),
  /** BT-31, BT-48: with its country prefix, `SE556677889901`. */
  vatIdentifier: v.optional(v.string()),
  /** BT-32: for example "Godkänd för F-skatt". */
  taxRegistration: v.optional(v.string()),
  /** BT-33: legal form, share capital and the like, as the law wants it printed. */
  legalForm: v.optional(v.string()),
  /** BT-34, BT-49: where e-invoices are sent. */
  electronicAddress: v.optional(v.string()),
  /** BG-5, BG-8. */
  address: v.optional(addressSchema),
  /** BG-6, BG-9. */
  contact: v.optional(contactSchema),
});

export type Address = Of<typeof addressSchema>;
export type Contact = Of<typeof contactSchema>;
export type Party = Of<typeof partySchema>;
