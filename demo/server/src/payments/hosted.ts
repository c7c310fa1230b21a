import type { PaymentAction } from '@kvitt/core/model/payment.js';
import type { Money } from '@kvitt/core/model/primitives.js';
import { Refused, type Collection, type Outcome, type Provider } from './provider.js';

/** A payment as the provider tells of it. */
export interface HostedPayment {
  readonly id: string;
  readonly status: 'CREATED' | 'AUTHORISED' | 'PAID' | 'DECLINED' | 'CANCELLED' | 'ERROR' | 'PARTLY_REFUNDED' | 'REFUNDED' | 'CHARGED_BACK';
  readonly redirectUrl: string;
  /** Opens the fields on the merchant's page. */
  readonly fieldsToken?: string;
  readonly paymentReference?: string;
  readonly paidAt?: string;
  readonly errorCode?: string;
  readonly received?: Money;
  /** So much has gone back. */
  readonly refunded?: Money;
}

/** Where the supplier's agreement with it lives, and how it is reached. */
export interface HostedAgreement {
  readonly baseUrl: string;
  readonly fetch: typeof fetch;
  /** How customers are asked under this agreement; a page of the provider's when absent. */
  readonly shape?: 'page' | 'app' | 'fields' | 'stored' | 'wallet';
  /** What a payment that waits for its customer asks of her; going to the provider's page when absent. */
  readonly action?: (payment: HostedPayment, scheme: string) => PaymentAction;
}

const toPage = ({ redirectUrl }: HostedPayment): PaymentAction => ({ type: 'redirect', url: redirectUrl });

/** A provider that asks the customer itself: on its page, in its app, in its fields, or not at all where it keeps her card. */
export function hostedProvider({ baseUrl, fetch, shape, action = toPage }: HostedAgreement): Provider {
  const paymentUrl = (reference: string): string => `${baseUrl}/payments/${reference}`;
  const post = (reference: string, what: string, body?: object): Promise<Response> =>
    fetch(`${paymentUrl(reference)}/${what}`, { method: 'POST', ...(body && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }) });
  return {
    async collect(collection) {
      const answer = await fetch(paymentUrl(collection.reference), {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ ...requestBody(collection), shape }),
      });
      if (answer.status === 400 || answer.status === 409) throw await refusal(answer);
      const asked = await payment(answer);
      if (asked.status === 'ERROR') throw new Refused(asked.errorCode ?? asked.status);
      return asked.status === 'CREATED' ? action(asked, collection.scheme) : undefined;
    },
    async outcome(reference) {
      const answer = await fetch(paymentUrl(reference));
      return answer.status === 404 ? { state: 'unknown' } : outcomeOf(await payment(answer));
    },
    async cancel(reference) {
      return outcomeOf(await payment(await post(reference, 'cancel')));
    },
    async refund(reference, amount) {
      const answer = await post(reference, 'refund', { amount });
      if (answer.status === 422) throw new Refused('RF02');
      return outcomeOf(await payment(answer));
    },
  };
}

function requestBody({ amount, scheme, payee, message, callbackUrl, callbackSecret, returnUrl, walletToken }: Collection): object {
  return { amount, scheme, payee, message, callbackUrl, callbackIdentifier: callbackSecret, returnUrl, walletToken };
}

async function refusal(answer: Response): Promise<Refused> {
  if (answer.status === 409) return new Refused('RP09');
  const { errorCode } = (await answer.json()) as { readonly errorCode?: string };
  return new Refused(errorCode ?? 'MALFORMED');
}

async function payment(answer: Response): Promise<HostedPayment> {
  if (!answer.ok) throw new Error(`the hosted page's provider answered ${answer.status}`);
  return (await answer.json()) as HostedPayment;
}

const came = { PAID: 'settled', PARTLY_REFUNDED: 'partly-refunded', REFUNDED: 'refunded', CHARGED_BACK: 'charged-back' } as const;

function outcomeOf(payment: HostedPayment): Outcome {
  const { status, paymentReference = '', paidAt, errorCode, received, refunded } = payment;
  if (status === 'CREATED') return { state: 'waiting' };
  if (status === 'AUTHORISED') return { state: 'pending' };
  if (status === 'CANCELLED') return { state: 'cancelled' };
  if (status === 'DECLINED' || status === 'ERROR') return errorCode === 'TM01' ? { state: 'expired' } : { state: 'failed', code: errorCode ?? status };
  return { state: came[status], reference: paymentReference, settledAt: paidAt ?? new Date().toISOString(), received, refunded };
}
