import type { Terms } from '../terms.js';

/** What stands at the code that a bank app reads, in Danish. */
export const payCode: Terms['payCode'] = {
  scan: 'Scan med din bankapp',
  code: (amount, payee) => `QR-kode til din bankapp: betal ${amount} til ${payee}`,
};
