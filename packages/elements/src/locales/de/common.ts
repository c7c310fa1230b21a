import type { Terms } from '../terms.js';

export const common: Terms['common'] = {
  loading: 'Wird geladen',
  copy: (what) => `${what} kopieren`,
  copied: (what) => `${what} wurde kopiert`,
  opensInNewTab: 'wird in einem neuen Tab geöffnet',
  from: (date) => `ab ${date}`,
  until: (date) => `bis ${date}`,
};
