import type { Notice } from '@kvitt/core/model/notice.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { LocaleController } from '../controllers/locale-controller.js';
import type { Terms } from '../locales/terms.js';

type Outage = NonNullable<Notice['outage']>;

/** What does not work, since when, until when, and what the customer gets for it. */
export function outageTemplate({ affects, since, expectedUntil, resolvedAt, compensation }: Outage, terms: Terms['noticeTold'], locale: LocaleController<'notice'>): TemplateResult {
  const moment = (at: string) => locale.date(at, 'moment');
  const end = resolvedAt ? fact(terms.over, moment(resolvedAt)) : fact(terms.expected, expectedUntil ? moment(expectedUntil) : terms.expectedUnknown);
  return html`<dl class="facts" part="facts">
    ${affects ? fact(terms.affects, affects) : nothing}${fact(terms.since, moment(since))}${end}
    ${compensation ? fact(terms.compensation, terms.compensationText(locale.money(compensation))) : nothing}
  </dl>`;
}

function fact(name: string, value: string): TemplateResult {
  return html`<dt>${name}</dt><dd><bdi>${value}</bdi></dd>`;
}
