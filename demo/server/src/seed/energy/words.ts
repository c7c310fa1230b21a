import type { Wording } from '../line.js';

/** What an electricity bill says, in one language. */
export interface EnergyWords {
  readonly electricity: string;
  readonly grid: string;
  readonly solar: string;
  readonly correction: string;
  readonly use: Wording;
  readonly surcharge: Wording;
  readonly monthlyFee: Wording;
  readonly transfer: Wording;
  readonly tax: Wording;
  fuse(ampere: number): Wording;
  readonly sold: Wording;
  readonly soldWithoutVat: string;
  corrected(name: string): Wording;
  readonly registerBefore: string;
  readonly registerAfter: string;
  readonly readingsFile: string;
  readonly soldFile: string;
  readonly terms: string;
}

const swedish: EnergyWords = {
  electricity: 'El',
  grid: 'Elnät',
  solar: 'Solel',
  correction: 'Rättelse',
  use: [
    'Förbrukning',
    'Elen du använde, avläst varje dygn av din elmätare. Priset är månadens medelpris på elbörsen i ditt elområde, SE2.',
  ],
  surcharge: ['Påslag', 'Vår kostnad för elcertifikat, ursprungsgarantier och balansansvar. Påslaget är lika stort varje månad.'],
  monthlyFee: ['Månadsavgift', 'Fast avgift för elavtalet. Du har ingen bindningstid och en månads uppsägning.'],
  transfer: ['Elöverföring', 'Det elnätet kostar för varje kilowattimme som förs hem till dig.'],
  tax: ['Energiskatt', 'Skatt på varje kilowattimme. Vi tar in den och lämnar den vidare till staten.'],
  fuse: (ampere) => [
    `Abonnemang ${ampere} A`,
    `Nätabonnemanget följer din huvudsäkring, som är på ${ampere} ampere. En mindre säkring kostar mindre.`,
  ],
  sold: ['Såld el', 'Elen från dina solceller som du inte använde själv. Vi köper den till det fasta pris som vi har lovat dig.'],
  soldWithoutVat: 'Undantaget från moms: du säljer för mindre än gränsen för små företag.',
  corrected: (name) => [
    `${name}, uppskattad för högt`,
    'Mätaren var tyst i slutet av månaden och vi uppskattade. Nu har vi läst av den, och det du betalade för mycket kommer tillbaka.',
  ],
  registerBefore: 'Mätarställning före',
  registerAfter: 'Mätarställning efter',
  readingsFile: 'dygnsvarden',
  soldFile: 'sald-el',
  terms: '20 dagar netto',
};

const finnish: EnergyWords = {
  electricity: 'Sähkö',
  grid: 'Sähköverkko',
  solar: 'Aurinkosähkö',
  correction: 'Oikaisu',
  use: ['Kulutus', 'Käyttämäsi sähkö, jonka mittari lukee joka vuorokausi. Hinta on alueesi SE1 pörssihinnan kuukausikeskiarvo.'],
  surcharge: ['Marginaali', 'Kulumme sähkösertifikaateista, alkuperätakuista ja tasevastuusta. Se on joka kuukausi yhtä suuri.'],
  monthlyFee: ['Kuukausimaksu', 'Sähkösopimuksen kiinteä maksu. Sopimus ei ole määräaikainen, irtisanomisaika on yksi kuukausi.'],
  transfer: ['Sähkön siirto', 'Mitä sähköverkko maksaa jokaiselta kilowattitunnilta, joka siirretään kotiisi.'],
  tax: ['Energiavero', 'Vero jokaisesta kilowattitunnista. Me perimme sen ja tilitämme sen valtiolle.'],
  fuse: (ampere) => [
    `Liittymä ${ampere} A`,
    `Verkkomaksu riippuu pääsulakkeestasi, joka on ${ampere} ampeeria. Pienempi sulake maksaa vähemmän.`,
  ],
  sold: ['Myyty sähkö', 'Aurinkopaneeliesi sähkö, jota et itse käyttänyt. Ostamme sen kiinteään hintaan, jonka olemme sinulle luvanneet.'],
  soldWithoutVat: 'Arvonlisäveroton: myyntisi jää pienyrittäjän rajan alle.',
  corrected: (name) => [
    `${name}, arvioitu liian suureksi`,
    'Mittari oli hiljaa kuun lopussa ja arvioimme kulutuksen. Nyt se on luettu, ja liikaa maksamasi palautetaan.',
  ],
  registerBefore: 'Lukema ennen',
  registerAfter: 'Lukema jälkeen',
  readingsFile: 'vuorokausilukemat',
  soldFile: 'myyty-sahko',
  terms: '20 päivää netto',
};

/** The words of a customer's language; Swedish for those the supplier does not write. */
export function energyWords(lang: string): EnergyWords {
  return lang === 'fi' ? finnish : swedish;
}
