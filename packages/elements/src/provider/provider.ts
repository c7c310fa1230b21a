import type { EInvoiceDocument } from '@kvitt/adapters/einvoice.js';
import type { Auth } from '@kvitt/adapters/rest.js';
import type { Adapter, Audience } from '@kvitt/core/adapter.js';
import { KvittError } from '@kvitt/core/error.js';
import type { Clock, Session } from '@kvitt/core/session/session.js';
import { ContextConsumer, ContextProvider } from '@lit/context';
import { css, html, LitElement, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { localeContext, sessionContext } from '../contexts.js';
import type { CurrencyDisplay, LocaleSettings, Wording } from '../controllers/locale-settings.js';
import { SessionExpiredEvent, SessionExpiringEvent } from '../events/session.js';
import { KvittErrorEvent } from '../events/trouble.js';
import { nearestLanguage, watchLanguage } from '../internal/nearest-language.js';
import { checkAttributes, settingsOf } from './settings.js';
import { share, type Share } from './shared-session.js';
import { areOthers, wishOf } from './wish.js';

/** How long to wait before Kvitt's own code is fetched again. */
const againMs = 5_000;
const sessionProperties = ['adapter', 'baseUrl', 'auth', 'document', 'documents', 'scenario', 'clock', 'audience'] as const;

/**
 * Puts a session and a locale in reach of the elements inside it. Paints nothing.
 *
 * ```html
 * <kvitt-provider base-url="/api/kvitt" lang="sv">
 *   <kvitt-invoice invoice-id="2026-0142"></kvitt-invoice>
 * </kvitt-provider>
 * ```
 *
 * No backend? A standard e-invoice is enough (UBL, CII, or a PDF that carries one); read in the browser, sent nowhere:
 *
 * ```html
 * <kvitt-provider document="/invoices/2026-041.xml"><kvitt-invoice></kvitt-invoice></kvitt-provider>
 * ```
 *
 * Providers with the same `base-url` and the same `auth`, or with the same documents, share one session. Without any of
 * these it passes on the session of a provider around it, and only speaks about language and theme.
 *
 * @tag kvitt-provider
 * @slot - The page, with Kvitt's elements anywhere in it.
 * @fires {SessionExpiredEvent} kvitt-session-expired - The backend no longer knows the customer: sign in again.
 * @fires {SessionExpiringEvent} kvitt-session-expiring - The token ends within a minute, unless a new one is asked for.
 * @fires {KvittErrorEvent} kvitt-error - An attribute is wrong, or Kvitt's own code could not be fetched.
 */
export class KvittProvider extends LitElement {
  static override styles = css`
    :host { display: contents; }
    :host([theme='auto']) { color-scheme: light dark; }
    :host([theme='light']) { color-scheme: light; }
    :host([theme='dark']) { color-scheme: dark; }
  `;

  /** Talks to the backend: an adapter as a property, or `demo` for an in-memory backend. Wins over `base-url` and `document`. */
  @property() adapter?: Adapter | 'demo';
  /** Where a backend that speaks Kvitt's OpenAPI contract begins, relative to the page: `/api/kvitt`. Wins over `document`. */
  @property({ attribute: 'base-url' }) baseUrl?: string;
  /** Hands out the customer's tokens, `{ getToken() }`; without it the portal's cookies are sent. */
  @property({ attribute: false }) auth?: Auth;
  /** Where a standard e-invoice lies, relative to the page: `/invoices/2026-041.xml`. Fetched with the page's cookies when an element asks. */
  @property() document?: string;
  /** Several e-invoices, or those that have no address: `input.files`, addresses, XML, bytes. Wins over `document`. */
  @property({ attribute: false, hasChanged: areOthers }) documents?: Iterable<EInvoiceDocument>;
  /** Which situation the demo shows: `ready`, `overdue`, `paid`, `empty`, `failing`, … */
  @property() scenario?: string;
  /** Whose page it is: the supplier's staff sees with `agent` what concerns her. A customer by default; who may what, the backend decides. */
  @property() audience?: Audience;
  /** IANA zone in which instants are shown; the browser's by default. */
  @property({ attribute: 'time-zone' }) timeZone?: string;
  /** Whose colours: the system's (`auto`), `light` or `dark`; the page's own `color-scheme` by default. */
  @property({ reflect: true }) theme?: 'auto' | 'light' | 'dark';
  /** How currencies are written; by default "kr" in the Nordic languages and German, "SEK" in English. */
  @property({ attribute: 'currency-display' }) currencyDisplay?: CurrencyDisplay;
  /** The supplier's own words, over the language's: `{ invoice: { toPay: 'Att betala' } }`. */
  @property({ attribute: false }) wording?: Wording;
  /** Time from outside, for demonstrations and tests; the browser's by default. */
  @property({ attribute: false }) clock?: Clock;

  readonly #outer = new ContextConsumer(this, { context: localeContext, subscribe: true });
  readonly #locale = new ContextProvider(this, { context: localeContext });
  #sessions: ContextProvider<typeof sessionContext, this> | undefined;
  #session: Session | undefined;
  #given = false;
  /** Which language this provider told which session. */
  #told: { readonly session: Session; readonly language: string } | undefined;
  #share: Share | undefined;
  #leave: (() => void) | undefined;
  #unwatch: (() => void) | undefined;
  #again: ReturnType<typeof setTimeout> | undefined;

  /** The session in reach of the descendants; one that is set wins over `adapter`, `base-url` and `document`. */
  @property({ attribute: false })
  get session(): Session | undefined {
    return this.#session;
  }

  set session(session: Session | undefined) {
    this.#given = session !== undefined;
    this.#forget();
    if (session) this.#offer(session);
    else if (this.hasUpdated) this.#connect();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#unwatch = watchLanguage(this, () => this.#tellLanguage());
    if (this.hasUpdated) this.#rejoin();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unwatch?.();
    this.#stop();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.size > 0 || !this.hasUpdated) this.#attempt(() => checkAttributes(this));
    if (!this.hasUpdated || sessionProperties.some((name) => changed.has(name))) this.#reconnect();
    this.#locale.setValue(this.#settings());
  }

  protected override render(): unknown {
    return html`<slot></slot>`;
  }

  #settings(): LocaleSettings {
    return settingsOf(this, this.#outer.value);
  }

  /** Another wish: the descendants wait for its session. */
  #reconnect(): void {
    if (this.#given) return;
    this.#forget();
    this.#connect();
  }

  /** Back in the document: the descendants keep the session while the provider takes its share again. */
  #rejoin(): void {
    if (this.#given && this.#session) this.#offer(this.#session);
    else this.#connect();
  }

  /** Outside the document it takes no share: it would never give that back. */
  #connect(): void {
    const wish = this.isConnected ? this.#attempt(() => wishOf(this)) : undefined;
    if (!wish) return;
    this.#sessions ??= new ContextProvider(this, { context: sessionContext });
    const joined = share(wish, (expiresAt) => this.dispatchEvent(new SessionExpiringEvent(expiresAt)));
    this.#share = joined;
    joined.session.then(
      (session) => this.#share === joined && this.#offer(session),
      (thrown: unknown) => this.#share === joined && this.#missed(thrown),
    );
  }

  #offer(session: Session): void {
    this.#session = session;
    this.#leave = session.subscribe((event) => event === 'expired' && this.dispatchEvent(new SessionExpiredEvent()));
    this.#tellLanguage();
    this.#sessions ??= new ContextProvider(this, { context: sessionContext });
    this.#sessions.setValue(session);
  }

  #forget(): void {
    this.#stop();
    this.#session = undefined;
    this.#sessions?.setValue(undefined);
  }

  #stop(): void {
    clearTimeout(this.#again);
    this.#leave?.();
    this.#share?.leave();
    this.#share = this.#leave = undefined;
  }

  /** A mistake of the page stays one; code that could not be fetched is fetched again. */
  #missed(thrown: unknown): void {
    this.#fail(thrown);
    if (!KvittError.is(thrown)) this.#again = setTimeout(() => this.#reconnect(), againMs);
  }

  /** Before anyone asks, and when it changes here: providers that share a session in two languages do not take it from each other. */
  #tellLanguage(): void {
    const language = nearestLanguage(this) || 'en';
    const told = this.#told;
    if (!this.#session || (told?.session === this.#session && told.language === language)) return;
    this.#told = { session: this.#session, language };
    this.#session.locale = language;
  }

  #attempt<Result>(run: () => Result): Result | undefined {
    try {
      return run();
    } catch (thrown) {
      this.#fail(thrown);
      return undefined;
    }
  }

  /** Trouble here is the page author's to mend, so it is said in the console too. */
  #fail(thrown: unknown): void {
    const error = KvittError.from(thrown);
    console.error(error);
    this.dispatchEvent(new KvittErrorEvent(error, 'provider'));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kvitt-provider': KvittProvider;
  }
}
