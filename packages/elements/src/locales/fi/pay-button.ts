import type { Terms } from '../terms.js';

export const payButton: Terms['payButton'] = {
  pay: (amount) => `Maksa ${amount}`,
  payRest: (amount) => `Maksa loput, ${amount}`,
  payWith: (amount, method) => `Maksa ${amount}, maksutapa ${method}`,
  to: (payee) => `saaja ${payee}`,
  with: (method) => `Maksutapa: ${method}.`,
  chooseAnother: 'Valitse toinen tapa',
  working: 'Hetkinen',
  nothingToPay: 'Ei maksettavaa',
  loadFailed: 'Maksaminen ei onnistu juuri nyt',
  noMethods: 'Täällä ei ole maksutapoja',
};
