import { memoryAdapter, type MemoryAdapter, type ScenarioName } from '@kvitt/adapters/memory.js';
import type { KvittProvider, Wording } from '@kvitt/elements';
import '@kvitt/elements/define/provider.js';
import { fixture, html } from '@open-wc/testing';
import type { LitElement, TemplateResult } from 'lit';
import { waitUntil } from './wait.js';

export interface Setting {
  readonly scenario?: ScenarioName;
  /** An adapter made before, so that a test can act on its backend first. */
  readonly adapter?: MemoryAdapter;
  readonly lang?: string;
  readonly dir?: 'ltr' | 'rtl';
  readonly theme?: 'light' | 'dark';
  readonly wording?: Wording;
  /** CSS width of the box around the element. */
  readonly width?: string;
}

export interface Stage<Element extends HTMLElement = LitElement> {
  readonly box: HTMLElement;
  readonly provider: KvittProvider;
  readonly element: Element;
  readonly adapter: MemoryAdapter;
}

/** Puts an element on a page of its own: a supplier's box, a provider over an in-memory backend, and the element in it. */
export async function mount<Element extends HTMLElement = LitElement>(content: TemplateResult, setting: Setting = {}): Promise<Stage<Element>> {
  const { lang = 'en', dir = 'ltr', theme = 'light', wording, width = '40rem' } = setting;
  const adapter = setting.adapter ?? memoryAdapter({ scenario: setting.scenario });
  const box = await fixture<HTMLElement>(html`
    <main lang=${lang} dir=${dir}>
      <kvitt-provider .adapter=${adapter} theme=${theme} time-zone="Europe/Stockholm" .wording=${wording}>${content}</kvitt-provider>
    </main>
  `);
  box.style.setProperty('inline-size', width);
  box.style.setProperty('background', theme === 'dark' ? '#0e1412' : '#ffffff');
  const provider = box.querySelector('kvitt-provider')!;
  return { box, provider, element: provider.firstElementChild as Element, adapter };
}

/** Everything a customer can read in an element, screen reader's words included; NBSP and line breaks are spaces. */
export function textOf(element: HTMLElement): string {
  const root = element.shadowRoot ?? element;
  const named = [...root.querySelectorAll('[aria-label], [title], [placeholder], [alt]')].flatMap((part) =>
    ['aria-label', 'title', 'placeholder', 'alt'].map((name) => part.getAttribute(name) ?? ''));
  return [root.textContent, ...named].join(' ').replace(/\s+/g, ' ').trim();
}

/** Waits until an element says it. */
export async function reads(element: HTMLElement, words: string | RegExp): Promise<void> {
  const found = () => (typeof words === 'string' ? textOf(element).includes(words) : words.test(textOf(element)));
  await waitUntil(found, () => `"${String(words)}" never came; the element says "${textOf(element)}"`);
}

/** Waits for a part of an element. */
export async function part<Part extends HTMLElement = HTMLElement>(element: HTMLElement, name: string): Promise<Part> {
  const find = () => element.shadowRoot?.querySelector<Part>(`[part~="${name}"]`);
  await waitUntil(find, () => `no part "${name}"; the element says "${textOf(element)}"`);
  return find()!;
}
