import { isCreditNote, isDirectDebit } from '@kvitt/core/model/to-pay.js';
import type { Invoice } from '@kvitt/core/model/invoice.js';
import type { Money } from '@kvitt/core/model/primitives.js';
import { isNegative, isZero } from '@kvitt/core/money.js';
import { html, nothing, type TemplateResult } from 'lit';
import { downloadIcon } from '../internal/icon.js';
import { automaticTemplate, giroTemplate } from '../internal/giro/giro.js';
import { receiptTemplate } from './receipt.js';
import { followingLink } from './related.js';
import type { View } from './view.js';

/** The stub: how to pay, and when the money has arrived, the receipt. The one tinted surface; left out when it has nothing to say. */
export function stubTemplate(view: View): TemplateResult | typeof nothing {
  const paid = isPaid(view);
  if (!hasStub(view)) return isPayable(view) ? html`<slot name="pay" hidden></slot>` : nothing;
  return html`<div class="stub" part="stub" data-tone=${paid ? 'positive' : nothing} role="group" aria-labelledby="how">
    <span id="how" class="visually-hidden">${paid ? view.words.settled : view.words.howToPay}</span>
    ${paid ? receiptTemplate(view) : toPay(view)} ${more(view, paid)}
  </div>`;
}

/** A document that asks for nothing and leads nowhere has no stub, nor has one that says not how to pay it. */
export function hasStub(view: View): boolean {
  const { followingDocuments, paymentInstructions } = view.invoice;
  const how = view.filled('pay') || hasPdf(view) || paymentInstructions?.length;
  return isPaid(view) || (isPayable(view) && Boolean(how)) || view.filled('actions') || Boolean(followingDocuments?.length);
}

/** Whether the stub is the receipt. */
export function isPaid({ settlement }: View): boolean {
  return settlement === 'paid' || settlement === 'overpaid';
}

/** The button that the page puts in comes first, the bank second; neither where nothing is to be paid. */
function toPay(view: View): unknown {
  if (!isPayable(view)) return (view.invoice.followingDocuments ?? []).map((each) => html`<p>${followingLink(each, view)}</p>`);
  const fields = giroTemplate(view);
  const both = view.filled('pay') && fields !== nothing;
  return html`<slot name="pay"></slot>${both ? html`<p class="or">${view.words.orFromBank}</p>` : nothing}${automaticTemplate(view.invoice, view.words)}${view.later?.otherMeans(view)}${fields}${view.annexes.payCode?.(view, 'stub')}`;
}

/** Whether the customer has something to pay now. */
export function isPayable({ invoice, over, toPay }: View): boolean {
  return !over && invoice.status?.lifecycle !== 'draft' && !isNegative(toPay) && !isZero(toPay);
}

/** Whether the customer pays it herself, to an account. */
export function isPaidToAccount(view: View): boolean {
  const { paymentInstructions = [] } = view.invoice;
  return isPayable(view) && !isDirectDebit(view.invoice) && paymentInstructions.some(({ creditTransfers }) => creditTransfers?.length);
}

/** Whether an amount of the document means money to the customer: a credit note turns it round. */
export function goesBack(invoice: Pick<Invoice, 'typeCode'>, amount: Money): boolean {
  return isZero(amount) ? isCreditNote(invoice) : isCreditNote(invoice) !== isNegative(amount);
}

function more(view: View, paid: boolean): unknown {
  const { words } = view;
  const empty = !hasPdf(view) && !view.filled('actions');
  return html`<div class="more" ?hidden=${empty}>
    ${hasPdf(view) ? fileButton(view, undefined, paid ? words.receipt : words.pdf) : nothing}<slot name="actions"></slot>
  </div>`;
}

/** Whether the document can be had as a PDF here. */
export function hasPdf({ invoice, canFetchFiles }: View): boolean {
  return invoice.hasPdf === true && canFetchFiles;
}

/** A link that fetches a file: busy while it does, and honest when that failed. */
export function fileButton({ words, fetching, fetchFailed, deeds }: View, attachmentId: string | undefined, name: unknown): TemplateResult {
  const key = attachmentId ?? 'pdf';
  const busy = fetching === key;
  const failed = fetchFailed === key ? html`<span class="negative" role="alert">${words.downloadFailed}</span>` : nothing;
  return html`<span class="file"
    ><button class="link with-icon" part="link" type="button" aria-disabled=${busy ? 'true' : nothing} @click=${() => deeds.download(attachmentId)}
      >${busy ? html`<span class="spinner"></span>` : downloadIcon()}${busy ? words.downloading : name}</button>${failed}</span>`;
}

