import type { Terms } from '../terms.js';

export const questionAnswer: Terms['questionAnswer'] = {
  yourQuestion: 'Din fråga',
  sending: 'Skickas',
  waiting: 'Den sparas här och skickas när anslutningen är tillbaka.',
  sent: 'Skickad. Svaret kommer här.',
  promised: (when) => `Skickad. Du får svar senast ${when}.`,
  notSent: 'Frågan skickades inte.',
  retry: 'Försök igen',
  change: 'Ändra frågan',
  answered: 'Svaret har kommit',
  service: 'Kundservice',
  assistant: 'Assistent',
  machine: 'automatiskt',
  known: 'Svar',
  askMore: 'Fråga något annat',
  person: 'Prata med en människa',
  personComes: 'En människa är tillfrågad. Svaret kommer här.',
  personFailed: 'Ingen kunde nås just nu.',
};
