import type { Payment } from '@kvitt/core/model/payment.js';

/** What a provider's page answers. */
export interface PageAnswer {
  readonly status: string;
  readonly returnUrl: string;
}

/** Plays the customer on the provider's page: the card's, the bank's, the app's. */
export async function onPage(payment: Payment, step: 'request' | 'card' | 'approve' | 'decline', body?: object): Promise<PageAnswer> {
  const url = payment.action?.type === 'redirect' ? payment.action.url : payment.action?.type === 'qr' ? payment.action.appUrl : undefined;
  if (url === undefined) throw new Error('there is no page to go to');
  const answer = await fetch(`${url}/${step}`, step === 'request' ? {} : { method: 'POST', body: JSON.stringify(body ?? {}) });
  return (await answer.json()) as PageAnswer;
}

/** Plays the provider's script that has a card typed on the merchant's page. */
export async function inFields(origin: string, payment: Payment, step: 'card' | 'approve' | 'decline', number = '4242424242424242'): Promise<{ readonly status: string; readonly code?: string }> {
  if (payment.action?.type !== 'fields') throw new Error('there are no fields');
  const { clientSecret, sessionData }: Partial<Record<string, string>> = payment.action.parameters;
  const token = sessionData ?? clientSecret?.split('_secret_')[1] ?? '';
  const answer = await fetch(`${origin}/simulator/fields/${token}/${step}`, { method: 'POST', body: JSON.stringify({ number }) });
  return (await answer.json()) as { status: string; code?: string };
}
