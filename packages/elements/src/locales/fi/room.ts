import type { Terms } from '../terms.js';

export const room: Terms['room'] = {
  retry: 'Yritä uudelleen',
  update: 'Päivitä',
  staleAt: (time) => `Tilanne klo ${time}.`,
  failed: {
    offline: 'Yhteys katkesi. Tarkista verkkoyhteytesi ja yritä uudelleen.',
    timeout: 'Vastauksen saaminen kesti liian kauan. Yritä hetken kuluttua uudelleen.',
    unauthenticated: 'Sinut on kirjattu ulos. Jatka kirjautumalla uudelleen sisään.',
    forbidden: 'Sinulla ei ole oikeutta nähdä tätä.',
    'not-found': 'Emme löytäneet etsimääsi.',
    invalid: 'Vastaanotettua tietoa ei voitu lukea. Jos tämä toistuu, ota yhteyttä toimittajaasi.',
    conflict: 'Jokin on muuttunut sillä välin. Päivitä ja katso uudelleen.',
    declined: 'Maksu hylättiin. Rahaa ei ole veloitettu.',
    'rate-limited': 'Pyyntöjä tuli monta kerralla. Odota hetki ja yritä uudelleen.',
    unsupported: 'Tämä ei ole käytettävissä täällä.',
    unexpected: 'Meillä tapahtui virhe. Yritä hetken kuluttua uudelleen.',
  },
  unsupportedTitle: 'Ei käytettävissä täällä',
  unsupportedText: 'Toimittajasi ei tarjoa tätä tällä sivulla.',
};
