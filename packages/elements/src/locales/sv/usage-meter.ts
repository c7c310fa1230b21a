import { plural } from '../plural.js';
import type { Terms } from '../terms.js';

const count = plural('sv');

export const usageMeter: Terms['usageMeter'] = {
  title: 'Det som ingår',
  used: 'använt',
  usedOf: (limit) => `av ${limit} använt`,
  unlimited: 'Ingen gräns',
  left: (amount) => `${amount} kvar`,
  near: (amount) => `Snart slut: ${amount} kvar`,
  all: 'Allt är förbrukat',
  over: (amount) => `${amount} mer än vad som ingår`,
  daysLeft: (days) => count(days, { one: '# dag kvar', other: '# dagar kvar' }),
  resets: (date) => `Börjar om ${date}.`,
  resetsToday: 'Börjar om i dag.',
  reset: (date) => `Skulle börja om ${date}.`,
  forecast: (amount) => `Väntas bli ${amount}.`,
  forecastBy: (amount, date) => `Väntas bli ${amount} till ${date}.`,
  forecastOver: (amount) => `Det är ${amount} mer än vad som ingår.`,
  none: 'Det finns inget att visa av det som ingår',
  loadFailed: 'Det som ingår kan inte visas',
};
