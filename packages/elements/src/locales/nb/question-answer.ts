import type { Terms } from '../terms.js';

export const questionAnswer: Terms['questionAnswer'] = {
  yourQuestion: 'Spørsmålet ditt',
  sending: 'Sendes',
  waiting: 'Det tas vare på her og sendes når forbindelsen er tilbake.',
  sent: 'Sendt. Svaret kommer her.',
  promised: (when) => `Sendt. Du får svar innen ${when}.`,
  notSent: 'Spørsmålet ble ikke sendt.',
  retry: 'Prøv igjen',
  change: 'Endre spørsmålet',
  answered: 'Svaret har kommet',
  service: 'Kundeservice',
  assistant: 'Assistent',
  machine: 'automatisk',
  known: 'Svar',
  askMore: 'Spør om noe annet',
  person: 'Snakk med et menneske',
  personComes: 'Et menneske er spurt. Svaret kommer her.',
  personFailed: 'Ingen kunne nås akkurat nå.',
};
