import type { Terms } from '../terms.js';

export const questionAnswer: Terms['questionAnswer'] = {
  yourQuestion: 'Dit spørgsmål',
  sending: 'Sendes',
  waiting: 'Det gemmes her og sendes, når forbindelsen er tilbage.',
  sent: 'Sendt. Svaret kommer her.',
  promised: (when) => `Sendt. Du får svar senest ${when}.`,
  notSent: 'Spørgsmålet blev ikke sendt.',
  retry: 'Prøv igen',
  change: 'Ret spørgsmålet',
  answered: 'Svaret er kommet',
  service: 'Kundeservice',
  assistant: 'Assistent',
  machine: 'automatisk',
  known: 'Svar',
  askMore: 'Spørg om noget andet',
  person: 'Tal med et menneske',
  personComes: 'Et menneske er spurgt. Svaret kommer her.',
  personFailed: 'Ingen kunne kontaktes lige nu.',
};
