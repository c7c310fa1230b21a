import type { Terms } from '../terms.js';

/** What stands at the code that a bank app reads, in Norwegian. */
export const payCode: Terms['payCode'] = {
  scan: 'Skann med bankappen din',
  code: (amount, payee) => `QR-kode til bankappen din: betal ${amount} til ${payee}`,
};
