import type { Terms } from '../terms.js';

export const payButton: Terms['payButton'] = {
  pay: (amount) => `${amount} bezahlen`,
  payRest: (amount) => `Restbetrag von ${amount} bezahlen`,
  payWith: (amount, method) => `${amount} mit ${method} bezahlen`,
  to: (payee) => `an ${payee}`,
  with: (method) => `Mit ${method}.`,
  chooseAnother: 'Andere Zahlungsart wählen',
  working: 'Einen Moment',
  nothingToPay: 'Nichts zu zahlen',
  loadFailed: 'Bezahlen ist gerade nicht möglich',
  noMethods: 'Hier gibt es keine Zahlungsart',
};
