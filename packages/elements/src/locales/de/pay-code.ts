import type { Terms } from '../terms.js';

/** What stands at the code that a bank app reads, in German. */
export const payCode: Terms['payCode'] = {
  scan: 'Mit Ihrer Banking-App scannen',
  code: (amount, payee) => `QR-Code für Ihre Banking-App: ${amount} an ${payee} zahlen`,
};
