import { customers } from '../customers.js';
import type { Slot } from '../calendar.js';
import type { LineDraft, Wording } from '../line.js';
import type { BroadbandWords } from './words.js';
import { broadbandWords } from './words.js';

type Discount = NonNullable<LineDraft['discount']>;

const campaignMonths = 12;

/** The fibre of a home, as lines and meters name it. */
export const connections = { ingrid: 'FN-5015-0041', james: 'FN-0354-0014', sindre: 'FN-7013-0022' } as const;

/** Ingrid's fibre and television: twelve months at a campaign price, which ended with the newest bill. */
export function ingridsLines(slot: Slot): readonly LineDraft[] {
  const words = broadbandWords(customers.ingrid.lang);
  const before = slot.age > campaignMonths;
  const running = slot.age > 0 && !before;
  const line = connections.ingrid;
  const [speed, price] = before ? ['250/250', '399.20'] : ['500/500', '559.20'];
  const [name, explanation] = words.plan(speed);
  const hint = before ? '' : running ? ` ${words.campaignRunning}` : ` ${words.campaignOver}`;
  return [
    {
      ...recurring(slot, words, [name, explanation + hint], price),
      objectId: line,
      ...(running && { discount: { amount: '160.00', reason: words.campaign } }),
    },
    { ...recurring(slot, words, words.extender, '39.20'), quantity: '2', unitCode: 'C62', objectId: line },
    { ...recurring(slot, words, words.package, '239.20'), service: { id: 'television', name: words.television } },
  ];
}

/** James's fibre: the first month free, and one month given back after an outage. */
export function jamesLines(slot: Slot): readonly LineDraft[] {
  const words = broadbandWords(customers.james.lang);
  const price = '479.20';
  const discount = freeBecause(slot, words);
  return [{ ...recurring(slot, words, words.plan('250/250'), price), objectId: connections.james, ...(discount && { discount: { amount: price, reason: discount } }) }];
}

function freeBecause({ age }: Slot, words: BroadbandWords): Discount['reason'] | undefined {
  if (age === 23) return words.freeMonth;
  return age === 2 ? words.outage : undefined;
}

function recurring({ start, end }: Slot, words: BroadbandWords, wording: Wording, price: string): LineDraft {
  return {
    wording,
    price,
    service: { id: 'fibre', name: words.fibre },
    kind: 'recurring',
    quantity: '1',
    unitCode: 'MON',
    period: { start, end },
  };
}
