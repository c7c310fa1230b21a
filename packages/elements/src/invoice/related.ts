import { isCreditNote } from '@kvitt/core/model/due.js';
import type { Invoice, PrecedingInvoice } from '@kvitt/core/model/invoice.js';
import { html, nothing, type TemplateResult } from 'lit';
import { turnIcon } from '../internal/icon.js';
import { linkFor } from '../internal/link.js';
import { documentName, ltr } from './text.js';
import type { View } from './view.js';

type Following = NonNullable<Invoice['followingDocuments']>[number];

/** What a credit note credits stands in its letter: without it the amount says little. */
export function creditedLinks(view: View): unknown {
  const { invoice, words } = view;
  if (!isCreditNote(invoice)) return nothing;
  return (invoice.precedingInvoices ?? []).map((each) => html`<p><span class="soft">${words.concernsInvoice}</span> ${precedingLink(each, view)}</p>`);
}

/** "Concerns invoice 2025-1187, 6 January 2026": a link when the backend knows the document. */
export function precedingLink({ id, number, issueDate }: PrecedingInvoice, view: View): TemplateResult {
  const { locale, words } = view;
  const text = html`${words.invoice} ${ltr(number)}${issueDate ? html`, ${locale.date(issueDate)}` : nothing}`;
  return id ? openLink(id, text, view) : html`<span>${text}</span>`;
}

/** "New invoice 2026-0158, 1 302,00 kr →" */
export function followingLink(document: Following, view: View): TemplateResult {
  const { locale } = view;
  const amount = document.payableAmount ? html`, ${ltr(locale.money(document.payableAmount))}` : nothing;
  return openLink(document.id, html`${documentName(document.typeCode, view)} ${ltr(document.number)}${amount}`, view);
}

/** Asks `kvitt-open` first, whether it is a link or a button. */
function openLink(id: string, text: unknown, { href, deeds }: View): TemplateResult {
  return linkFor(href, id, html`${text} ${turnIcon()}`, (event) => deeds.open(event, id));
}
