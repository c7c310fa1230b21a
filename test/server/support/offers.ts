import type { Contract } from '@kvitt/core/model/contract.js';
import type { Notice } from '@kvitt/core/model/notice.js';
import type { Offer } from '@kvitt/core/model/offer.js';
import type { Plan } from '@kvitt/core/model/plan.js';
import { fill, type Filling } from '../../../demo/server/src/db/fill.js';
import type { SeededOffer } from '../../../demo/server/src/seed/seed-data.js';
import type { TestCustomer } from './customer.js';

const kronor = (amount: string) => ({ amount, currency: 'SEK' });

/** What she has, and what is cheaper. */
export const plans: readonly Plan[] = [
  { id: 'large', name: 'Surf 100', currency: 'SEK', unitCode: 'E34', fee: '499.00', tariff: { kind: 'allowance', included: '100', portion: '5', price: '39.00' } },
  { id: 'small', name: 'Surf 40', currency: 'SEK', unitCode: 'E34', fee: '199.00', tariff: { kind: 'allowance', included: '40', portion: '5', price: '39.00' }, extensions: { description: '40 GB' } },
];

/** A contract of a customer's own, whose id begins with hers. */
export async function addContract(customer: TestCustomer, wanted: Partial<Contract> = {}): Promise<string> {
  const contract: Contract = { plan: { id: 'large', name: 'Surf 100' }, price: kronor('499.00'), startDate: '2025-01-01', state: 'rolling', ...wanted, id: customer.own(wanted.id ?? 'contract') };
  await put(customer, { contracts: [{ customerId: customer.id, contract, plans }] });
  return contract.id;
}

/** An open offer of a smaller plan, for a year, with an id that begins with hers. */
export async function addOffer(customer: TestCustomer, wanted: Partial<Offer> = {}, more: Pick<SeededOffer, 'service'> = {}): Promise<string> {
  const offer: Offer = {
    kind: 'downsize', state: 'open', title: 'Surf 40', planId: 'small', price: kronor('199.00'), bindingMonths: 12, validUntil: '2027-06-30', withdrawalDays: 14,
    contractId: customer.own('contract'), ...wanted, id: customer.own(wanted.id ?? 'offer'),
  };
  await put(customer, { offers: [{ customerId: customer.id, offer, ...more }] });
  return offer.id;
}

/** Something that she was told, with an id that begins with hers. */
export async function addNotice(customer: TestCustomer, wanted: Partial<Notice> = {}): Promise<string> {
  const notice = { kind: 'info', title: 'Nya öppettider', sentAt: '2026-11-10T08:00:00Z', ...wanted, id: customer.own(wanted.id ?? 'notice') } as const;
  await put(customer, { notices: [{ customerId: customer.id, notice }] });
  return notice.id;
}

/** What a confirmation of such an offer states. */
export const agreement = { price: kronor('199.00'), bindingMonths: 12 } as const;

/** Accepts one of hers under a key. */
export function accept(customer: TestCustomer, id: string, key: string, body: object = agreement): Promise<Response> {
  return customer.ask('POST', `/offers/${id}/accept`, { body, headers: { 'idempotency-key': key } });
}

export async function offerAt(answer: Response | Promise<Response>): Promise<Offer> {
  return (await (await answer).json()) as Offer;
}

function put(customer: TestCustomer, what: Partial<Filling>): Promise<void> {
  return customer.server.database.transaction((transaction) => fill(transaction, { suppliers: [], customers: [], invoices: [], ...what }));
}
