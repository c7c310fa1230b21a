import { KvittError } from '@kvitt/core/error.js';
import type { Notice } from '@kvitt/core/model/notice.js';
import type { PagedResource, ResourceState } from '@kvitt/core/resource.js';
import type { Session } from '@kvitt/core/session/session.js';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { LocaleController } from '../controllers/locale-controller.js';
import { NoticeActionEvent, NoticeDismissedEvent, NoticeReadEvent, type NoticeAction } from '../events/notice.js';
import { KvittErrorEvent } from '../events/trouble.js';
import { adopt } from '../internal/adopt.js';
import { heading } from '../internal/heading.js';
import { closeIcon } from '../internal/icon.js';
import { safeUrl } from '../internal/safe-url.js';
import { noticeTold as english } from '../locales/en/notice-told.js';
import type { Terms } from '../locales/terms.js';
import { notes } from '../styles/note.js';
import { tones } from '../styles/tones.js';
import { lookOf } from './looks.js';
import { noticeStyles } from './notice.styles.js';
import { outageTemplate } from './outage.js';
import { Reader } from './reader.js';
import { isDismissible } from './which.js';

/** The element that shows them. */
interface Host extends LitElement {
  readonly noticeId?: string | undefined;
  readonly dismissible: boolean;
  readonly headingLevel: number;
}

/** Of which there may be more, where they are a list. */
export type Pages = Partial<Pick<PagedResource<Notice>, 'hasMore' | 'more'>>;

/** From so many characters on the rest of a text is folded. */
const long = 240;

/** What each session has been told, so that two elements tell it once. */
const tellings = new WeakMap<Session, Set<string>>();

/** What the notices look like, and what the customer does with them; fetched with the first. */
export class Told {
  readonly #host: Host;
  readonly #locale: LocaleController<'notice'>;
  readonly #session: () => Session | undefined;
  readonly #hide: (notice: Notice) => void;
  readonly #reader: Reader;
  readonly #open = new Set<string>();
  /** Read without a session to tell it to. */
  readonly #own = new Set<string>();
  #shown: readonly Notice[] = [];
  #price: typeof import('./price.js') | undefined;
  #isPricing = false;
  /** Which outages were going on when they were last shown. */
  readonly #ongoing = new Set<string>();

  constructor(host: Host, locale: LocaleController<'notice'>, session: () => Session | undefined, hide: (notice: Notice) => void) {
    this.#host = host;
    this.#hide = hide;
    this.#locale = locale;
    this.#session = session;
    this.#reader = new Reader(host, (id) => this.#seen(id));
    adopt(host, [tones, notes, noticeStyles]);
  }

