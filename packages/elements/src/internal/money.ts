import { html, type TemplateResult } from 'lit';
import type { MoneyParts } from './format/money.js';

/** An amount with öre and currency smaller, its digits kept left to right in every direction. */
export function moneyTemplate({ sign, before, major, minor, after }: MoneyParts): TemplateResult {
  return html`<span class="num"><bdi dir="ltr">${sign}${small(before)}${major}${small(minor)}${small(after)}</bdi></span>`;
}

function small(text: string): TemplateResult | '' {
  return text ? html`<span class="amount-minor">${text}</span>` : '';
}
