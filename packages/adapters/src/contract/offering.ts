import type { OfferAcceptance } from '@kvitt/core/adapter.js';
import { contractSchema, type Contract } from '@kvitt/core/model/contract.js';
import { offerSchema, type Offer, type OfferState } from '@kvitt/core/model/offer.js';
import { validate } from '@kvitt/core/session/validate.js';
import type { Operation, WholeAdapter } from './case.js';
import { context, intent } from './context.js';
import { check, checkSame } from './expect.js';
import type { Sandbox } from './sandbox.js';

/** What every case that accepts needs. */
export const accepting: readonly Operation[] = ['offers.get', 'offers.accept'];

/** The offer as it is now. */
export async function offerOf({ offers }: WholeAdapter, id: string): Promise<Offer> {
  return validate('offers.get', offerSchema, await offers.get({ id }, context()));
}

/** An open offer; nothing where the backend makes none. */
export async function openOffer(adapter: WholeAdapter, sandbox: Sandbox): Promise<Offer | undefined> {
  const id = await sandbox.openOffer?.();
  if (id === undefined) return undefined;
  const offer = await offerOf(adapter, id);
  checkSame(offer.state, 'open', `the offer ${id}`);
  check(offer.price !== undefined, `the offer ${id} has no price`);
  return offer;
}

/** What a confirmation of it states. */
export function agreementOf({ id, price, oneOff, bindingMonths }: Offer): OfferAcceptance {
  return { id, price, oneOff, bindingMonths };
}

/** Accepts it as it is. */
export async function accept({ offers }: WholeAdapter, offer: Offer, key?: string): Promise<Offer> {
  return validate('offers.accept', offerSchema, await offers.accept(agreementOf(offer), intent(key)));
}

export async function checkState(state: OfferState, adapter: WholeAdapter, id: string): Promise<void> {
  checkSame((await offerOf(adapter, id)).state, state, `the offer ${id}`);
}

/** The contract that an offer changes. */
export async function contractOf({ contracts }: WholeAdapter, { contractId }: Offer): Promise<Contract> {
  check(contractId !== undefined, 'the offer changes no contract');
  return validate('contracts.get', contractSchema, await contracts.get({ id: contractId }, context()));
}
