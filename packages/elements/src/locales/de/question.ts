import type { Terms } from '../terms.js';

export const question: Terms['question'] = {
  ask: 'Eine Frage stellen',
  askAbout: (name) => `Frage zu ${name}`,
  send: 'Frage senden',
  suggestions: 'Andere haben gefragt',
  notThisLine: 'Nicht zu dieser Zeile fragen',
  loadFailed: 'Hier kann gerade nicht gefragt werden',
};
