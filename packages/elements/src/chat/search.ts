import type { Message } from '@kvitt/core/model/conversation.js';
import type { PagedResource } from '@kvitt/core/resource.js';
import type { LitElement } from 'lit';
import { html, nothing, type TemplateResult } from 'lit';
import { closeIcon } from '../internal/icons/talk.js';
import { searchIcon } from '../internal/icons/talk.js';
import { dateFormat } from '../internal/format/formatters.js';
import { detailsOf } from './details.js';
import { wordsOf } from './later.js';
import { nameOf, type LateView } from './view.js';

const pauseMs = 250;

/** Finds in all of a thread, also what was never on screen: the backend is asked; of a thread without one, what is given. */
export class Search {
  readonly #host: LitElement;
  readonly #view: () => LateView | undefined;
  readonly #end: () => void;
  #text = '';
  #waiting: ReturnType<typeof setTimeout> | undefined;
  #found: PagedResource<Message> | undefined;
  #leave: (() => void) | undefined;
  #focused = false;

  constructor(host: LitElement, view: () => LateView | undefined, end: () => void) {
    this.#host = host;
    this.#view = view;
    this.#end = end;
  }

  render(view: LateView): TemplateResult {
    const details = detailsOf(view);
    return html`<search class="search" part="search" @keydown=${this.#pressed}>
      <div class="field">
        ${searchIcon()}<input class="find" part="search-input" type="search" dir="auto" aria-label=${details.searchFor} placeholder=${details.searchFor} @input=${this.#typed} /><button class="button button-icon" type="button" aria-label=${details.endSearch} title=${details.endSearch} @click=${this.#end}>${closeIcon()}</button>
      </div>
      ${this.#text ? this.#results(view) : nothing}
    </search>`;
  }

  updated(): void {
    if (this.#focused) return;
    this.#focused = true;
    this.#host.renderRoot.querySelector<HTMLElement>('.find')?.focus();
  }

  /** Nobody looks any more. */
  end(): void {
    clearTimeout(this.#waiting);
    this.#leave?.();
    this.#leave = this.#found = undefined;
  }

  #results(view: LateView): TemplateResult {
    const details = detailsOf(view);
    const { state } = this.#found ?? {};
    const messages = this.#found ? (state?.status === 'ready' ? state.value : []) : this.#given(view);
    const waits = state?.status === 'loading';
    const says = waits ? view.locale.common.loading : messages.length ? details.found(messages.length) : details.foundNothing;
    return html`<p class="small soft" role="status">${state?.status === 'failed' ? view.words.loadFailed : says}</p>
      <ul class="found">${messages.map((message) => html`<li>${this.#result(message, view)}</li>`)}</ul>
      ${this.#found?.hasMore ? html`<button class="button" type="button" @click=${() => void this.#found?.more()}>${details.more}</button>` : nothing}`;
  }

  #result(message: Message, view: LateView): TemplateResult {
    const { locale } = view;
    const day = dateFormat(locale.lang, { day: 'numeric', month: 'short', year: 'numeric', timeZone: locale.timeZone }).format(new Date(message.sentAt));
    return html`<button class="hit" part="found" type="button" @click=${() => view.deeds.show(message)}>
      <span class="small soft"><bdi>${nameOf(message.author, view)}</bdi> · ${day}</span><span class="cut" dir="auto">${this.#marked(message, view)}</span>
    </button>`;
  }

  /** What was looked for stands out in the line that holds it. */
  #marked(message: Message, view: LateView): unknown {
    const line = message.text.replace(/\s+/g, ' ');
    const at = line.toLowerCase().indexOf(this.#text.toLowerCase());
    if (at < 0) return wordsOf(message, view);
    const start = Math.max(0, at - 24);
    const end = at + this.#text.length;
    return html`${start > 0 ? '…' : ''}${line.slice(start, at)}<mark>${line.slice(at, end)}</mark>${line.slice(end, end + 120)}`;
  }

  #given({ thread }: LateView): readonly Message[] {
    const looked = this.#text.toLowerCase();
    return thread.messages.filter(({ text }) => text.toLowerCase().includes(looked)).slice(-50).reverse();
  }

  readonly #typed = (event: Event): void => {
    const text = (event.currentTarget as HTMLInputElement).value.trim();
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => this.#look(text), pauseMs);
  };

  readonly #pressed = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') this.#end();
  };

  #look(text: string): void {
    const view = this.#view();
    const id = view?.thread.conversation?.id;
    this.#leave?.();
    this.#text = text;
    this.#found = text && id ? view.session?.conversations.search(id, text) : undefined;
    this.#leave = this.#found?.subscribe(() => this.#host.requestUpdate());
    this.#host.requestUpdate();
  }
}
