import type { KvittError } from '@kvitt/core/error.js';
import type { Message, Subject } from '@kvitt/core/model/conversation.js';
import type { Outgoing, Session, Thread } from '@kvitt/core/session/session.js';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { ThreadController } from '../controllers/thread-controller.js';
import { CardShownEvent, CloseEvent, MessageReceivedEvent } from '../events/conversation.js';
import { heading } from '../internal/heading.js';
import { chatIcon, closeIcon, searchIcon } from '../internal/icons/talk.js';
import { emptyRoom } from '../internal/rooms.js';
import { Composer } from './composer.js';
import { Doing } from './doing.js';
import type { QuestionForm } from './form.js';
import { answererOf, avatarTemplate, presenceTemplate } from './head.js';
import { News } from './news.js';
import { Paper } from './paper.js';
import { Reader } from './reader.js';
import { Rover } from './rover.js';
import { rowsOf, type Row } from './rows.js';
import { rowTemplate } from './said.js';
import { Scroller } from './scroller.js';
import type { Search } from './search.js';
import { nameOf, type Later, type Locale, type View } from './view.js';
import { Weather } from './weather.js';
import { Window } from './window.js';

/** What the element says of itself. */
interface Host extends LitElement {
  readonly thread?: Thread;
  readonly invoiceId?: string;
  readonly lineId?: string;
  readonly images?: (url: string) => boolean;
  readonly noAttachments: boolean;
  readonly closable: boolean;
  readonly headingLevel: number;
}

/** A thread that is known: who answers, what was said, and where the next word is written. */
export class Talk {
  readonly #host: Host;
  readonly #locale: Locale;
  readonly #resource: ThreadController;
  readonly #window = new Window();
  readonly #news = new News();
  readonly #composer: Composer;
  readonly #scroller: Scroller;
  readonly #rover: Rover;
  readonly #reader: Reader;
  readonly #weather: Weather;
  readonly #paper: Paper;
  readonly #doing: Doing;
  readonly #cards = new Set<string>();
  #view: View | undefined;
  #later: Later | undefined;
  #arriving: Promise<void> | undefined;
  #search: Search | undefined;
  #form: QuestionForm | undefined;
  #forming: Promise<void> | undefined;
  #trouble: KvittError | undefined;
  #epoch = 0;
  #spoken: unknown;
  #focused = false;
  #said = '';

