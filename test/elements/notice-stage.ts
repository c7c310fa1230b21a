import { memoryAdapter, type ScenarioName } from '@kvitt/adapters/memory.js';
import type { Notice } from '@kvitt/core/model/notice.js';
import type { Money } from '@kvitt/core/model/primitives.js';
import type { KvittNotice } from '@kvitt/elements';
import '@kvitt/elements/define/notice.js';
import { html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import { mount, textOf, type Stage } from '../support/mount.js';
import { waitUntil } from '../support/wait.js';

export const kronor = (amount: string): Money => ({ amount, currency: 'SEK' });

/** `days` from now, as an instant and as a date. */
export const at = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();
export const on = (days: number): string => at(days).slice(0, 10);

export const noticeOf = (more: Partial<Notice> = {}): Notice => ({ id: 'one', kind: 'info', title: 'Open until eight', ...more });

export const priceOf = (more: Partial<NonNullable<Notice['priceChange']>> = {}): Notice =>
  noticeOf({ kind: 'price', title: 'A new price', priceChange: { effectiveOn: on(60), old: kronor('349.00'), new: kronor('449.00'), cause: 'list-price', ...more } });

export async function stage(content: TemplateResult = html`<kvitt-notice></kvitt-notice>`, scenario: ScenarioName = 'ready', width?: string): Promise<Stage<KvittNotice>> {
  return mount<KvittNotice>(content, { adapter: memoryAdapter({ scenario }), width });
}

/** Given as plain data. */
export async function given(notices: readonly Notice[], more: Partial<KvittNotice> = {}): Promise<KvittNotice> {
  const { element } = await stage();
  Object.assign(element, { notices, ...more });
  await element.updateComplete;
  await element.updateComplete;
  return element;
}

export const titles = (element: HTMLElement): string[] => all(element, 'heading').map(({ textContent }) => textContent.trim());

export function all(element: HTMLElement, part: string): HTMLElement[] {
  return [...(element.shadowRoot?.querySelectorAll<HTMLElement>(`[part~="${part}"]`) ?? [])];
}

export const is = (element: HTMLElement, state: string) => waitUntil(() => element.matches(`:state(${state})`), `never :state(${state}); it says "${textOf(element)}"`);
