import type { Terms } from '../terms.js';

export const room: Terms['room'] = {
  retry: 'Erneut versuchen',
  update: 'Aktualisieren',
  staleAt: (time) => `Stand: ${time} Uhr.`,
  failed: {
    offline: 'Die Verbindung wurde unterbrochen. Bitte prüfen Sie Ihr Netz und versuchen Sie es erneut.',
    timeout: 'Die Antwort hat zu lange gedauert. Bitte versuchen Sie es gleich noch einmal.',
    unauthenticated: 'Sie wurden abgemeldet. Bitte melden Sie sich wieder an, um fortzufahren.',
    forbidden: 'Sie haben keinen Zugriff darauf.',
    'not-found': 'Wir konnten nicht finden, was Sie suchen.',
    invalid: 'Was wir erhalten haben, war nicht lesbar. Wenn das wieder vorkommt, wenden Sie sich bitte an Ihren Anbieter.',
    conflict: 'Inzwischen hat sich etwas geändert. Bitte aktualisieren Sie und sehen Sie noch einmal nach.',
    declined: 'Die Zahlung wurde abgelehnt. Es wurde nichts abgebucht.',
    'rate-limited': 'Es gab zu viele Anfragen auf einmal. Bitte warten Sie einen Moment und versuchen Sie es dann erneut.',
    unsupported: 'Das ist hier nicht verfügbar.',
    unexpected: 'Bei uns ist etwas schiefgelaufen. Bitte versuchen Sie es gleich noch einmal.',
  },
  unsupportedTitle: 'Hier nicht verfügbar',
  unsupportedText: 'Ihr Anbieter stellt das auf dieser Seite nicht bereit.',
};
