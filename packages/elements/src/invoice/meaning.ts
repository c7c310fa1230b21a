import { isNegative } from '@kvitt/core/money.js';
import { html, nothing } from 'lit';
import { particulars } from './codes.js';
import { ltr } from './text.js';
import type { View } from './view.js';

const selfBilledCodes = ['261', '389', '471', '473', '500', '501', '502', '527'];

/** Who pays whom, where the customer has made out the document herself. */
export function selfBilled(view: View): unknown {
  const { typeCode, buyer, seller } = view.invoice;
  if (!selfBilledCodes.includes(typeCode)) return nothing;
  const more = particulars(view);
  const text = isNegative(view.toPay) ? more.selfBilledBack(buyer.name, seller.name) : more.selfBilled(buyer.name, seller.name);
  return html`<p class="small soft">${text}</p>`;
}

/** BT-111 is for the tax office and never part of the totals: it stands apart, in its own currency. */
export function taxForAccounts(view: View): unknown {
  const tax = view.invoice.totals.taxAmountInTaxCurrency;
  return tax ? html`<p class="beside small soft">${particulars(view).forAccounts(tax.currency)}: ${ltr(view.locale.money(tax))}</p>` : nothing;
}
