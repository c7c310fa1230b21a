import type { Terms } from '../terms.js';

export const question: Terms['question'] = {
  ask: 'Stil et spørgsmål',
  askAbout: (name) => `Spørg om ${name}`,
  send: 'Send spørgsmålet',
  suggestions: 'Andre har spurgt',
  notThisLine: 'Spørg ikke om denne linje',
  loadFailed: 'Du kan ikke spørge her lige nu',
};
