import { isCreditNote } from '@kvitt/core/model/due.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { View } from './view.js';

export { ltr } from '../internal/ltr.js';

/** A heading whose level the page decides. */
export function heading(level: number, className: string, text: unknown, id = className): TemplateResult {
  return html`<div role="heading" aria-level=${level} id=${id} class=${className} part="heading">${text}</div>`;
}

/** One row of a list of facts. */
export function fact(name: unknown, value: unknown): TemplateResult {
  return html`<dt>${name}</dt><dd>${value}</dd>`;
}

/** The row of a text that few documents have; what is absent takes no room. */
export function factIf(name: string, text: string | undefined, show: (text: string) => unknown = isolated): unknown {
  return text ? fact(name, show(text)) : nothing;
}

/** What a customer calls it herself: her electricity bill is an invoice, whatever its code (82) says. */
const everyday = ['380', '381', '82', '575'];

/** "Credit note", "Prepayment invoice", … by UNCL1001; the rarer words arrive a little later than the invoice. */
export function documentName(typeCode: string, view: View): string {
  const rare = everyday.includes(typeCode) ? undefined : view.later?.kindOf(typeCode, view);
  return rare ?? (isCreditNote({ typeCode }) ? view.words.creditNote : view.words.invoice);
}

/** Whether the name above leaves unsaid what kind of document it is. */
export function isKindUnsaid(typeCode: string): boolean {
  return typeCode === '82' || typeCode === '575';
}

function isolated(text: string): TemplateResult {
  return html`<bdi>${text}</bdi>`;
}
