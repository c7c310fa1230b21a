import type { OfferWords } from './drafts.js';

/** What Norrsken Energi offers and tells, in Swedish. */
export const swedish = {
  name: (address: string): string => `El, ${address}`,
  plan: ['Månadspris', 'Månadens medelpris på elbörsen i ditt elområde, med vårt påslag på 6 öre. Ingen bindningstid.'],
  grid: (ampere: number): string => `Elnät, abonnemang ${ampere} A`,
  basis: ['ditt elavtal', 'våra priser i dag'],
  leaving: 'Du kan säga upp elavtalet med en månads uppsägningstid.',
  bound: {
    title: 'Lägre månadsavgift om du stannar ett år',
    reasons: ['Du har varit kund i två år. Stannar du ett år till sänker vi månadsavgiften.'],
    description: 'Elpriset och påslaget är som i dag: månadens medelpris på elbörsen. Bara den fasta avgiften blir lägre.',
    terms: 'Bindningstid i 12 månader, därefter en månads uppsägning. Du kan ångra dig i 14 dagar.',
  } satisfies OfferWords,
  tip: (percent: number): OfferWords => ({
    title: 'Ladda och tvätta när elen är billig',
    reasons: [`${percent} procent av din el används mellan klockan 17 och 21, då den oftast är dyrast.`],
    description: 'I diagrammet över din förbrukning ser du timme för timme vad elen kostade. Det kostar ingenting att titta.',
  }),
  careful: {
    title: 'Läs av mätaren själv',
    reasons: ['Du undrar över din förbrukning. Med en egen avläsning ser du om mätaren räknar rätt.'],
    description: 'Siffran står på mätarens fönster. Skriv den i chatten så jämför vi med vår.',
  } satisfies OfferWords,
  notices: {
    tip: ['Slipp överraskningar i vinter', 'Under Förbrukning kan du se vad månaden kostar hittills och vart den är på väg.'],
    law: [
      'Du kan ångra dig med ett tryck',
      'Sedan den 19 juni 2026 ger EU:s regler dig rätt att ångra ett avtal som du har tecknat på nätet lika lätt som du tecknade det. Knappen finns vid avtalet i 14 dagar efter att du har sagt ja.',
    ],
    grid: 'Elnätet blir dyrare',
    gridText: 'Nätabonnemanget höjs vid årsskiftet. Elpriset ändras inte av det.',
    gridWhy: 'Vi byter ledningar som är äldre än femtio år, och överliggande nät tar mer betalt.',
    options: {
      smaller: ['Byt till en mindre säkring', 'En elektriker ser om den räcker. Då sjunker abonnemanget.'],
      stay: ['Behåll det som det är', 'Du behöver inte göra något.'],
    },
  },
} as const;
