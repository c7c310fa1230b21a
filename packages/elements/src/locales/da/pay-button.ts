import type { Terms } from '../terms.js';

export const payButton: Terms['payButton'] = {
  pay: (amount) => `Betal ${amount}`,
  payRest: (amount) => `Betal resten, ${amount}`,
  payWith: (amount, method) => `Betal ${amount} med ${method}`,
  to: (payee) => `til ${payee}`,
  with: (method) => `Med ${method}.`,
  chooseAnother: 'Vælg en anden måde',
  working: 'Et øjeblik',
  nothingToPay: 'Intet til betaling',
  loadFailed: 'Det er ikke muligt at betale lige nu',
  noMethods: 'Der er ingen måde at betale på her',
};
