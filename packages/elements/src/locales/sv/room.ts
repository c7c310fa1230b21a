import type { Terms } from '../terms.js';

export const room: Terms['room'] = {
  retry: 'Försök igen',
  update: 'Uppdatera',
  staleAt: (time) => `Visas som det såg ut kl. ${time}.`,
  failed: {
    offline: 'Anslutningen bröts. Kontrollera ditt nät och försök igen.',
    timeout: 'Det tog för lång tid att få svar. Försök igen om en stund.',
    unauthenticated: 'Du har loggats ut. Logga in igen för att fortsätta.',
    forbidden: 'Du har inte behörighet att se det här.',
    'not-found': 'Vi kunde inte hitta det du söker.',
    invalid: 'Det vi fick gick inte att läsa. Händer det igen, kontakta din leverantör.',
    conflict: 'Något har ändrats under tiden. Uppdatera och titta igen.',
    declined: 'Betalningen nekades. Inga pengar har dragits.',
    'rate-limited': 'Det kom många förfrågningar på en gång. Vänta en stund och försök igen.',
    unsupported: 'Det här går inte att använda här.',
    unexpected: 'Något gick fel hos oss. Försök igen om en stund.',
  },
  unsupportedTitle: 'Finns inte här',
  unsupportedText: 'Din leverantör erbjuder inte det här på den här sidan.',
};
