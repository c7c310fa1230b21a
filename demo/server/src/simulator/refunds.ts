import { isNegative, isPositive, isZero } from '@kvitt/core/money.js';
import { add, subtract } from '@kvitt/core/sum.js';
import * as v from 'valibot';
import type { Money } from '@kvitt/core/model/primitives.js';
import type { SimulatorOptions } from './options.js';
import { decide, type SimulatedRequest } from './requests.js';

/** What goes back; everything that is left, when no amount is said. */
export const refundSchema = v.object({ amount: v.optional(v.pipe(v.string(), v.regex(/^\d{1,9}(\.\d{1,2})?$/))) });

/** Sends money back to where it came from; `undefined` when there is not so much left of it. */
export async function refund({ database, clock, caller }: SimulatorOptions, request: SimulatedRequest, amount?: string): Promise<SimulatedRequest | undefined> {
  const all = request.received ?? request;
  const money = (value: string) => ({ amount: value, currency: all.currency });
  const left = subtract(money(all.amount), money(request.refunded ?? '0.00'));
  const back = money(amount ?? left.amount);
  const after = subtract(left, back);
  if (!isPositive(back) || isNegative(after)) return undefined;
  const refunded = add(money(request.refunded ?? '0.00'), back).amount;
  const decided = await decide(database, request, { from: ['PAID', 'PARTLY_REFUNDED'], to: isZero(after) ? 'REFUNDED' : 'PARTLY_REFUNDED', now: clock.now(), refunded });
  void caller.nudge();
  return decided;
}

/** What has gone back so far. */
export function refundedOf({ refunded, received, currency }: SimulatedRequest): Money | undefined {
  return refunded === null ? undefined : { amount: refunded, currency: received?.currency ?? currency };
}
