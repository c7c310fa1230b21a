import type { Conversation } from '@kvitt/core/model/conversation.js';
import { html, nothing, type TemplateResult } from 'lit';
import { checkIcon, clockIcon, downIcon, offlineIcon } from '../internal/icon.js';
import { dateFormat } from '../internal/format/formatters.js';
import { detailsOf } from './details.js';
import { nameOf, type LateView } from './view.js';

/** What stands below the last message: who writes, how long it takes, what can be answered. */
export function tailTemplate(view: LateView, lost: boolean): unknown {
  const { thread, side } = view;
  return [
    thread.typing.map((author) => typingTemplate(nameOf(author, view), view)),
    side === 'customer' && thread.conversation ? standingTemplate(thread.conversation, view) : nothing,
    lost ? noteTemplate(offlineIcon(), detailsOf(view).lostTitle, detailsOf(view).lostText, 'lost') : nothing,
    quickTemplate(view),
  ];
}

function typingTemplate(name: string, view: LateView): TemplateResult {
  return html`<p class="typing" part="typing" dir="auto"><span class="dots" aria-hidden="true"><i></i><i></i><i></i></span>${detailsOf(view).typing(name)}</p>`;
}

function standingTemplate(conversation: Conversation, view: LateView): unknown {
  const details = detailsOf(view);
  const { service, state, expectedReplyBy } = conversation;
  if (state === 'resolved') return noteTemplate(checkIcon(), details.resolvedTitle, details.resolvedText, 'resolved');
  if (service?.state === 'queued') {
    const place = service.queuePlace === undefined ? details.queued : details.queuePlace(service.queuePlace);
    const wait = service.expectedWait && waitWords(service.expectedWait, view);
    return noteTemplate(clockIcon(), wait ? `${place}, ${wait}` : place, details.keepWriting, 'queue');
  }
  if (service?.state === 'closed' && expectedReplyBy) return noteTemplate(clockIcon(), details.promisedTitle, details.promised(whenWords(expectedReplyBy, view)), 'promise');
  return nothing;
}

function noteTemplate(icon: TemplateResult, title: string, text: string, part: string): TemplateResult {
  return html`<div class="note" part=${`note ${part}`}>${icon}<div><p class="strong">${title}</p><p>${text}</p></div></div>`;
}

/** "about 4 minutes" of `PT4M`; nothing of what is no waiting time. */
function waitWords(duration: string, view: LateView): string {
  const [, days = 0, hours = 0, minutes = 0, seconds = 0] = (/^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(duration) ?? []).map((each) => Number(each || 0));
  const all = days * 1440 + hours * 60 + minutes + Math.ceil(seconds / 60);
  if (all <= 0) return '';
  const details = detailsOf(view);
  return all < 90 ? details.aboutMinutes(all) : details.aboutHours(Math.round(all / 60));
}

/** "tomorrow 12:00" is for the head to say; here the day in full. */
export function whenWords(at: string, { locale }: LateView): string {
  const format = dateFormat(locale.lang, { weekday: 'long', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit', timeZone: locale.timeZone });
  return format.format(new Date(at));
}

/** Answers for the customer to choose from, on the last message only; what a button below says already is not said twice. */
function quickTemplate(view: LateView): TemplateResult | typeof nothing {
  const { thread, send, side, words } = view;
  const last = thread.messages.at(-1);
  const answers = last?.quickReplies?.filter((text) => text !== words.toPerson || !view.can('human')) ?? [];
  if (!last || !answers.length || last.writing || side === 'agent' || last.author.role === side || thread.outgoing.length) return nothing;
  const choose = (text: string) => () => send({ text, inReplyTo: last.id });
  return html`<div class="quick" role="group" aria-label=${detailsOf(view).answers}>${answers.map((text) => html`<button class="button" part="quick-reply" type="button" dir="auto" @click=${choose(text)}>${text}</button>`)}</div>`;
}

/** Back to the newest, with how many have come meanwhile. */
export function latestTemplate(view: LateView, missed: number): TemplateResult {
  const details = detailsOf(view);
  return html`<button class="button latest" part="latest" type="button" @click=${() => view.deeds.toEnd()}>${downIcon()}${missed > 0 ? details.newMessages(missed) : details.toLatest}</button>`;
}
