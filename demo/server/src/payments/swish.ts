import type { PaymentAction } from '@kvitt/core/model/payment.js';
import type { Money } from '@kvitt/core/model/primitives.js';
import { Refused, type Collection, type Outcome, type Provider, type Received } from './provider.js';

/** Where the supplier's Swish agreement lives. */
export interface SwishAgreement {
  /** Ends in `/swish-cpcapi`. */
  readonly baseUrl: string;
  /** The supplier's Swish number. */
  readonly payeeAlias: string;
  /** The address that opens the app for a token; a real one is `swish://paymentrequest?token=…`. */
  readonly appUrl: (token: string) => string;
  readonly fetch: typeof fetch;
}

interface PaymentRequest {
  readonly status: string;
  readonly paymentReference?: string;
  readonly datePaid?: string;
  readonly errorCode?: string;
  readonly received?: Money;
  readonly refunded?: Money;
}

/** The merchant's side of Swish's m-commerce flow. */
export function swishProvider(agreement: SwishAgreement): Provider {
  const { fetch } = agreement;
  const requestUrl = (version: 'v1' | 'v2', reference: string): string => `${agreement.baseUrl}/api/${version}/paymentrequests/${reference}`;
  return {
    async collect(collection) {
      const answer = await fetch(requestUrl('v2', collection.reference), {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(requestBody(agreement, collection)),
      });
      if (answer.status !== 201) throw await refusal(answer);
      return action(agreement, answer.headers.get('paymentrequesttoken') ?? '');
    },
    async outcome(reference) {
      const answer = await fetch(requestUrl('v1', reference));
      if (answer.status === 404) return { state: 'unknown' };
      if (!answer.ok) throw new Error(`Swish answered ${answer.status}`);
      return outcomeOf((await answer.json()) as PaymentRequest);
    },
    async cancel(reference) {
      const answer = await fetch(requestUrl('v1', reference), {
        method: 'PATCH',
        headers: { 'content-type': 'application/json-patch+json' },
        body: JSON.stringify([{ op: 'replace', path: '/status', value: 'cancelled' }]),
      });
      await answer.body?.cancel();
      return this.outcome(reference);
    },
    async refund(reference, amount) {
      const answer = await fetch(`${requestUrl('v1', reference)}/refunds`, {
        method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ amount }),
      });
      if (answer.status === 422) throw await refusal(answer);
      if (!answer.ok) throw new Error(`Swish answered ${answer.status}`);
      await answer.body?.cancel();
      return this.outcome(reference);
    },
  };
}

function requestBody({ payeeAlias }: SwishAgreement, { amount, message, callbackUrl, callbackSecret }: Collection): object {
  return { payeeAlias, amount: amount.amount, currency: amount.currency, message, callbackUrl, callbackIdentifier: callbackSecret };
}

/** The QR of a request is the letter D and its token. */
function action({ appUrl }: SwishAgreement, token: string): PaymentAction {
  return { type: 'qr', payload: `D${token}`, appUrl: appUrl(token) };
}

async function refusal(answer: Response): Promise<Error> {
  if (answer.status !== 422) return new Error(`Swish answered ${answer.status}`);
  const [first] = (await answer.json()) as readonly { readonly errorCode: string }[];
  return new Refused(first?.errorCode ?? 'unknown');
}

const came: Readonly<Record<string, Received['state']>> = {
  PAID: 'settled', PARTLY_REFUNDED: 'partly-refunded', REFUNDED: 'refunded', CHARGED_BACK: 'charged-back',
};

function outcomeOf({ status, paymentReference = '', datePaid, errorCode, received, refunded }: PaymentRequest): Outcome {
  if (status === 'CREATED') return { state: 'waiting' };
  if (status === 'CANCELLED') return { state: 'cancelled' };
  const state = came[status];
  if (state) return { state, reference: paymentReference, settledAt: datePaid ?? new Date().toISOString(), received, refunded };
  return errorCode === 'TM01' ? { state: 'expired' } : { state: 'failed', code: errorCode ?? status };
}
