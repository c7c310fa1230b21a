import type { Wording } from '../line.js';

/** What a Danish mobile bill says. */
export const mobileWords = {
  mobile: 'Mobil',
  callsAbroad: 'Opkald til udlandet',
  roaming: 'Brug i Schweiz',
  plan: (gigabytes: number): Wording => [
    `Måne ${gigabytes === 100 ? 'Fri' : 'Lille'} ${gigabytes} GB`,
    `Fri tale og sms i Danmark og ${gigabytes} GB data, som også gælder i EU. Ingen binding.`,
  ],
  extraData: ['Ekstra data 5 GB', 'Du købte mere data i appen, da pakken var brugt. Den gælder til månedens udgang.'] satisfies Wording,
  family: [
    'Rabat, to i samme hjem',
    'I er to i samme hjem hos os. Derfor er hvert abonnement 20 kroner billigere med moms.',
  ] satisfies Wording,
  roamingData: [
    'Data uden for EU',
    'Schweiz er ikke med i EU, så data dér koster pr. megabyte. Vi sendte en sms med prisen, da du kom frem.',
  ] satisfies Wording,
  calledAbroad: (calls: number): string =>
    calls === 1 ? 'Du har én samtale eller sms ud over pakken.' : `Du har ${calls} samtaler og sms’er ud over pakken.`,
  usedAbroad: (megabytes: string): string => `Du brugte ${megabytes} MB i Schweiz.`,
  boughtData: (packages: string): string => `Du købte ${packages} × 5 GB ekstra.`,
  takenOver: 'Et abonnement fra før du kom til os. Vi overtog aftalen og har gemt fakturaen, som den kom dengang.',
  giftCard: 'Gavekortet på 50 kr. er trukket fra.',
  file: 'samtaler',
  terms: '20 dage netto',
} as const;

/** Sorts of calls and messages that cost extra: name and explanation, unit, price, first digits of the number. */
export interface CallSort {
  readonly wording: Wording;
  readonly unitCode: 'MIN' | 'C62';
  readonly price: string;
  readonly prefix: string;
}

type CallSorts = readonly [CallSort, ...CallSort[]];

/** From Denmark to other countries. */
export const callsAbroad: CallSorts = [
  {
    wording: ['Opkald til Norge', 'Samtaler til udlandet er ikke med i pakken. De koster pr. påbegyndt minut.'],
    unitCode: 'MIN',
    price: '0.40',
    prefix: '+47 22',
  },
  {
    wording: ['Opkald til Tyskland', 'Samtaler til udlandet er ikke med i pakken. De koster pr. påbegyndt minut.'],
    unitCode: 'MIN',
    price: '0.48',
    prefix: '+49 30',
  },
  { wording: ['Sms til udlandet', 'Beskeder til udenlandske numre koster pr. besked.'], unitCode: 'C62', price: '0.24', prefix: '+46 70' },
];

/** While travelling in Switzerland. */
export const callsInSwitzerland: CallSorts = [
  {
    wording: ['Opkald i Schweiz', 'Schweiz er ikke med i EU, så samtaler dér koster pr. påbegyndt minut.'],
    unitCode: 'MIN',
    price: '1.20',
    prefix: '+41 44',
  },
  {
    wording: ['Sms i Schweiz', 'Schweiz er ikke med i EU, så beskeder sendt derfra koster pr. besked.'],
    unitCode: 'C62',
    price: '0.40',
    prefix: '+45 20',
  },
];
