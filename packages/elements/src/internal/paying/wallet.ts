import type { PaymentMethod } from '@kvitt/core/model/payment.js';

const answers = new Map<string, boolean | Promise<boolean>>();

/** The browser is asked about the wallet alone; what is to be paid has no part in the answer. */
const details = { total: { label: '-', amount: { currency: 'SEK', value: '1.00' } } };

/**
 * Whether this browser can pay so: any way that is no wallet, and a wallet that it has. Each wallet is asked about once a page;
 * nothing while the answer is awaited, and then `heard` is called.
 */
export function canUse({ scheme, paymentRequest = [] }: PaymentMethod, heard: () => void): boolean | undefined {
  if (scheme !== 'wallet') return true;
  const wallets = paymentRequest.map(({ supportedMethods, data }) => ({ supportedMethods, data }));
  const key = JSON.stringify(wallets);
  const answer = answers.get(key) ?? ask(key, wallets);
  if (typeof answer === 'boolean') return answer;
  void answer.then(heard);
  return undefined;
}

function ask(key: string, wallets: PaymentMethodData[]): Promise<boolean> {
  const answer = hasOne(wallets).then((has) => {
    answers.set(key, has);
    return has;
  });
  answers.set(key, answer);
  return answer;
}

/** A browser without the interface has no wallet, nor one that refuses to say. */
async function hasOne(wallets: PaymentMethodData[]): Promise<boolean> {
  try {
    return await new PaymentRequest(wallets, details).canMakePayment();
  } catch {
    return false;
  }
}
