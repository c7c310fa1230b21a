import type { Terms } from '../terms.js';

/** What stands at the codes that apps read, and at a doubtful number, in Finnish. */
export const payCode: Terms['payCode'] = {
  scan: 'Skannaa pankkisovelluksella',
  code: (amount, payee) => `QR-koodi pankkisovellukselle: maksa ${amount}, saaja ${payee}`,
  scanSwish: 'Skannaa Swishillä',
  swishCode: (amount, payee) => `QR-koodi Swishille: maksa ${amount} saajalle ${payee}`,
  openSwish: 'Avaa Swish',
  checkReference: 'Tarkista viite: tarkistusnumero ei täsmää.',
  checkAccount: 'Tarkista tilinumero: se ei näytä olevan oikein.',
};