  constructor(host: Host, locale: Locale, resource: ThreadController, renderNow: () => void) {
    this.#host = host;
    this.#locale = locale;
    this.#resource = resource;
    this.#composer = new Composer(host, () => this.#view);
    const reach = { above: () => this.#doing.older(), below: () => this.#below(), turned: () => host.requestUpdate() };
    this.#scroller = new Scroller(host, { ...reach, atEnd: () => this.#window.atEnd });
    this.#rover = new Rover(host, { older: reach.above, leave: () => this.#composer.focus() });
    this.#reader = new Reader(host);
    this.#weather = new Weather(host, () => this.#resource.session);
    this.#paper = new Paper(host, renderNow);
    this.#doing = this.#makeDoing();
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

  /** Files, notes, quotes and the like travel while the thread does. */
  fetchLater(): void {
    this.#arriving ??= Promise.all([import('./later.js'), this.#locale.sayMore()]).then(
      ([later]) => {
        later.adopt(this.#host, later.styles);
        this.#later = later;
        this.#redraw();
      },
      () => (this.#arriving = undefined),
    );
  }

  /** Brings a message into view: one of long ago is fetched page by page. */
  async show({ sequence }: Message): Promise<void> {
    while (!this.#window.around(this.#thread?.messages ?? [], sequence)) if (!(await this.#fetchOlder())) return;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const row = this.#host.renderRoot.querySelector<HTMLElement>(`[data-sequence="${sequence}"]`);
    if (!row) return;
    this.#scroller.show(row);
    row.focus({ preventScroll: true });
  }

  render(thread: Thread, note: unknown): TemplateResult {
    const view = this.#see(thread);
    const answerer = answererOf(view);
    const { words } = view;
    const { closable } = this.#host;
    const closed = this.#isClosed(view);
    return html`<div class="head" part="head">
        ${avatarTemplate(answerer)}
        <div class="answerer"><slot name="heading">${heading(this.#host.headingLevel, html`<bdi>${answerer.name}</bdi>`)}</slot>${presenceTemplate(answerer)}</div>
        ${thread.conversation && view.can('messages') ? iconButton('search-toggle', words.search, searchIcon(), this.#toggleSearch, this.#search !== undefined) : nothing}
        <slot name="actions"></slot>
        ${closable ? iconButton('close', words.close, closeIcon(), () => this.#host.dispatchEvent(new CloseEvent())) : nothing}
      </div>
      ${note}${this.#search?.render(view)}${this.#logTemplate(view, closed)}
      <div class="foot">
        ${this.#latestTemplate(view)}${this.#trouble && this.#later?.trouble(this.#trouble, view)}${this.#choicesTemplate(view, closed)}
        ${closed && this.#form ? this.#form.render(view, this.#composer.text) : this.#composer.render(view, this.#label(view, answerer.kind === 'person' ? answerer.name : undefined))}
        <slot name="composer"></slot>
      </div>`;
  }

  /** After each drawing: what is new is said and told, what was focused stays so. */
  updated(thread: Thread | undefined): void {
    this.#composer.updated();
    this.#search?.updated();
    if (thread && this.#view) {
      this.#hear(thread, this.#view);
      this.#tellCards(thread);
      if (this.#scroller.pinned) this.#reader.read(this.#resource.session, thread);
    }
    this.#say();
    this.#keepFocus();
  }

  statesOf({ conversation, messages, outgoing }: Thread): readonly (string | false | undefined)[] {
    const service = conversation?.service?.state;
    const empty = messages.length === 0 && outgoing.length === 0;
    return [empty && 'empty', messages.at(-1)?.writing && 'writing', service === 'queued' && 'queued', service === 'closed' && 'closed', conversation?.state === 'resolved' && 'resolved', this.#weather.lost && 'lost'];
  }

  get #thread(): Thread | undefined {
    const { state } = this.#resource;
    return state.status === 'ready' ? state.value : undefined;
  }

  #see(thread: Thread): View {
    const { session } = this.#resource;
    const spoken = this.#locale.terms;
    if (spoken !== this.#spoken) this.#epoch += 1;
    this.#spoken = spoken;
    this.#focused = this.#host.shadowRoot?.activeElement instanceof HTMLElement;
    this.#view = {
      thread,
      session: this.#host.thread ? undefined : session,
      locale: this.#locale,
      words: spoken,
      side: session?.audience === 'agent' ? 'agent' : 'customer',
      later: this.#later,
      epoch: this.#epoch,
      active: this.#rover.active,
      can: (operation) => this.#can(operation, session),
      deeds: this.#doing,
      images: this.#host.images,
    };
    return this.#view;
  }

  /** A page that gives the thread does all that is asked of it. */
  #can(operation: string, session: Session | undefined): boolean {
    if (operation === 'attach' && this.#host.noAttachments) return false;
    return this.#host.thread !== undefined || (session?.supports(`conversations.${operation}`) ?? false);
  }

  #logTemplate(view: View, closed: boolean): TemplateResult {
    const { thread, words } = view;
    const shown = this.#paper.printing ? thread.messages : this.#window.of(thread.messages);
    const rows = rowsOf(shown, this.#window.atEnd ? thread.outgoing : [], view, this.#reader.unreadFrom(thread, view.side));
    const above = this.#window.hasAbove(thread.messages) || this.#resource.resource?.hasOlder;
    const tabbable = this.#tabbable(rows);
    return html`<div class="log" part="log" role="log" aria-live="off" aria-label=${words.messages} @keydown=${this.#rover.pressed} @focusin=${this.#rover.meant} @pointerover=${this.#rover.meant} @pointerleave=${this.#rover.meant}>
      <div class="rows">
        ${above ? html`<button class="button older" part="older" type="button" @click=${() => this.#doing.older()}>${words.older}</button>` : nothing}
        ${rows.length ? repeat(rows, ({ key }) => key, (row) => rowTemplate(row, view, tabbable)) : closed ? nothing : emptyRoom(chatIcon(), words.emptyTitle, words.emptyText)}
        ${this.#window.atEnd ? this.#later?.tailTemplate(view, this.#weather.lost) : nothing}
      </div>
    </div>`;
  }

  /** The message that Tab comes to: the one that was meant last, as long as it stands there. */
  #tabbable(rows: readonly Row[]): string | undefined {
    const said = rows.filter(({ kind }) => kind === 'said');
    return (said.find(({ key }) => key === this.#rover.active) ?? said.at(-1))?.key;
  }

  #latestTemplate({ thread }: View): unknown {
    if (!this.#later || !this.#view || (this.#scroller.pinned && this.#window.atEnd)) return nothing;
    return this.#later.latestTemplate(this.#view, this.#reader.missed(thread));
  }

  /** The way to a person stands there as long as none is coming. */
  #choicesTemplate(view: View, closed: boolean): TemplateResult | typeof nothing {
    const { thread, words, side } = view;
    const last = thread.messages.at(-1);
    const writing = last?.writing && last.author.role === 'bot' && view.can('stop') ? last : undefined;
    const service = thread.conversation?.service?.state;
    const person = side === 'customer' && view.can('human') && !closed && (service === 'bot' || service === undefined || thread.conversation?.state === 'resolved');
    if (!writing && !person) return nothing;
    return html`<div class="choices">
      ${writing ? html`<button class="button" part="stop" type="button" @click=${() => this.#doing.stop(writing)}>${words.stop}</button>` : nothing}
      ${person ? html`<button class="button" part="person" type="button" @click=${() => void this.#doing.person()}>${words.toPerson}</button>` : nothing}
    </div>`;
  }

  #label({ thread, words }: View, name: string | undefined): string {
    if (name) return words.writeTo(name);
    return thread.messages.length ? words.write : words.ask;
  }

  /** Nobody is there, and nobody has been asked to answer later. */
  #isClosed({ thread: { conversation }, side, can }: View): boolean {
    const closed = side === 'customer' && conversation?.service?.state === 'closed' && !conversation.expectedReplyBy && can('human');
    if (closed) void this.#fetchForm();
    return closed;
  }

  #fetchForm(): Promise<void> {
    this.#forming ??= import('./form.js').then(
      ({ QuestionForm }) => {
        this.#form = new QuestionForm(this.#host, () => this.#view);
        this.#host.requestUpdate();
      },
      () => (this.#forming = undefined),
    );
    return this.#forming;
  }

  readonly #toggleSearch = async (): Promise<void> => {
    if (this.#search) {
      this.#endSearch();
      return;
    }
    const module = await import('./search.js').catch(() => undefined);
    if (module) this.#search = new module.Search(this.#host, () => this.#view, () => this.#endSearch());
    this.#host.requestUpdate();
  };

  #endSearch(): void {
    this.#search?.end();
    this.#search = undefined;
    this.#host.requestUpdate();
    this.#host.renderRoot.querySelector<HTMLElement>('[part~=search-toggle]')?.focus();
  }

  #makeDoing(): Doing {
    return new Doing({
      host: this.#host,
      session: () => (this.#host.thread ? undefined : this.#resource.session),
      place: () => this.#resource.place,
      subject: () => (this.#host.lineId ? { invoiceId: this.#host.invoiceId, lineId: this.#host.lineId } : undefined),
      thread: () => this.#thread,
      resource: () => this.#resource.resource,
      trouble: (error) => this.#setTrouble(error),
      restore: (outgoing) => this.#restore(outgoing),
      reply: (message) => this.#reply(message),
      up: () => this.#up(),
      toEnd: () => this.#toEnd(),
      show: (message) => this.show(message),
      redraw: () => this.#redraw(),
    });
  }

  #setTrouble(error: KvittError | undefined): void {
    this.#trouble = error;
    this.#host.requestUpdate();
  }

  #restore(outgoing: Outgoing): void {
    this.#composer.restore(outgoing, this.#thread?.messages.findLast(({ id }) => id === outgoing.inReplyTo));
  }

  #reply(message: Message): void {
    this.#composer.answers = message;
    this.#host.requestUpdate();
    this.#composer.focus();
  }

  #up(): boolean {
    const more = this.#window.up(this.#thread?.messages ?? []);
    if (more) this.#host.requestUpdate();
    return more;
  }

  /** Answers whether more is known then. */
  async #fetchOlder(): Promise<boolean> {
    const { resource } = this.#resource;
    const oldest = this.#thread?.messages[0];
    if (!resource?.hasOlder) return false;
    await resource.older();
    return this.#thread?.messages[0] !== oldest;
  }

  #below(): void {
    if (this.#window.down(this.#thread?.messages ?? [])) this.#host.requestUpdate();
  }

  #toEnd(): void {
    this.#window.toEnd();
    this.#scroller.toEnd();
  }

  #redraw(): void {
    this.#epoch += 1;
    this.#host.requestUpdate();
  }

  #hear(thread: Thread, view: View): void {
    const fresh = this.#news.take(thread).filter(({ author }) => author.role !== view.side);
    for (const message of fresh) this.#host.dispatchEvent(new MessageReceivedEvent(message));
    if (fresh.length) this.#said = fresh.map((message) => (message.author.role === 'system' ? message.text : `${nameOf(message.author, view)}: ${message.text}`)).join('\n');
  }

  #tellCards({ messages }: Thread): void {
    for (const message of this.#window.of(messages)) {
      if (!message.card || this.#cards.has(message.id)) continue;
      this.#cards.add(message.id);
      this.#host.dispatchEvent(new CardShownEvent(message.card, `card-${message.id}`, message));
    }
  }

  #say(): void {
    const status = this.#host.renderRoot.querySelector('.news');
    if (status && status.textContent !== this.#said) status.textContent = this.#said;
  }

  /** When what had the focus is gone, the field has it. */
  #keepFocus(): void {
    if (this.#focused && !this.#host.shadowRoot?.activeElement) this.#composer.focus();
    this.#focused = false;
  }
}

function iconButton(part: string, name: string, icon: TemplateResult, act: () => unknown, pressed?: boolean): TemplateResult {
  return html`<button class="button button-icon" part=${part} type="button" aria-label=${name} title=${name} aria-pressed=${pressed ?? nothing} @click=${act}>${icon}</button>`;
}
