import type { Message } from '@kvitt/core/model/conversation.js';
import type { KvittError } from '@kvitt/core/error.js';
import type { Outgoing, Thread } from '@kvitt/core/session/session.js';
import { html, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import type { ThreadController } from '../controllers/thread-controller.js';
import { CardShownEvent, MessageReceivedEvent } from '../events/conversation.js';
import type { Composer } from './composer.js';
import { Deeds } from './deeds.js';
import type { Doing } from './doing.js';
import { Filing } from './filing.js';
import type { QuestionForm } from './form.js';
import { News } from './news.js';
import { Paper } from './paper.js';
import { Reader } from './reader.js';
import { rowsOf, type Row } from './rows.js';
import { rowTemplate } from './said.js';
import type { Search } from './search.js';
import { latestTemplate, tailTemplate } from './tail.js';
import type { Host } from './talk.js';
import { Track } from './track.js';
import { nameOf, type Later, type LateView, type Sight } from './view.js';
import { Weather } from './weather.js';

/** What there was before this came. */
interface Past {
  readonly host: Host;
  readonly resource: ThreadController;
  readonly composer: Composer;
  readonly doing: Doing;
  readonly later: Later;
  /** The thread as it was when it was first seen. */
  readonly first: Thread | undefined;
  /** Draws at once. */
  readonly renderNow: () => void;
}

/** What happens in a thread beyond reading what was said last and writing the next word; it comes a moment after those. */
export class Life {
  readonly deeds: Deeds;
  /** She wants a person and nobody is there: a question and an address come first. */
  leaving = false;
  readonly #past: Past;
  readonly #news = new News();
  readonly #track: Track;
  readonly #reader: Reader;
  readonly #weather: Weather;
  readonly #paper: Paper;
  readonly #cards = new Set<string>();
  #view: LateView | undefined;
  #search: Search | undefined;
  #form: QuestionForm | undefined;
  #forming: Promise<void> | undefined;
  #trouble: KvittError | undefined;
  #epoch = 0;
  #spoken: unknown;
  #focused = false;
  #said = '';

  constructor(past: Past) {
    const { host, resource, composer, doing, first, renderNow } = past;
    this.#past = past;
    this.deeds = new Deeds(doing, this.#scene());
    this.#track = new Track(host, resource, () => composer.focus());
    this.#reader = new Reader(host);
    this.#weather = new Weather(host, () => resource.session);
    this.#paper = new Paper(host, renderNow);
    if (first) this.#news.take(first);
    new Filing(host.renderRoot, composer, () => this.#view?.can('attach') ?? false, () => host.requestUpdate());
    host.renderRoot.addEventListener('input', this.#written);
  }

  get searching(): boolean {
    return this.#search !== undefined;
  }

  /** Asks for a person; while nobody is there, first for what can be answered later, until it is pressed again. */
  person({ locale, thread: { conversation } }: Sight): void {
    if (this.leaving || Date.parse(conversation?.service?.opensAt ?? '') > locale.now) this.leaving = !this.leaving;
    else void this.deeds.person();
    this.#past.host.requestUpdate();
  }

  toEnd(): void {
    this.#track.toEnd();
  }

  show(message: Message): Promise<void> {
    return this.#track.show(message);
  }

  /** All that is drawn from, before it is. */
  see(sight: Sight): LateView {
    const { host, later } = this.#past;
    const { conversation } = sight.thread;
    if (sight.words !== this.#spoken) this.#epoch += 1;
    this.#spoken = sight.words;
    this.leaving &&= conversation?.state === 'resolved' || conversation?.service?.state === 'bot';
    this.#focused = host.shadowRoot?.activeElement instanceof HTMLElement;
    this.#view = { ...sight, later, epoch: this.#epoch, active: this.#track.active, deeds: this.deeds, images: host.images };
    return this.#view;
  }

  rows({ thread, ...view }: LateView): readonly Row[] {
    const shown = this.#paper.printing ? thread.messages : this.#track.of(thread.messages);
    return rowsOf(shown, this.#track.atEnd ? thread.outgoing : [], view, this.#reader.unreadFrom(thread, view.side));
  }

  /** What has not changed is not drawn again. Tab comes to the message that was meant last, as long as it stands there. */
  drawn(rows: readonly Row[], view: LateView): unknown {
    const { active, epoch } = view;
    const said = rows.filter((row) => row.kind === 'said');
    const tabbable = (said.find(({ key }) => key === active) ?? said.at(-1))?.key;
    return repeat(rows, ({ key }) => key, (row) => {
      if (row.kind !== 'said') return rowTemplate(row, view);
      const { key, first, last, said: { message, outgoing } } = row;
      return guard([message ?? outgoing, first, last, active === key, tabbable === key, epoch], () => rowTemplate(row, view, tabbable));
    });
  }

  above({ words }: LateView): unknown {
    return this.#track.hasOlder ? html`<button class="button older" part="older" type="button" @click=${() => this.#track.older()}>${words.older}</button>` : nothing;
  }

  below(view: LateView): unknown {
    return this.#track.atEnd ? tailTemplate(view, this.#weather.lost) : nothing;
  }

  /** Between the messages and the field. */
  notes(view: LateView): unknown {
    return [this.#track.pinned ? nothing : latestTemplate(view, this.#reader.missed(view.thread)), this.#trouble && view.later.trouble(this.#trouble, view)];
  }

  search(view: LateView): unknown {
    return this.#search?.render(view);
  }

  /** In place of the field when nobody is there. */
  form(view: LateView): unknown {
    void this.#fetchForm();
    return this.#form?.render(view, this.#past.composer.text);
  }

  /** After each drawing: what is new is said and told, what was focused stays so. */
  updated(thread: Thread | undefined): void {
    this.#search?.updated();
    if (thread && this.#view) {
      this.#hear(thread, this.#view);
      this.#tellCards(thread);
      if (this.#track.pinned) this.#reader.read(this.#past.resource.session, thread);
    }
    this.#say();
    this.#keepFocus();
  }

  statesOf({ conversation, messages, outgoing }: Thread): readonly (string | false | undefined)[] {
    const service = conversation?.service?.state;
    const empty = messages.length === 0 && outgoing.length === 0;
    return [empty && 'empty', messages.at(-1)?.writing && 'writing', service === 'queued' && 'queued', service === 'closed' && 'closed', conversation?.state === 'resolved' && 'resolved', this.#weather.lost && 'lost'];
  }

  async toggleSearch(): Promise<void> {
    const { host } = this.#past;
    if (this.#search) {
      this.#endSearch();
      return;
    }
    const module = await import('./search.js').catch(() => undefined);
    if (module) this.#search = new module.Search(host, () => this.#view, () => this.#endSearch());
    host.requestUpdate();
  }

  #endSearch(): void {
    const { host } = this.#past;
    this.#search?.end();
    this.#search = undefined;
    host.requestUpdate();
    host.renderRoot.querySelector<HTMLElement>('[part~=search-toggle]')?.focus();
  }

  #fetchForm(): Promise<void> {
    const { host } = this.#past;
    this.#forming ??= import('./form.js').then(
      ({ QuestionForm }) => {
        this.#form = new QuestionForm(host, () => this.#view);
        host.requestUpdate();
      },
      () => (this.#forming = undefined),
    );
    return this.#forming;
  }

  #scene(): ConstructorParameters<typeof Deeds>[1] {
    return {
      trouble: (error) => this.#setTrouble(error),
      restore: (outgoing) => this.#restore(outgoing),
      reply: (message) => this.#reply(message),
      show: (message) => this.show(message),
      toEnd: () => this.toEnd(),
      redraw: () => this.#redraw(),
    };
  }

  #setTrouble(error: KvittError | undefined): void {
    this.#trouble = error;
    this.#past.host.requestUpdate();
  }

  /** What was taken back is written again, unless something else is. */
  #restore({ text, files, inReplyTo, subject }: Outgoing): void {
    const { composer } = this.#past;
    if (!composer.isEmpty) return;
    composer.files = files.map(({ file, fileName }) => ({ file, fileName }));
    composer.about = subject;
    composer.answers = inReplyTo ? this.#view?.thread.messages.findLast(({ id }) => id === inReplyTo) : undefined;
    composer.write(text);
    composer.focus();
  }

  #reply(message: Message): void {
    this.#past.composer.answers = message;
    this.#past.host.requestUpdate();
    this.#past.composer.focus();
  }

  #redraw(): void {
    this.#epoch += 1;
    this.#past.host.requestUpdate();
  }

  /** The others see that somebody writes; what was refused is forgotten. */
  readonly #written = ({ target }: Event): void => {
    const { composer } = this.#past;
    if (!(target instanceof HTMLElement) || !target.closest('.composer')) return;
    composer.refusals = [];
    const view = this.#view;
    const id = view?.thread.conversation?.id;
    if (id && composer.text && view.can('typing')) view.session?.conversations.typing(id);
  };

  #hear(thread: Thread, view: LateView): void {
    const { host } = this.#past;
    const fresh = this.#news.take(thread).filter(({ author }) => author.role !== view.side);
    for (const message of fresh) host.dispatchEvent(new MessageReceivedEvent(message));
    if (fresh.length) this.#said = fresh.map((message) => (message.author.role === 'system' ? message.text : `${nameOf(message.author, view)}: ${message.text}`)).join('\n');
  }

  #tellCards({ messages }: Thread): void {
    for (const message of this.#track.of(messages)) {
      if (!message.card || this.#cards.has(message.id)) continue;
      this.#cards.add(message.id);
      this.#past.host.dispatchEvent(new CardShownEvent(message.card, `card-${message.id}`, message));
    }
  }

  #say(): void {
    const status = this.#past.host.renderRoot.querySelector('.news');
    if (status && status.textContent !== this.#said) status.textContent = this.#said;
  }

  /** When what had the focus is gone, the field has it. */
  #keepFocus(): void {
    const { host, composer } = this.#past;
    if (this.#focused && !host.shadowRoot?.activeElement) composer.focus();
    this.#focused = false;
  }
}
