import type { Terms } from '../terms.js';

export const common: Terms['common'] = {
  loading: 'Ladataan',
  copy: (what) => `Kopioi ${what}`,
  copied: (what) => `${what} on kopioitu`,
  opensInNewTab: 'avautuu uuteen välilehteen',
  from: (date) => `${date} alkaen`,
  until: (date) => `${date} asti`,
};
