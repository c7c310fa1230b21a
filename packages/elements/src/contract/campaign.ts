import type { Contract } from '@kvitt/core/model/contract.js';
import { daysBetween } from '@kvitt/core/period.js';
import { html, nothing, type TemplateResult } from 'lit';
import { alertIcon, tagIcon } from '../internal/icon.js';
import type { View } from './view.js';

/** From so many days before its end on a campaign is warned of. */
const soonDays = 60;

export function isRunning({ campaign }: Contract, today: string): boolean {
  return campaign !== undefined && campaign.until >= today && (campaign.from ?? today) <= today;
}

/** Until when a lower price holds, and what comes then: said from the first day on, and warned of when it is near. */
export function campaignTemplate(contract: Contract, { locale, words, today }: View): TemplateResult | typeof nothing {
  const { campaign } = contract;
  if (!campaign || !isRunning(contract, today)) return nothing;
  const { name, until, normalPrice } = campaign;
  const days = daysBetween(today, until);
  const isSoon = days <= soonDays;
  const left = days === 0 ? words.campaignToday : words.campaignDays(days);
  return html`<div class="note" part="campaign" data-tone=${isSoon ? 'attention' : nothing}>
    ${isSoon ? alertIcon() : tagIcon()}
    <div>
      ${name ? html`<p class="strong"><bdi>${name}</bdi></p>` : nothing}
      <p><bdi>${words.campaignUntil(locale.date(until))} ${isSoon ? left : nothing} <span class="strong">${words.campaignThen(locale.money(normalPrice))}</span></bdi></p>
    </div>
  </div>`;
}
