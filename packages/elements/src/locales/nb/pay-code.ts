import type { Terms } from '../terms.js';

/** What stands at the codes that apps read, and at a doubtful number, in Norwegian. */
export const payCode: Terms['payCode'] = {
  scan: 'Skann med bankappen din',
  code: (amount, payee) => `QR-kode til bankappen din: betal ${amount} til ${payee}`,
  scanSwish: 'Skann med Swish',
  swishCode: (amount, payee) => `QR-kode for Swish: betal ${amount} til ${payee}`,
  openSwish: 'Åpne Swish',
  checkReference: 'Kontroller referansen: kontrollsifferet stemmer ikke.',
  checkAccount: 'Kontroller kontonummeret: det ser ikke riktig ut.',
};
