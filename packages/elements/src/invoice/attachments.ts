import type { Attachment } from '@kvitt/core/model/attachment.js';
import { html, nothing, type TemplateResult } from 'lit';
import { clipIcon } from '../internal/icon.js';
import { safeUrl } from '../internal/safe-url.js';
import { particulars } from './codes.js';
import { fileKindOf } from '../internal/file-name.js';
import { fileButton, hasPdf, hasStub } from './stub.js';
import { heading } from './text.js';
import type { View } from './view.js';

/** The files around the invoice; none is fetched or decoded before it is asked for. */
export function attachmentsTemplate(view: View): unknown {
  const { invoice, words, level } = view;
  const pdf = hasPdf(view) && !hasStub(view) ? [fileButton(view, undefined, words.pdf)] : [];
  const all = [...pdf, ...(invoice.attachments ?? []).map((each) => attachment(each, view)).filter((each) => each !== undefined)];
  if (!all.length) return nothing;
  return html`<section class="screen-only">
    ${heading(level + 1, 'strong', particulars(view).attachments, 'attachments')}
    <ul class="plain" part="attachments">${all.map((each) => html`<li>${each}</li>`)}</ul>
  </section>`;
}

/** From where it lies, else from the backend as a file; a file that can be had from neither is left out, a mere reference is named. */
function attachment(each: Attachment, view: View): TemplateResult | undefined {
  const { description, fileName, id } = each;
  const name = html`<bdi>${description ?? fileName ?? id}</bdi>`;
  const address = safeUrl(each.url);
  if (address) return html`<a class="with-icon" part="link" href=${address} target="_blank" rel="noopener noreferrer">${clipIcon()}${name}<span class="visually-hidden"> (${view.locale.common.opensInNewTab})</span></a>`;
  if (isReference(each)) return html`<span class="with-icon">${clipIcon()}${name}${description && description !== id ? html`<span class="soft">${id}</span>` : nothing}</span>`;
  return view.canFetchFiles ? fileButton(view, id, html`<span>${name}${kindAndSize(each, view)}</span>`) : undefined;
}

/** BT-122 and BT-123 alone name a document that is not here. */
function isReference({ url, size }: Attachment): boolean {
  return url === undefined && size === 0;
}

function kindAndSize(each: Attachment, view: View): TemplateResult {
  const kind = each.mediaType || each.fileName ? [particulars(view).fileTypes[fileKindOf(each)]] : [];
  return html` <span class="soft">${[...kind, ...size(each, view)].join(', ')}</span>`;
}

function size({ size }: Attachment, { locale }: View): readonly string[] {
  if (size === undefined) return [];
  const [amount, unit] = size < 1e6 ? [Math.max(1, Math.round(size / 1e3)), 'kilobyte'] : [Math.round(size / 1e5) / 10, 'megabyte'];
  return [locale.number(String(amount), { style: 'unit', unit })];
}
