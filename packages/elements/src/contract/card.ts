import { contractState } from '@kvitt/core/model/contract-state.js';
import type { Contract, ContractState } from '@kvitt/core/model/contract.js';
import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../internal/heading.js';
import { calendarIcon, checkIcon, clockIcon, fileIcon, undoIcon } from '../internal/icon.js';
import { moneyTemplate } from '../internal/money.js';
import { statusBadge } from '../internal/status-badge.js';
import { campaignTemplate, isRunning } from './campaign.js';
import { termsTemplate } from './terms.js';
import type { View } from './view.js';

const icons: Readonly<Record<ContractState, () => TemplateResult>> = {
  trial: clockIcon, bound: calendarIcon, rolling: checkIcon, 'notice-given': undoIcon, ended: fileIcon,
};

/** One contract: what it is, what it costs, what was agreed, what comes, and the ways on. */
export function cardTemplate(contract: Contract, view: View): TemplateResult {
  const { plan, name } = contract;
  const standing = contractState(contract, view.today);
  const badge = statusBadge(standing === 'notice-given' ? 'attention' : 'neutral', icons[standing](), view.words.states[standing]);
  return html`<article class="card" part="card" data-id=${contract.id} tabindex="-1">
    <div class="card-head">
      <div>${name ? html`<p class="small soft"><bdi>${name}</bdi></p>` : nothing}${heading(view.headingLevel, html`<bdi>${plan.name}</bdi>`)}</div>
      ${badge}
    </div>
    ${plan.description ? html`<p class="soft"><bdi>${plan.description}</bdi></p>` : nothing}
    ${standing === 'ended' ? nothing : priceTemplate(contract, view)}
    ${standing === 'ended' ? nothing : campaignTemplate(contract, view)}
    ${view.upcoming(contract)}
    ${termsTemplate(contract, standing, view)}
    <slot name=${view.slotFor('extra', contract)}></slot>
    ${view.ways(contract, standing)}
  </article>`;
}

function priceTemplate(contract: Contract, { locale, words, today }: View): TemplateResult | typeof nothing {
  const price = contract.price ?? (isRunning(contract, today) ? contract.campaign?.campaignPrice : undefined);
  if (!price) return nothing;
  return html`<p class="price" part="price"><span class="figure">${moneyTemplate(locale.moneyParts(price))}</span> <span class="soft">${words.perMonth}</span></p>`;
}
