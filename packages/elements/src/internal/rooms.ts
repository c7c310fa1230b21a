import type { KvittError } from '@kvitt/core/error.js';
import type { ResourceState } from '@kvitt/core/resource.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { Terms } from '../locales/terms.js';
import { alertIcon, clockIcon, infoIcon, large, offlineIcon, retryIcon } from './icon.js';

/** What a room needs to speak: any `LocaleController` will do. */
interface Speaker {
  readonly common: Terms['common'];
  date(when: number, style: 'time' | 'moment'): string;
  readonly now: number;
}

export type Bone = 'text' | 'amount' | 'button';
export type BoneWidth = 20 | 40 | 60 | 80 | 100;

/** One grey box of a skeleton, as tall as what will stand there. */
export function bone(kind: Bone, width: BoneWidth): TemplateResult {
  return html`<span class="bone bone-${kind} w-${width}"></span>`;
}

/** A skeleton: the boxes of what comes, without words for the eye; assistive technology hears that it loads. */
export function skeletonRoom({ common }: Speaker, bones: unknown): TemplateResult {
  return html`<div part="loading" role="status" aria-busy="true"><span class="visually-hidden">${common.loading}</span>${bones}</div>`;
}

/** Nothing there, said kindly. */
export function emptyRoom(icon: TemplateResult, title: string, text?: string): TemplateResult {
  return room('empty', icon, title, text);
}

/** Could not be loaded: why, and a retry when that may help. Without a retry for what cannot succeed. */
export function failedRoom({ common }: Speaker, error: KvittError, title: string, retry: () => void): TemplateResult {
  const icon = error.code === 'offline' ? offlineIcon() : alertIcon();
  const button = html`<button class="button" part="retry" type="button" @click=${retry}>${retryIcon()}${common.retry}</button>`;
  return room('failed', icon, title, error.userMessage ?? common.failed[error.code], error.retryable ? button : nothing);
}

/** The backend has no such group: never a failure, and nothing to retry. */
export function unsupportedRoom({ common }: Speaker): TemplateResult {
  return room('unsupported', infoIcon(), common.unsupportedTitle, common.unsupportedText);
}

/** The last value stays while it cannot be refreshed: "Shown as of 09:12. Update". */
export function staleNote(speaker: Speaker, state: ResourceState<unknown>, retry: () => void): TemplateResult | typeof nothing {
  if (state.status !== 'ready' || !state.problem) return nothing;
  const { common } = speaker;
  const today = new Date(state.asOf).toDateString() === new Date(speaker.now).toDateString();
  return html`<div class="note" part="note" data-tone="attention" role="status">
    ${clockIcon()}
    <p>${common.staleAt(speaker.date(state.asOf, today ? 'time' : 'moment'))} <button class="link" type="button" @click=${retry}>${common.update}</button></p>
  </div>`;
}

function room(part: string, icon: TemplateResult, title: string, text?: string, action: unknown = nothing): TemplateResult {
  const role = part === 'failed' ? 'alert' : nothing;
  return html`<div class="room" part=${part} role=${role}>
    ${large(icon)}
    <div class="room-words">
      <p class="title">${title}</p>
      ${text ? html`<p class="soft">${text}</p>` : nothing}
    </div>
    ${action}
  </div>`;
}
