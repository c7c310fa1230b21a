import { isCreditNote } from '@kvitt/core/model/due.js';
import { negate } from '@kvitt/core/money.js';
import type { InvoiceSummary } from '@kvitt/core/model/invoice.js';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { LocaleController } from '../controllers/locale-controller.js';
import { statusBadge } from '../internal/status-badge.js';
import { standing } from '../internal/status.js';
import { status } from '../locales/en/status.js';

/** What the rows need of the list. */
export interface Rows {
  readonly invoices: readonly InvoiceSummary[];
  readonly locale: LocaleController<'invoiceList'>;
  readonly dueSoonDays: number;
  /** Draws the link or button that opens one. */
  readonly link: (invoice: InvoiceSummary, words: string) => TemplateResult;
}

/** The rows with the currency that they have in common. */
type Columns = Rows & { readonly currency: string | undefined };

/** One table for every width: where it is narrow its rows fold, and the amount stays in its column. */
export function rows(given: Rows): TemplateResult {
  const { terms } = given.locale;
  const columns = { ...given, currency: commonCurrency(given.invoices) };
  return html`<table class="data" part="table" role="table">
    <thead role="rowgroup">
      <tr role="row">
        <th role="columnheader" scope="col">${terms.period}</th>
        <th role="columnheader" scope="col">${terms.number}</th>
        <th role="columnheader" scope="col">${terms.due}</th>
        <th role="columnheader" scope="col">${terms.status}</th>
        <th role="columnheader" scope="col" class="end">${columns.currency ?? terms.amount}</th>
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${repeat(given.invoices, ({ id }) => id, (invoice) => row(invoice, columns))}
    </tbody>
  </table>`;
}

function row(invoice: InvoiceSummary, { locale, dueSoonDays, link, currency }: Columns): TemplateResult {
  const stands = standing(invoice, locale.say('status', status), { now: locale.now, timeZone: locale.timeZone, dueSoonDays });
  const due = invoice.dueDate && locale.date(invoice.dueDate, 'short');
  return html`<tr role="row" part="row">
    <th role="rowheader" scope="row" class="strong">${link(invoice, nameOf(invoice, locale))}</th>
    <td role="cell" class="number">${invoice.number}</td>
    <td role="cell" class="due">${due ? html`<span class="wide">${due}</span><span class="narrow">${locale.terms.dueOn(due)}</span>` : nothing}</td>
    <td role="cell" class="status">${stands ? statusBadge(stands.tone, stands.icon(), stands.words) : nothing}</td>
    <td role="cell" class="end" part="amount"><bdi dir="ltr">${amountOf(invoice, locale, currency)}</bdi></td>
  </tr>`;
}

function nameOf(invoice: InvoiceSummary, locale: Rows['locale']): string {
  if (isCreditNote(invoice)) return locale.terms.creditNote;
  const { start, end } = invoice.invoicePeriod ?? {};
  return start && end ? locale.period({ start, end }) : locale.date(invoice.issueDate);
}

/** As stated, in the payer's view; with its currency unless the heading has it. */
function amountOf(invoice: InvoiceSummary, locale: Rows['locale'], currency: string | undefined): string {
  const stated = isCreditNote(invoice) ? negate(invoice.payableAmount) : invoice.payableAmount;
  return currency ? locale.amount(stated) : locale.money(stated);
}

/** The heading names the currency when all rows have the same; otherwise each cell does. */
function commonCurrency(invoices: readonly InvoiceSummary[]): string | undefined {
  const [first] = invoices;
  return first && invoices.every(({ payableAmount }) => payableAmount.currency === first.payableAmount.currency) ? first.payableAmount.currency : undefined;
}
