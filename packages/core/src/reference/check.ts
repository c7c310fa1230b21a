import { KvittError } from '../error.js';
import { checkIban } from './account.js';
import { checkCreditorReference } from './creditor-reference.js';
import { checkFik } from './danish.js';
import { checkFinnish } from './finnish.js';
import { checkKid } from './norwegian.js';
import type { ReferenceCheck } from './result.js';
import { checkBankgiro, checkOcr, checkPlusgiro } from './swedish.js';

export type { CheckName, ReferenceCheck } from './result.js';

const schemes = {
  'se-ocr': checkOcr,
  'se-bankgiro': checkBankgiro,
  'se-plusgiro': checkPlusgiro,
  'no-kid': checkKid,
  'dk-fik': checkFik,
  'fi-reference': checkFinnish,
  'iso-11649': checkCreditorReference,
  iban: checkIban,
} as const satisfies Record<string, (text: unknown) => ReferenceCheck>;

export type ReferenceScheme = keyof typeof schemes;

/**
 * Whether a reference or an account number is right by its own digits, and how it is typed and read.
 * A text of any kind is answered; a scheme that is none of these throws `KvittError('invalid')`.
 */
export function checkReference(scheme: ReferenceScheme, text: string): ReferenceCheck {
  if (!Object.hasOwn(schemes, scheme)) throw new KvittError('invalid', { field: 'scheme', message: `scheme: one of ${Object.keys(schemes).join(', ')} is expected, got ${scheme}` });
  return schemes[scheme](text);
}
