import type { Message, Subject } from '@kvitt/core/model/conversation.js';
import type { Session, Thread } from '@kvitt/core/session/session.js';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { ThreadController } from '../controllers/thread-controller.js';
import { CloseEvent } from '../events/conversation.js';
import { chatIcon, closeIcon, searchIcon } from '../internal/icons/talk.js';
import { emptyRoom } from '../internal/rooms.js';
import { Composer } from './composer.js';
import { Doing } from './doing.js';
import { answererOf, avatarTemplate, presenceTemplate, titleTemplate } from './head.js';
import type { Life } from './life.js';
import { opened, rowsOf } from './rows.js';
import { rowTemplate } from './said.js';
import type { Locale, Sight, View } from './view.js';

/** What the element says of itself. */
export interface Host extends LitElement {
  readonly thread?: Thread;
  readonly invoiceId?: string;
  readonly lineId?: string;
  readonly images?: (url: string) => boolean;
  readonly noAttachments: boolean;
  readonly closable: boolean;
  readonly headingLevel: number;
}

/** A thread that is known: who answers, what was said last, and where the next word is written. All else comes a moment later. */
export class Talk {
  readonly #host: Host;
  readonly #locale: Locale;
  readonly #resource: ThreadController;
  readonly #renderNow: () => void;
  readonly #composer: Composer;
  readonly #doing: Doing;
  #view: View | undefined;
  #life: Life | undefined;
  #arriving: Promise<void> | undefined;
  /** What stood there at first is no news. */
  #first: Thread | undefined;
  #end = 0;

