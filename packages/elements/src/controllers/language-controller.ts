import { ContextConsumer } from '@lit/context';
import type { Money } from '@kvitt/core/model/primitives.js';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { localeContext } from '../contexts.js';
import { formatMoney, type MoneyOptions } from '../internal/format/money.js';
import { nearestLanguage, watchLanguage } from '../internal/nearest-language.js';
import { common } from '../locales/en/common.js';
import { fetchTerms, isHere, knownTerms, understand, type Language, type Part } from '../locales/languages.js';
import type { Terms } from '../locales/terms.js';
import type { LocaleSettings } from './locale-settings.js';

const wordings = new WeakMap<object, { readonly spoken: unknown; readonly merged: unknown }>();

/**
 * How an element says it: sentences of its section and amounts, in the nearest language, followed while the page runs.
 * Works without a provider. The old text is kept until another language has arrived.
 */
export class LanguageController<Section extends keyof Terms> implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #section: Section;
  readonly #english: Terms[Section];
  readonly #settings: ContextConsumer<typeof localeContext, ReactiveControllerHost & HTMLElement>;
  #wanted = '';
  #language: Language = 'en';
  #lang = 'en-GB';
  #ready = false;
  #parts: readonly Part[] = ['first'];
  #leave: (() => void) | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, section: Section, english: Terms[Section]) {
    this.#host = host;
    this.#section = section;
    this.#english = english;
    this.#settings = new ContextConsumer(host, { context: localeContext, subscribe: true, callback: () => this.#listen() });
    host.addController(this);
  }

  /** Whether the first language has arrived; a skeleton until then spares the page a flash of English. */
  get ready(): boolean {
    return this.#ready;
  }

  /** The section's sentences: the supplier's wording, else the language's, else English. */
  get terms(): Terms[Section] {
    return this.say(this.#section, this.#english);
  }

  /** What every element says. */
  get common(): Terms['common'] {
    return this.say('common', common);
  }

  /** The sentences of any section, when an element speaks of more than its own. */
  say<Name extends keyof Terms>(section: Name, english: Terms[Name]): Terms[Name] {
    const spoken = knownTerms(this.#language)?.[section] ?? english;
    const wording = this.#given.wording?.[section];
    return wording ? worded(spoken, wording) : spoken;
  }

  /** From now on what is said below or inside the element is fetched with every language; settles when it is there for the one spoken now, and for one on its way. */
  async sayMore(): Promise<void> {
    this.#parts = ['first', 'later'];
    await Promise.all([this.#language, understand(this.#wanted || 'en').language].map((language) => this.#fetch(language)));
  }

  /** BCP 47, as numbers and dates are written: `de-AT`. */
  get lang(): string {
    return this.#lang;
  }

  get dir(): 'ltr' | 'rtl' {
    return this.#host.matches(':dir(rtl)') ? 'rtl' : 'ltr';
  }

  /** IANA zone of instants; `undefined` means the browser's. */
  get timeZone(): string | undefined {
    return this.#given.timeZone;
  }

  /** Epoch milliseconds, by the session's clock. */
  get now(): number {
    return this.#given.now?.() ?? Date.now();
  }

  /** "1 477,00 kr" */
  money(money: Money, options?: MoneyOptions): string {
    return formatMoney(money, this.lang, this.moneyOptions(options));
  }

  /** Draws the element again, when something that it says has arrived. */
  redraw(): void {
    this.#host.requestUpdate();
  }

  hostConnected(): void {
    this.#listen();
  }

  hostDisconnected(): void {
    this.#leave?.();
  }

  /** As the provider has currencies written. */
  protected moneyOptions(options?: MoneyOptions): MoneyOptions {
    return { display: this.#given.currencyDisplay, ...options };
  }

  get #given(): LocaleSettings {
    return this.#settings.value ?? {};
  }

  /** A provider that comes late may bring a language of its own, and roots to watch. */
  #listen(): void {
    this.#leave?.();
    this.#leave = watchLanguage(this.#host, () => this.#follow());
    this.#follow();
  }

  #follow(): void {
    const wanted = nearestLanguage(this.#host) || 'en';
    if (wanted === this.#wanted) {
      this.redraw();
      return;
    }
    this.#wanted = wanted;
    const { language } = understand(wanted);
    if (this.#parts.every((part) => isHere(language, part))) this.#speak(wanted);
    else void this.#fetch(language).then(() => this.#speak(wanted));
  }

  async #fetch(language: Language): Promise<void> {
    await Promise.all(this.#parts.map((part) => fetchTerms(language, part)));
  }

  /** Sentences and formats change together, and only if nobody wanted yet another language meanwhile. */
  #speak(wanted: string): void {
    if (wanted !== this.#wanted) return;
    const { language, format } = understand(wanted);
    const here = isHere(language, 'first');
    this.#language = here ? language : this.#language;
    this.#lang = here ? format : this.#lang;
    this.#ready = true;
    this.redraw();
  }
}

/** The supplier's words over the language's; merged once, for a list asks on every row. */
function worded<Section extends object>(spoken: Section, wording: Partial<Section>): Section {
  const known = wordings.get(wording);
  if (known?.spoken === spoken) return known.merged as Section;
  const merged = { ...spoken, ...wording };
  wordings.set(wording, { spoken, merged });
  return merged;
}
