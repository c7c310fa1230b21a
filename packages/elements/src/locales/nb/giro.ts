import type { Terms } from '../terms.js';

/** What stands on a bank's form, in Norwegian. */
export const giro: Terms['giro'] = {
  accountNumber: 'Kontonummer',
  creditorNumber: 'FIK-kreditornummer',
  reference: 'Referanse',
  ocr: 'OCR-nummer',
  kid: 'KID-nummer',
  fik: 'FIK-betalingsnummer',
  payee: 'Betalingsmottaker',
  amount: 'Beløp',
  lastDay: 'Innen',
  bankCode: 'BIC-kode',
  directDebit: 'Beløpet trekkes fra kontoen din med avtalegiro.',
  directDebitFrom: 'Beløpet trekkes med avtalegiro fra konto',
  card: 'Beløpet trekkes fra kortet ditt',
  mandate: 'Fullmakt',
};
