import { plural } from '../plural.js';
import type { Terms } from '../terms.js';

const count = plural('sv');
const inMonths = (months: number) => count(months, { one: '# månad', other: '# månader' });

export const offerBanner: Terms['offerBanner'] = {
  offers: 'Erbjudanden till dig',
  kinds: {
    upgrade: 'Ett större abonnemang',
    downsize: 'Ett mindre abonnemang',
    'longer-binding': 'Lägre pris, bunden längre',
    bundle: 'Flera i ett',
    'cross-sell': 'Ett tillval',
    tip: 'Ett tips',
  },
  perMonth: 'per månad',
  less: (amount, months) => `${amount} mindre på ${inMonths(months)}`,
  more: (amount, months) => `${amount} mer på ${inMonths(months)}`,
  wouldCostLess: (amount, period) => `Din förbrukning (${period}) hade kostat ${amount} mindre.`,
  wouldCostMore: (amount, period) => `Din förbrukning (${period}) hade kostat ${amount} mer.`,
  price: (amount) => `Du betalar sedan ${amount} per månad`,
  once: 'en gång, på nästa faktura',
  binds: (months) => `Bundet i ${inMonths(months)}`,
  bindsNot: 'Ingen bindningstid',
  until: (date) => `Erbjudandet gäller till och med ${date}`,
  terms: 'Villkor',
  yes: 'Ja tack',
  thanks: 'Tack, då vet jag',
  no: 'Nej tack',
  later: 'Påminn mig senare',
  why: 'Varför ser jag det här?',
  of: (number, all) => `${number} av ${all}`,
  previous: 'Föregående erbjudande',
  next: 'Nästa erbjudande',
  stuck: 'Det gick inte just nu. Försök igen.',
  loadFailed: 'Erbjudandet kan inte visas',
};
