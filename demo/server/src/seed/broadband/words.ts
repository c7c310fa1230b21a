import type { Wording } from '../line.js';

/** What a broadband bill says, in one language. */
export interface BroadbandWords {
  readonly fibre: string;
  readonly television: string;
  plan(speed: string): Wording;
  readonly extender: Wording;
  readonly package: Wording;
  readonly campaign: string;
  readonly campaignRunning: string;
  readonly campaignOver: string;
  readonly ordinaryAgain: string;
  readonly freeMonth: string;
  readonly outage: string;
  readonly terms: string;
}

const norwegian: BroadbandWords = {
  fibre: 'Fiber',
  television: 'TV',
  plan: (speed) => [
    `Fiber ${speed}`,
    `Fast pris for internett over fiber, ${speed} megabit i sekundet ned og opp. Du kan bruke så mye du vil.`,
  ],
  extender: ['Wifi-forsterker, leie', 'Leie av to forsterkere. Vi bytter dem uten kostnad om de går i stykker.'],
  package: ['TV-pakke Familie', '40 poeng som du fordeler på kanaler og strømmetjenester. Du kan bytte hver måned.'],
  campaign: 'Kampanje i 12 måneder',
  campaignRunning: 'Du får kampanjepris i tolv måneder. Deretter gjelder ordinær pris.',
  campaignOver: 'Kampanjen på tolv måneder er slutt. Vi skrev om det to måneder før.',
  ordinaryAgain: 'Ordinær pris igjen.',
  freeMonth: 'Første måned gratis',
  outage: 'Godtgjørelse for brudd',
  terms: '20 dager netto',
};

const english: BroadbandWords = {
  fibre: 'Fibre',
  television: 'TV',
  plan: (speed) => [
    `Fibre ${speed}`,
    `Fixed price for broadband over fibre, ${speed} megabits a second down and up. Use it as much as you like.`,
  ],
  extender: ['Wifi extender, rental', 'Rental of two extenders. We replace them free of charge when they break.'],
  package: ['Family TV', '40 points that you spread over channels and streaming. You may change every month.'],
  campaign: 'Offer for 12 months',
  campaignRunning: 'You pay the offer price for twelve months. After that the ordinary price applies.',
  campaignOver: 'Your twelve months of offer price have ended. We wrote about it two months before.',
  ordinaryAgain: 'Back to the ordinary price.',
  freeMonth: 'First month free',
  outage: 'Compensation for the outage',
  terms: '20 days net',
};

/** The words of a customer's language; Norwegian for those the supplier does not write. */
export function broadbandWords(lang: string): BroadbandWords {
  return lang === 'en' ? english : norwegian;
}
