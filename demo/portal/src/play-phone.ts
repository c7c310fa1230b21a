import type { PaymentChangedEvent } from '@kvitt/elements';
import { room } from './page.js';

/** Offers the pretended phone in a window of its own while a payment waits for one: nobody has a real app for it. */
export function offerPhone(): void {
  const link = room('phone');
  document.body.addEventListener('kvitt-payment-changed', ({ payment }) => show(payment));
  document.body.addEventListener('kvitt-paid', () => (link.hidden = true));

  function show({ state, action }: PaymentChangedEvent['payment']): void {
    const waits = state === 'action-required' && action?.type === 'qr';
    link.hidden = !waits;
    if (waits) link.setAttribute('href', action.appUrl ?? '/');
  }
}
