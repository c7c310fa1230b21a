import type { Terms } from '../terms.js';

export const paymentMethods: Terms['paymentMethods'] = {
  howToPay: 'Hur vill du betala?',
  usual: 'Ditt vanliga betalsätt',
  fee: (amount) => `Avgift ${amount}`,
  drawn: 'Dras automatiskt. Du behöver inte göra något.',
  makeUsual: 'Gör till mitt vanliga betalsätt',
  isUsual: (method) => `${method} är nu ditt vanliga betalsätt.`,
  usualFailed: (method) => `Det gick inte att göra ${method} till ditt vanliga betalsätt. Försök igen.`,
  remove: 'Ta bort',
  removeNamed: (method) => `Ta bort ${method}`,
  removeAsk: (method) => `Vill du ta bort ${method}?`,
  removeText: 'Betalsättet erbjuds inte längre när du betalar. Betalningar som redan är gjorda ändras inte.',
  keep: 'Behåll',
  removed: (method) => `${method} har tagits bort.`,
  removeFailed: (method) => `Det gick inte att ta bort ${method}. Försök igen.`,
  gone: (method, instead) => `${method} erbjuds inte längre. ${instead} har valts i stället.`,
  nothingToPay: 'Inget att betala',
  noMethods: 'Det finns inget sätt att betala här',
  loadFailed: 'Det gick inte att hämta betalsätten',
};
