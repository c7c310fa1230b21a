import type { Terms } from '../terms.js';

/** What stands on a bank's form, in Finnish. */
export const giro: Terms['giro'] = {
  accountNumber: 'Tilinumero',
  creditorNumber: 'FIK-velkojanumero',
  reference: 'Viitenumero',
  ocr: 'OCR-viite',
  kid: 'KID-viite',
  fik: 'FIK-maksutunnus',
  payee: 'Saaja',
  amount: 'Summa',
  lastDay: 'Eräpäivä',
  bankCode: 'BIC-koodi',
  directDebit: 'Summa veloitetaan tililtäsi suoraveloituksena.',
  directDebitFrom: 'Summa veloitetaan suoraveloituksena tililtä',
  card: 'Summa veloitetaan kortiltasi',
  mandate: 'Valtakirja',
};
