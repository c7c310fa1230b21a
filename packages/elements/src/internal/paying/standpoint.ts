import { inProgress } from '@kvitt/core/model/in-progress.js';
import type { Payment } from '@kvitt/core/model/payment.js';
import type { PaymentProgress } from '@kvitt/core/session/session.js';

/** What the customer did in this button. */
export interface Doing {
  readonly pressed: boolean;
  /** What she opened in place of the button: the ways to pay, or what to write in her own bank. */
  readonly opened?: 'choosing' | 'giro' | undefined;
  /** The payments that this button has seen under way, or that the customer came back from; others that have ended are history. */
  readonly seen: ReadonlySet<string>;
  readonly failed: boolean;
  /** Nothing is owed, whoever has paid: there is nothing to try again. */
  readonly nothingOwed?: boolean;
  /** The supplier draws the money: there is nothing to press. */
  readonly drawn?: boolean;
}

/** Where the button stands; every kind has one picture. */
export type Moment =
  | { readonly kind: 'idle' | 'choosing' | 'giro' | 'sending' | 'checking' | 'trouble' | 'drawn' }
  | { readonly kind: 'payment'; readonly payment: Payment };

/** No history while something is owed: whoever pays again ought to know. */
const lasting: readonly Payment['state'][] = ['mispaid', 'charged-back'];

/** Of these nothing is left but a way to try again. */
const vain: readonly Payment['state'][] = ['failed', 'expired', 'cancelled'];

/** The backend's word goes before the customer's: a payment under way is shown whatever was pressed. */
export function momentOf({ phase, payment }: PaymentProgress, { pressed, opened, seen, failed, nothingOwed, drawn }: Doing): Moment {
  if (phase === 'checking') return { kind: 'checking' };
  if (payment && inProgress(payment)) return { kind: 'payment', payment };
  if (pressed || phase === 'sending') return { kind: 'sending' };
  if (opened) return { kind: opened };
  if (failed && !nothingOwed) return { kind: 'trouble' };
  const over = nothingOwed && payment && vain.includes(payment.state);
  if (payment && !over && (seen.has(payment.id) || lasting.includes(payment.state))) return { kind: 'payment', payment };
  return { kind: drawn ? 'drawn' : 'idle' };
}
