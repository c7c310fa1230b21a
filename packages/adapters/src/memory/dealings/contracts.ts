import { monthsAfter, monthOf, periodOf } from '../data/calendar.js';
import type { Contract } from '@kvitt/core/model/contract.js';
import type { Offer } from '@kvitt/core/model/offer.js';
import type { Plan } from '@kvitt/core/model/plan.js';
import { addDays } from '@kvitt/core/period.js';
import { plansByContract } from '../data/plans.js';
import type { Kept } from './records.js';

/** The customer's contracts, and what an accepted offer makes of them. */
export class Contracts {
  readonly kept: Kept<Contract>;

  constructor(kept: Kept<Contract>) {
    this.kept = kept;
  }

  /** Those that have ended last. */
  list(): readonly Contract[] {
    const isOver = ({ state }: Contract): number => Number(state === 'ended');
    return [...this.kept.all].sort((one, other) => isOver(one) - isOver(other));
  }

  plans(contractId: string): readonly Plan[] {
    return plansByContract[this.kept.get(contractId).id] ?? [];
  }

  /** Changes a contract as an agent does. */
  change(id: string, edit: (contract: Contract) => Contract): Contract {
    return this.kept.put(edit(this.kept.get(id)));
  }

  /** What was accepted holds from its first day on. */
  agree(offer: Offer): void {
    const { contractId, startsOn } = offer;
    if (contractId === undefined || startsOn === undefined) return;
    this.change(contractId, (contract) => ({ ...contract, upcoming: { ...this.#agreed(offer, contract), startsOn, offerId: offer.id, withdrawUntil: offer.withdrawUntil } }));
  }

  /** What was taken back is not to come any more. */
  takeBack({ id, contractId }: Offer): void {
    if (contractId === undefined || this.kept.get(contractId).upcoming?.offerId !== id) return;
    this.change(contractId, (contract) => ({ ...contract, upcoming: undefined }));
  }

  #agreed({ planId, price, bindingMonths = 0, startsOn = '' }: Offer, contract: Contract): Pick<NonNullable<Contract['upcoming']>, 'plan' | 'price' | 'bindingUntil'> {
    const plan = this.plans(contract.id).find(({ id }) => id === planId);
    const bindingUntil = bindingMonths > 0 ? lastDay(startsOn, bindingMonths) : contract.bindingUntil;
    return { plan: plan ? { id: plan.id, name: plan.name } : contract.plan, price: price ?? contract.price, bindingUntil };
  }
}

/** The last day of so many months from the first of one. */
function lastDay(first: string, months: number): string {
  return addDays(periodOf(monthsAfter(monthOf(first), months)).start ?? first, -1);
}
