import type { Terms } from '../terms.js';

export const room: Terms['room'] = {
  retry: 'Prøv igjen',
  update: 'Oppdater',
  staleAt: (time) => `Vises slik det var kl. ${time}.`,
  failed: {
    offline: 'Forbindelsen ble brutt. Sjekk nettet ditt, og prøv igjen.',
    timeout: 'Det tok for lang tid å få svar. Prøv igjen om litt.',
    unauthenticated: 'Du er logget ut. Logg inn igjen for å fortsette.',
    forbidden: 'Du har ikke tilgang til dette.',
    'not-found': 'Vi fant ikke det du leter etter.',
    invalid: 'Det vi fikk, kunne ikke leses. Skjer det igjen, ta kontakt med leverandøren din.',
    conflict: 'Noe er endret i mellomtiden. Oppdater og se på nytt.',
    declined: 'Betalingen ble avvist. Ingen penger er trukket.',
    'rate-limited': 'Det kom mange forespørsler på en gang. Vent litt, og prøv igjen.',
    unsupported: 'Dette er ikke tilgjengelig her.',
    unexpected: 'Noe gikk galt hos oss. Prøv igjen om litt.',
  },
  unsupportedTitle: 'Ikke tilgjengelig her',
  unsupportedText: 'Leverandøren din tilbyr ikke dette på denne siden.',
};
