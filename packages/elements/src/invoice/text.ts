import { isCreditNote } from '@kvitt/core/model/due.js';
import { html, type TemplateResult } from 'lit';
import type { View } from './view.js';

/** A number or reference that keeps its order in right-to-left text. */
export function ltr(text: string): TemplateResult {
  return html`<bdi dir="ltr" class="num">${text}</bdi>`;
}

/** A heading whose level the page decides. */
export function heading(level: number, className: string, text: unknown, id = className): TemplateResult {
  return html`<div role="heading" aria-level=${level} id=${id} class=${className} part="heading">${text}</div>`;
}

/** One row of a list of facts. */
export function fact(name: unknown, value: unknown): TemplateResult {
  return html`<dt>${name}</dt><dd>${value}</dd>`;
}

/** "Credit note", "Invoice", … by UNCL1001. */
export function documentName(typeCode: string, { words }: Pick<View, 'words'>): string {
  if (isCreditNote({ typeCode })) return words.creditNote;
  return typeCode === '384' ? words.correctedInvoice : words.invoice;
}
