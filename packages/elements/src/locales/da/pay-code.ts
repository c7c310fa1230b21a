import type { Terms } from '../terms.js';

/** What stands at the codes that apps read, and at a doubtful number, in Danish. */
export const payCode: Terms['payCode'] = {
  scan: 'Scan med din bankapp',
  code: (amount, payee) => `QR-kode til din bankapp: betal ${amount} til ${payee}`,
  scanSwish: 'Scan med Swish',
  swishCode: (amount, payee) => `QR-kode til Swish: betal ${amount} til ${payee}`,
  openSwish: 'Åbn Swish',
  checkReference: 'Kontrollér referencen: kontrolcifferet passer ikke.',
  checkAccount: 'Kontrollér kontonummeret: det ser ikke rigtigt ud.',
};
