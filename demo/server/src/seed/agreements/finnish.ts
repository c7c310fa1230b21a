import type { OfferWords } from './drafts.js';

/** What Norrsken Energi offers and tells, in Finnish. */
export const finnish = {
  name: (address: string): string => `Sähkö, ${address}`,
  plan: ['Kuukausihinta', 'Alueesi pörssihinnan kuukausikeskiarvo ja 6 äyrin marginaali. Ei määräaikaa.'],
  grid: (ampere: number): string => `Sähköverkko, liittymä ${ampere} A`,
  basis: ['sähkösopimuksesi', 'tämän päivän hintamme'],
  leaving: 'Voit irtisanoa sopimuksen kuukauden irtisanomisajalla.',
  bound: {
    title: 'Pienempi kuukausimaksu, jos jäät vuodeksi',
    reasons: ['Olet ollut asiakkaamme kaksi vuotta. Jos jäät vielä vuodeksi, laskemme kuukausimaksua.'],
    description: 'Sähkön hinta ja marginaali pysyvät ennallaan. Vain kiinteä maksu pienenee.',
    terms: 'Määräaika 12 kuukautta, sen jälkeen kuukauden irtisanomisaika. Voit perua 14 päivän kuluessa.',
  } satisfies OfferWords,
  tip: {
    title: 'Pese pyykki, kun aurinko paistaa',
    reasons: ['Keskipäivällä paneelisi tuottavat enemmän kuin käytät. Itse käytetty sähkö on arvokkaampaa kuin myyty.'],
    description: 'Kulutuksen kaaviosta näet tunnin tarkkuudella, milloin sähköä jää yli. Katsominen ei maksa mitään.',
  } satisfies OfferWords,
  outage: 'Sähkökatko Haaparannalla',
  outageText: 'Myrsky on katkaissut johdon. Korjaamme sitä parhaillaan, ja kerromme täällä heti, kun sähköt palaavat.',
} as const;
