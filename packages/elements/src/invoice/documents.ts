import { isCreditNote } from '@kvitt/core/model/due.js';
import { html, nothing, type TemplateResult } from 'lit';
import { aboutTemplate } from './about.js';
import { attachmentsTemplate } from './attachments.js';
import { particulars } from './codes.js';
import { followingLink, precedingLink } from './related.js';
import { isPaid, isPayable } from './stub.js';
import { heading } from './text.js';
import type { View } from './view.js';

/** What surrounds the invoice: the supplier's message, related documents, attachments, and who, what and when in full. */
export function documentsTemplate(view: View): TemplateResult {
  return html`<div class="region documents">${message(view)} ${related(view)} ${attachmentsTemplate(view)} ${aboutTemplate(view)}</div>`;
}

/** Several notes are paragraphs; lines are broken where the seller broke them. */
function message(view: View): unknown {
  const paragraphs = (view.invoice.note ?? '').split(/\n\s*\n/).map((text) => text.trim()).filter(Boolean);
  if (!paragraphs.length) return nothing;
  return html`<section>${heading(view.level + 1, 'strong', particulars(view).note, 'note')}${paragraphs.map((text) => html`<p class="as-written">${text}</p>`)}</section>`;
}

function related(view: View): unknown {
  const { invoice, words, level } = view;
  const precedingInvoices = isCreditNote(invoice) ? [] : (invoice.precedingInvoices ?? []);
  const followingDocuments = isPayable(view) || isPaid(view) ? (invoice.followingDocuments ?? []) : [];
  if (!precedingInvoices.length && !followingDocuments.length) return nothing;
  const more = particulars(view);
  return html`<section class="screen-only">${heading(level + 1, 'strong', more.documents, 'related')}
    <ul class="plain" part="documents">
      ${precedingInvoices.map((each) => html`<li><span class="soft">${words.concernsInvoice}</span> ${precedingLink(each, view)}</li>`)}
      ${followingDocuments.map((each) => html`<li><span class="soft">${more.followedBy}</span> ${followingLink(each, view)}</li>`)}
    </ul>
  </section>`;
}
