import type { KvittError } from '@kvitt/core/error.js';
import type { Conversation, Message, Suggestion } from '@kvitt/core/model/conversation.js';
import type { Outgoing, Session, Thread, ThreadPlace } from '@kvitt/core/session/session.js';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { growingProse, proseTemplate } from '../chat/prose.js';
import { proseStyles } from '../chat/prose.styles.js';
import { ActionController } from '../controllers/action-controller.js';
import { ResourceController } from '../controllers/resource-controller.js';
import { HumanRequestedEvent, RequestHumanEvent } from '../events/conversation.js';
import { adopt } from '../internal/adopt.js';
import { formatDate } from '../internal/format/date.js';
import { alertIcon, checkIcon, clockIcon } from '../internal/icon.js';
import { questionAnswer as english } from '../locales/en/question-answer.js';
import { room as englishRoom } from '../locales/en/room.js';
import type { Terms } from '../locales/terms.js';
import { answersStyles } from './answers.styles.js';
import type { Exchange } from './exchange-of.js';
import { quoteTemplate, type Locale } from './field.js';

/** The element that shows them. */
interface Host extends LitElement {
  readonly place: ThreadPlace;
  /** Frees the field. */
  ask(): void;
  /** Puts a text back into the field. */
  rewrite(text: string): void;
  send(text: string): Promise<boolean>;
}

/** What there is to show beside the exchange. */
export interface Besides {
  /** Was sent a moment ago, and the thread does not tell it yet. */
  readonly pending: string | undefined;
  /** Its answer was known without asking. */
  readonly known: Suggestion | undefined;
  readonly thread: Thread;
}

/** What was asked, what becomes of it, and the answer; fetched once something is asked. */
export class Answers {
  readonly #host: Host;
  readonly #locale: Locale;
  readonly #session: () => Session | undefined;
  readonly #words: ResourceController<string>;
  readonly #human: ActionController<[], Conversation | undefined>;
  readonly #again: ActionController<[string], unknown>;
  #writing: Message | undefined;
  #read = 0;
  /** The last answer that was told. */
  #told: string | undefined;

  constructor(host: Host, locale: Locale, session: () => Session | undefined) {
    this.#host = host;
    this.#locale = locale;
    this.#session = session;
    this.#words = new ResourceController(host, ({ conversations }) => this.#writing && conversations.words(this.#writing.conversationId, this.#writing.id));
    this.#human = new ActionController(host, 'conversations.human', async () => session()?.conversations.human(host.place));
    this.#again = new ActionController(host, 'conversations.send', async (clientId) => session()?.conversations.retry(clientId));
    adopt(host, [answersStyles, proseStyles]);
  }

