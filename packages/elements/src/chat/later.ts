import type { Message } from '@kvitt/core/model/conversation.js';
import { maxAttachmentBytes, maxAttachments, maxMessageLength } from '@kvitt/core/model/conversation-limits.js';
import type { KvittError } from '@kvitt/core/error.js';
import type { Outgoing } from '@kvitt/core/session/session.js';
import { html, nothing, type TemplateResult } from 'lit';
import { alertIcon } from '../internal/icon.js';
import { replyIcon } from '../internal/icons/later.js';
import { closeIcon } from '../internal/icons/talk.js';
import { room } from '../locales/en/room.js';
import { attachmentsTemplate, filesTemplate, fileRow, sizeOf } from './attachments.js';
import type { Composer, Refusal } from './composer.js';
import { detailsOf } from './details.js';
import { growingProse, isPlain, proseTemplate } from './prose.js';
import { subjectTemplate } from './subject.js';
import { nameOf, type LateView, type Said } from './view.js';
import { words } from './words.js';

export { adopt } from '../internal/adopt.js';
export { detailsOf } from './details.js';
export { Life } from './life.js';
export { later as styles } from './later.styles.js';

/** The words of a Markdown message in their bubble; nothing when they are the same without their reader. */
export function prose({ text }: Message, id: string, { deeds, images }: LateView): unknown {
  return isPlain(text) ? undefined : proseTemplate(text, 'markdown', { requestUpdate: () => deeds.redraw() }, images, { class: 'bubble prose', part: 'text', id, dir: 'auto' });
}

/** The words so far of a message that is being written. */
export function growing(message: Message, { session, can, images }: LateView): unknown {
  const { format = 'plain', conversationId, id } = message;
  const draw = (text: string) => growingProse(text, format, { requestUpdate: () => undefined }, images);
  if (!session || !can('stream')) return draw(message.text);
  return words(session.conversations.words(conversationId, id), message.text, draw);
}

/** What a message is about or answers, quoted above it. */
export function above(said: Said, view: LateView): unknown {
  const { message, outgoing } = said;
  const subject = (message ?? outgoing)?.subject;
  const answered = (message ?? outgoing)?.inReplyTo;
  return [subject?.name ? subjectTemplate(subject, view.locale) : nothing, answered ? quoteTemplate(answered, view) : nothing];
}

function quoteTemplate(id: string, view: LateView): TemplateResult {
  const quoted = view.thread.messages.findLast((message) => message.id === id);
  if (!quoted) return html`<p class="anchor" part="quote">${detailsOf(view).gone}</p>`;
  return html`<button class="anchor" part="quote" type="button" dir="auto" @click=${() => view.deeds.show(quoted)}><b>${nameOf(quoted.author, view)}</b> <span class="cut">${wordsOf(quoted, view)}</span></button>`;
}

/** One line of a message. */
export function wordsOf({ text, attachments }: Message, view: LateView): string {
  return text.replace(/\s+/g, ' ').slice(0, 200) || (attachments?.[0]?.fileName ?? detailsOf(view).attachment);
}

/** What comes with a message: files, and what another element shows. */
export function below({ message, outgoing }: Said, view: LateView): unknown {
  if (outgoing) return outgoing.files.length ? filesTemplate(outgoing, view) : nothing;
  return [message?.attachments?.length ? attachmentsTemplate(message, view) : nothing, message?.card ? cardTemplate(message, view) : nothing];
}

function cardTemplate({ id, card }: Message, { deeds }: LateView): TemplateResult {
  const words = card?.name ? html`<p class="card strong" part="card" dir="auto">${card.name}</p>` : nothing;
  return html`<slot name=${`card-${id}`} @slotchange=${() => deeds.redraw()}>${words}</slot>`;
}

