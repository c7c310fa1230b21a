import { plural } from '../plural.js';
import type { Terms } from '../terms.js';

const count = plural('da');
const inMonths = (months: number) => count(months, { one: '# måned', other: '# måneder' });

export const offerBanner: Terms['offerBanner'] = {
  offers: 'Tilbud til dig',
  kinds: {
    upgrade: 'Et større abonnement',
    downsize: 'Et mindre abonnement',
    'longer-binding': 'Lavere pris, bundet længere',
    bundle: 'Flere i ét',
    'cross-sell': 'Et tilvalg',
    tip: 'Et tip',
  },
  perMonth: 'pr. måned',
  less: (amount, months) => `${amount} mindre på ${inMonths(months)}`,
  more: (amount, months) => `${amount} mere på ${inMonths(months)}`,
  wouldCostLess: (amount, period) => `Dit forbrug (${period}) ville have kostet ${amount} mindre.`,
  wouldCostMore: (amount, period) => `Dit forbrug (${period}) ville have kostet ${amount} mere.`,
  price: (amount) => `Du betaler derefter ${amount} pr. måned`,
  once: 'én gang, på næste faktura',
  binds: (months) => `Bundet i ${inMonths(months)}`,
  bindsNot: 'Ingen binding',
  until: (date) => `Tilbuddet gælder til og med ${date}`,
  terms: 'Vilkår',
  yes: 'Ja tak',
  thanks: 'Tak, så ved jeg det',
  no: 'Nej tak',
  later: 'Mind mig om det senere',
  why: 'Hvorfor ser jeg det her?',
  of: (number, all) => `${number} af ${all}`,
  previous: 'Forrige tilbud',
  next: 'Næste tilbud',
  stuck: 'Det lykkedes ikke lige nu. Prøv igen.',
  loadFailed: 'Tilbuddet kan ikke vises',
};
