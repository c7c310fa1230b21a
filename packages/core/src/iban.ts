import { mod97 } from './reference/mod97.js';

/** The account number without spaces, in capitals, when it is an IBAN by form and check digits (ISO 13616, mod 97); else nothing. */
export function ibanOf(text: string): string | undefined {
  const iban = text.replace(/\s/g, '').toUpperCase();
  return /^[A-Z]{2}\d{2}[A-Z\d]{11,30}$/.test(iban) && mod97(iban) ? iban : undefined;
}
