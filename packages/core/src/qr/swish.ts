import { impossible, oneLine, twoDecimals } from './field.js';

/** What the customer may change in the app, by the manual's bits. */
const bits = { payee: 1, amount: 2, message: 4 } as const;

export type SwishField = keyof typeof bits;

/** A payment as Swish's app fills it in: read from the code "C", or followed as a link on a phone. */
export interface SwishTransfer {
  /** A Swish number of a company (123…), an organisation (90…) or a person (a mobile number); spaces and hyphens are allowed. */
  readonly payee: string;
  /** Decimal string in kronor, "0.01" to "999999999.99"; without it the customer types it. */
  readonly amount?: string;
  /** On an invoice its OCR number; at most 50 characters. */
  readonly message?: string;
  /** What the customer may change, by name or as the sum of the manual's bits; nothing by default. */
  readonly editable?: readonly SwishField[] | number;
  /** The same under the manual's name; `editable` goes before it. */
  readonly mask?: number;
}

/**
 * The text of a Swish QR code of kind "C" (QR-code API manual, chapter 6): a comma in the amount, the message percent-encoded, so that no text makes a field.
 * Throws `KvittError('invalid')` with the `field` that cannot be.
 */
export function swishPayload(transfer: SwishTransfer): string {
  const { payee, amount, message, mask } = checked(transfer);
  return `C${payee};${amount.replace('.', ',')};${message};${mask}`;
}

/** The link that opens the app on the same phone with everything filled in; it tells nobody whether the customer then paid. */
export function swishLink(transfer: SwishTransfer): string {
  const { payee, amount, message, mask } = checked(transfer);
  const editable = [mask & bits.amount && 'amt', mask & bits.message && 'msg'].filter(Boolean).join();
  return `https://app.swish.nu/1/p/sw/?sw=${payee}&amt=${amount.replace('.00', '')}&cur=SEK&msg=${message}&edit=${editable}&src=qr`;
}

function checked({ payee, amount, message, editable, mask = 0 }: SwishTransfer): { payee: string; amount: string; message: string; mask: number } {
  return {
    payee: numberOf(payee),
    amount: amount === undefined || amount === '' ? '' : twoDecimals('amount', amount),
    message: encodeURIComponent(whole(oneLine('message', message, 50))),
    mask: editable === undefined ? maskOf('mask', mask) : maskOf('editable', editable),
  };
}

function numberOf(payee: unknown): string {
  const number = String(payee).replace(/[\s-]/g, '').replace(/^(\+|00)(?=46)/, '');
  if (!/^(123\d{7}|90\d{5}|(46|0)7\d{8})$/.test(number)) throw impossible('payee', payee, 'a Swish number is expected');
  return number;
}

/** Half a character cannot be encoded. */
function whole(text: string): string {
  if (/\p{Cs}/u.test(text)) throw impossible('message', text, 'whole characters are expected');
  return text;
}

function maskOf(field: string, editable: readonly SwishField[] | number): number {
  const mask = typeof editable === 'number' ? editable : [...new Set(editable)].reduce((sum, name) => sum + (Object.hasOwn(bits, name) ? bits[name] : Number.NaN), 0);
  if (!Number.isInteger(mask) || mask < 0 || mask > 7) throw impossible(field, editable, 'fields among payee, amount and message, or the sum of their bits are expected');
  return mask;
}
