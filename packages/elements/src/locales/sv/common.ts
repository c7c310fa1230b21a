import type { Terms } from '../terms.js';

export const common: Terms['common'] = {
  loading: 'Laddar',
  copy: (what) => `Kopiera ${what}`,
  copied: (what) => `${what} har kopierats`,
  opensInNewTab: 'öppnas i en ny flik',
  from: (date) => `från ${date}`,
  until: (date) => `till och med ${date}`,
};
