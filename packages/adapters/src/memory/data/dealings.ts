import type { Notice } from '@kvitt/core/model/notice.js';
import type { Beginning } from '../dealings/dealings.js';
import { contractsOn, trial } from './contracts.js';
import { noticesOn, outageNow } from './notices.js';
import { answeredOffersOn, offersOn } from './offers.js';

type On = (date: string) => Beginning;

const usual: On = (date) => ({ offers: offersOn(date).slice(0, 1), contracts: contractsOn(date), notices: noticesOn(date) });
const many: On = (date) => ({ ...usual(date), offers: offersOn(date) });
const nothing: Beginning = { offers: [], contracts: [], notices: [] };

/** The outage goes on. */
function withOutage(date: string): Beginning {
  const going = outageNow(date);
  const notices: readonly Notice[] = [going, ...noticesOn(date).filter(({ id }) => id !== going.id)];
  return { ...many(date), notices };
}

/** With what Elin's dealings begin, by situation. */
export const beginnings = {
  usual,
  many,
  outage: withOutage,
  none: (date) => ({ ...usual(date), offers: [] }),
  newcomer: (date) => ({ offers: offersOn(date), contracts: [trial(date)], notices: [] }),
  capped: (date) => ({ ...many(date), cap: { offers: 2, days: 30 } }),
  answered: (date) => ({ ...usual(date), offers: answeredOffersOn(date) }),
  nothing: () => nothing,
} satisfies Record<string, On>;