/** What did not leave says so, and what can be done about it. */
export function failed(outgoing: Outgoing, view: LateView): TemplateResult {
  const details = detailsOf(view);
  const why = outgoing.error && (outgoing.error.userMessage ?? view.locale.say('room', room).failed[outgoing.error.code]);
  return html`<span class="negative">${alertIcon()} ${view.words.notSent}</span>${why ? html` <span>${why}</span>` : nothing}
    <button class="link" part="retry-message" type="button" @click=${() => view.deeds.retry(outgoing)}>${details.retry}</button>
    <button class="link" part="discard" type="button" @click=${() => view.deeds.discard(outgoing)}>${details.discard}</button>`;
}

/** What can be done with the message that the keyboard or the pointer is at. */
export function actions({ key, message, author }: Said, view: LateView): unknown {
  if (key !== view.active || !message || message.writing) return nothing;
  const name = detailsOf(view).replyTo(nameOf(author, view));
  return html`<button class="button button-icon act" part="reply" type="button" aria-label=${name} title=${name} @click=${() => view.deeds.reply(message)}>${replyIcon()}</button>`;
}

/** While a machine writes. */
export function stopTemplate({ thread, can, deeds, words: { stop } }: LateView): TemplateResult | undefined {
  const last = thread.messages.at(-1);
  if (!last?.writing || last.author.role !== 'bot' || !can('stop')) return undefined;
  return html`<button class="button" part="stop" type="button" @click=${() => deeds.stop(last)}>${stop}</button>`;
}

/** What goes with the message that is being written, and what cannot. */
export function pending(composer: Composer, view: LateView): unknown {
  const details = detailsOf(view);
  const { about, answers, files, refusals, dragging } = composer;
  const without = (change: Partial<Pick<Composer, 'about' | 'answers' | 'files'>>) => () => {
    Object.assign(composer, change);
    composer.focus();
    view.deeds.redraw();
  };
  return [
    dragging ? html`<p class="dropping small strong">${details.dropHere}</p>` : nothing,
    about?.name ? quotedRow(subjectTemplate(about, view.locale), details.notAbout, without({ about: undefined })) : nothing,
    answers ? quotedRow(html`<p class="anchor" dir="auto"><b>${nameOf(answers.author, view)}</b> <span class="cut">${wordsOf(answers, view)}</span></p>`, details.noReply, without({ answers: undefined })) : nothing,
    files.length ? html`<ul class="files" part="files">${files.map((each) => html`<li>${fileRow(each.fileName, sizeOf(each.file.size, view.locale), removeButton(details.remove(each.fileName), without({ files: files.filter((other) => other !== each) })))}</li>`)}</ul>` : nothing,
    refusals.length ? html`<div role="alert" part="refusal">${refusals.map((each) => html`<p class="small negative">${alertIcon()} ${refusalWords(each, view)}</p>`)}</div>` : nothing,
  ];
}

function quotedRow(quote: TemplateResult, name: string, remove: () => void): TemplateResult {
  return html`<div class="quoted">${quote}${removeButton(name, remove)}</div>`;
}

function removeButton(name: string, remove: () => void): TemplateResult {
  return html`<button class="button button-icon" type="button" aria-label=${name} title=${name} @click=${remove}>${closeIcon()}</button>`;
}

function refusalWords(refusal: Refusal, view: LateView): string {
  const details = detailsOf(view);
  const { locale } = view;
  switch (refusal.why) {
    case 'too-long': return details.tooLong(new Intl.NumberFormat(locale.lang).format(maxMessageLength));
    case 'too-many': return details.tooMany(maxAttachments);
    case 'too-large': return details.tooLarge(refusal.fileName, sizeOf(maxAttachmentBytes, locale));
    case 'wrong-type': return details.wrongType(refusal.fileName);
    case 'empty': return details.emptyFile(refusal.fileName);
    case 'unreadable': return details.unreadable(refusal.fileName);
    case 'unfetched': return locale.say('room', room).failed.offline;
  }
}

/** What went wrong with something that was asked for. */
export function trouble({ code, userMessage }: KvittError, { locale }: LateView): TemplateResult {
  return html`<p class="small negative" role="alert" part="trouble">${alertIcon()} ${userMessage ?? locale.say('room', room).failed[code]}</p>`;
}
