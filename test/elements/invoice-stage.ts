import { currentInvoiceId, memoryAdapter } from '@kvitt/adapters/memory.js';
import type { Invoice } from '@kvitt/core/model/invoice.js';
import type { KvittInvoice } from '@kvitt/elements';
import '@kvitt/elements/define/invoice.js';
import { fixture, html } from '@open-wc/testing';
import type { LitElement, TemplateResult } from 'lit';
import { mount, part, textOf, type Setting, type Stage } from '../support/mount.js';

export const id = currentInvoiceId;

/** The current invoice of a scenario, as plain data. */
export function sample(edit: (invoice: Invoice) => Invoice = (invoice) => invoice): Invoice {
  return edit(memoryAdapter().backend.records.invoice(id));
}

export const money = (amount: string, currency = 'SEK') => ({ amount, currency });

/** An invoice of so many lines that all belong to one group. */
export function long(count: number): Invoice {
  const [line] = sample().lines;
  const lines = Array.from({ length: count }, (_, index) => ({ ...line!, id: `line-${index}`, item: { name: `Reading ${index}` }, netAmount: money(`${index}.25`) }));
  return sample((invoice) => ({ ...invoice, lines }));
}

/** The element fed by the provider, when everything of it has arrived. */
export async function live(setting: Setting = {}, content: TemplateResult = html`<kvitt-invoice invoice-id=${id}></kvitt-invoice>`): Promise<Stage<KvittInvoice>> {
  const stage = await mount<KvittInvoice & LitElement>(content, setting);
  await part(stage.element, 'amount');
  await stage.element.updateComplete;
  return stage;
}

/** The element fed by property, without a provider. */
export async function given(invoice: Invoice, attributes: Partial<KvittInvoice> = {}, lang = 'en'): Promise<KvittInvoice> {
  const element = await fixture<KvittInvoice>(html`<kvitt-invoice lang=${lang} .invoice=${invoice}></kvitt-invoice>`);
  Object.assign(element, attributes);
  await element.updateComplete;
  await element.updateComplete;
  return element;
}

/** All elements with such a part. */
export function parts(element: HTMLElement, name: string): HTMLElement[] {
  return [...element.shadowRoot!.querySelectorAll<HTMLElement>(`[part~="${name}"]`)];
}

/** What stands in the first such part; spaces are spaces. */
export function says(element: HTMLElement, name: string): string {
  return (parts(element, name)[0]?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** The rows of the totals, "name: amount". */
export function totals(element: HTMLElement): string[] {
  return parts(element, 'total').map((row) => [...row.children].map((cell) => cell.textContent.replace(/\s+/g, ' ').trim()).join(': '));
}

/** A button or link by what it says or is called. */
export function control(element: HTMLElement, name: string): HTMLElement {
  const all = [...element.shadowRoot!.querySelectorAll<HTMLElement>('button, a')];
  const found = all.find((each) => (each.getAttribute('aria-label') ?? each.textContent).replace(/\s+/g, ' ').includes(name));
  if (!found) throw new Error(`nothing to press is called "${name}"; the element says "${textOf(element)}"`);
  return found;
}

/** Where changes are said; the skeleton and the stale note have regions of their own. */
export function statusOf(element: HTMLElement): HTMLElement {
  return element.shadowRoot!.querySelector<HTMLElement>('p.visually-hidden[role="status"]')!;
}

/** What assistive technology has been told. */
export function announced(element: HTMLElement): string {
  return statusOf(element).textContent.replace(/\s+/g, ' ').trim();
}
