import type { Conversation } from '@kvitt/core/model/conversation.js';
import type { PagedResource } from '@kvitt/core/resource.js';
import { ResourceController } from '@kvitt/elements';
import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { customerOf, whoAnswers } from './conversation.js';
import { DeskElement } from './desk-element.js';

const shelves = ['open', 'resolved'] as const;

/** The agent opens a conversation. */
export class DeskOpenEvent extends Event {
  readonly conversation: Conversation;

  constructor(conversation: Conversation) {
    super('desk-open', { bubbles: true });
    this.conversation = conversation;
  }
}

/** Every conversation of the supplier's customers, the last touched first, live. */
export class DeskInbox extends DeskElement {
  /** The one that is being read. */
  @property({ attribute: 'conversation-id' }) conversationId?: string;

  @state() private shelf: (typeof shelves)[number] = 'open';

  readonly #list = new ResourceController<readonly Conversation[], PagedResource<Conversation>>(this, (session) => session.conversations.list({ state: this.shelf }));

  /** Moves the keyboard to the conversation that is being read, else to the first. */
  override focus(options?: FocusOptions): void {
    (this.querySelector<HTMLElement>('[aria-current]') ?? this.querySelector<HTMLElement>('button'))?.focus(options);
  }

  protected override render(): TemplateResult {
    const { words } = this;
    return html`<h2 id="inbox-title">${words.inbox}</h2>
      <div class="segments" role="group" aria-labelledby="inbox-title">
        ${shelves.map((shelf) => html`<button type="button" aria-pressed=${String(shelf === this.shelf)} @click=${() => (this.shelf = shelf)}>${words[shelf]}</button>`)}
      </div>
      ${this.#rows()}`;
  }

  #rows(): TemplateResult {
    const { state } = this.#list;
    const { words } = this;
    if (state.status === 'loading') return html`<p class="soft" role="status">${this.locale.common.loading}…</p>`;
    if (state.status === 'failed') return html`<p role="alert">${this.trouble(state.error)}</p><button class="button" type="button" @click=${this.#list.retry}>${words.retry}</button>`;
    if (state.value.length === 0) return html`<p class="soft">${this.shelf === 'open' ? words.noneOpen : words.noneResolved}</p>`;
    return html`<ul class="threads">
        ${repeat(state.value, ({ id }) => id, (conversation) => this.#row(conversation))}
      </ul>
      ${this.#list.resource?.hasMore ? html`<button class="button" type="button" @click=${() => void this.#list.resource?.more()}>${words.more}</button>` : nothing}`;
  }

  #row(conversation: Conversation): TemplateResult {
    const { words, locale } = this;
    const { id, lastMessage, unread = 0, updatedAt } = conversation;
    const isOpen = id === this.conversationId;
    return html`<li>
      <button class="thread" type="button" aria-current=${isOpen ? 'true' : nothing} @click=${() => this.dispatchEvent(new DeskOpenEvent(conversation))}>
        <span class="thread-head">
          <bdi class="strong">${customerOf(conversation)?.name ?? words.someone}</bdi>
          ${updatedAt ? html`<span class="small soft">${locale.date(updatedAt, sameDay(updatedAt, locale.now) ? 'time' : 'short')}</span>` : nothing}
        </span>
        <span class="thread-text" dir="auto">${lastMessage?.text}</span>
        <span class="thread-foot small">
          <span class="answers answers-${conversation.service?.state ?? 'bot'}">${whoAnswers(conversation, words)}</span>
          ${unread > 0 ? html`<span class="unread">${words.unread(unread)}</span>` : nothing}
        </span>
      </button>
    </li>`;
  }
}

function sameDay(instant: string, now: number): boolean {
  return new Date(instant).toDateString() === new Date(now).toDateString();
}

declare global {
  interface HTMLElementEventMap {
    'desk-open': DeskOpenEvent;
  }
  interface HTMLElementTagNameMap {
    'desk-inbox': DeskInbox;
  }
}
