import type { Money } from '@kvitt/core/model/primitives.js';
import { negate } from '@kvitt/core/money.js';
import type { PlanFit, PlanPeriod } from '@kvitt/core/offers/plan-fit.js';
import type { OfferCalculation } from '@kvitt/core/session/session.js';
import { sum } from '@kvitt/core/sum.js';
import { html, nothing, type TemplateResult } from 'lit';
import { dateFormat } from '../internal/format/formatters.js';
import { formatAmount } from '../internal/format/money.js';
import { ltr } from '../internal/ltr.js';
import type { Terms } from '../locales/terms.js';
import type { Locale } from './view.js';

type Words = Terms['offerAnswer'];

/** What both plans would have cost, month by month, as a table that says what is not in it. */
export function calculationTable({ current, offered }: OfferCalculation, locale: Locale, terms: Words): TemplateResult {
  const others = new Map(offered.periods.map((period) => [period.start, period]));
  const row = (name: unknown, now: Money, then: Money) => html`<tr><th scope="row">${name}</th>${[now, then].map((amount) => html`<td>${ltr(formatAmount(amount, locale.lang))}</td>`)}<td>${ltr(formatAmount(sum([then, negate(now)], now.currency), locale.lang, { sign: 'always' }))}</td></tr>`;
  return html`<table part="calculation">
      <caption>${terms.calculationTitle}, ${current.plan.currency}</caption>
      <thead><tr><th scope="col">${terms.month}</th>${[current, offered].map(({ plan }) => html`<th scope="col"><bdi>${plan.name}</bdi></th>`)}<th scope="col">${terms.difference}</th></tr></thead>
      <tbody>${current.periods.flatMap((period) => {
        const other = others.get(period.start);
        return other ? row(monthOf(period, locale, terms), period.total, other.total) : [];
      })}</tbody>
      <tfoot>${row(terms.total, current.total, offered.total)}</tfoot>
    </table>
    ${lackingOf(offered, terms).map((words) => html`<p class="small soft">${words}</p>`)}`;
}

/** Short: with two plans and a difference it has to stand on a small phone. */
const monthName = (lang: string): Intl.DateTimeFormat => dateFormat(lang, { month: 'short', year: 'numeric', timeZone: 'UTC' });

/** The month in which a period of the meter's begins, there. */
function monthOf({ start, partial }: PlanPeriod, locale: Locale, terms: Words): unknown {
  return html`${monthName(locale.lang).format(new Date(start.slice(0, 10)))}${partial ? html` <span class="soft">(${terms.part})</span>` : nothing}`;
}

function lackingOf({ missing, unpriced }: PlanFit, terms: Words): readonly string[] {
  return [...(missing > 0 ? [terms.missing(missing)] : []), ...(unpriced > 0 ? [terms.unpriced(unpriced)] : [])];
}
