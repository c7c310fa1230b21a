import type { Terms } from '../terms.js';

export const paymentMethods: Terms['paymentMethods'] = {
  howToPay: 'Hvordan vil du betale?',
  usual: 'Din foretrukne betalingsmåde',
  fee: (amount) => `Gebyr ${amount}`,
  drawn: 'Trækkes automatisk. Du behøver ikke gøre noget.',
  makeUsual: 'Gør til min foretrukne betalingsmåde',
  isUsual: (method) => `${method} er nu din foretrukne betalingsmåde.`,
  usualFailed: (method) => `${method} kunne ikke gøres til din foretrukne betalingsmåde. Prøv igen.`,
  remove: 'Fjern',
  removeNamed: (method) => `Fjern ${method}`,
  removeAsk: (method) => `Vil du fjerne ${method}?`,
  removeText: 'Betalingsmåden tilbydes ikke længere, når du betaler. Gennemførte betalinger ændres ikke.',
  keep: 'Behold',
  removed: (method) => `${method} er fjernet.`,
  removeFailed: (method) => `${method} kunne ikke fjernes. Prøv igen.`,
  gone: (method, instead) => `${method} tilbydes ikke længere. ${instead} er valgt i stedet.`,
  nothingToPay: 'Intet til betaling',
  noMethods: 'Der er ingen måde at betale på her',
  loadFailed: 'Betalingsmåderne kunne ikke hentes',
};
