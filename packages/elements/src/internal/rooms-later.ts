import type { KvittError } from '@kvitt/core/error.js';
import { html, nothing, type TemplateResult } from 'lit';
import { room as english } from '../locales/en/room.js';
import type { Terms } from '../locales/terms.js';
import { alertIcon, clockIcon, infoIcon, offlineIcon, retryIcon } from './icon.js';
import { room } from './room.js';

/** How a room speaks. */
export interface RoomSpeaker {
  readonly common: Terms['common'];
  readonly now: number;
  say(section: 'room', english: Terms['room']): Terms['room'];
  date(when: number, style: 'time' | 'moment' | 'numeric'): string;
}

/** Why it failed, and a retry when that may help. */
export function failed(speaker: RoomSpeaker, error: KvittError, title: string, retry: () => void): TemplateResult {
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
  const today = speaker.date(asOf, 'numeric') === speaker.date(speaker.now, 'numeric');
  const words = terms.staleAt(speaker.date(asOf, today ? 'time' : 'moment'));
  return html`<div class="note" part="note" data-tone="attention" role="status">
    ${clockIcon()}
    <p>${words} <button class="link" type="button" @click=${retry}>${terms.update}</button></p>
  </div>`;
}
