import type { Terms } from '../terms.js';

export const common: Terms['common'] = {
  loading: 'Laster inn',
  copy: (what) => `Kopier ${what}`,
  copied: (what) => `${what} er kopiert`,
  opensInNewTab: 'åpnes i en ny fane',
  from: (date) => `fra ${date}`,
  until: (date) => `til og med ${date}`,
};
