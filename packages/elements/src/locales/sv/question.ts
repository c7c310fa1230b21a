import type { Terms } from '../terms.js';

export const question: Terms['question'] = {
  ask: 'Ställ en fråga',
  askAbout: (name) => `Fråga om ${name}`,
  send: 'Skicka frågan',
  suggestions: 'Andra har frågat',
  notThisLine: 'Fråga inte om den här raden',
  loadFailed: 'Det går inte att fråga här just nu',
};
