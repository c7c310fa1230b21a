import type { Terms } from '../terms.js';

export const paymentMethods: Terms['paymentMethods'] = {
  howToPay: 'Hvordan vil du betale?',
  usual: 'Din vanlige betalingsmåte',
  fee: (amount) => `Gebyr ${amount}`,
  drawn: 'Trekkes automatisk. Du trenger ikke gjøre noe.',
  makeUsual: 'Gjør til min vanlige betalingsmåte',
  isUsual: (method) => `${method} er nå din vanlige betalingsmåte.`,
  usualFailed: (method) => `${method} kunne ikke gjøres til din vanlige betalingsmåte. Prøv igjen.`,
  remove: 'Fjern',
  removeNamed: (method) => `Fjern ${method}`,
  removeAsk: (method) => `Vil du fjerne ${method}?`,
  removeText: 'Betalingsmåten tilbys ikke lenger når du betaler. Betalinger som er gjort, endres ikke.',
  keep: 'Behold',
  removed: (method) => `${method} er fjernet.`,
  removeFailed: (method) => `${method} kunne ikke fjernes. Prøv igjen.`,
  gone: (method, instead) => `${method} tilbys ikke lenger. ${instead} er valgt i stedet.`,
  nothingToPay: 'Ingenting å betale',
  noMethods: 'Det finnes ingen betalingsmåte her',
  loadFailed: 'Betalingsmåtene kunne ikke hentes',
};
