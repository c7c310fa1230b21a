import type { Thread } from '@kvitt/core/session/session.js';
import type { KvittChat } from '@kvitt/elements';
import '@kvitt/elements/define/chat.js';
import { html } from 'lit';
import { mount, part, type Setting, type Stage } from '../support/mount.js';
import { waitUntil } from '../support/wait.js';

/** A chat that is given its thread, and what it asked of the page. */
export interface GivenStage extends Stage<KvittChat> {
  readonly asked: Event[];
}

const asks = ['kvitt-send-message', 'kvitt-retry-message', 'kvitt-discard-message', 'kvitt-stop-message', 'kvitt-request-human', 'kvitt-card-shown', 'kvitt-message-received', 'kvitt-close', 'kvitt-error'];

export async function given(thread: Thread, setting: Setting = {}): Promise<GivenStage> {
  const asked: Event[] = [];
  const stage = await mount<KvittChat>(html`<kvitt-chat closable .thread=${thread}></kvitt-chat>`, setting);
  for (const name of asks) stage.element.addEventListener(name, (event) => asked.push(event));
  await part(stage.element, 'head');
  await stage.element.updateComplete;
  return { ...stage, asked };
}

/** A chat about Elin's invoice, over an in-memory backend. */
export async function live(setting: Setting = {}): Promise<Stage<KvittChat>> {
  const stage = await mount<KvittChat>(html`<kvitt-chat invoice-id="invoice-24"></kvitt-chat>`, setting);
  await part(stage.element, 'head');
  await stage.element.updateComplete;
  return stage;
}

export const field = (element: KvittChat): HTMLTextAreaElement => element.shadowRoot!.querySelector('.composer textarea')!;

/** As a customer types. */
export function types(element: KvittChat, text: string): void {
  const area = field(element);
  area.focus();
  area.value = text;
  area.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

export function presses(target: HTMLElement, key: string, more: KeyboardEventInit = {}): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, composed: true, ...more });
  target.dispatchEvent(event);
  return event;
}

export const all = (element: KvittChat, name: string): HTMLElement[] => [...element.shadowRoot!.querySelectorAll<HTMLElement>(`[part~="${name}"]`)];
export const none = (element: KvittChat, name: string): boolean => all(element, name).length === 0;
export const wordsOf = (element: KvittChat): string[] => all(element, 'text').map(({ textContent }) => textContent.trim());
export const status = (element: KvittChat): string => element.shadowRoot!.querySelector('.news')!.textContent;

/** Waits until that part says it. */
export async function partSays(element: KvittChat, name: string, words: string | RegExp): Promise<HTMLElement> {
  const found = () => all(element, name).find(({ textContent }) => (typeof words === 'string' ? textContent.includes(words) : words.test(textContent)));
  await waitUntil(found, () => `no ${name} says "${String(words)}"; they say "${all(element, name).map(({ textContent }) => textContent).join(' | ')}"`);
  return found()!;
}

/** A file as a customer has it: a picture unless its bytes say otherwise. */
export function fileOf(name: string, size = 2_000, beginning: readonly number[] = [0xff, 0xd8, 0xff]): File {
  const bytes = new Uint8Array(size);
  bytes.set(beginning.slice(0, size));
  return new File([bytes], name, { type: 'image/jpeg' });
}

/** As a customer drops, or pastes, files. */
export function gives(target: HTMLElement, how: 'drop' | 'paste', files: readonly File[]): void {
  const data = new DataTransfer();
  for (const file of files) data.items.add(file);
  const event = new Event(how, { bubbles: true, cancelable: true, composed: true });
  Object.defineProperty(event, how === 'drop' ? 'dataTransfer' : 'clipboardData', { value: data });
  target.dispatchEvent(event);
}

/** Which part the keyboard is at; a failing comparison of elements would take the runner minutes to print. */
export const focused = (element: KvittChat): string | undefined => element.shadowRoot!.activeElement?.getAttribute('part') ?? element.shadowRoot!.activeElement?.getAttribute('name') ?? undefined;
