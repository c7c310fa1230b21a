import type { Payment } from '@kvitt/core/model/payment.js';
import type { Session } from '@kvitt/core/session/session.js';
import { PaidEvent, PaymentChangedEvent } from '../../events/payment.js';

const told = new WeakMap<Session, Set<string>>();

/** Tells a step of a payment once per session, however many buttons show it. */
export function tell(from: HTMLElement, session: Session, payment: Payment): void {
  const steps = told.get(session) ?? new Set();
  told.set(session, steps);
  const step = `${payment.id} ${payment.state}`;
  if (steps.has(step)) return;
  steps.add(step);
  from.dispatchEvent(payment.state === 'settled' ? new PaidEvent(payment) : new PaymentChangedEvent(payment));
}
