import type { Message, Subject } from '@kvitt/core/model/conversation.js';
import type { Thread } from '@kvitt/core/session/session.js';
import { html, LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { LanguageController } from '../controllers/language-controller.js';
import { LineQuestionController } from '../controllers/line-question-controller.js';
import { ThreadController } from '../controllers/thread-controller.js';
import { KvittErrorEvent } from '../events/trouble.js';
import { bone, failedRoom, skeletonRoom, staleNote, unsupportedRoom } from '../internal/rooms.js';
import { keepStates } from '../internal/states.js';
import { chat as english } from '../locales/en/chat.js';
import { buttons } from '../styles/button.js';
import { ground } from '../styles/ground.js';
import { rooms } from '../styles/rooms.js';
import { tokens } from '../styles/tokens.js';
import { frame } from './chat.styles.js';
import { Talk } from './talk.js';

/**
 * A conversation with people and machines about an invoice, a line of it, or anything else.
 *
 *     <kvitt-chat invoice-id="2026-0142"></kvitt-chat>
 *
 * With `conversation-id` or `invoice-id` it asks the nearest provider, and what is written waits in the session's outbox until it is there;
 * with `.thread` it shows plain data, and the page acts on what the element asks. The arrow keys go from message to message,
 * Escape back to the field; Enter sends, Shift and Enter break the line.
 *
 * @tag kvitt-chat
 * @slot heading - In place of the name of whoever answers.
 * @slot actions - Further buttons in the head.
 * @slot card-{id} - What the card of the message with this id shows; `kvitt-card-shown` says which.
 * @slot composer - Below the field, for what the supplier has to say about what is written there.
 * @fires {SendMessageEvent} kvitt-send-message - Asks before a message is sent; `preventDefault()` leaves it in the field.
 * @fires {RetryMessageEvent} kvitt-retry-message - Asks before a refused message is sent again.
 * @fires {DiscardMessageEvent} kvitt-discard-message - Asks before a message that has not left is taken back.
 * @fires {StopMessageEvent} kvitt-stop-message - Asks before the machine that writes is stopped.
 * @fires {RequestHumanEvent} kvitt-request-human - Asks before a person is asked for.
 * @fires {MessageSentEvent} kvitt-message-sent - The backend has a message of the customer's.
 * @fires {MessageReceivedEvent} kvitt-message-received - Somebody else's message has come.
 * @fires {HumanRequestedEvent} kvitt-human-requested - A person was asked for.
 * @fires {CardShownEvent} kvitt-card-shown - A message with a card is on screen.
 * @fires {CloseEvent} kvitt-close - The customer has closed it; does not bubble.
 * @fires {KvittErrorEvent} kvitt-error - Something could not be fetched, sent or done.
 * @csspart body - All of it, inside the edge.
 * @csspart head - Who answers.
 * @csspart heading - Her name.
 * @csspart presence - Whether an answer can come now.
 * @csspart search-toggle - Opens and closes the search.
 * @csspart close - Closes the chat.
 * @csspart log - All messages.
 * @csspart older - Shows what was said before.
 * @csspart day - A day.
 * @csspart unread - The mark above what has not been read.
 * @csspart event - What happened, said by nobody.
 * @csspart message - One message with all that belongs to it.
 * @csspart text - Its words.
 * @csspart subject - The line of the invoice that is asked about.
 * @csspart quote - The message that it answers.
 * @csspart attachments - Its files.
 * @csspart picture - A picture among them.
 * @csspart download - Saves a file.
 * @csspart progress - How far a file has come.
 * @csspart cancel - Takes a message back while its files are sent.
 * @csspart card - The name of a card that nothing shows.
 * @csspart retry-message - Sends again what was refused.
 * @csspart discard - Takes it back.
 * @csspart reply - Answers a message.
 * @csspart typing - Who is writing.
 * @csspart note - Each note.
 * @csspart queue - The note with the place in the queue.
 * @csspart promise - The note with the promised answer.
 * @csspart resolved - The note that nothing is open.
 * @csspart lost - The note that there is no connection.
 * @csspart quick-reply - One suggested answer.
 * @csspart latest - Goes to the newest message.
 * @csspart stop - Stops the machine.
 * @csspart person - Asks for a person.
 * @csspart composer - Where the customer writes.
 * @csspart input - The field.
 * @csspart attach - Chooses files.
 * @csspart files - The chosen files.
 * @csspart refusal - What cannot be sent, and why.
 * @csspart send - Sends.
 * @csspart trouble - What went wrong.
 * @csspart form - Where a question and an address are left when nobody is there.
 * @csspart send-question - Leaves it.
 * @csspart search - The search.
 * @csspart search-input - What is searched for.
 * @csspart found - A message that was found.
 * @csspart loading - The skeleton.
 * @csspart empty - The room without messages.
 * @csspart failed - The room after a failure.
 * @csspart unsupported - The room of a backend without conversations.
 * @csspart retry - The button that tries again.
 * @cssstate empty - Nothing has been said.
 * @cssstate writing - A machine is writing.
 * @cssstate queued - The customer is in the queue.
 * @cssstate closed - Nobody is there now.
 * @cssstate resolved - Nothing is open.
 * @cssstate lost - There is no connection.
 * @cssstate failed - The conversation could not be fetched.
 */
export class KvittChat extends LitElement {
  static override styles = [tokens, ground, buttons, rooms, frame];

  /** Names the conversation to show. */
  @property({ attribute: 'conversation-id' }) conversationId?: string;

  /** Shows the conversation about this invoice, which begins with its first message. */
  @property({ attribute: 'invoice-id' }) invoiceId?: string;

  /** Says which line of the invoice (BT-126) the next message is about. */
  @property({ attribute: 'line-id' }) lineId?: string;

  /** Names the `kvitt-invoice` whose lines are asked about here, by its id in the same document or shadow root; the one around the chat by default. */
  @property() for?: string;

  /** Gives the conversation as plain data; it goes before the ids, and the page does what the element asks. */
  @property({ attribute: false }) thread?: Thread;

  /** Lets a bot's Markdown show pictures from these addresses; none by default. */
  @property({ attribute: false }) images?: (url: string) => boolean;

  /** Takes no files. */
  @property({ attribute: 'no-attachments', type: Boolean }) noAttachments = false;

  /** Shows a button that tells the page to put the chat away. */
  @property({ type: Boolean }) closable = false;

  /** The level of the heading, 1 to 6. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  readonly #states = this.attachInternals().states;
  readonly #locale = new LanguageController(this, 'chat', english);
  readonly #resource = new ThreadController(this);
  readonly #talk = new Talk(this, this.#locale, this.#resource, () => this.#renderNow());
  #told: unknown;

  constructor() {
    super();
    new LineQuestionController(this, (subject) => this.ask(subject));
  }

  /** Asks for the conversation again. */
  refresh(): Promise<void> {
    return this.#resource.resource?.refresh() ?? Promise.resolve();
  }

  /** Moves the keyboard to the field. */
  override focus(options?: FocusOptions): void {
    this.#talk.focus(options);
  }

  /** Quotes what is asked about above the field, and moves the keyboard there. */
  ask(subject: Subject): void {
    this.#talk.ask(subject);
  }

  /** Puts words into the field, after those that stand there, and moves the keyboard there; nothing is sent. */
  write(text: string): void {
    this.#talk.write(text);
  }

  /** Brings a message into view, also one of long ago. */
  show(message: Message): Promise<void> {
    return this.#talk.show(message);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#talk.fetchLater();
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await this.#talk.complete;
    return super.getUpdateComplete();
  }

  protected override updated(): void {
    const { state } = this.#resource;
    const thread = state.status === 'ready' ? state.value : undefined;
    this.#talk.updated(thread);
    keepStates(this.#states, [state.status === 'failed' && 'failed', ...(thread ? this.#talk.statesOf(thread) : [])]);
    this.#tellProblem();
  }

  protected override render(): TemplateResult {
    return html`<div class="chat" part="body">${this.#renderRoom()}<p class="news visually-hidden" role="status"></p></div>`;
  }

  #renderRoom(): unknown {
    const locale = this.#locale;
    const { state, retry } = this.#resource;
    if (state.status === 'failed') return state.error.code === 'unsupported' ? unsupportedRoom(locale) : failedRoom(locale, state.error, locale.terms.loadFailed, retry);
    if (state.status === 'loading' || !locale.ready) return skeletonRoom(locale, html`<div class="waiting stack">${bone('text', 40)}${bone('text', 80)}${bone('text', 60)}${bone('button', 100)}</div>`);
    return this.#talk.render(state.value, staleNote(locale, state, retry));
  }

  #renderNow(): void {
    this.requestUpdate();
    if (this.hasUpdated) this.performUpdate();
  }

  /** Each problem once. */
  #tellProblem(): void {
    const { state } = this.#resource;
    const problem = state.status === 'failed' ? state.error : state.status === 'ready' ? state.problem : undefined;
    if (problem && problem !== this.#told) this.dispatchEvent(new KvittErrorEvent(problem, 'conversations.messages'));
    this.#told = problem;
  }
}
