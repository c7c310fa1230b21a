import type { Money } from '@kvitt/core/model/primitives.js';
import { add, subtract } from '@kvitt/core/sum.js';

/** How a payment goes on once the customer has said yes; what is absent goes as it should. */
export interface Path {
  /** The bank says no, with this response code (ISO 8583, field 39; 1A: strong authentication needed). */
  readonly declined?: '51' | '54' | '43' | '05';
  /** Whatever the customer does, her bank does not believe that it is her. */
  readonly notProved?: true;
  /** The provider answers the merchant's request so much later. */
  readonly answersAfterMs?: number;
  readonly callback?: 'late' | 'thrice' | 'before-the-answer' | 'never';
  /** What becomes of the money some seconds later. */
  readonly then?: 'REFUNDED' | 'CHARGED_BACK';
  /** What comes in, where it is not what was asked for. */
  readonly received?: (asked: Money) => Money;
}

/** So long after the money has come it goes back again. */
export const goesBackAfterMs = 6_000;

/** How late a late callback is. */
export const lateMs = 20_000;

const kroner = (amount: string, { currency }: Money): Money => ({ amount, currency });

/**
 * Everything that may happen to a payment, chosen by the last two digits of its amount: the same for the app, the card's page and the
 * fields. Any other amount goes well. The portal's page /simulator shows this table.
 */
export const paths = {
  '01': { declined: '51' },
  '02': { declined: '54' },
  '03': { declined: '43' },
  '04': { declined: '05' },
  '05': { notProved: true },
  '06': { answersAfterMs: 8_000 },
  '07': { callback: 'late' },
  '08': { callback: 'thrice' },
  '09': { callback: 'before-the-answer' },
  '10': { callback: 'never' },
  '11': { then: 'REFUNDED' },
  '12': { then: 'CHARGED_BACK' },
  '13': { received: ({ amount, currency }) => ({ amount, currency: currency === 'EUR' ? 'SEK' : 'EUR' }) },
  '14': { received: (asked) => add(asked, kroner('10.00', asked)) },
  '15': { received: (asked) => subtract(asked, kroner('1.00', asked)) },
} as const satisfies Readonly<Record<string, Path>>;

/** The last two digits that choose a path. */
export type Ending = keyof typeof paths;

/** The path of an amount. */
export function pathOf(amount: string): Path {
  const ending = Number(amount).toFixed(2).slice(-2);
  return Object.hasOwn(paths, ending) ? paths[ending as Ending] : {};
}

/** When the merchant is told of something that happened now; `undefined` for never. */
export function callbackDelay({ callback }: Path): number | undefined {
  if (callback === 'never') return undefined;
  return callback === 'late' ? lateMs : 0;
}
