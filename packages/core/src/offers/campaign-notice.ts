import type { Contract } from '../model/contract.js';
import type { Notice, PriceChange } from '../model/notice.js';
import { sameMoney } from '../money.js';
import { addDays, daysBetween } from '../period.js';

/** When it is told, and in which words: core has none. */
export interface CampaignTelling extends Pick<Notice, 'title' | 'text' | 'actions'>, Pick<PriceChange, 'explanation' | 'options' | 'newCustomerPrice' | 'noticeSentOn'> {
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** How many days before the new price it is told first; 60 by default. */
  readonly daysBefore?: number;
}

/** Announces that a contract's campaign ends, in time and until it has; nothing where its price does not rise or fall by that. */
export function campaignNotice(contract: Contract, { today, daysBefore = 60, title, text, actions, ...more }: CampaignTelling): Notice | undefined {
  const { id, campaign } = contract;
  if (!campaign || !changesPrice(contract)) return undefined;
  const effectiveOn = addDays(campaign.until, 1);
  const days = daysBetween(today, effectiveOn);
  if (days <= 0 || days > daysBefore || (campaign.from ?? today) > today) return undefined;
  const priceChange: PriceChange = { contractId: id, name: contract.plan.name, effectiveOn, old: campaign.campaignPrice, new: campaign.normalPrice, cause: 'campaign-end', ...more };
  return { id: `campaign-end-${id}-${campaign.until}`, kind: 'price', title, ...(text !== undefined && { text }), ...(actions && { actions }), contractId: id, priceChange };
}

/** A contract that ends with its campaign, or becomes another one, never comes to its normal price. */
function changesPrice({ campaign, endDate, upcoming }: Contract): boolean {
  if (!campaign || sameMoney(campaign.campaignPrice, campaign.normalPrice)) return false;
  return !(endDate !== undefined && endDate <= campaign.until) && !(upcoming && upcoming.startsOn <= addDays(campaign.until, 1));
}
