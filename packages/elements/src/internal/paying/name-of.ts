import type { Payment, PaymentMethod } from '@kvitt/core/model/payment.js';

/** The method in the customer's words. */
export function nameOf({ methodId, methodName }: Pick<Payment, 'methodId' | 'methodName'>, { methods }: { readonly methods: readonly PaymentMethod[] }): string {
  return methodName ?? methods.find(({ id }) => id === methodId)?.name ?? methodId;
}
