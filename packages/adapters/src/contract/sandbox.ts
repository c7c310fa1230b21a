import type { Adapter } from '@kvitt/core/adapter.js';
import type { Money } from '@kvitt/core/model/primitives.js';

/**
 * What a case knows of the backend behind the adapter, and how it acts there as bank or agent.
 * The customer whom the adapter speaks for has at least three documents; the more filters have some, the more is tried.
 */
export interface Sandbox {
  /** One of the customer's documents, with an event in its timeline, as the backend's own records have it. */
  readonly invoice: { readonly id: string; readonly number: string; readonly payableAmount: Money };
  /** A document with a PDF, where the backend makes any. */
  readonly pdfOf?: string;
  /** An attachment that the backend holds, where it holds any. */
  readonly attachment?: { readonly invoiceId: string; readonly attachmentId: string };
  /** A document that is none of this customer's; best one of another customer. */
  readonly foreignInvoiceId: string;
  /** A payment that is none of this customer's. */
  readonly foreignPaymentId: string;
  /** Answers a document that can be paid, with no payment yet; asked at most once in a case. */
  payableInvoice(): string | Promise<string>;
  /** A document that can be paid in part, by a method with a `minimumAmount`, with no payment yet; where the backend offers that. */
  payableInPart?(): string | Promise<string>;
  /** A document that can be paid later, by a method with a `latestExecutionDate`, with no payment yet; where the backend offers that. */
  payableLater?(): string | Promise<string>;
  /** A document that can be paid by a saved method; where the backend keeps any. It is forgotten. */
  payableBySaved?(): string | Promise<string>;
  /** A meter with readings from one instant until another, and an invoice that is about it, where the backend has meters. */
  readonly meter?: { readonly seriesId: string; readonly from: string; readonly to: string; readonly invoiceId?: string };
  /** A meter whose contract includes an allowance, where there is one. */
  readonly allowanceOf?: string;
  /** A thread that is none of this customer's. */
  readonly foreignConversationId?: string;
  /** Of a thread about `invoice`, what the supplier's machine answers word by word, where there is one. */
  readonly question?: string;
  /** Answers an open offer with a price that changes a contract and can be taken back, where the backend makes any; asked at most once in a case. */
  openOffer?(): string | Promise<string>;
  /** Answers an offer that was accepted so long ago that it cannot be taken back, where the backend knows one. */
  readonly oldAcceptance?: string;
  /** The supplier takes an open offer back. */
  recallOffer?(id: string): void | Promise<void>;
  /** Answers a notice that the customer has not read, where there is one; asked at most once in a case. */
  unreadNotice?(): string | Promise<string>;
  /** An offer, a contract and a notice that are none of this customer's. */
  readonly foreignOfferId?: string;
  readonly foreignContractId?: string;
  readonly foreignNoticeId?: string;
  /** What an agent's page has: the same backend, asked for the supplier's staff; where a case may be one. */
  readonly agent?: Adapter;
  /** How long a change may take to arrive; by default longer than an adapter that polls takes between two questions. */
  readonly patienceMs?: number;
  /** The customer has approved the payment, and the supplier has the money. */
  approve(paymentId: string): void | Promise<void>;
  /** Something of a document changes that its customer may see; its version grows. */
  changeInvoice(id: string): void | Promise<void>;
}
