import { inProgress } from '@kvitt/core/model/in-progress.js';
import type { Payment } from '@kvitt/core/model/payment.js';
import { today } from '@kvitt/core/period.js';
import type { Clock } from '../clock.js';
import type { PaymentRow, PaymentStep } from '../records/payments.js';
import type { Outcome, Received } from './provider.js';

/** The steps that a payment takes to where its money is: what has gone back had come in first. */
export function stepsTo(payment: Payment, { state, ...came }: Received): readonly PaymentStep[] {
  if (came.received && came.received.currency !== payment.amount.currency) return [{ state: 'mispaid', ...came }];
  const hadCome = !inProgress(payment) && !['failed', 'expired', 'cancelled'].includes(payment.state);
  return hadCome || state === 'settled' ? [{ state, ...came }] : [{ ...came, state: 'settled', refunded: undefined }, { state, ...came }];
}

/** Whether the provider tells of money that came in. */
export function hasMoney(outcome: Outcome): outcome is Received {
  return 'settledAt' in outcome;
}

/** Whether its time to be answered is over. */
export function isOver({ expiresAtMs }: PaymentRow, clock: Clock): boolean {
  return expiresAtMs !== null && expiresAtMs <= clock.now();
}

/** Whether it waits for its day, with us: no provider has heard of it yet. */
export function waitsForItsDay({ payment: { state, executionDate } }: PaymentRow, clock: Clock, timeZone: string): boolean {
  return state === 'pending' && executionDate !== undefined && executionDate > today(clock.now(), timeZone);
}

/** What was given up after its time has expired, whoever hears of it first: the timer, a callback or the reconciliation. */
export function byItself(row: PaymentRow, outcome: Outcome, clock: Clock): Outcome {
  return outcome.state === 'cancelled' && isOver(row, clock) ? { state: 'expired' } : outcome;
}

/** Whether the provider's word is the last about a payment that nobody had an answer for. */
export function isFinal({ state }: Outcome): boolean {
  return state !== 'waiting' && state !== 'unknown' && state !== 'cancelled';
}
