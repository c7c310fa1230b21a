import type { Terms } from '../terms.js';

export const paymentMethods: Terms['paymentMethods'] = {
  howToPay: 'Miten haluat maksaa?',
  usual: 'Tavallinen maksutapasi',
  fee: (amount) => `Palvelumaksu ${amount}`,
  drawn: 'Veloitetaan automaattisesti. Sinun ei tarvitse tehdä mitään.',
  makeUsual: 'Aseta tavalliseksi maksutavaksi',
  isUsual: (method) => `${method} on nyt tavallinen maksutapasi.`,
  usualFailed: (method) => `Maksutapaa ${method} ei voitu asettaa tavalliseksi. Yritä uudelleen.`,
  remove: 'Poista',
  removeNamed: (method) => `Poista ${method}`,
  removeAsk: (method) => `Poistetaanko ${method}?`,
  removeText: 'Maksutapaa ei enää tarjota, kun maksat. Jo tehdyt maksut eivät muutu.',
  keep: 'Säilytä',
  removed: (method) => `${method} on poistettu.`,
  removeFailed: (method) => `Maksutapaa ${method} ei voitu poistaa. Yritä uudelleen.`,
  gone: (method, instead) => `${method} ei ole enää käytettävissä. Sen sijaan valittuna on ${instead}.`,
  nothingToPay: 'Ei maksettavaa',
  noMethods: 'Täällä ei ole maksutapoja',
  loadFailed: 'Maksutapoja ei voitu hakea',
};
