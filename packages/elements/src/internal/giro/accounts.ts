import type { Invoice } from '@kvitt/core/model/invoice.js';
import type { CreditTransfer, PaymentInstructions } from '@kvitt/core/model/payment-instructions.js';
import type { GiroWords } from './giro-view.js';

/** Names that are the same in every language. */
const names = { iban: 'IBAN', bankgiro: 'Bankgiro', plusgiro: 'Plusgiro', swish: 'Swish' } as const;

/** What the bank calls this kind of account. */
export function accountName({ scheme }: CreditTransfer, words: GiroWords): string {
  if (scheme === 'fik') return words.creditorNumber;
  return scheme && scheme in names ? names[scheme as keyof typeof names] : words.accountNumber;
}

/** What the bank calls the reference beside this account: OCR number, KID, FIK, else just reference. */
export function referenceName({ creditTransfers = [] }: PaymentInstructions, country: string | undefined, words: GiroWords): string {
  const schemes = creditTransfers.map(({ scheme }) => scheme);
  if (schemes.includes('fik')) return words.fik;
  if (schemes.includes('kid') || (country === 'NO' && schemes.includes('bban'))) return words.kid;
  return schemes.includes('bankgiro') || schemes.includes('plusgiro') ? words.ocr : words.reference;
}

/** The account as the bank writes it; a number that already holds hyphens is left alone. */
export function accountText({ account, scheme }: CreditTransfer): string {
  const plain = copyable(account);
  if (/\D/.test(plain) && scheme !== 'iban') return plain;
  if (scheme === 'bankgiro') return plain.replace(/(\d{4})$/, '-$1');
  if (scheme === 'swish') return plain.replace(/^(\d{3})(\d{3})(\d{2})(\d{2})$/, '$1 $2 $3 $4');
  if (scheme === 'plusgiro') return plain.replace(/(\d)$/, '-$1');
  return scheme === 'bban' && plain.length === 11 ? plain.replace(/(\d{4})(\d{2})(\d{5})/, '$1 $2 $3') : inFours(plain);
}

/** Groups of four, as the eye reads a long number, an IBAN or an RF reference; words are left alone. */
export function inFours(text: string): string {
  return /^([A-Z]{2}\d{2}[\dA-Z]+|\d+)$/.test(copyable(text)) ? copyable(text).replace(/(.{4})(?=.)/g, '$1 ') : text;
}

/** A number as the bank's form wants it: without spaces. */
export function copyable(text: string): string {
  return text.replace(/\s/g, '');
}

/** Where the payee is at home. */
export function payeeCountry({ seller, payee }: Pick<Invoice, 'seller' | 'payee'>): string | undefined {
  return (payee?.address ?? seller.address)?.country;
}