  get #terms(): Terms['noticeTold'] {
    return this.#locale.say('noticeTold', english);
  }

  /** Where nobody keeps what is read, nothing is marked. */
  isUnread({ id, readAt }: Notice): boolean {
    const session = this.#session();
    return readAt === undefined && (session ? session.supports('notices.read') : !this.#own.has(id));
  }

  /** Tells what has come or is over while the page was looked at, and looks at what is on screen. `known` was there from the beginning. */
  updated(shown: readonly Notice[], known: Set<string>, state: ResourceState<readonly Notice[]>): void {
    this.#shown = shown;
    this.#reader.look([...this.#host.renderRoot.querySelectorAll<HTMLElement>('[data-id]')]);
    const isNews = state.status === 'ready' && state.origin === 'change';
    const news = shown.filter(({ id, outage }) => !known.has(id) || (this.#ongoing.has(id) && outage?.resolvedAt));
    if (isNews && news.length > 0) this.#say(news);
    for (const { id, outage } of shown) {
      known.add(id);
      if (outage && !outage.resolvedAt) this.#ongoing.add(id);
      else this.#ongoing.delete(id);
    }
  }

  render(notices: readonly Notice[], pages: Pages | undefined): TemplateResult {
    const more = () => void pages?.more?.();
    return html`<ul class="notices" role="list" aria-label=${this.#terms.messages}>${repeat(notices, ({ id }) => id, (notice) => this.#notice(notice))}</ul>
      ${pages?.hasMore ? html`<button class="button more" part="more" type="button" @click=${more}>${this.#terms.more}</button>` : nothing}`;
  }

  #say(news: readonly Notice[]): void {
    const words = news.map((notice) => `${lookOf(notice, this.#terms).words}: ${notice.title}`).join('. ');
    this.#host.renderRoot.querySelector('.news')?.replaceChildren(words);
  }

  #notice(notice: Notice): TemplateResult {
    const { id, title, text, outage } = notice;
    const { tone, icon, words } = lookOf(notice, this.#terms);
    const slot = (name: string) => (this.#host.noticeId ? name : `${name}-${id}`);
    return html`<li class="notice" part="notice" data-id=${id} data-tone=${tone} data-kind=${notice.kind}>
      <div class="top">
        <span class="symbol" part="icon">${icon()}</span>
        <p class="kind" part="kind"><span class="word">${words}</span>${this.#when(notice)}${this.isUnread(notice) ? html`<span class="unread" part="unread">${this.#terms.unread}</span>` : nothing}</p>
        ${this.#dismissal(notice)}
      </div>
      <div class="content">
        ${heading(this.#host.headingLevel, html`<bdi>${title}</bdi>`)}
        <slot name=${slot('media')}></slot>
        ${text ? this.#text(notice, text) : nothing}
        ${outage ? outageTemplate(outage, this.#terms, this.#locale) : nothing}
        ${this.#priceOf(notice)}
        ${this.#actions(notice)}
        <slot name=${slot('actions')}></slot>
      </div>
    </li>`;
  }

  #when({ sentAt, priceChange }: Notice): TemplateResult | typeof nothing {
    const at = sentAt ?? priceChange?.noticeSentOn;
    return at ? html`<span class="soft">${this.#terms.sentOn(this.#locale.date(at))}</span>` : nothing;
  }

  /** A long text shows its first paragraph; on paper all of it stands. */
  #text(notice: Notice, text: string): TemplateResult {
    const [first = '', ...rest] = text.split(/\n\s*\n/).filter((each) => each.trim());
    const paragraph = (words: string) => html`<p><bdi>${words.trim()}</bdi></p>`;
    if (rest.join('').length < long) return html`<div class="text" part="text">${[first, ...rest].map(paragraph)}</div>`;
    const isOpen = this.#open.has(notice.id);
    return html`<div class="text" part="text">${paragraph(first)}<div class="rest text" ?data-folded=${!isOpen}>${rest.map(paragraph)}</div></div>
      <button class="link" part="toggle" type="button" aria-expanded=${isOpen ? 'true' : 'false'} @click=${() => this.#toggle(notice)}>${isOpen ? this.#terms.readLess : this.#terms.readMore}</button>`;
  }

  #priceOf(notice: Notice): TemplateResult | typeof nothing {
    const { priceChange } = notice;
    if (!priceChange) return nothing;
    this.#fetchPrice();
    return this.#price?.priceTemplate(priceChange, this.#terms, this.#locale, (option) => this.#option(notice, option)) ?? nothing;
  }

  /** What reckons a difference comes with the first price. */
  #fetchPrice(): void {
    if (this.#isPricing) return;
    this.#isPricing = true;
    void import('./price.js').then(
      (price) => {
        this.#price = price;
        this.#host.requestUpdate();
      },
      () => (this.#isPricing = false),
    );
  }

  #actions(notice: Notice): TemplateResult | typeof nothing {
    const { actions = [] } = notice;
    return actions.length > 0 ? html`<div class="actions">${actions.map((action) => this.#deed(notice, action))}</div>` : nothing;
  }

  /** What leads nowhere is something to know, not to press. */
  #option(notice: Notice, option: NoticeAction): TemplateResult {
    const isDeed = option.url !== undefined || option.offerId !== undefined;
    return html`${isDeed ? this.#deed(notice, option) : html`<p class="strong"><bdi>${option.label}</bdi></p>`}${option.text ? html`<p class="soft"><bdi>${option.text}</bdi></p>` : nothing}`;
  }

  #deed(notice: Notice, action: NoticeAction): TemplateResult {
    const url = safeUrl(action.url);
    const act = (event: Event) => {
      if (!this.#host.dispatchEvent(new NoticeActionEvent(notice, { ...action, url }))) event.preventDefault();
    };
    return url
      ? html`<a class="button" part="action" href=${url} @click=${act}><bdi>${action.label}</bdi></a>`
      : html`<button class="button" part="action" type="button" @click=${act}><bdi>${action.label}</bdi></button>`;
  }

  #dismissal(notice: Notice): TemplateResult | typeof nothing {
    if (!isDismissible(notice, this.#host)) return nothing;
    return html`<button class="button button-icon dismiss" part="dismiss" type="button" aria-label=${this.#terms.dismiss(notice.title)} @click=${(event: Event) => this.#dismiss(event, notice)}>${closeIcon()}</button>`;
  }

  #toggle(notice: Notice): void {
    if (!this.#open.delete(notice.id)) this.#open.add(notice.id);
    this.#host.requestUpdate();
    void this.#read(notice);
  }

  /** The focus goes on to the notice that takes its place, else to the one before. */
  #dismiss(event: Event, notice: Notice): void {
    const place = (event.currentTarget as Element).closest('li');
    const next = place?.nextElementSibling ?? place?.previousElementSibling;
    next?.querySelector<HTMLElement>('a, button')?.focus();
    this.#hide(notice);
    this.#host.dispatchEvent(new NoticeDismissedEvent(notice));
    void this.#read(notice, 'pressed');
  }

  #seen(id: string): void {
    const notice = this.#shown.find((each) => each.id === id);
    if (notice) void this.#read(notice);
  }

  /** Has the backend remember it, once; when that fails, the next look tries again, and only a press makes it trouble. */
  async #read(notice: Notice, how?: 'pressed'): Promise<void> {
    const session = this.#session();
    const told = this.#toldBy(session);
    if (!this.isUnread(notice) || told.has(notice.id)) return;
    told.add(notice.id);
    try {
      this.#host.dispatchEvent(new NoticeReadEvent((await session?.notices.read(notice.id)) ?? notice));
    } catch (thrown) {
      told.delete(notice.id);
      if (how) this.#host.dispatchEvent(new KvittErrorEvent(KvittError.from(thrown), 'notices.read'));
    }
    this.#host.requestUpdate();
  }

  #toldBy(session: Session | undefined): Set<string> {
    if (!session) return this.#own;
    const told = tellings.get(session) ?? new Set();
    tellings.set(session, told);
    return told;
  }
}
