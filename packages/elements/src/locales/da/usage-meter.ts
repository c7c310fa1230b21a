import { plural } from '../plural.js';
import type { Terms } from '../terms.js';

const count = plural('da');

export const usageMeter: Terms['usageMeter'] = {
  title: 'Det, der er inkluderet',
  used: 'brugt',
  usedOf: (limit) => `af ${limit} brugt`,
  unlimited: 'Ingen grænse',
  left: (amount) => `${amount} tilbage`,
  near: (amount) => `Snart brugt op: ${amount} tilbage`,
  all: 'Alt er brugt op',
  over: (amount) => `${amount} mere end det inkluderede`,
  daysLeft: (days) => count(days, { one: '# dag tilbage', other: '# dage tilbage' }),
  resets: (date) => `Starter forfra ${date}.`,
  resetsToday: 'Starter forfra i dag.',
  reset: (date) => `Skulle starte forfra ${date}.`,
  forecast: (amount) => `Ventes at blive ${amount}.`,
  forecastBy: (amount, date) => `Ventes at blive ${amount} inden ${date}.`,
  forecastOver: (amount) => `Det er ${amount} mere end det inkluderede.`,
  none: 'Der er intet inkluderet at vise',
  loadFailed: 'Det inkluderede kan ikke vises',
};
