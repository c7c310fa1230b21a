import type { CannedReply, Conversation } from '@kvitt/core/model/conversation.js';
import type { Session } from '@kvitt/core/session/session.js';
import { ActionController, ResourceController } from '@kvitt/elements';
import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { whoAnswers } from './conversation.js';
import { DeskElement } from './desk-element.js';

/** The agent chooses something ready-made to say. */
export class DeskReplyEvent extends Event {
  readonly text: string;

  constructor(text: string) {
    super('desk-reply', { bubbles: true });
    this.text = text;
  }
}

type Deed = 'take' | 'resolve';

/** What an agent does with the conversation that she reads, beside writing in it. */
export class DeskTools extends DeskElement {
  @property({ attribute: 'conversation-id' }) conversationId?: string;

  @state() private said = '';

  readonly #thread = new ResourceController(this, (session) => (this.conversationId ? session.conversations.thread({ conversationId: this.conversationId }) : undefined));
  readonly #replies = new ResourceController<readonly CannedReply[]>(this, (session) => session.conversations.replies());
  readonly #act = new ActionController(this, 'desk', (session: Session, deed: Deed, id: string) => session.conversations[deed](id));

  protected override render(): TemplateResult {
    const { words } = this;
    const conversation = this.#conversation;
    if (!conversation) return html``;
    return html`<p class="answers answers-${conversation.service?.state ?? 'bot'}">${whoAnswers(conversation, words)}</p>
      <div class="deeds">
        ${conversation.service?.state === 'agent' ? nothing : this.#button('take', words.take, words.taken)}
        ${conversation.state === 'resolved' ? nothing : this.#button('resolve', words.resolve, words.done)}
      </div>
      ${this.#ready()}
      <p class="small" role="status">${this.#act.error ? this.trouble(this.#act.error) : this.said}</p>`;
  }

  get #conversation(): Conversation | undefined {
    const { state } = this.#thread;
    return state.status === 'ready' ? state.value.conversation : undefined;
  }

  #button(deed: Deed, says: string, done: string): TemplateResult {
    return html`<button class="button button-soft" type="button" aria-disabled=${String(this.#act.running)} @click=${() => void this.#do(deed, done)}>${says}</button>`;
  }

  #ready(): TemplateResult | typeof nothing {
    const { state } = this.#replies;
    if (state.status !== 'ready' || state.value.length === 0) return nothing;
    return html`<details>
      <summary>${this.words.replies}</summary>
      <ul class="replies">
        ${state.value.map(({ title, text }) => html`<li><button class="reply" type="button" @click=${() => this.dispatchEvent(new DeskReplyEvent(text))}><span class="strong">${title}</span><span class="small soft" dir="auto">${text}</span></button></li>`)}
      </ul>
    </details>`;
  }

  async #do(deed: Deed, done: string): Promise<void> {
    const { session } = this.#thread;
    if (!session || !this.conversationId) return;
    this.said = '';
    if (await this.#act.run(session, deed, this.conversationId)) this.said = done;
  }
}

declare global {
  interface HTMLElementEventMap {
    'desk-reply': DeskReplyEvent;
  }
  interface HTMLElementTagNameMap {
    'desk-tools': DeskTools;
  }
}
