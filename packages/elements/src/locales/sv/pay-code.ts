import type { Terms } from '../terms.js';

/** What stands at the codes that apps read, and at a doubtful number, in Swedish. */
export const payCode: Terms['payCode'] = {
  scan: 'Skanna med din bankapp',
  code: (amount, payee) => `QR-kod för din bankapp: betala ${amount} till ${payee}`,
  scanSwish: 'Skanna med Swish',
  swishCode: (amount, payee) => `QR-kod för Swish: betala ${amount} till ${payee}`,
  openSwish: 'Öppna Swish',
  checkReference: 'Kontrollera referensen: kontrollsiffran stämmer inte.',
  checkAccount: 'Kontrollera kontonumret: det ser inte ut att stämma.',
};
