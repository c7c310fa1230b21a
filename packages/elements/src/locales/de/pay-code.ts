import type { Terms } from '../terms.js';

/** What stands at the codes that apps read, and at a doubtful number, in German. */
export const payCode: Terms['payCode'] = {
  scan: 'Mit Ihrer Banking-App scannen',
  code: (amount, payee) => `QR-Code für Ihre Banking-App: ${amount} an ${payee} zahlen`,
  scanSwish: 'Mit Swish scannen',
  swishCode: (amount, payee) => `QR-Code für Swish: ${amount} an ${payee} zahlen`,
  openSwish: 'Swish öffnen',
  checkReference: 'Bitte prüfen Sie den Verwendungszweck: Die Prüfziffer stimmt nicht.',
  checkAccount: 'Bitte prüfen Sie die Kontonummer: Sie scheint nicht zu stimmen.',
};
