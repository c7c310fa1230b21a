import type { Terms } from '../terms.js';

export const question: Terms['question'] = {
  ask: 'Kysy',
  askAbout: (name) => `Kysy: ${name}`,
  send: 'Lähetä kysymys',
  suggestions: 'Muut ovat kysyneet',
  notThisLine: 'Älä kysy tästä rivistä',
  loadFailed: 'Tässä ei voi juuri nyt kysyä',
};
