import { plural } from '../plural.js';
import type { Terms } from '../terms.js';

const count = plural('nb');

export const usageMeter: Terms['usageMeter'] = {
  title: 'Det som er inkludert',
  used: 'brukt',
  usedOf: (limit) => `av ${limit} brukt`,
  unlimited: 'Ingen grense',
  left: (amount) => `${amount} igjen`,
  near: (amount) => `Snart oppbrukt: ${amount} igjen`,
  all: 'Alt er brukt opp',
  over: (amount) => `${amount} mer enn det som er inkludert`,
  daysLeft: (days) => count(days, { one: '# dag igjen', other: '# dager igjen' }),
  resets: (date) => `Starter på nytt ${date}.`,
  resetsToday: 'Starter på nytt i dag.',
  reset: (date) => `Skulle starte på nytt ${date}.`,
  forecast: (amount) => `Ventes å bli ${amount}.`,
  forecastBy: (amount, date) => `Ventes å bli ${amount} innen ${date}.`,
  forecastOver: (amount) => `Det er ${amount} mer enn det som er inkludert.`,
  none: 'Det er ingenting inkludert å vise',
  loadFailed: 'Det som er inkludert, kan ikke vises',
};
