import { html, nothing, type TemplateResult } from 'lit';
import { dateFormat } from '../internal/format/formatters.js';
import type { Row } from './rows.js';
import { nameOf, type Locale, type Said, type View } from './view.js';

const dayMs = 86_400_000;

export type SaidRow = Extract<Row, { readonly kind: 'said' }>;

/** One row. */
export function rowTemplate(row: Row, view: View, tabbable?: string): unknown {
  switch (row.kind) {
    case 'day': return html`<p class="day" part="day">${dayOf(row.at, view)}</p>`;
    case 'unread': return html`<p class="unread" part="unread">${view.words.unread}</p>`;
    case 'event': return html`<p class="event" part="event" dir="auto">${row.message.text} <span class="num">${timeOf(row.message.sentAt, view.locale)}</span></p>`;
    case 'said': return saidTemplate(row, view, tabbable === row.key);
  }
}

function saidTemplate({ said, first, last }: SaidRow, view: View, tabbable: boolean): TemplateResult {
  const { mine, author, message, outgoing, key } = said;
  const machine = author.role === 'bot';
  const classes = ['said', mine ? 'mine' : 'theirs', machine && 'machine', first && 'first', outgoing?.state, message?.writing && 'writing'].filter(Boolean).join(' ');
  const initials = first && !mine && !machine ? initialsOf(nameOf(author, view)) : nothing;
  return html`<article class=${classes} part="message" data-key=${key} data-sequence=${message?.sequence ?? nothing} data-initials=${initials} tabindex=${tabbable ? 0 : -1} aria-label=${labelOf(said, view)} aria-describedby=${idOf(key)}>
    ${first && !mine ? whoTemplate(said, view) : nothing}${view.later?.above(said, view)}${textTemplate(said, view)}${view.later?.below(said, view)}${mine && (last || outgoing) ? metaTemplate(said, view) : nothing}${view.later?.actions(said, view)}
  </article>`;
}

function whoTemplate({ author, at }: Said, view: View): TemplateResult {
  const kind = kindOf(author.role, view);
  return html`<p class="who"><b dir="auto">${nameOf(author, view)}</b>${kind ? ` ·\u00a0${kind}` : nothing} ·\u00a0${timeOf(at, view.locale)}</p>`;
}

function kindOf(role: string, { words }: View): string {
  return role === 'bot' ? words.machine : role === 'agent' ? words.person : '';
}

function textTemplate(said: Said, view: View): unknown {
  const { message, outgoing, key } = said;
  const text = message?.text ?? outgoing?.text ?? '';
  const id = idOf(key);
  if (message?.writing) return html`<div class="bubble" part="text" id=${id} dir="auto" aria-busy="true">${view.later?.growing(message, view) ?? text}</div>`;
  if (!text) return nothing;
  const prose = message?.format === 'markdown' ? view.later?.prose(message, id, view) : undefined;
  return prose ?? html`<p class="bubble" part="text" id=${id} dir="auto">${text}</p>`;
}

function metaTemplate(said: Said, view: View): TemplateResult {
  const { outgoing, at } = said;
  const failed = outgoing?.state === 'failed' ? view.later?.failed(outgoing, view) : undefined;
  return html`<p class="meta">${failed ?? `${timeOf(at, view.locale)} · ${deliveryOf(said, view)}`}</p>`;
}

function deliveryOf({ message, outgoing }: Said, { words }: View): string {
  if (outgoing) return { waiting: words.waiting, sending: words.sending, failed: words.notSent }[outgoing.state];
  return words[message?.delivery ?? 'sent'];
}

/** What a message is called; what it says is told by its words. */
function labelOf(said: Said, view: View): string {
  const { author, mine, at } = said;
  const name = mine ? view.words.you : nameOf(author, view);
  return [name, mine ? '' : kindOf(author.role, view), timeOf(at, view.locale), mine ? deliveryOf(said, view) : ''].filter(Boolean).join(', ');
}

/** An id is the supplier's own: what parts words would make several of it. */
function idOf(key: string): string {
  return `text-${key.replace(/[^\w-]/g, (sign) => `_${sign.charCodeAt(0)}`)}`;
}

function dayOf(at: string | number, { locale, words }: View): string {
  const days = dateFormat(locale.lang, { weekday: 'long', day: 'numeric', month: 'long', timeZone: locale.timeZone });
  const day = days.format(new Date(at));
  const { now } = locale;
  if (Math.abs(now - new Date(at).getTime()) > 3 * dayMs) return day;
  if (day === days.format(now)) return words.today(day);
  return day === days.format(now - dayMs) ? words.yesterday(day) : day;
}

/** "09:41" */
export function timeOf(at: string | number, { lang, timeZone }: Locale): string {
  return dateFormat(lang, { hour: '2-digit', minute: '2-digit', timeZone }).format(new Date(at));
}

/** "AL" of "Amira Lindqvist". */
export function initialsOf(name: string): string {
  const [first = '', ...others] = name.trim().split(/\s+/);
  return [first, others.at(-1) ?? ''].map((word) => /[\p{L}\p{N}]/u.exec(word)?.[0] ?? '').join('').toUpperCase();
}
