import type { LitElement } from 'lit';
import { html, nothing, type TemplateResult } from 'lit';
import { alertIcon } from '../internal/icon.js';
import { detailsOf } from './details.js';
import { whenWords } from './tail.js';
import type { LateView } from './view.js';

/** An address somebody could have: one at, something on both sides, a dot behind it. */
const address = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** Where a question and an address are left when nobody is there. */
export class QuestionForm {
  readonly #host: LitElement;
  readonly #view: () => LateView | undefined;
  #wrong: 'question' | 'address' | undefined;
  #sending = false;

  constructor(host: LitElement, view: () => LateView | undefined) {
    this.#host = host;
    this.#view = view;
  }

  /** `question` is what the customer has begun to write. */
  render(view: LateView, question: string): TemplateResult {
    const details = detailsOf(view);
    const opensAt = view.thread.conversation?.service?.opensAt;
    const asked = view.thread.messages.at(-1)?.author.role === 'customer' || view.thread.outgoing.length > 0;
    return html`<form class="form" part="form" novalidate @submit=${this.#submit}>
      <p>${opensAt ? details.formPromise(whenWords(opensAt, view)) : details.formText}</p>
      ${asked
        ? nothing
        : html`<label class="label">${details.question}<textarea class="input" name="question" rows="3" dir="auto" .value=${question} aria-invalid=${this.#wrong === 'question'}></textarea></label>
          ${this.#wrong === 'question' ? this.#problem(details.noQuestion) : nothing}`}
      <label class="label">${details.replyAddress}<input class="input" name="address" type="email" autocomplete="email" dir="ltr" aria-invalid=${this.#wrong === 'address'} aria-describedby="reply-hint" /></label>
      ${this.#wrong === 'address' ? this.#problem(details.wrongAddress) : html`<p class="small soft" id="reply-hint">${details.replyHint}</p>`}
      <button class="button button-primary button-big button-wide" part="send-question" type="submit" aria-disabled=${this.#sending}>${details.sendQuestion}</button>
    </form>`;
  }

  #problem(words: string): TemplateResult {
    return html`<p class="small negative" role="alert" id="reply-hint">${alertIcon()} ${words}</p>`;
  }

  readonly #submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const question = form.querySelector<HTMLTextAreaElement>('[name=question]');
    const replyTo = form.querySelector<HTMLInputElement>('[name=address]')?.value.trim() ?? '';
    const text = question?.value.trim();
    this.#wrong = question && !text ? 'question' : address.test(replyTo) ? undefined : 'address';
    this.#host.requestUpdate();
    if (this.#wrong) form.querySelector<HTMLElement>(`[name=${this.#wrong}]`)?.focus();
    else if (!this.#sending) void this.#leave(text, replyTo);
  };

  /** The address first: a question that nobody can answer is not sent. */
  async #leave(text: string | undefined, replyTo: string): Promise<void> {
    const view = this.#view();
    this.#sending = true;
    try {
      if (await view?.deeds.person(replyTo) && text) view?.send({ text });
    } finally {
      this.#sending = false;
      this.#host.requestUpdate();
    }
  }
}
