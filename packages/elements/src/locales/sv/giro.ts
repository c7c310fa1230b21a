import type { Terms } from '../terms.js';

/** What stands on a bank's form, in Swedish. */
export const giro: Terms['giro'] = {
  accountNumber: 'Kontonummer',
  creditorNumber: 'FIK-kreditornummer',
  reference: 'Referens',
  ocr: 'OCR-nummer',
  kid: 'KID-nummer',
  fik: 'FIK-betalningsnummer',
  payee: 'Betalningsmottagare',
  amount: 'Belopp',
  lastDay: 'Senast',
  bankCode: 'BIC-kod',
  directDebit: 'Beloppet dras från ditt konto med autogiro.',
  directDebitFrom: 'Beloppet dras med autogiro från konto',
  card: 'Beloppet dras från ditt kort',
  mandate: 'Medgivande',
};
