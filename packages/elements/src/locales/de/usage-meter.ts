import { plural } from '../plural.js';
import type { Terms } from '../terms.js';

const count = plural('de');

export const usageMeter: Terms['usageMeter'] = {
  title: 'Ihr Inklusivvolumen',
  used: 'verbraucht',
  usedOf: (limit) => `von ${limit} verbraucht`,
  unlimited: 'Unbegrenzt',
  left: (amount) => `${amount} übrig`,
  near: (amount) => `Fast aufgebraucht: ${amount} übrig`,
  all: 'Alles ist aufgebraucht',
  over: (amount) => `${amount} mehr als inbegriffen`,
  daysLeft: (days) => count(days, { one: 'noch # Tag', other: 'noch # Tage' }),
  resets: (date) => `Beginnt neu am ${date}.`,
  resetsToday: 'Beginnt heute neu.',
  reset: (date) => `Hätte am ${date} neu beginnen sollen.`,
  forecast: (amount) => `Voraussichtlich ${amount}.`,
  forecastBy: (amount, date) => `Voraussichtlich ${amount} bis ${date}.`,
  forecastOver: (amount) => `Das sind ${amount} mehr als inbegriffen.`,
  none: 'Es gibt kein Inklusivvolumen',
  loadFailed: 'Das Inklusivvolumen lässt sich nicht anzeigen',
};
