import type { Terms } from '../terms.js';

export const payButton: Terms['payButton'] = {
  pay: (amount) => `Betal ${amount}`,
  payRest: (amount) => `Betal resten, ${amount}`,
  payWith: (amount, method) => `Betal ${amount} med ${method}`,
  to: (payee) => `til ${payee}`,
  with: (method) => `Med ${method}.`,
  chooseAnother: 'Velg en annen måte',
  working: 'Et øyeblikk',
  nothingToPay: 'Ingenting å betale',
  loadFailed: 'Det går ikke an å betale akkurat nå',
  noMethods: 'Det finnes ingen betalingsmåte her',
};
