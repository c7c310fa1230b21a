import type { OfferedMethod } from './seed-data.js';

/** A card that the payment provider keeps for a customer: one press pays, now or when the invoice is due. */
export function kept(id: string, brand: string, lastDigits: string): OfferedMethod {
  return { id: `${id}-${lastDigits}`, scheme: 'card', meansCode: '48', name: `${brand} ···· ${lastDigits}`, brand: { name: brand }, isSaved: true, mayWait: true, provider: 'stored' };
}

/** The supplier draws the money itself on the due date: Aino has agreed to it. */
export const mandate: OfferedMethod = { id: 'autogiro', scheme: 'direct-debit', meansCode: '49', name: 'Autogiro', isPreferred: true };
