import type { Terms } from '../terms.js';

export const common: Terms['common'] = {
  loading: 'Indlæser',
  copy: (what) => `Kopiér ${what}`,
  copied: (what) => `${what} er kopieret`,
  opensInNewTab: 'åbner i en ny fane',
  from: (date) => `fra ${date}`,
  until: (date) => `til og med ${date}`,
};
