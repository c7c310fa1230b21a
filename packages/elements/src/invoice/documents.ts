import type { Attachment } from '@kvitt/core/model/attachment.js';
import { isCreditNote } from '@kvitt/core/model/due.js';
import type { Party } from '@kvitt/core/model/party.js';
import { html, nothing, type TemplateResult } from 'lit';
import { chevronIcon, clipIcon } from '../internal/icon.js';
import { safeUrl } from '../internal/safe-url.js';
import { followingLink, precedingLink } from './related.js';
import { fileButton, hasPdf, hasStub, isPaid, isPayable } from './stub.js';
import { fact, heading, ltr } from './text.js';
import type { View } from './view.js';

/** What surrounds the invoice: the supplier's message, related documents, attachments, and who, what and when in full. */
export function documentsTemplate(view: View): TemplateResult {
  return html`<div class="region documents screen-only">${message(view)} ${related(view)} ${attachments(view)} ${about(view)}</div>`;
}

/** Who the parties are, in lines; on paper too. */
export function partyLines({ name, address = {} }: Party): readonly string[] {
  const { line1, line2, line3, postCode, city, subdivision } = address;
  return [name, line1, line2, line3, [postCode, city].filter(Boolean).join(' '), subdivision].filter((line): line is string => line !== undefined && line !== '');
}

function message({ invoice: { note }, words, level }: View): unknown {
  return note ? html`<section>${heading(level + 1, 'strong', words.note, 'note')}<p class="note-text">${note}</p></section>` : nothing;
}

function related(view: View): unknown {
  const { invoice, words, level } = view;
  const precedingInvoices = isCreditNote(invoice) ? [] : (invoice.precedingInvoices ?? []);
  const followingDocuments = isPayable(view) || isPaid(view) ? (invoice.followingDocuments ?? []) : [];
  if (!precedingInvoices.length && !followingDocuments.length) return nothing;
  return html`<section>${heading(level + 1, 'strong', words.documents, 'related')}
    <ul class="plain" part="documents">
      ${precedingInvoices.map((each) => html`<li><span class="soft">${words.concernsInvoice}</span> ${precedingLink(each, view)}</li>`)}
      ${followingDocuments.map((each) => html`<li><span class="soft">${words.followedBy}</span> ${followingLink(each, view)}</li>`)}
    </ul>
  </section>`;
}

function attachments(view: View): unknown {
  const { invoice, words, level } = view;
  const pdf = hasPdf(view) && !hasStub(view) ? [fileButton(view, undefined, words.pdf)] : [];
  const links = [...pdf, ...(invoice.attachments ?? []).map((each) => attachmentLink(each, view)).filter((link) => link !== undefined)];
  if (!links.length) return nothing;
  return html`<section>${heading(level + 1, 'strong', words.attachments, 'attachments')}<ul class="plain" part="attachments">${links.map((link) => html`<li>${link}</li>`)}</ul></section>`;
}

/** From the backend as a file, else from where it lies; one that can be had from neither is left out. */
function attachmentLink(attachment: Attachment, view: View): TemplateResult | undefined {
  const name = html`<span>${attachment.description ?? attachment.fileName ?? view.words.attachment}${size(attachment, view)}</span>`;
  const address = safeUrl(attachment.url);
  if (address) return html`<a class="with-icon" part="link" href=${address} target="_blank" rel="noopener noreferrer">${clipIcon()}${name}<span class="visually-hidden"> (${view.locale.common.opensInNewTab})</span></a>`;
  return view.canFetchFiles ? fileButton(view, attachment.id, name) : undefined;
}

function size({ size }: Attachment, { locale }: View): unknown {
  if (size === undefined) return nothing;
  const [amount, unit] = size < 1e6 ? [Math.max(1, Math.round(size / 1e3)), 'kilobyte'] : [Math.round(size / 1e5) / 10, 'megabyte'];
  return html` <span class="soft">${locale.number(String(amount), { style: 'unit', unit })}</span>`;
}

function about(view: View): TemplateResult {
  return html`<details class="about" part="about">
    <summary>${chevronIcon()}<span class="strong">${view.words.about}</span></summary>
    <div class="columns">${[numbers(view), customer(view), supplier(view)].map((facts) => html`<dl class="facts">${facts}</dl>`)}</div>
  </details>`;
}

function numbers({ invoice, words, locale }: View): unknown {
  return [
    fact(words.number, ltr(invoice.number)),
    fact(words.issuedOn, locale.date(invoice.issueDate)),
    invoice.invoicePeriod ? fact(words.period, locale.period(invoice.invoicePeriod)) : nothing,
    text(words.terms, invoice.paymentTerms),
    text(words.contract, invoice.contractReference),
    text(words.order, invoice.orderReference),
    text(words.yourReference, invoice.buyerReference),
  ];
}

function customer({ invoice: { buyer }, words }: View): unknown {
  return [fact(words.customer, broken(partyLines(buyer))), buyer.identifier ? fact(words.customerNumber, ltr(buyer.identifier)) : nothing];
}

function supplier({ invoice: { seller }, words }: View): unknown {
  const { contact = {} } = seller;
  return [
    fact(words.supplier, broken(partyLines(seller))),
    seller.legalRegistration ? fact(words.registration, ltr(seller.legalRegistration)) : nothing,
    seller.vatIdentifier ? fact(words.taxNumber, ltr(seller.vatIdentifier)) : nothing,
    seller.taxRegistration ? fact('', seller.taxRegistration) : nothing,
    fact(words.contact, broken([contact.name, contact.telephone, contact.email].filter((line) => line !== undefined))),
  ];
}

function text(name: string, value: string | undefined): unknown {
  return value ? fact(name, html`<bdi>${value}</bdi>`) : nothing;
}

/** Lines under each other. */
export function broken(lines: readonly string[]): unknown {
  return lines.map((line, index) => html`${index ? html`<br />` : nothing}<bdi>${line}</bdi>`);
}
