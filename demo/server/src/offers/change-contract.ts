import type { Contract, ContractService } from '@kvitt/core/model/contract.js';
import type { Offer } from '@kvitt/core/model/offer.js';
import { addDays } from '@kvitt/core/period.js';
import { contractOf, findContract, replaceContract, type ContractRow } from '../records/contracts.js';
import { newestBill } from '../records/invoices.js';
import { addMonths } from '../seed/calendar.js';
import { includeInMeter } from './allowance.js';
import type { HeldOffer } from './held.js';
import { tooLate } from './refusals.js';
import { contractChange } from './tellings.js';

/** Lets an accepted offer hold from the next period on; answers its first day, or nothing where it changes no contract. */
export async function changeContract(held: HeldOffer, offer: Offer): Promise<string | undefined> {
  const row = offer.contractId === undefined || offer.kind === 'tip' ? undefined : await findContract(held.transaction, held.customer.id, offer.contractId);
  if (!row) return undefined;
  const { service } = held.row;
  if (!service && row.document.upcoming) throw tooLate(held.offer, 'Another change of this contract has been agreed on');
  const startsOn = await nextPeriod(held, row.document);
  await put(held, row, service ? withService(row.document, service) : { ...row.document, upcoming: upcomingOf(row, offer, startsOn) });
  return startsOn;
}

/** Takes back what an offer changed, whether it holds already or not. */
export async function restoreContract(held: HeldOffer, { id, contractId }: Offer): Promise<void> {
  const row = contractId === undefined ? undefined : await findContract(held.transaction, held.customer.id, contractId);
  if (!row) return;
  const { service } = held.row;
  if (service) await put(held, row, without(row.document, service));
  else if (row.document.upcoming?.offerId === id) await put(held, row, { ...row.document, upcoming: undefined });
  else if (row.previous?.offerId === id) await put(held, { ...row, previous: null }, { ...row.document, ...nothing, ...row.previous.agreement });
}

const nothing = { price: undefined, bindingUntil: undefined, campaign: undefined, state: undefined } as const;

/** The first day that no invoice has yet; what has begun without one begins today. */
async function nextPeriod({ transaction, customer, today }: HeldOffer, { startDate = today }: Contract): Promise<string> {
  const billedUntil = (await newestBill(transaction, customer.id))?.invoicePeriod?.end;
  const next = billedUntil === undefined ? startDate : addDays(billedUntil, 1);
  return next > today ? next : today;
}

function upcomingOf({ document, plans }: ContractRow, offer: Offer, startsOn: string): Contract['upcoming'] {
  const plan = plans.find(({ id }) => id === offer.planId);
  const description = plan?.extensions?.description;
  return {
    plan: plan ? { id: plan.id, name: plan.name, ...(typeof description === 'string' && { description }) } : document.plan,
    price: offer.price,
    startsOn,
    offerId: offer.id,
    withdrawUntil: offer.withdrawUntil,
    ...(offer.bindingMonths && { bindingUntil: addDays(addMonths(startsOn, offer.bindingMonths), -1) }),
  };
}

function withService(contract: Contract, service: ContractService): Contract {
  return { ...contract, services: [...(contract.services ?? []), service] };
}

function without(contract: Contract, { id }: ContractService): Contract {
  return { ...contract, services: contract.services?.filter((service) => service.id !== id) };
}

async function put(held: HeldOffer, { previous }: ContractRow, document: Contract): Promise<void> {
  const row = await replaceContract(held.transaction, document, previous);
  held.changes.push(contractChange(contractOf(row)), ...(await includeInMeter(held.transaction, row, held.at)));
}
