import { ibanOf } from '../iban.js';
import { checkFinnish } from '../reference/finnish.js';
import { dateOf, impossible, twoDecimals } from './field.js';

/** A transfer as Finnish banks read it from one line of 54 digits. */
export interface VirtualBarcodeTransfer {
  /** A Finnish IBAN; spaces are allowed. */
  readonly iban: string;
  /** Decimal string in euro; without it, and from a million on, the payer types it. */
  readonly sum?: string;
  /** A Finnish reference, bare or in its international form. */
  readonly reference: string;
  /** `YYYY-MM-DD`; without it the payer chooses. */
  readonly due?: string;
}

/**
 * The Finnish virtual bar code, which a customer pastes into her bank's form: version 4 with a national reference, 5 with an international one.
 * Throws `KvittError('invalid')` with the `field` that cannot be.
 */
export function virtualBarcode({ iban, sum, reference, due }: VirtualBarcodeTransfer): string {
  const account = ibanOf(iban);
  if (!account || !/^FI\d{16}$/.test(account)) throw impossible('iban', iban, 'a Finnish IBAN is expected');
  const { ok, normalized } = checkFinnish(reference);
  if (!ok) throw impossible('reference', reference, 'a Finnish reference with a right check digit is expected');
  const digits = normalized.replace('RF', '');
  const [version, message] = normalized === digits ? ['4', digits.padStart(23, '0')] : ['5', digits.slice(0, 2) + digits.slice(2).padStart(21, '0')];
  const day = due === undefined ? '000000' : dateOf('due', due).slice(2);
  return version + account.slice(2) + centsOf(sum) + message + day;
}

function centsOf(sum: string | undefined): string {
  const cents = sum === undefined ? '' : twoDecimals('sum', sum).replace('.', '');
  return cents.length > 8 ? '00000000' : cents.padStart(8, '0');
}
