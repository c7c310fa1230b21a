import type { PaymentMethod } from '@kvitt/core/model/payment.js';
import { html, type TemplateResult } from 'lit';
import { bankIcon, cardIcon, phoneIcon } from '../icon.js';
import { safeUrl } from '../safe-url.js';

/** UNCL4461 says what kind of thing it is paid with. */
const icons: Readonly<Record<string, () => TemplateResult>> = { '30': bankIcon, '42': bankIcon, '48': cardIcon, '49': bankIcon, '54': cardIcon, '58': bankIcon, '59': bankIcon, '93': bankIcon };

/** The method's own mark, from data; where there is none, or it does not load, the icon of its kind. Decoration: the name stands beside it. */
export function methodMark({ brand, meansCode = '' }: PaymentMethod): TemplateResult {
  const logo = safeUrl(brand?.logo);
  const icon = (Object.hasOwn(icons, meansCode) ? icons[meansCode] : undefined) ?? phoneIcon;
  return html`<span class="method-mark">${logo ? html`<img src=${logo} alt="" @load=${show} @error=${hide} />` : ''}${icon()}</span>`;
}

function show({ currentTarget }: Event): void {
  (currentTarget as HTMLImageElement).hidden = false;
}

function hide({ currentTarget }: Event): void {
  (currentTarget as HTMLImageElement).hidden = true;
}
