import { ibanOf } from '../iban.js';
import { impossible, oneLine, said, twoDecimals } from './field.js';

/** A SEPA credit transfer, as the EPC's code asks for it. */
export interface EpcTransfer {
  /** Whose account it is; at most 70 characters. */
  readonly name: string;
  /** ISO 13616; spaces are allowed. */
  readonly iban: string;
  /** ISO 9362, 8 or 11 characters; only needed outside the EEA. */
  readonly bic?: string;
  /** Decimal string in euro, "0.01" to "999999999.99"; without it the payer types it. */
  readonly amount?: string;
  /** ISO 20022 purpose code, at most 4 characters. */
  readonly purpose?: string;
  /** ISO 11649 or the creditor's own reference, at most 35 characters; not beside `text`. */
  readonly structured?: string;
  /** Message in words, at most 140 characters; not beside `structured`. */
  readonly text?: string;
  /** What the payer's bank shows her, at most 70 characters. */
  readonly info?: string;
}

const mostBytes = 331;

/**
 * The text of an EPC QR code ("GiroCode", EPC069-12, version 002, UTF-8, LF), to be drawn with error correction M, version 13 at most.
 * Throws `KvittError('invalid')` with the `field` that the standard does not allow.
 */
export function epcPayload({ name, iban, bic, amount, purpose, structured, text, info }: EpcTransfer): string {
  const account = ibanOf(iban);
  if (!account) throw impossible('iban', iban, 'an IBAN with right check digits is expected');
  if (structured?.trim() && text?.trim()) throw impossible('text', text, 'either a structured reference or a text is expected');
  const lines = [
    'BCD', '002', '1', 'SCT', bicOf(bic), said('name', name, 70), account,
    amount === undefined ? '' : `EUR${twoDecimals('amount', amount)}`,
    oneLine('purpose', purpose, 4), oneLine('structured', structured, 35), oneLine('text', text, 140), oneLine('info', info, 70),
  ];
  const payload = lines.join('\n').trimEnd();
  if (new TextEncoder().encode(payload).length > mostBytes) throw impossible('text', payload, `at most ${mostBytes} bytes in all are expected`);
  return payload;
}

function bicOf(bic: string | undefined): string {
  const text = oneLine('bic', bic, 11).toUpperCase();
  if (text && !/^[A-Z\d]{4}[A-Z]{2}[A-Z\d]{2}([A-Z\d]{3})?$/.test(text)) throw impossible('bic', bic, 'a BIC of 8 or 11 characters is expected');
  return text;
}
