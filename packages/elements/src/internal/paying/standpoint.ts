import { inProgress } from '@kvitt/core/model/in-progress.js';
import type { Payment } from '@kvitt/core/model/payment.js';
import type { PaymentProgress } from '@kvitt/core/session/session.js';

/** What the customer did in this button. */
export interface Doing {
  readonly pressed: boolean;
  readonly choosing: boolean;
  /** The payments that this button has seen under way, or that the customer came back from; others that have ended are history. */
  readonly seen: ReadonlySet<string>;
  readonly failed: boolean;
}

/** Where the button stands; every kind has one picture. */
export type Moment =
  | { readonly kind: 'idle' | 'choosing' | 'sending' | 'checking' | 'trouble' }
  | { readonly kind: 'payment'; readonly payment: Payment };

/** The backend's word goes before the customer's: a payment under way is shown whatever was pressed. */
export function momentOf({ phase, payment }: PaymentProgress, { pressed, choosing, seen, failed }: Doing): Moment {
  if (phase === 'checking') return { kind: 'checking' };
  if (payment && inProgress(payment)) return { kind: 'payment', payment };
  if (pressed || phase === 'sending') return { kind: 'sending' };
  if (choosing) return { kind: 'choosing' };
  if (failed) return { kind: 'trouble' };
  return payment && seen.has(payment.id) ? { kind: 'payment', payment } : { kind: 'idle' };
}
