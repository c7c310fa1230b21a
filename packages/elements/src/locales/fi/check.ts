import { plural } from '../plural.js';
import type { Terms } from '../terms.js';

const count = plural('fi');

/** What the check of the arithmetic says, in Finnish: each rule of EN 16931 as the sentence that is true when it holds. */
export const check: Terms['check'] = {
  title: 'Täsmääkö lasku?',
  allHold: (rules) => count(rules, { one: '# laskua koskeva sääntö täyttyy.', other: 'Kaikki # laskua koskevaa sääntöä täyttyvät.' }),
  someFail: (failed, all) => count(failed, { one: `#/${all} säännöstä ei täyty.`, other: `#/${all} säännöstä ei täyty.` }),
  asStated: 'Lasku näytetään sellaisena kuin toimittaja on sen laatinut, myös silloin kun jokin sääntö ei täyty.',
  fails: 'Ei täyty',
  held: 'Täyttyvät säännöt',
  expected: 'Pitäisi olla',
  found: 'Laskussa',
  nothing: 'ei mitään',
  line: (id) => `Rivi ${id}`,
  'BR-CO-10': 'Rivien summa on rivien yhteismäärä',
  'BR-CO-11': 'Alennukset yhteensä on alennusten yhteismäärä',
  'BR-CO-12': 'Lisät yhteensä on lisien yhteismäärä',
  'BR-CO-13': 'Veroton summa on rivit miinus alennukset plus lisät',
  'BR-CO-14': 'Arvonlisävero yhteensä on kaikkien verokantojen vero',
  'BR-CO-15': 'Verollinen summa on veroton summa plus arvonlisävero',
  'BR-CO-16': 'Maksettava summa on verollinen summa miinus jo maksettu plus pyöristys',
  'BR-CO-17': 'Kunkin verokannan vero on sen osuus veron perusteesta',
  'BR-CO-25': 'Kun jotain on maksettava, laskussa lukee milloin',
  'BR-27': 'Mikään hinta ei ole negatiivinen',
  'BR-28': 'Mikään listahinta ei ole negatiivinen',
  'BR-29': 'Mikään jakso ei pääty ennen alkuaan',
  'BR-30': 'Mikään jakso ei pääty ennen alkuaan',
  'BR-51': 'Kortin numerosta näkyy vain osa',
  'BR-52': 'Jokaisella liitteellä on tunnus',
  taxable: 'Veron peruste on sen rivit miinus alennukset plus lisät',
  ratedTax: 'Kunkin verokannan vero on sen osuus veron perusteesta',
  noTax: 'Kun veroa ei peritä, vero on nolla',
  decimals: 'Missään summassa ei ole yli kahta desimaalia',
  other: (rule) => `EN 16931:n sääntö ${rule} täyttyy`,
};
