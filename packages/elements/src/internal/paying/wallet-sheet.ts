import type { PaymentMethod } from '@kvitt/core/model/payment.js';
import type { Money } from '@kvitt/core/model/primitives.js';

/** The browser's wallet, approved by the customer and waiting to hear what came of it. */
export interface WalletSheet {
  /** What the backend pays with. */
  readonly token: string;
  /** Closes the wallet; `success` only on the backend's word that the payment began. */
  complete(result: 'success' | 'fail'): Promise<void>;
}

/** Shows the browser's wallet, which it does only with a press; an `AbortError` when the customer closes it. W3C Payment Request. */
export async function openWallet({ paymentRequest = [] }: PaymentMethod, { amount: value, currency }: Money, payee: string): Promise<WalletSheet> {
  const wallets = paymentRequest.map(({ supportedMethods, data }) => ({ supportedMethods, data }));
  const response = await new PaymentRequest(wallets, { total: { label: payee, amount: { currency, value } } }).show();
  return { token: JSON.stringify(response.details), complete: (result) => response.complete(result) };
}
