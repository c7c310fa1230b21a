import type { Fee } from './reminder.js';

/** Sweden. */
export const swedishFee: Fee = {
  service: 'Påminnelse',
  wording: ['Påminnelseavgift', 'Vi skickade en påminnelse när fakturan inte var betald i tid. Avgiften är högst 60 kronor enligt lag.'],
  price: '60.00',
  basis: 'Lag (1981:739) om ersättning för inkassokostnader m.m.',
  outsideVat: 'Ingen moms: ersättning för kostnader, ingen försäljning.',
  terms: '10 dagar netto',
};

/** Norway. */
export const norwegianFee: Fee = {
  service: 'Purring',
  wording: ['Purregebyr', 'Vi sendte en purring da fakturaen ikke var betalt i tide. Gebyret er på 35 kroner, som forskriften tillater.'],
  price: '35.00',
  basis: 'Inkassoforskriften § 1-2',
  outsideVat: 'Ingen mva.: erstatning for kostnader, ikke salg.',
  terms: '10 dager netto',
};

/** Denmark. */
export const danishFee: Fee = {
  service: 'Rykker',
  wording: ['Rykkergebyr', 'Vi sendte en rykker, da regningen ikke var betalt til tiden. Gebyret må højst være 100 kroner efter loven.'],
  price: '100.00',
  basis: 'Renteloven § 9 b',
  outsideVat: 'Ingen moms: erstatning for omkostninger, ikke salg.',
  terms: '10 dage netto',
};
