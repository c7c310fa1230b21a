import type { CreditTransfer, PaymentInstructions } from '@kvitt/core/model/payment-instructions.js';
import { checkReference, type ReferenceScheme } from '@kvitt/core/reference/check.js';
import { payCode as english } from '../../locales/en/pay-code.js';
import { copyable, payeeCountry } from './accounts.js';
import type { GiroView } from './giro-view.js';

const accountChecks = { iban: 'iban', bankgiro: 'se-bankgiro', plusgiro: 'se-plusgiro' } as const;

/**
 * What looks mistyped among the accounts and references, by the text that would be copied, with a hint in words.
 * Only a hint: some payees have numbers without check digits, and what is no such number at all is a message.
 */
export function doubtsOf(view: GiroView): ReadonlyMap<string, string> {
  const words = view.locale.say('payCode', english);
  const instructions = view.invoice.paymentInstructions ?? [];
  const accounts = instructions.flatMap(({ creditTransfers = [] }) => creditTransfers).filter(isDoubtful);
  const references = instructions.filter((each) => isReferenceDoubtful(each, view));
  return new Map([
    ...accounts.map(({ account }) => [copyable(account), words.checkAccount] as const),
    ...references.map(({ reference = '' }) => [copyable(reference), words.checkReference] as const),
  ]);
}

function isDoubtful({ account, scheme = 'bban' }: CreditTransfer): boolean {
  return scheme in accountChecks && !checkReference(accountChecks[scheme as keyof typeof accountChecks], account).ok;
}

function isReferenceDoubtful(instructions: PaymentInstructions, view: GiroView): boolean {
  const { reference = '' } = instructions;
  const scheme = schemeOf(instructions, view);
  if (!scheme) return false;
  const { ok, normalized } = checkReference(scheme, reference);
  return !ok && normalized !== '';
}

/** Which kind of reference the account beside it asks for. */
function schemeOf({ reference = '', creditTransfers = [] }: PaymentInstructions, { invoice }: GiroView): ReferenceScheme | undefined {
  if (/^\s*RF\s*\d\s*\d/i.test(reference)) return 'iso-11649';
  const has = (...schemes: readonly CreditTransfer['scheme'][]) => creditTransfers.some(({ scheme }) => schemes.includes(scheme));
  if (has('fik')) return 'dk-fik';
  if (has('kid') || (has('bban') && payeeCountry(invoice) === 'NO')) return 'no-kid';
  if (has('bankgiro', 'plusgiro')) return 'se-ocr';
  return creditTransfers.some(({ account, scheme }) => scheme === 'iban' && /^FI/i.test(account)) ? 'fi-reference' : undefined;
}
