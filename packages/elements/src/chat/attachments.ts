import type { Attachment } from '@kvitt/core/model/attachment.js';
import type { Message } from '@kvitt/core/model/conversation.js';
import type { Outgoing } from '@kvitt/core/session/session.js';
import { html, nothing, type TemplateResult } from 'lit';
import { numberFormat } from '../internal/format/formatters.js';
import { downloadIcon, fileIcon } from '../internal/icon.js';
import { closeIcon } from '../internal/icons/talk.js';
import { detailsOf } from './details.js';
import { thumbnail } from './thumbnail.js';
import type { Locale, LateView } from './view.js';

/** The files of a message; a picture is shown as soon as it is fetched, through the session alone. */
export function attachmentsTemplate(message: Message, view: LateView): TemplateResult {
  return html`<ul class="files" part="attachments">${message.attachments?.map((each) => html`<li>${attachmentTemplate(each, message, view)}</li>`)}</ul>`;
}

function attachmentTemplate(each: Attachment, message: Message, view: LateView): unknown {
  const details = detailsOf(view);
  const name = each.fileName ?? each.description ?? details.attachment;
  const session = view.can('file') ? view.session : undefined;
  const download = session
    ? html`<button class="button button-icon" part="download" type="button" aria-label=${details.download(name)} title=${details.download(name)} @click=${() => view.deeds.save(each, message)}>${downloadIcon()}</button>`
    : nothing;
  const picture = session && each.mediaType?.startsWith('image/') ? thumbnail(() => session.conversations.file(message.conversationId, each.id), details.picture(name)) : nothing;
  return html`${picture}${fileRow(name, each.size === undefined ? '' : sizeOf(each.size, view.locale), download)}`;
}

/** Icon, name, size, what can be done. */
export function fileRow(name: string, size: string, action: unknown): TemplateResult {
  return html`<div class="file">${fileIcon()}<span><bdi class="cut">${name}</bdi>${size ? html`<br /><bdi dir="ltr" class="small soft num">${size}</bdi>` : nothing}</span>${action}</div>`;
}

/** The files of a message that is on its way, with how far they have come; the one that is under way can be taken back. */
export function filesTemplate(outgoing: Outgoing, view: LateView): TemplateResult {
  const details = detailsOf(view);
  const cancel = html`<button class="button button-icon" part="cancel" type="button" aria-label=${details.cancel} title=${details.cancel} @click=${() => view.deeds.discard(outgoing)}>${closeIcon()}</button>`;
  const under = outgoing.state !== 'failed';
  return html`<ul class="files" part="attachments">
    ${outgoing.files.map(({ file, fileName, sent }) => html`<li>${fileRow(fileName, sizeOf(file.size, view.locale), under ? cancel : nothing)}${under ? html`<progress part="progress" aria-label=${details.uploading(fileName)} max=${file.size} .value=${Math.min(sent, file.size)}></progress>` : nothing}</li>`)}
  </ul>`;
}

/** "1.8 MB" */
export function sizeOf(bytes: number, { lang }: Locale): string {
  const large = bytes >= 1e6;
  const options = { style: 'unit', unit: large ? 'megabyte' : 'kilobyte', maximumFractionDigits: large ? 1 : 0 } as const;
  return numberFormat(lang, options).format(large ? bytes / 1e6 : Math.max(1, bytes / 1e3));
}
