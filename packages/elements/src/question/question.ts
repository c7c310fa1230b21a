import type { Subject, Suggestion } from '@kvitt/core/model/conversation.js';
import { maxMessageLength } from '@kvitt/core/model/conversation-limits.js';
import type { Draft, Thread, ThreadPlace } from '@kvitt/core/session/session.js';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { ActionController } from '../controllers/action-controller.js';
import { LanguageController } from '../controllers/language-controller.js';
import { LineQuestionController } from '../controllers/line-question-controller.js';
import { ResourceController } from '../controllers/resource-controller.js';
import { AskQuestionEvent, QuestionSentEvent, SuggestionUsedEvent } from '../events/question.js';
import { bone, failedRoom, skeletonRoom, unsupportedRoom } from '../internal/rooms.js';
import { keepStates } from '../internal/states.js';
import { question as english } from '../locales/en/question.js';
import { buttons } from '../styles/button.js';
import { ground } from '../styles/ground.js';
import { rooms } from '../styles/rooms.js';
import { tokens } from '../styles/tokens.js';
import { exchangeOf, keyOf, type Exchange } from './exchange-of.js';
import { fieldTemplate, quoteTemplate, suggestionsTemplate } from './field.js';
import { question } from './question.styles.js';
import type { Answers } from './answers.js';

/**
 * One field to ask in, about an invoice or a line of it, with what others have asked; the answer comes below, and a person is always near.
 *
 *     <kvitt-question invoice-id="2026-0142" for="invoice"></kvitt-question>
 *
 * Enter sends, Shift and Enter break the line. A suggestion is a button that asks it, or shows its answer at once where that is known.
 *
 * @tag kvitt-question
 * @slot heading - In place of the label above the field.
 * @slot suggestion - More of the page's own, below the suggestions.
 * @fires {AskQuestionEvent} kvitt-ask-question - Asks before a question is sent; `preventDefault()` leaves it in the field.
 * @fires {QuestionSentEvent} kvitt-question-sent - The backend has the question.
 * @fires {SuggestionUsedEvent} kvitt-suggestion-used - A suggestion was pressed.
 * @fires {RequestHumanEvent} kvitt-request-human - Asks before a person is asked for.
 * @fires {HumanRequestedEvent} kvitt-human-requested - A person was asked for.
 * @fires {KvittErrorEvent} kvitt-error - Something could not be sent.
 * @csspart body - All of it.
 * @csspart subject - The line that is asked about.
 * @csspart field - The field with its button.
 * @csspart input - The field itself.
 * @csspart send - Sends.
 * @csspart suggestion - One suggestion.
 * @csspart question - What was asked.
 * @csspart answer - What was answered.
 * @csspart note - What becomes of the question.
 * @csspart again - Sends again what was refused.
 * @csspart change - Takes it back into the field.
 * @csspart more - Asks something else.
 * @csspart person - Asks for a person.
 * @csspart loading - The skeleton.
 * @csspart failed - The room after a failure.
 * @csspart unsupported - The room of a backend without conversations.
 * @csspart retry - The button that tries again.
 * @cssstate draft - Something may be asked.
 * @cssstate sending - The question is on its way.
 * @cssstate sent - It is there, and has no answer yet.
 * @cssstate answered - There is an answer.
 */
export class KvittQuestion extends LitElement {
  static override styles = [tokens, ground, buttons, rooms, question];

  /** Asks about this invoice. */
  @property({ attribute: 'invoice-id' }) invoiceId?: string;

  /** Asks about this line of it (BT-126). */
  @property({ attribute: 'line-id' }) lineId?: string;

  /** Names the `kvitt-invoice` whose lines are asked about here, by its id in the same document or shadow root; the one around the element by default. */
  @property() for?: string;

  /** Tells what is asked about as plain data, with its name and amount; it goes before the ids. */
  @property({ attribute: false }) subject?: Subject;

  /** Gives what others have asked as plain data, instead of asking the adapter. */
  @property({ attribute: false }) suggestions?: readonly Suggestion[];

  /** Gives the conversation as plain data, and the page does what the element asks. */
  @property({ attribute: false }) thread?: Thread;

  @state() private draft = '';
  /** A line that the customer chose on the invoice. */
  @state() private line?: Subject | undefined;
  /** What was sent a moment ago, until the thread tells it. */
  @state() private pending?: string | undefined;
  /** An answer that was known without asking. */
  @state() private known?: Suggestion | undefined;
  @state() private current?: string | undefined;
  /** Everything up to here is done with: the customer asks anew. */
  @state() private done = 0;
  @state() private answers?: Answers | undefined;

