import type { Contract } from '@kvitt/core/model/contract.js';
import type { Invoice } from '@kvitt/core/model/invoice.js';
import { addDays } from '@kvitt/core/period.js';
import type { Queries } from '../db/database.js';
import { contractOf, replaceContract, type ContractRow } from '../records/contracts.js';
import type { NewChange } from '../records/outbox.js';
import { addMonths } from '../seed/calendar.js';
import { includeInMeter } from './allowance.js';
import { contractChange } from './tellings.js';

/** What an invoice is about, both days included. */
export interface BilledPeriod {
  readonly start: string;
  readonly end: string;
}

/** The month after what has been billed; the first month of who is new, this one of who never was billed. */
export function periodAfter(before: Invoice | undefined, startDate: string, date: string): BilledPeriod {
  const billedUntil = before?.invoicePeriod?.end;
  const first = startDate > addMonths(date, -1) ? startDate : `${date.slice(0, 7)}-01`;
  const start = billedUntil === undefined ? first : addDays(billedUntil, 1);
  return { start, end: addDays(addMonths(start, 1), -1) };
}

/** A period in which something begins is charged for as a whole by what begins; a campaign that was over before it is gone. */
export function asOf(contract: Contract, { start, end }: BilledPeriod): Contract {
  const { upcoming, campaign } = contract;
  if (upcoming && upcoming.startsOn <= end) {
    const { plan, price, bindingUntil } = upcoming;
    return { ...contract, plan, price, bindingUntil, state: bindingUntil === undefined ? contract.state : 'bound', campaign: undefined, upcoming: undefined };
  }
  return campaign && campaign.until < start ? { ...contract, price: campaign.normalPrice, campaign: undefined } : contract;
}

/** Writes a contract as it has become, with the way back to what it was. */
export async function move(transaction: Queries, { document, previous }: ContractRow, now: Contract, at: string): Promise<readonly NewChange[]> {
  if (now === document) return [];
  const { plan, price, bindingUntil, campaign, state, upcoming } = document;
  const isFollowed = upcoming?.offerId !== undefined && !now.upcoming;
  const moved = await replaceContract(transaction, now, isFollowed ? { offerId: upcoming.offerId, agreement: { plan, price, bindingUntil, campaign, state } } : previous);
  return [contractChange(contractOf(moved)), ...(await includeInMeter(transaction, moved, at))];
}
