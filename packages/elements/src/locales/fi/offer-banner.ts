import { plural } from '../plural.js';
import type { Terms } from '../terms.js';

const count = plural('fi');
const inMonths = (months: number) => count(months, { one: '# kuukauden', other: '# kuukauden' });

export const offerBanner: Terms['offerBanner'] = {
  offers: 'Tarjoukset sinulle',
  kinds: {
    upgrade: 'Suurempi sopimus',
    downsize: 'Pienempi sopimus',
    'longer-binding': 'Alempi hinta, pidempi määräaikaisuus',
    bundle: 'Useita yhdessä',
    'cross-sell': 'Lisäpalvelu',
    tip: 'Vinkki',
  },
  perMonth: 'kuukaudessa',
  less: (amount, months) => `${amount} vähemmän ${inMonths(months)} aikana`,
  more: (amount, months) => `${amount} enemmän ${inMonths(months)} aikana`,
  wouldCostLess: (amount, period) => `Kulutuksesi (${period}) olisi maksanut ${amount} vähemmän.`,
  wouldCostMore: (amount, period) => `Kulutuksesi (${period}) olisi maksanut ${amount} enemmän.`,
  price: (amount) => `Maksat sen jälkeen ${amount} kuukaudessa`,
  once: 'kerran, seuraavalla laskulla',
  binds: (months) => `Määräaikainen ${inMonths(months)} ajan`,
  bindsNot: 'Ei määräaikaisuutta',
  until: (date) => `Tarjous on voimassa ${date} asti`,
  terms: 'Ehdot',
  yes: 'Kyllä kiitos',
  thanks: 'Kiitos, nyt tiedän',
  no: 'Ei kiitos',
  later: 'Muistuta myöhemmin',
  why: 'Miksi näen tämän?',
  of: (number, all) => `${number}/${all}`,
  previous: 'Edellinen tarjous',
  next: 'Seuraava tarjous',
  stuck: 'Se ei onnistunut juuri nyt. Yritä uudelleen.',
  loadFailed: 'Tarjousta ei voi näyttää',
};
