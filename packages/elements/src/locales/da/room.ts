import type { Terms } from '../terms.js';

export const room: Terms['room'] = {
  retry: 'Prøv igen',
  update: 'Opdater',
  staleAt: (time) => `Vises, som det så ud kl. ${time}.`,
  failed: {
    offline: 'Forbindelsen blev afbrudt. Tjek dit netværk, og prøv igen.',
    timeout: 'Det tog for lang tid at få svar. Prøv igen om lidt.',
    unauthenticated: 'Du er blevet logget ud. Log ind igen for at fortsætte.',
    forbidden: 'Du har ikke adgang til dette.',
    'not-found': 'Vi kunne ikke finde det, du leder efter.',
    invalid: 'Det, vi modtog, kunne ikke læses. Sker det igen, så kontakt din leverandør.',
    conflict: 'Noget er ændret i mellemtiden. Opdater, og se igen.',
    declined: 'Betalingen blev afvist. Der er ikke trukket penge.',
    'rate-limited': 'Der kom mange forespørgsler på én gang. Vent lidt, og prøv igen.',
    unsupported: 'Det er ikke muligt her.',
    unexpected: 'Noget gik galt hos os. Prøv igen om lidt.',
  },
  unsupportedTitle: 'Ikke muligt her',
  unsupportedText: 'Din leverandør tilbyder ikke dette på denne side.',
};
