import type { Contract, ContractService } from '@kvitt/core/model/contract.js';
import type { Notice } from '@kvitt/core/model/notice.js';
import type { Offer, OfferKind } from '@kvitt/core/model/offer.js';
import type { Plan } from '@kvitt/core/model/plan.js';
import type { Money } from '@kvitt/core/model/primitives.js';
import { addDays } from '@kvitt/core/period.js';
import { multiply, round, subtract } from '@kvitt/core/sum.js';
import { addMonths, at } from '../calendar.js';
import type { Customer, SeededContract, SeededMeter, SeededNotice, SeededOffer } from '../seed-data.js';

/** How an offer is put to its customer. */
export interface OfferWords {
  readonly title: string;
  readonly reasons: readonly string[];
  readonly description?: string;
  readonly terms?: string;
}

/** Whose contract it is about, and what every offer of hers says. */
export interface Side {
  readonly customer: Customer;
  readonly contract: Contract;
  readonly today: string;
  /** What offers of hers are made from, in her language. */
  readonly basis: readonly string[];
}

/** What an offer changes; a `tip` has none of it. */
export interface OfferFacts {
  readonly id: string;
  readonly kind: OfferKind;
  readonly planId?: string;
  readonly price?: string;
  readonly oneOff?: string;
  readonly bindingMonths?: number;
  readonly saving?: Offer['saving'];
  /** What it adds beside the plan; then the price is its own. */
  readonly service?: ContractService;
  readonly placements?: readonly string[];
  /** For how many more days it can be accepted. */
  readonly days?: number;
}

const usualYear = 12;

/** An offer as its customer gets it: what it changes is counted from her contract. */
export function offerTo({ customer, contract, today, basis }: Side, facts: OfferFacts, words: OfferWords): SeededOffer {
  const { price, oneOff, service, bindingMonths, days = 40, ...rest } = facts;
  const isChange = price !== undefined;
  const currency = contract.price?.currency ?? '';
  const each: Money = { amount: price ?? '0.00', currency };
  const offer: Offer = {
    ...rest,
    ...words,
    state: 'open',
    basis,
    contractId: contract.id,
    validFrom: addDays(today, -3),
    validUntil: addDays(today, days),
    ...(isChange && { price: each, bindingMonths: bindingMonths ?? 0, effect: effectOf(service ? each : subtract(each, contract.price ?? each), bindingMonths), withdrawalDays: 14 }),
    ...(oneOff !== undefined && { oneOff: { amount: oneOff, currency } }),
  };
  return { customerId: customer.id, offer, ...(service && { service }) };
}

/** Over the binding time, or a year where there is none. */
function effectOf(monthly: Money, bindingMonths = 0): Offer['effect'] {
  const months = bindingMonths === 0 ? usualYear : bindingMonths;
  return { monthly, total: round(multiply(monthly, String(months))), months };
}

/** A contract that goes on until its customer gives notice of a month. */
export function contractOf(customer: Customer, { plan, ...facts }: Omit<Contract, 'plan'> & { readonly plan: Plan }, today: string): Contract {
  const description = plan.extensions?.description;
  return {
    state: 'rolling',
    noticePeriod: 'P1M',
    price: { amount: plan.fee, currency: plan.currency },
    ...facts,
    plan: { id: plan.id, name: plan.name, ...(typeof description === 'string' && { description }) },
    exitTerms: { endDate: addMonths(today, 1), ...facts.exitTerms },
    number: `${customer.party.identifier ?? ''}-1`,
  };
}

export function seeded({ id: customerId }: Customer, contract: Contract, plans: readonly Plan[]): SeededContract {
  return { customerId, contract, plans };
}

/** What a supplier has told, so many days ago, and for how many more it is of use. */
export function noticeTo({ customer, today }: Pick<Side, 'customer' | 'today'>, notice: Omit<Notice, 'sentAt'>, { daysAgo, days = 60 }: { readonly daysAgo: number; readonly days?: number }): SeededNotice {
  return { customerId: customer.id, notice: { ...notice, sentAt: at(addDays(today, -daysAgo), '07:30'), validUntil: at(addDays(today, days), '22:59') } };
}

/** The meter that a contract is told of by: the customer's first. */
export function meterOf(meters: readonly SeededMeter[], { id }: Customer): SeededMeter {
  const meter = meters.find(({ customerId }) => customerId === id);
  if (!meter) throw new Error(`${id} has no meter`);
  return meter;
}
