import type { Terms } from '../terms.js';

export const questionAnswer: Terms['questionAnswer'] = {
  yourQuestion: 'Kysymyksesi',
  sending: 'Lähetetään',
  waiting: 'Se säilyy tässä ja lähetetään, kun yhteys palaa.',
  sent: 'Lähetetty. Vastaus tulee tähän.',
  promised: (when) => `Lähetetty. Saat vastauksen viimeistään ${when}.`,
  notSent: 'Kysymystä ei lähetetty.',
  retry: 'Yritä uudelleen',
  change: 'Muuta kysymystä',
  answered: 'Vastaus on tullut',
  service: 'Asiakaspalvelu',
  assistant: 'Avustaja',
  machine: 'automaattinen',
  known: 'Vastaus',
  askMore: 'Kysy jotain muuta',
  person: 'Puhu ihmisen kanssa',
  personComes: 'Ihmistä on pyydetty. Vastaus tulee tähän.',
  personFailed: 'Ketään ei tavoitettu juuri nyt.',
};
