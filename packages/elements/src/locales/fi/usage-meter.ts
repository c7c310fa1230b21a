import { plural } from '../plural.js';
import type { Terms } from '../terms.js';

const count = plural('fi');

export const usageMeter: Terms['usageMeter'] = {
  title: 'Sopimukseen sisältyvä käyttö',
  used: 'käytetty',
  usedOf: (limit) => `käytetty, sisältyy ${limit}`,
  unlimited: 'Ei rajaa',
  left: (amount) => `${amount} jäljellä`,
  near: (amount) => `Melkein käytetty: ${amount} jäljellä`,
  all: 'Kaikki on käytetty',
  over: (amount) => `${amount} enemmän kuin sopimukseen sisältyy`,
  daysLeft: (days) => count(days, { one: '# päivä jäljellä', other: '# päivää jäljellä' }),
  resets: (date) => `Alkaa alusta ${date}.`,
  resetsToday: 'Alkaa alusta tänään.',
  reset: (date) => `Olisi pitänyt alkaa alusta ${date}.`,
  forecast: (amount) => `Arvio: ${amount}.`,
  forecastBy: (amount, date) => `Arvio: ${amount}, ${date} mennessä.`,
  forecastOver: (amount) => `Se on ${amount} enemmän kuin sopimukseen sisältyy.`,
  none: 'Sopimukseen sisältyvää käyttöä ei ole',
  loadFailed: 'Sopimukseen sisältyvää käyttöä ei voida näyttää',
};
