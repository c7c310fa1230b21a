import { plural } from '../plural.js';
import type { Terms } from '../terms.js';

const count = plural('nb');
const inMonths = (months: number) => count(months, { one: '# måned', other: '# måneder' });

export const offerBanner: Terms['offerBanner'] = {
  offers: 'Tilbud til deg',
  kinds: {
    upgrade: 'Et større abonnement',
    downsize: 'Et mindre abonnement',
    'longer-binding': 'Lavere pris, bundet lenger',
    bundle: 'Flere i ett',
    'cross-sell': 'Et tillegg',
    tip: 'Et tips',
  },
  perMonth: 'per måned',
  less: (amount, months) => `${amount} mindre på ${inMonths(months)}`,
  more: (amount, months) => `${amount} mer på ${inMonths(months)}`,
  wouldCostLess: (amount, period) => `Forbruket ditt (${period}) ville kostet ${amount} mindre.`,
  wouldCostMore: (amount, period) => `Forbruket ditt (${period}) ville kostet ${amount} mer.`,
  price: (amount) => `Du betaler deretter ${amount} per måned`,
  once: 'én gang, på neste faktura',
  binds: (months) => `Bundet i ${inMonths(months)}`,
  bindsNot: 'Ingen bindingstid',
  until: (date) => `Tilbudet gjelder til og med ${date}`,
  terms: 'Vilkår',
  yes: 'Ja takk',
  thanks: 'Takk, da vet jeg det',
  no: 'Nei takk',
  later: 'Minn meg på det senere',
  why: 'Hvorfor ser jeg dette?',
  of: (number, all) => `${number} av ${all}`,
  previous: 'Forrige tilbud',
  next: 'Neste tilbud',
  stuck: 'Det gikk ikke akkurat nå. Prøv igjen.',
  loadFailed: 'Tilbudet kan ikke vises',
};
