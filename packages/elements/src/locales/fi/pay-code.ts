import type { Terms } from '../terms.js';

/** What stands at the code that a bank app reads, in Finnish. */
export const payCode: Terms['payCode'] = {
  scan: 'Skannaa pankkisovelluksella',
  code: (amount, payee) => `QR-koodi pankkisovellukselle: maksa ${amount}, saaja ${payee}`,
};
