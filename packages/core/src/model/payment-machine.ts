import type { PaymentState } from './payment.js';

const fromBeginning = ['action-required', 'pending', 'settled', 'failed', 'expired', 'cancelled', 'mispaid'] as const;
/** Money that arrives after all is still the supplier's. */
const lateMoney = ['settled', 'mispaid'] as const;
const moneyBack = ['partly-refunded', 'refunded', 'charged-back'] as const;

const steps: Readonly<Record<PaymentState, readonly PaymentState[]>> = {
  created: fromBeginning,
  'action-required': fromBeginning,
  /** The bank may want strong authentication before it goes on. */
  pending: ['action-required', 'settled', 'failed', 'expired', 'cancelled', 'mispaid'],
  failed: lateMoney,
  expired: lateMoney,
  cancelled: lateMoney,
  settled: moneyBack,
  'partly-refunded': moneyBack,
  /** The supplier booked the money where it belongs, or sent it back. */
  mispaid: ['settled', 'partly-refunded', 'refunded'],
  /** The dispute was won. */
  'charged-back': ['settled'],
  refunded: [],
};

/** The states that may come next; being told the same state again is no step. */
export function nextStates(state: PaymentState): readonly PaymentState[] {
  return steps[state];
}

/** Whether this is one step of a payment: what a backend may do with one. */
export function mayFollow(from: PaymentState, to: PaymentState): boolean {
  return steps[from].includes(to);
}

/** Whether some steps lead there: what may be heard of a payment by whoever was not told of every one. */
export function mayBecome(from: PaymentState, to: PaymentState): boolean {
  const reached = new Set(steps[from]);
  for (const state of reached) steps[state].forEach((next) => reached.add(next));
  return reached.has(to);
}

/** Whether nothing can happen to it any more. Whether it is still waited for, `inProgress` says. */
export function isFinal(state: PaymentState): boolean {
  return steps[state].length === 0;
}
