import type { Contract, ContractService } from '@kvitt/core/model/contract.js';
import type { Invoice } from '@kvitt/core/model/invoice.js';
import type { Notice } from '@kvitt/core/model/notice.js';
import type { Offer } from '@kvitt/core/model/offer.js';
import type { Party } from '@kvitt/core/model/party.js';
import type { Payment, PaymentMethod } from '@kvitt/core/model/payment.js';
import type { Plan } from '@kvitt/core/model/plan.js';
import type { TimelineEvent } from '@kvitt/core/model/timeline.js';
import type { UsageMeter, UsageReading, UsageSeries } from '@kvitt/core/model/usage.js';

/** A way to pay as the supplier's server keeps it: beside what the customer may know, who moves the money, and until when it may wait. */
export interface OfferedMethod extends PaymentMethod {
  /** By its scheme when absent. */
  readonly provider?: ProviderName;
  /** The customer may have the money drawn on any day until the invoice is due. */
  readonly mayWait?: boolean;
}

/** Who moves the money; all of them are played by the simulator. */
export type ProviderName = 'swish' | 'page' | 'app' | 'stripe' | 'adyen' | 'stored' | 'wallet';

/** A company whose portal the demo plays; `brand` names its token sheet. */
export interface Supplier {
  readonly id: string;
  readonly name: string;
  readonly brand: 'norrsken' | 'fjordnett' | 'mane';
  readonly currency: string;
  /** IANA zone in which its days end. */
  readonly timeZone: string;
  readonly lang: string;
  readonly party: Party;
  /** The ways to pay that it offers, its favourite first. */
  readonly paymentMethods: readonly OfferedMethod[];
}

/** Somebody who can sign in; `lang` is what her invoices are written in. */
export interface Customer {
  readonly id: string;
  readonly supplierId: string;
  readonly name: string;
  readonly lang: string;
  readonly party: Party;
  /** Ways to pay that are hers alone: a card that the provider keeps, a mandate. They come before the supplier's. */
  readonly ownMethods?: readonly OfferedMethod[];
  /** The one she likes best, when it is not the supplier's favourite. */
  readonly preferredMethodId?: string;
}

/** Bytes of an attachment; `attachmentId` is the one that its invoice names (BT-122). */
export interface SeededFile {
  readonly attachmentId: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly content: Uint8Array;
}

/** An issued document with everything that has happened to it; events and payments oldest first. */
export interface SeededInvoice {
  readonly customerId: string;
  readonly invoice: Invoice;
  readonly payments: readonly Payment[];
  readonly events: readonly TimelineEvent[];
  readonly files: readonly SeededFile[];
}

/** What a meter counted from `start` until just before `end`, both dates in the meter's zone. */
export interface Reading {
  readonly start: string;
  readonly end: string;
  readonly quantity: string;
  /** What the meter showed at `end`, for meters that have a register. */
  readonly register?: string;
  readonly quality: 'measured' | 'estimated';
}

/** The readings of one meter point, oldest first and without a gap. */
export interface ReadingSeries {
  readonly id: string;
  readonly customerId: string;
  /** The meter point or telephone number; lines carry it as `objectId`. */
  readonly objectId: string;
  readonly unitCode: string;
  readonly timeZone: string;
  readonly readings: readonly Reading[];
}

/** What a contract includes in each of its periods. */
export interface SeededAllowance {
  readonly id: string;
  readonly name: string;
  /** Absent where it is unlimited. */
  readonly limit?: string;
  /** First day of the running period, and of the next. */
  readonly startsOn: string;
  readonly resetsOn: string;
}

/** A meter as its customer sees it, with what it counted, in order and without overlaps. */
export interface SeededMeter {
  readonly customerId: string;
  readonly meter: UsageMeter;
  readonly readings: readonly UsageReading[];
  readonly allowance?: SeededAllowance;
  readonly comparisons?: UsageSeries['comparisons'];
  readonly annotations?: UsageSeries['annotations'];
}

/** What somebody has agreed to, and what her usage may be charged by. */
export interface SeededContract {
  readonly customerId: string;
  readonly contract: Contract;
  readonly plans: readonly Plan[];
}

/** Something that may fit somebody; `service` is what it adds, for one that changes no plan. */
export interface SeededOffer {
  readonly customerId: string;
  readonly offer: Offer;
  readonly service?: ContractService;
}

/** Something that a supplier has told a customer. */
export interface SeededNotice {
  readonly customerId: string;
  readonly notice: Notice & { readonly sentAt: string };
}

/** What customers have agreed to, what they are offered and what they have been told. */
export interface Agreements {
  readonly contracts: readonly SeededContract[];
  readonly offers: readonly SeededOffer[];
  readonly notices: readonly SeededNotice[];
}

/** Everything that the demo's database holds on the day it is filled. */
export interface SeedData extends Agreements {
  readonly suppliers: readonly Supplier[];
  /** The first one is signed in when nobody has chosen. */
  readonly customers: readonly Customer[];
  /** Oldest first by issue date. */
  readonly invoices: readonly SeededInvoice[];
  readonly readings: readonly ReadingSeries[];
  readonly meters: readonly SeededMeter[];
}