  readonly #states = this.attachInternals().states;
  readonly #locale = new LanguageController(this, 'question', english);
  readonly #thread = new ResourceController<Thread>(this, (session) => (this.thread ? undefined : session.conversations.thread(this.place)));
  readonly #suggested = new ResourceController<readonly Suggestion[]>(this, (session) =>
    (this.suggestions || !session.supports('conversations.suggestions') ? undefined : session.conversations.suggestions(this.#subject)));
  readonly #sending = new ActionController(this, 'conversations.send', async (draft: Draft) => this.#thread.session?.conversations.send(this.place, draft));
  #arriving: Promise<void> | undefined;
  /** The keyboard was here. */
  #focused = false;

  constructor() {
    super();
    new LineQuestionController(this, (subject) => this.ask(subject));
  }

  /** Asks for the conversation and the suggestions again. */
  async refresh(): Promise<void> {
    await Promise.all([this.#thread.resource?.refresh(), this.#suggested.resource?.refresh()]);
  }

  /** Moves the keyboard to the field, or to what stands in its place. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('textarea, [tabindex="-1"]')?.focus(options);
  }

  /** Quotes what is asked about above the field, and moves the keyboard there. */
  ask(subject?: Subject): void {
    const asked = this.#exchange;
    if (asked) this.done = 'sequence' in asked.asked ? asked.asked.sequence : this.done;
    this.line = subject;
    this.current = this.known = undefined;
    void this.updateComplete.then(() => this.focus());
  }

  /** Sends a question as a press does; answers whether it left. */
  async send(text: string, suggestion?: Suggestion): Promise<boolean> {
    const words = text.trim();
    const draft = { text: words, ...(this.#subject.lineId && { subject: this.#subject }) };
    if (!words || this.#sending.running || !this.dispatchEvent(new AskQuestionEvent(draft, suggestion)) || !this.#thread.session) return false;
    this.pending = words;
    this.known = undefined;
    this.#fetchAnswers();
    void this.updateComplete.then(() => this.#keepFocus());
    const message = await this.#sending.run(draft);
    this.pending = undefined;
    if (message) {
      this.current = keyOf(message);
      this.dispatchEvent(new QuestionSentEvent(message));
    }
    return message !== undefined;
  }

  /** Puts a text into the field, and the keyboard with it. */
  rewrite(text: string): void {
    this.draft = text;
    void this.updateComplete.then(() => this.focus());
  }

  /** Where a question goes: the conversation about its invoice. */
  get place(): ThreadPlace {
    const invoiceId = this.#subject.invoiceId;
    return { subject: invoiceId ? { invoiceId } : {} };
  }

  get #subject(): Subject {
    const { invoiceId, lineId } = this;
    return this.line ?? this.subject ?? { ...(invoiceId && { invoiceId }), ...(lineId && { lineId }) };
  }

  get #value(): Thread | undefined {
    const { state: known, session, awaited } = this.#thread;
    if (this.thread) return this.thread;
    if (this.suggestions && !session && !awaited) return { messages: [], outgoing: [], typing: [] };
    return known.status === 'ready' ? known.value : undefined;
  }

  get #exchange(): Exchange | undefined {
    const thread = this.#value;
    const found = thread && exchangeOf(thread, this.#subject.lineId, this.current);
    return found && 'sequence' in found.asked && found.asked.sequence <= this.done ? undefined : found;
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await this.#arriving;
    return super.getUpdateComplete();
  }

  protected override willUpdate(): void {
    this.#focused ||= this.shadowRoot?.activeElement instanceof HTMLElement;
    const exchange = this.#exchange;
    this.current ??= exchange?.key;
    if (exchange || this.known || this.pending) this.#fetchAnswers();
  }

  protected override updated(): void {
    const exchange = this.#exchange;
    const answered = this.known !== undefined || exchange?.answers.some(({ writing }) => !writing);
    const leaving = this.pending !== undefined || (exchange !== undefined && !('sequence' in exchange.asked));
    keepStates(this.#states, [!this.#value ? false : answered ? 'answered' : leaving ? 'sending' : exchange ? 'sent' : 'draft']);
    if (exchange) this.answers?.updated(exchange);
  }

  protected override render(): TemplateResult {
    return html`<div class="stack" part="body">${this.#room()}</div><p class="news visually-hidden" role="status"></p>`;
  }

  #room(): unknown {
    const locale = this.#locale;
    const { state: known, retry } = this.#thread;
    const thread = this.#value;
    if (!thread && known.status === 'failed') return known.error.code === 'unsupported' ? unsupportedRoom(locale) : failedRoom(locale, known.error, locale.terms.loadFailed, retry);
    if (!thread || !locale.ready) return skeletonRoom(locale, [bone('text', 40), bone('button', 100)]);
    const exchange = this.#exchange;
    if (!exchange && !this.known && !this.pending) return this.#field();
    return this.answers?.render(exchange, { pending: this.pending, known: this.known, thread }) ?? skeletonRoom(locale, bone('text', 80));
  }

  #field(): unknown {
    const { state: known } = this.#suggested;
    const suggestions = this.suggestions ?? (known.status === 'ready' ? known.value : []);
    const subject = this.#subject;
    const forget = this.line ? () => this.ask() : undefined;
    return html`${subject.name ? quoteTemplate(subject, this.#locale, forget) : nothing}
      ${fieldTemplate(this.#locale, { subject, text: this.draft, limit: maxMessageLength, write: (text) => (this.draft = text), send: () => void this.#sendDraft() })}
      ${this.answers?.trouble(this.#sending.error) ?? nothing}
      ${suggestionsTemplate(this.#locale, suggestions, (suggestion) => this.#use(suggestion))}
      <slot name="suggestion"></slot>`;
  }

  /** What could not leave is written again. */
  async #sendDraft(): Promise<void> {
    const text = this.draft;
    const sent = this.send(text);
    if (this.pending !== undefined) this.draft = '';
    if (!(await sent) && !this.#exchange && !this.draft) this.draft = text;
  }

  #use(suggestion: Suggestion): void {
    this.dispatchEvent(new SuggestionUsedEvent(suggestion));
    if (suggestion.answer) this.known = suggestion;
    else void this.send(suggestion.text, suggestion);
    void this.updateComplete.then(() => this.#keepFocus());
  }

  /** What had the keyboard is gone: it goes to what was asked. */
  #keepFocus(): void {
    if (this.#focused && !this.shadowRoot?.activeElement) this.renderRoot.querySelector<HTMLElement>('[tabindex="-1"]')?.focus();
  }

  /** What is shown after the press comes with it. */
  #fetchAnswers(): void {
    this.#arriving ??= import('./answers.js').then(
      async ({ Answers }) => {
        await this.#locale.sayMore();
        this.answers = new Answers(this, this.#locale, () => this.#thread.session);
      },
      () => (this.#arriving = undefined),
    );
  }
}
