import type { Bank, BankAnswer, Card } from './bank.js';
import { challenge } from './challenge.js';

/** Hands the card in, and lets the customer prove who she is where the bank asks. */
export async function settle(bank: Bank, secret: string, card: Card, lang: string): Promise<Exclude<BankAnswer, { status: 'authenticate' }>> {
  const answer = await bank.pay(secret, card);
  if (answer.status !== 'authenticate') return answer;
  const proved = await bank.authenticate(secret, await challenge(lang));
  return proved.status === 'authenticate' ? { status: 'declined', code: '1A' } : proved;
}
