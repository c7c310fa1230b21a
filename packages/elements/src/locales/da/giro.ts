import type { Terms } from '../terms.js';

/** What stands on a bank's form, in Danish. */
export const giro: Terms['giro'] = {
  accountNumber: 'Kontonummer',
  creditorNumber: 'FIK-kreditornummer',
  reference: 'Reference',
  ocr: 'OCR-nummer',
  kid: 'KID-nummer',
  fik: 'FIK-betalings-id',
  payee: 'Betalingsmodtager',
  amount: 'Beløb',
  lastDay: 'Senest',
  bankCode: 'BIC-kode',
  directDebit: 'Beløbet trækkes fra din konto med Betalingsservice.',
  directDebitFrom: 'Beløbet trækkes med Betalingsservice fra konto',
  card: 'Beløbet trækkes fra dit kort',
  mandate: 'Aftale',
};
