import type { Due } from '@kvitt/core/model/due.js';
import type { Invoice } from '@kvitt/core/model/invoice.js';
import type { Payment } from '@kvitt/core/model/payment.js';
import type { Money } from '@kvitt/core/model/primitives.js';
import type { Settlement } from '@kvitt/core/model/status.js';
import type { LocaleController } from '../controllers/locale-controller.js';
import type { LitElement } from 'lit';
import type { GiroView, GiroWords } from '../internal/giro/giro-view.js';
import type { Terms } from '../locales/terms.js';
import type { Annexes } from './annexes.js';
import type { Later } from './sheet.js';

export type Words = Terms['invoice'] & GiroWords;
/** The element's own controller: it says the sections of the sheet too. */
export type Locale = LocaleController<'invoiceRoom'>;
export type TaxDisplay = 'including' | 'excluding';

/** What a sheet needs of the element it lies in. */
export interface SheetHost extends LitElement {
  readonly invoice: Invoice | undefined;
  invoiceId: string | undefined;
  readonly taxDisplay: TaxDisplay;
  readonly dueSoonDays: number;
  readonly headingLevel: number;
  readonly showCheck: boolean;
  readonly invoiceHref: string | undefined;
  readonly timeZone: string | undefined;
}

/** What the parts of the invoice ask the element to do. */
export type Deeds = GiroView['deeds'] & {
  /** Fetches the PDF, or an attachment, and gives it to the browser. */
  download(attachmentId?: string): void;
  /** Opens another document; a vetoed event leaves it to the page. */
  open(event: Event, id: string): void;
  /** Dispatches it on the element; answers whether somebody took it. */
  asked(event: Event): boolean;
};

/** One invoice as it is to be shown now; every part draws from this and from nothing else. */
export interface View {
  readonly invoice: Invoice;
  readonly locale: Locale;
  readonly words: Words;
  readonly states: Terms['status'];
  /** The level of the element's own heading; sections are one below. */
  readonly level: number;
  /** What the customer has to pay now, negative when she gets money. */
  readonly toPay: Money;
  /** Nothing of it is left: settled by the backend's word, or cancelled. */
  readonly over: boolean;
  /** What has been paid of it, once it could be reckoned. */
  readonly paid: Money | undefined;
  /** The amount before a change, when that is news. */
  readonly was: Money | undefined;
  readonly due: Due;
  readonly settlement: Settlement | 'unknown';
  /** The newest payment, where the backend tells it. */
  readonly payment: Payment | undefined;
  /** Whether line amounts are shown with VAT. */
  readonly withTax: boolean;
  readonly canFetchFiles: boolean;
  /** What is being fetched: an attachment's id, or `pdf`. */
  readonly fetching: string | undefined;
  readonly fetchFailed: string | undefined;
  /** The text copied last. */
  readonly copied: string | undefined;
  /** `/fakturor/{id}`: where other documents are. */
  readonly href: string | undefined;
  /** What arrives after the invoice stands on the page; rarer words come from it. */
  readonly later: Later | undefined;
  /** What only some invoices have, each once it has arrived. */
  readonly annexes: Annexes;
  readonly doubtsOf: GiroView['doubtsOf'];
  readonly filled: (slot: string) => boolean;
  readonly deeds: Deeds;
}