  get #terms(): Terms['questionAnswer'] {
    return this.#locale.say('questionAnswer', english);
  }

  render(exchange: Exchange | undefined, { pending, known, thread }: Besides): TemplateResult {
    const writing = exchange?.answers.find((message) => message.writing);
    if (writing?.id !== this.#writing?.id) this.#look(writing);
    const asked = known && !pending ? known : (exchange?.asked ?? { text: pending ?? '' });
    return html`${this.#asked(asked)}
      ${exchange && !known ? exchange.answers.map((message) => this.#answer(message)) : nothing}
      ${known && !pending ? this.#known(known) : this.#state(exchange, thread)}
      ${pending ?? (exchange && !('sequence' in exchange.asked)) ? nothing : this.#actions(thread, known)}`;
  }

  /** Why nothing could be sent. */
  trouble(error: KvittError | undefined): unknown {
    if (!error) return nothing;
    const words = error.userMessage ?? this.#locale.say('room', englishRoom).failed[error.code];
    return this.#note(alertIcon(), `${this.#terms.notSent} ${words}`, 'negative');
  }

  /** Reads a finished answer out, once, and has the backend know that it was seen. */
  updated({ answers, asked }: Exchange): void {
    const last = answers.findLast(({ writing }) => !writing);
    if (!last || last.id === this.#told) return;
    const before = this.#told;
    this.#told = last.id;
    if (last.sequence > this.#read) this.#markRead(last);
    const prose = [...this.#host.renderRoot.querySelectorAll('.prose')].at(-1)?.textContent ?? '';
    if (before !== undefined || !this.#isOld(asked)) this.#say(`${this.#terms.answered}. ${prose}`);
  }

  /** An answer of before the page was opened is there to be found, and told to nobody. */
  #isOld(asked: Exchange['asked']): boolean {
    return 'sentAt' in asked && Date.parse(asked.sentAt) < performance.timeOrigin;
  }

  #say(words: string): void {
    const place = this.#host.renderRoot.querySelector('.news');
    if (place) place.textContent = words;
  }

  #markRead({ conversationId, sequence }: Message): void {
    const session = this.#session();
    this.#read = sequence;
    if (session?.supports('conversations.read')) session.conversations.read(conversationId, sequence).catch(() => (this.#read = 0));
  }

  /** The words of an answer that is being written are looked at with the next drawing. */
  #look(writing: Message | undefined): void {
    this.#writing = writing;
    void Promise.resolve().then(() => this.#host.requestUpdate());
  }

  #asked(asked: Pick<Message, 'text' | 'subject'>): TemplateResult {
    return html`<div class="asked">
      <p class="visually-hidden">${this.#terms.yourQuestion}</p>
      ${asked.subject?.name ? quoteTemplate(asked.subject, this.#locale) : nothing}
      <p class="bubble" part="question" dir="auto" tabindex="-1">${asked.text}</p>
    </div>`;
  }

  #known({ answer = '' }: Suggestion): TemplateResult {
    return html`<div class="answer" part="answer"><p class="small soft">${this.#terms.known}</p>${proseTemplate(answer, 'plain', this.#host)}</div>`;
  }

  #answer(message: Message): TemplateResult {
    const { author, text, format = 'plain', writing } = message;
    const words = this.#words.state;
    const sofar = words.status === 'ready' && words.value.length > text.length ? words.value : text;
    return html`<div class="answer" part="answer" aria-busy=${writing ? 'true' : 'false'}>
      <p class="small"><b class="strong" dir="auto">${author.name ?? (author.role === 'bot' ? this.#terms.assistant : this.#terms.service)}</b>${author.role === 'bot' ? html`<span class="soft"> · ${this.#terms.machine}</span>` : nothing}</p>
      ${writing ? growingProse(sofar, format, this.#host) : proseTemplate(text, format, this.#host)}
    </div>`;
  }

  #state(exchange: Exchange | undefined, { conversation }: Thread): unknown {
    const terms = this.#terms;
    const asked = exchange?.asked;
    if (!asked) return this.#note(clockIcon(), terms.sending);
    if (!('sequence' in asked)) return asked.state === 'failed' ? this.#refused(asked) : this.#note(clockIcon(), asked.state === 'waiting' ? terms.waiting : terms.sending);
    if (this.#human.error) return this.#note(alertIcon(), terms.personFailed, 'negative');
    const { service, expectedReplyBy } = conversation ?? {};
    if (service?.state === 'queued') return this.#note(clockIcon(), terms.personComes);
    if (exchange.answers.length > 0) return nothing;
    const { lang, timeZone } = this.#locale;
    return this.#note(checkIcon(), expectedReplyBy ? terms.promised(formatDate(expectedReplyBy, 'moment', lang, timeZone)) : terms.sent);
  }

  #refused({ clientId, text, error }: Outgoing): TemplateResult {
    const terms = this.#terms;
    return html`${this.trouble(error)}
      <div class="actions">
        <button class="button" part="again" type="button" @click=${() => void this.#again.run(clientId)}>${terms.retry}</button>
        <button class="button button-quiet" part="change" type="button" @click=${() => void this.#change(clientId, text)}>${terms.change}</button>
      </div>`;
  }

  async #change(clientId: string, text: string): Promise<void> {
    if (await this.#session()?.conversations.discard(clientId)) this.#host.rewrite(text);
  }

  #note(icon: TemplateResult, words: string, tone?: 'negative'): TemplateResult {
    return html`<p class="state" part="note" data-tone=${tone ?? nothing} role=${tone ? 'alert' : 'status'}>${icon}<span>${words}</span></p>`;
  }

  /** A person is offered until one has been asked for. */
  #actions({ conversation }: Thread, known: Suggestion | undefined): TemplateResult {
    const terms = this.#terms;
    const served = conversation?.service?.state === 'queued' || conversation?.service?.state === 'agent';
    const person = html`<button class="button" part="person" type="button" aria-disabled=${this.#human.running ? 'true' : 'false'} @click=${() => void this.#callPerson(known)}>${terms.person}</button>`;
    return html`<div class="actions">
      <button class="button" part="more" type="button" @click=${() => this.#host.ask()}>${terms.askMore}</button>
      ${served || (this.#session() && !this.#session()?.supports('conversations.human')) ? nothing : person}
    </div>`;
  }

  /** A question that was answered without a message becomes one: a person has to know what is asked. */
  async #callPerson(known: Suggestion | undefined): Promise<void> {
    if (!this.#host.dispatchEvent(new RequestHumanEvent()) || !this.#session()) return;
    if (known && !(await this.#host.send(known.text))) return;
    const conversation = await this.#human.run();
    if (!conversation) return;
    this.#host.dispatchEvent(new HumanRequestedEvent(conversation));
    this.#host.focus();
  }
}
