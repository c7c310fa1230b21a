import type { Author, Participant, Service } from '@kvitt/core/model/conversation.js';
import { html, nothing, type TemplateResult } from 'lit';
import { chatIcon } from '../internal/icons/talk.js';
import { dateFormat } from '../internal/format/formatters.js';
import { initialsOf, timeOf } from './said.js';
import { nameOf, type View } from './view.js';

/** Who answers: a person, a machine, or whoever is at the desk. */
export interface Answerer {
  readonly kind: 'person' | 'machine' | 'desk';
  readonly name: string;
  /** Whether an answer can come now, in words. */
  readonly says: string;
  readonly here: boolean;
}

export function answererOf(view: View): Answerer {
  const { words, side, thread } = view;
  const { participants = [], service } = thread.conversation ?? {};
  const role = side === 'agent' ? 'customer' : roleOf(service, participants);
  const one = participants.findLast((each) => each.role === role);
  if (role === 'bot') return { kind: 'machine', name: nameOf(one ?? { role }, view), says: words.automaticAnswers, here: true };
  if (role) return { kind: 'person', name: nameOf(one ?? { role }, view), says: presenceOf(one, view), here: one?.presence === 'online' };
  return { kind: 'desk', name: words.service, says: deskSays(service, view), here: service?.state === 'queued' };
}

function roleOf(service: Service | undefined, participants: readonly Participant[]): Author['role'] | undefined {
  if (service) return service.state === 'agent' || service.state === 'bot' ? service.state : undefined;
  return participants.findLast(({ role }) => role === 'agent' || role === 'bot')?.role;
}

function presenceOf(one: Participant | undefined, { words }: View): string {
  if (!one?.presence) return one?.role === 'customer' ? '' : words.person;
  return { online: words.answersNow, away: words.away, offline: words.notHere }[one.presence];
}

function deskSays(service: Service | undefined, view: View): string {
  const { words, locale } = view;
  if (service?.state === 'closed') return service.opensAt ? opensWords(service.opensAt, view) : words.closed;
  return service?.closesAt ? words.openUntil(timeOf(service.closesAt, locale)) : '';
}

/** "Closed, opens tomorrow at 08:00" */
function opensWords(at: string, { words, locale }: View): string {
  const days = dateFormat(locale.lang, { weekday: 'long', day: 'numeric', month: 'long', timeZone: locale.timeZone });
  const time = timeOf(at, locale);
  const day = days.format(new Date(at));
  if (day === days.format(locale.now)) return words.opensToday(time);
  return day === days.format(locale.now + 86_400_000) ? words.opensTomorrow(time) : words.opensOn(day, time);
}

/** As a heading of the level that the page needs; anything but 1 to 6 is 2. */
export function titleTemplate({ name }: Answerer, level: number): TemplateResult {
  return html`<p class="title" part="heading" role="heading" aria-level=${level >= 1 && level <= 6 ? level : 2}><bdi>${name}</bdi></p>`;
}

export function avatarTemplate({ kind, name }: Answerer): TemplateResult {
  return html`<span class="avatar" data-kind=${kind} aria-hidden="true">${kind === 'person' ? initialsOf(name) : chatIcon()}</span>`;
}

export function presenceTemplate({ says, here }: Answerer): TemplateResult | typeof nothing {
  return says ? html`<p class="presence" part="presence" ?data-here=${here} dir="auto">${says}</p>` : nothing;
}
