import type { Terms } from '../terms.js';

export const question: Terms['question'] = {
  ask: 'Still et spørsmål',
  askAbout: (name) => `Spør om ${name}`,
  send: 'Send spørsmålet',
  suggestions: 'Andre har spurt',
  notThisLine: 'Ikke spør om denne linjen',
  loadFailed: 'Du kan ikke spørre her akkurat nå',
};
