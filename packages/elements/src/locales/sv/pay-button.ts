import type { Terms } from '../terms.js';

export const payButton: Terms['payButton'] = {
  pay: (amount) => `Betala ${amount}`,
  payRest: (amount) => `Betala resten, ${amount}`,
  payWith: (amount, method) => `Betala ${amount} med ${method}`,
  to: (payee) => `till ${payee}`,
  with: (method) => `Med ${method}.`,
  chooseAnother: 'Välj annat sätt',
  working: 'Ett ögonblick',
  nothingToPay: 'Inget att betala',
  loadFailed: 'Det går inte att betala just nu',
  noMethods: 'Det finns inget sätt att betala här',
};
