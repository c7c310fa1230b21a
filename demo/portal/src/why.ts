import type { Invoice } from '@kvitt/core/model/invoice.js';
import { make, place } from './page.js';

/** Shows why the amount is another than last month, in the supplier's words, which keep the customer's language; no words, no place. */
export function showWhy({ extensions }: Invoice, lang: string): void {
  const { lead, reason } = (extensions?.why ?? {}) as { readonly lead?: string; readonly reason?: string };
  const why = place('why');
  why.hidden = !lead;
  why.lang = lang;
  if (lead) why.replaceChildren(make('strong', {}, lead), ` ${reason ?? ''}`);
}
