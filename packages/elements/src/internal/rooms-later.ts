import type { KvittError } from '@kvitt/core/error.js';
import { html, nothing, type TemplateResult } from 'lit';
import { room as english } from '../locales/en/room.js';
import type { Terms } from '../locales/terms.js';
import { formatDate } from './format/date.js';
import { alertIcon, clockIcon, infoIcon, offlineIcon, retryIcon } from './icon.js';
import { room } from './room.js';

/** How a room speaks. */
export interface RoomSpeaker {
  readonly common: Terms['common'];
  readonly now: number;
  readonly lang: string;
  readonly timeZone: string | undefined;
  say(section: 'room', english: Terms['room']): Terms['room'];
}

/** What a room says of an error. */
export type Trouble = Pick<KvittError, 'code' | 'retryable'> & Partial<Pick<KvittError, 'userMessage'>>;

/** Why it failed, and a retry when that may help. */
export function failed(speaker: RoomSpeaker, error: Trouble, title: string, retry: () => void): TemplateResult {
  const terms = speaker.say('room', english);
  const icon = error.code === 'offline' ? offlineIcon() : alertIcon();
  const button = html`<button class="button" part="retry" type="button" @click=${retry}>${retryIcon()}${terms.retry}</button>`;
  return room('failed', icon, title, error.userMessage ?? terms.failed[error.code], error.retryable ? button : nothing);
}

/** No such group here. */
export function unsupported(speaker: RoomSpeaker): TemplateResult {
  const terms = speaker.say('room', english);
  return room('unsupported', infoIcon(), terms.unsupportedTitle, terms.unsupportedText);
}

/** When the value on screen was true; the hour of today, the day of any other. */
export function stale(speaker: RoomSpeaker, asOf: number, retry: () => void): TemplateResult {
  const terms = speaker.say('room', english);
  const { lang, timeZone, now } = speaker;
  const today = formatDate(asOf, 'numeric', lang, timeZone) === formatDate(now, 'numeric', lang, timeZone);
  const words = terms.staleAt(formatDate(asOf, today ? 'time' : 'moment', lang, timeZone));
  return html`<div class="note" part="note" data-tone="attention" role="status">
    ${clockIcon()}
    <p>${words} <button class="link" type="button" @click=${retry}>${terms.update}</button></p>
  </div>`;
}
