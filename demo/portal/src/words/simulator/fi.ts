import { fi as portal } from '../fi.js';
import type { SimulatorWords } from './words.js';

/** Finnish. */
export const fi: SimulatorWords = {
  ...portal,
  simulatorLead: 'Summan sentit valitsevat, miten maksu etenee. Testiasiakkaalla on pieni lasku jokaista tapausta varten ja kaikki maksutavat.',
  pathsTitle: 'Tapaukset',
  becomeTester: 'Kirjaudu testiasiakkaana',
  cardsTitle: 'Korttinumerot',
  cardsLead: 'Ne toimivat laskun kentissä. Mikä tahansa päivä ja koodi käy.',
  cardAsks: 'Pankki haluaa tietää, kuka olet',
  path00: 'Kaikki sujuu. 600 kruunun laskun voi maksaa osissa.',
  path01: 'Ei tarpeeksi rahaa',
  path02: 'Kortti on vanhentunut',
  path03: 'Kortti on suljettu',
  path04: 'Pankki kieltäytyy syytä sanomatta',
  path05: 'Tunnistautuminen epäonnistuu',
  path06: 'Maksupalvelu vastaa kahdeksan sekunnin kuluttua',
  path07: 'Ilmoitus maksusta tulee kaksikymmentä sekuntia myöhässä',
  path08: 'Ilmoitus tulee kolme kertaa',
  path09: 'Ilmoitus tulee ennen vastausta',
  path10: 'Ilmoitus ei tule koskaan',
  path11: 'Palautetaan muutaman sekunnin kuluttua',
  path12: 'Pankki ottaa rahat takaisin muutaman sekunnin kuluttua',
  path13: 'Rahat tulevat toisessa valuutassa',
  path14: 'Rahaa tulee liikaa',
  path15: 'Rahaa tulee liian vähän',
  ownPage: 'Maksa 600 kr omalla sivulla',
};
