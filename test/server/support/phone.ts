import type { Payment } from '@kvitt/core/model/payment.js';

/** Plays the customer's phone: reads the QR code and answers. */
export async function onPhone(payment: Payment, answer: 'approve' | 'decline', body?: object): Promise<{ readonly status: string }> {
  if (payment.action?.type !== 'qr' || !payment.action.appUrl) throw new Error('there is no QR code to read');
  const { origin } = new URL(payment.action.appUrl);
  const token = payment.action.payload.slice(1);
  const response = await fetch(`${origin}/simulator/phone/${token}/${answer}`, {
    method: 'POST', headers: { 'content-type': 'application/json' }, body: body && JSON.stringify(body),
  });
  return (await response.json()) as { readonly status: string };
}
