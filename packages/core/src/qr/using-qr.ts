import { ibanOf } from '../iban.js';
import { dateOf, impossible, oneLine, said, twoDecimals } from './field.js';

/** An invoice as Swedish bank apps read it from paper; names and formats are those of UsingQR, version 1. */
export interface UsingQrInvoice {
  /** 1 invoice (default), 2 credit invoice, 3 paid in cash. */
  readonly tp?: 1 | 2 | 3;
  /** Company. */
  readonly nme: string;
  /** Company id, "556677-8899". */
  readonly cid: string;
  /** Country of the company (ISO 3166-1), when it is not Sweden. */
  readonly cc?: string;
  /** Reference that the payment carries: OCR number or invoice number. */
  readonly iref: string;
  /** Invoice that a credit invoice credits. */
  readonly cr?: string;
  /** Invoice date and due date, `YYYY-MM-DD` or `YYYYMMDD`. */
  readonly idt?: string;
  readonly ddt: string;
  /** Amount to pay, decimal string, "0.01" to "999999999.99". */
  readonly due: string;
  /** VAT in all. */
  readonly vat?: string;
  /** ISO 4217; SEK when absent. */
  readonly cur?: string;
  /** Kind of account. */
  readonly pt: 'BG' | 'PG' | 'IBAN' | 'BBAN';
  /** Account, "433-8778" or an IBAN. */
  readonly acc: string;
  /** BIC; with an IBAN abroad. */
  readonly bc?: string;
  /** "111 22 Stockholm"; with an account abroad. */
  readonly adr?: string;
}

const giro = { BG: /^\d{3,4}-?\d{4}$/, PG: /^\d{1,7}-?\d$/, BBAN: /^[\dA-Z -]{4,34}$/i } as const;

/**
 * The text of a UsingQR invoice code: JSON with amounts as numbers and dates as `yyyymmdd`.
 * Throws `KvittError('invalid')` with the `field` that cannot be.
 */
export function usingQrPayload({ tp = 1, ...invoice }: UsingQrInvoice): string {
  return JSON.stringify({
    uqr: 1,
    tp,
    nme: said('nme', invoice.nme, 70),
    cid: said('cid', invoice.cid, 35),
    cc: word('cc', invoice.cc, 2),
    iref: said('iref', invoice.iref, 35),
    cr: word('cr', invoice.cr, 35),
    idt: invoice.idt && dateOf('idt', invoice.idt),
    ddt: dateOf('ddt', invoice.ddt),
    due: Number(twoDecimals('due', invoice.due)),
    vat: invoice.vat === undefined ? undefined : vat(invoice.vat),
    cur: word('cur', invoice.cur, 3),
    pt: invoice.pt,
    acc: account(invoice),
    bc: word('bc', invoice.bc, 11),
    adr: word('adr', invoice.adr, 70),
  });
}

function word(field: string, value: string | undefined, longest: number): string | undefined {
  return oneLine(field, value, longest) || undefined;
}

function vat(value: string): number {
  return /^0*(\.0*)?$/.test(value) ? 0 : Number(twoDecimals('vat', value));
}

function account({ pt, acc }: Pick<UsingQrInvoice, 'pt' | 'acc'>): string {
  const text = said('acc', acc, 42);
  const right = pt === 'IBAN' ? ibanOf(text) : giro[pt].test(text) && text;
  if (!right) throw impossible('acc', acc, `an account of kind ${pt} is expected`);
  return right;
}
