import type { Terms } from '../terms.js';

/** What stands at the code that a bank app reads, in Swedish. */
export const payCode: Terms['payCode'] = {
  scan: 'Skanna med din bankapp',
  code: (amount, payee) => `QR-kod för din bankapp: betala ${amount} till ${payee}`,
};