  constructor(host: Host, locale: Locale, resource: ThreadController, renderNow: () => void) {
    this.#host = host;
    this.#locale = locale;
    this.#resource = resource;
    this.#renderNow = renderNow;
    this.#composer = new Composer(host, () => this.#view);
    this.#doing = new Doing({
      host,
      session: () => (host.thread ? undefined : resource.session),
      place: () => resource.place,
      subject: () => (host.lineId ? { invoiceId: host.invoiceId, lineId: host.lineId } : undefined),
      toEnd: () => this.#life?.toEnd(),
    });
  }

  /** Settles when all that the thread needs is here. */
  get complete(): Promise<unknown> | undefined {
    return this.#arriving;
  }

  focus(options?: FocusOptions): void {
    this.#composer.focus(options);
  }

  ask(subject: Subject): void {
    this.#composer.about = subject;
    this.#host.requestUpdate();
    this.#composer.focus();
  }

  write(text: string): void {
    const before = this.#composer.text.trimEnd();
    this.#composer.write(before ? `${before}\n${text}` : text);
    this.#composer.focus();
  }

  /** Brings a message into view: one of long ago is fetched page by page. */
  async show(message: Message): Promise<void> {
    await this.fetchLater();
    await this.#life?.show(message);
  }

  /** Files, notes, quotes, keys and the like travel while the thread does. */
  fetchLater(): Promise<void> {
    this.#arriving ??= Promise.all([import('./later.js'), this.#locale.sayMore()]).then(
      ([later]) => {
        const [host, resource, composer, doing] = [this.#host, this.#resource, this.#composer, this.#doing];
        this.#life = new later.Life({ host, resource, composer, doing, later, first: this.#first, renderNow: this.#renderNow });
        later.adopt(host, later.styles);
        host.requestUpdate();
      },
      () => (this.#arriving = undefined),
    );
    return this.#arriving;
  }

  render(thread: Thread, note: unknown): TemplateResult {
    const view = this.#see(thread);
    const life = this.#life;
    const answerer = answererOf(view);
    const { words } = view;
    const { closable } = this.#host;
    const closed = isClosed(view);
    return html`<div class="head" part="head">
        ${avatarTemplate(answerer)}
        <div class="answerer"><slot name="heading">${titleTemplate(answerer, this.#host.headingLevel)}</slot>${presenceTemplate(answerer)}</div>
        ${thread.conversation && view.can('messages') ? iconButton('search-toggle', words.search, searchIcon(), () => this.#do((alive) => alive.toggleSearch()), life?.searching ?? false) : nothing}
        <slot name="actions"></slot>
        ${closable ? iconButton('close', words.close, closeIcon(), () => this.#host.dispatchEvent(new CloseEvent())) : nothing}
      </div>
      ${note}${view.later && life?.search(view)}${this.#logTemplate(view, closed)}
      <div class="foot">
        ${view.later && life?.notes(view)}${this.#choicesTemplate(view, closed)}
        ${((closed || life?.leaving) && view.later ? life?.form(view) : undefined) ?? this.#composer.render(view, labelOf(view, answerer.kind === 'person' ? answerer.name : undefined))}
        <slot name="composer"></slot>
      </div>`;
  }

  /** After each drawing: what is new is said and told, what was focused stays so. */
  updated(thread: Thread | undefined): void {
    this.#composer.updated();
    if (this.#life) this.#life.updated(thread);
    else this.#keepEnd();
  }

  statesOf(thread: Thread): readonly (string | false | undefined)[] {
    return this.#life?.statesOf(thread) ?? [];
  }

  #see(thread: Thread): View {
    const { session } = this.#resource;
    this.#first ??= thread;
    const sight: Sight = {
      thread,
      session: this.#host.thread ? undefined : session,
      locale: this.#locale,
      words: this.#locale.terms,
      side: session?.audience === 'agent' ? 'agent' : 'customer',
      can: (operation) => this.#can(operation, session),
      send: (draft) => this.#doing.send(draft),
    };
    this.#view = this.#life ? this.#life.see(sight) : sight;
    return this.#view;
  }

  /** A page that gives the thread does all that is asked of it. */
  #can(operation: string, session: Session | undefined): boolean {
    if (operation === 'attach' && this.#host.noAttachments) return false;
    return this.#host.thread !== undefined || (session?.supports(`conversations.${operation}`) ?? false);
  }

  #logTemplate(view: View, closed: boolean): TemplateResult {
    const { thread, words } = view;
    const life = this.#life;
    const rows = life && view.later ? life.rows(view) : rowsOf(thread.messages.slice(-opened), thread.outgoing, view);
    return html`<div class="log" part="log" role="log" aria-live="off" aria-label=${words.messages}>
      <div class="rows">
        ${view.later && life?.above(view)}
        ${rows.length ? (view.later ? life?.drawn(rows, view) : rows.map((row) => rowTemplate(row, view))) : closed ? nothing : emptyRoom(chatIcon(), words.emptyTitle, words.emptyText)}
        ${view.later && life?.below(view)}
      </div>
    </div>`;
  }

  /** The way to a person stands there as long as none is coming. */
  #choicesTemplate(view: View, closed: boolean): TemplateResult | typeof nothing {
    const { thread, words, side } = view;
    const stop = view.later?.stopTemplate(view);
    const service = thread.conversation?.service?.state;
    const person = side === 'customer' && view.can('human') && !closed && (service === 'bot' || service === undefined || thread.conversation?.state === 'resolved');
    if (!stop && !person) return nothing;
    return html`<div class="choices">
      ${stop}${person ? html`<button class="button" part="person" type="button" aria-expanded=${this.#life?.leaving ? 'true' : nothing} @click=${() => this.#do((alive) => alive.person(view))}>${words.toPerson}</button>` : nothing}
    </div>`;
  }

  /** What is asked for before it can be done is done when it can. */
  #do(act: (life: Life) => unknown): void {
    if (this.#life) act(this.#life);
    else void this.fetchLater().then(() => this.#life && act(this.#life));
  }

  /** The newest stand in view, unless the reader has gone up from them. */
  #keepEnd(): void {
    const log = this.#host.renderRoot.querySelector('.log');
    if (!log) this.#end = 0;
    else if (log.scrollTop >= this.#end) {
      log.scrollTop = log.scrollHeight;
      this.#end = log.scrollTop;
    }
  }
}

function labelOf({ thread, words }: View, name: string | undefined): string {
  if (name) return words.writeTo(name);
  return thread.messages.length ? words.write : words.ask;
}

/** Nobody is there, and nobody has been asked to answer later. */
function isClosed({ thread: { conversation }, side, can }: View): boolean {
  return side === 'customer' && conversation?.service?.state === 'closed' && !conversation.expectedReplyBy && can('human');
}

function iconButton(part: string, name: string, icon: TemplateResult, act: () => unknown, pressed?: boolean): TemplateResult {
  return html`<button class="button button-icon" part=${part} type="button" aria-label=${name} title=${name} aria-pressed=${pressed ?? nothing} @click=${act}>${icon}</button>`;
}
