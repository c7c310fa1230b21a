import type { Terms } from '../terms.js';

export const questionAnswer: Terms['questionAnswer'] = {
  yourQuestion: 'Ihre Frage',
  sending: 'Wird gesendet',
  waiting: 'Sie bleibt hier und wird gesendet, sobald die Verbindung wieder da ist.',
  sent: 'Gesendet. Die Antwort kommt hier.',
  promised: (when) => `Gesendet. Sie erhalten eine Antwort bis ${when}.`,
  notSent: 'Die Frage wurde nicht gesendet.',
  retry: 'Erneut versuchen',
  change: 'Frage ändern',
  answered: 'Die Antwort ist da',
  service: 'Kundenservice',
  assistant: 'Assistent',
  machine: 'automatisch',
  known: 'Antwort',
  askMore: 'Etwas anderes fragen',
  person: 'Mit einem Menschen sprechen',
  personComes: 'Ein Mensch wurde gerufen. Die Antwort kommt hier.',
  personFailed: 'Gerade war niemand erreichbar.',
};
