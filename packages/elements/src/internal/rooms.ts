import type { ResourceState } from '@kvitt/core/resource.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { RoomSpeaker, Trouble } from './rooms-later.js';
import { room } from './room.js';
import { laterRooms } from './rooms-loader.js';

/** What a room needs to speak: any `LocaleController` will do. */
type Speaker = RoomSpeaker & { redraw(): void };

export type Bone = 'text' | 'amount' | 'button';
export type BoneWidth = 20 | 40 | 60 | 80 | 100;

/** One grey box of a skeleton, as tall as what will stand there. */
export function bone(kind: Bone, width: BoneWidth): TemplateResult {
  return html`<span class="bone bone-${kind} w-${width}"></span>`;
}

/** A skeleton: the boxes of what comes, without words for the eye; assistive technology hears that it loads. */
export function skeletonRoom(speaker: Speaker, bones: unknown): TemplateResult {
  return html`<div part="loading" role="status" aria-busy="true"><span class="visually-hidden">${speaker.common.loading}</span>${bones}</div>`;
}

/** Nothing there, said kindly. */
export function emptyRoom(icon: TemplateResult, title: string, text?: string): TemplateResult {
  return room('empty', icon, title, text);
}

/** Could not be loaded: why, and a retry when that may help. Without a retry for what cannot succeed; only what failed while the reason's words are not there. */
export function failedRoom(speaker: Speaker, error: Trouble, title: string, retry: () => void): TemplateResult {
  return laterRooms(speaker)?.failed(speaker, error, title, retry) ?? room('', html``, title);
}

/** The backend has no such group: never a failure, and nothing to retry. */
export function unsupportedRoom(speaker: Speaker): TemplateResult {
  return laterRooms(speaker)?.unsupported(speaker) ?? html``;
}

/** The last value stays while it cannot be refreshed: "Shown as of 09:12. Update". */
export function staleNote(speaker: Speaker, state: ResourceState<unknown>, retry: () => void): TemplateResult | typeof nothing {
  if (state.status !== 'ready' || !state.problem) return nothing;
  return laterRooms(speaker)?.stale(speaker, state.asOf, retry) ?? nothing;
}
