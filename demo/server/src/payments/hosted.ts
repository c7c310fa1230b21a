import { Refused, type Collection, type Outcome, type Provider } from './provider.js';

interface HostedPayment {
  readonly status: 'CREATED' | 'AUTHORISED' | 'PAID' | 'DECLINED' | 'CANCELLED' | 'ERROR';
  readonly redirectUrl: string;
  readonly paymentReference?: string;
  readonly paidAt?: string;
  readonly errorCode?: string;
}

/** Where the supplier's agreement with it lives, and how it is reached. */
export interface HostedAgreement {
  readonly baseUrl: string;
  readonly fetch: typeof fetch;
}

/** A provider with a page of its own, for cards (3-D Secure), Vipps and MobilePay. */
export function hostedProvider({ baseUrl, fetch }: HostedAgreement): Provider {
  const paymentUrl = (reference: string): string => `${baseUrl}/payments/${reference}`;
  return {
    async collect(collection) {
      const answer = await fetch(paymentUrl(collection.reference), {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(requestBody(collection)),
      });
      if (answer.status === 409) throw new Refused('RP09');
      return { type: 'redirect', url: (await payment(answer)).redirectUrl };
    },
    async outcome(reference) {
      const answer = await fetch(paymentUrl(reference));
      return answer.status === 404 ? { state: 'unknown' } : outcomeOf(await payment(answer));
    },
    async cancel(reference) {
      return outcomeOf(await payment(await fetch(`${paymentUrl(reference)}/cancel`, { method: 'POST' })));
    },
  };
}

function requestBody({ amount, scheme, payee, message, callbackUrl, callbackSecret, returnUrl }: Collection): object {
  return { amount, scheme, payee, message, callbackUrl, callbackIdentifier: callbackSecret, returnUrl };
}

async function payment(answer: Response): Promise<HostedPayment> {
  if (!answer.ok) throw new Error(`the hosted page's provider answered ${answer.status}`);
  return (await answer.json()) as HostedPayment;
}

function outcomeOf({ status, paymentReference, paidAt, errorCode }: HostedPayment): Outcome {
  if (status === 'CREATED') return { state: 'waiting' };
  if (status === 'AUTHORISED') return { state: 'pending' };
  if (status === 'CANCELLED') return { state: 'cancelled' };
  if (status === 'PAID') return { state: 'settled', reference: paymentReference ?? '', settledAt: paidAt ?? new Date().toISOString() };
  return errorCode === 'TM01' ? { state: 'expired' } : { state: 'failed', code: errorCode ?? status };
}
