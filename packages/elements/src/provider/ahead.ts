/** Elements that read a whole invoice, most of them its payments too. */
const payers = 'kvitt-invoice, kvitt-giro-details, kvitt-pay-button, kvitt-payment-methods, kvitt-payment-status';

/** What the elements on the page will ask a session for travels beside it, not after it. Only a guess: who asks fetches it anyway. */
export function fetchAhead(): void {
  if (!document.querySelector(payers)) return;
  import('@kvitt/core/model/invoice.js').catch(() => undefined);
  import('@kvitt/core/session/payment-desk.js').catch(() => undefined);
}
