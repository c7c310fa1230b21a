import type { Message, Subject } from '@kvitt/core/model/conversation.js';
import { maxMessageLength } from '@kvitt/core/model/conversation-limits.js';
import type { Draft } from '@kvitt/core/session/session.js';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { clipIcon, sendIcon } from '../internal/icons/talk.js';
import type { View } from './view.js';

export type DraftFile = NonNullable<Draft['files']>[number];

/** What cannot be sent, and why: said before anything is. */
export type Refusal =
  | { readonly why: 'too-long' | 'too-many' | 'unfetched' }
  | { readonly why: 'too-large' | 'wrong-type' | 'empty' | 'unreadable'; readonly fileName: string };

/** What the customer is writing; it outlives every other state of the chat. */
export class Composer {
  readonly #host: LitElement;
  readonly #view: () => View | undefined;
  #area: HTMLTextAreaElement | undefined;
  #text = '';
  #composing = false;
  #awaited: FocusOptions | undefined;
  /** Chosen files are being looked at, one choice after the other. */
  #checking: Promise<void> | undefined;
  /** Sent was pressed meanwhile: words and files go together. */
  #pressing = false;
  /** Pictures and documents that go with it. */
  files: readonly DraftFile[] = [];
  /** What it is about, quoted above it. */
  about: Subject | undefined;
  /** The message that it answers. */
  answers: Message | undefined;
  refusals: readonly Refusal[] = [];
  dragging = false;

  constructor(host: LitElement, view: () => View | undefined) {
    this.#host = host;
    this.#view = view;
  }

  get text(): string {
    return this.#text;
  }

  get isEmpty(): boolean {
    return this.#text.trim() === '' && this.files.length === 0;
  }

  /** Writes the text where the customer writes: the browser keeps it, Lit does not touch it. */
  write(text: string): void {
    this.#text = text;
    if (this.#area) this.#area.value = text;
    this.#fit();
    this.#host.requestUpdate();
  }

  clear(): void {
    this.files = this.refusals = [];
    this.about = this.answers = undefined;
    this.write('');
  }

  /** A field that is still to come has the focus when it does. */
  focus(options?: FocusOptions): void {
    this.#awaited = this.#area ? undefined : (options ?? {});
    this.#area?.focus(options);
  }

  /** A new field, after a room that had none, holds what was written in the old one. */
  updated(): void {
    const area = this.#host.renderRoot.querySelector<HTMLTextAreaElement>('.composer textarea') ?? undefined;
    if (area === this.#area) return;
    this.#area = area;
    if (area) area.value = this.#text;
    if (area && this.#awaited) this.focus(this.#awaited);
    this.#fit();
  }

  render(view: View, label: string): TemplateResult {
    const { words } = view;
    const attach = view.can('attach')
      ? html`<button class="button button-icon" part="attach" type="button" aria-label=${words.attach} title=${words.attach} @click=${this.#pick}>${clipIcon()}</button><input type="file" hidden multiple @change=${this.#picked} />`
      : nothing;
    return html`<div class="composer" part="composer">
      ${view.later?.pending(this, view)}
      <div class="field">
        ${attach}<textarea part="input" rows="1" dir="auto" aria-label=${label} placeholder=${label} @input=${this.#typed} @keydown=${this.#pressed} @compositionstart=${this.#composed} @compositionend=${this.#composed}></textarea
        ><button class="button button-icon" part="send" type="button" aria-label=${words.send} title=${words.send} aria-disabled=${this.isEmpty ? 'true' : 'false'} @click=${this.#send}>${sendIcon()}</button>
      </div>
    </div>`;
  }

  readonly #typed = (): void => {
    this.#text = this.#area?.value ?? '';
    this.#fit();
    this.#host.requestUpdate();
  };

  /** Enter sends, with Shift it breaks the line; one that chooses a word of an input method does neither. */
  readonly #pressed = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || this.#composing) return;
    event.preventDefault();
    if (!event.repeat) this.#send();
  };

  /** Safari ends the composition before the Enter that chose the word. */
  readonly #composed = ({ type }: CompositionEvent): void => {
    if (type === 'compositionstart') this.#composing = true;
    else setTimeout(() => (this.#composing = false));
  };

  readonly #send = (): void => {
    const view = this.#view();
    this.focus();
    this.#pressing = this.#checking !== undefined;
    if (!view || this.isEmpty || this.#pressing) return;
    if (this.#text.length > maxMessageLength) this.refuse([{ why: 'too-long' }]);
    else if (view.send(this.#draft)) this.clear();
  };

  get #draft(): Draft {
    const { files, about, answers } = this;
    return {
      text: this.#text.trim(),
      ...(files.length > 0 && { files }),
      ...(answers && { inReplyTo: answers.id }),
      ...(about && { subject: about }),
    };
  }

  refuse(refusals: readonly Refusal[]): void {
    this.refusals = refusals;
    this.#host.requestUpdate();
  }

  readonly #pick = (event: Event): void => {
    (event.currentTarget as HTMLElement).parentElement?.querySelector<HTMLInputElement>('input[type=file]')?.click();
  };

  readonly #picked = (event: Event): void => {
    const input = event.currentTarget as HTMLInputElement;
    void this.add([...(input.files ?? [])]);
    input.value = '';
  };

  /** Takes those that a conversation takes, and sends with them what was to be sent meanwhile, unless one was refused. */
  async add(files: readonly File[]): Promise<void> {
    if (!this.#checking) this.refusals = [];
    const checking = (this.#checking = (this.#checking ?? Promise.resolve()).then(() => this.#check(files)));
    await checking;
    if (checking !== this.#checking) return;
    this.#checking = undefined;
    if (this.#pressing && !this.refusals.length) this.#send();
    this.#pressing = false;
  }

  /** What a file is, its first bytes say. */
  async #check(files: readonly File[]): Promise<void> {
    const check = await import('./files.js').catch(() => undefined);
    if (!check) {
      this.refuse([{ why: 'unfetched' }]);
      return;
    }
    const { taken, refusals } = await check.sort(files, this.files.length);
    this.files = [...this.files, ...taken];
    this.refuse([...this.refusals, ...refusals]);
    this.focus();
  }

  /** Where the browser does not let a field grow with its text. */
  #fit(): void {
    const area = this.#area;
    if (!area || CSS.supports('field-sizing', 'content')) return;
    area.style.setProperty('block-size', 'auto');
    area.style.setProperty('block-size', `${area.scrollHeight}px`);
  }
}
