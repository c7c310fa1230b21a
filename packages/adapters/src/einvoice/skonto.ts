import type { Stated } from '@kvitt/core/check/invoice.js';
import { decimal } from './values.js';

type Discounts = NonNullable<Stated['cashDiscounts']>;

/** BT-20 and the discounts that were among its words. */
export interface Terms {
  readonly paymentTerms?: string;
  readonly cashDiscounts: Discounts;
}

const line = /^#SKONTO#TAGE=(\d{1,4})#PROZENT=(\d+(?:\.\d+)?)#(?:BASISBETRAG=(-?\d+(?:\.\d+)?)#)?$/i;

/** XRechnung's way (BR-DE-18) to write discounts for early payment into the terms: a line of its own for each; the other lines are words. */
export function wordsOf(text: string | undefined, currency: string | undefined): Terms {
  const lines = (text ?? '').split(/\r?\n/);
  const words = lines.filter((each) => !line.test(each.trim())).join('\n');
  return { paymentTerms: words.trim() || undefined, cashDiscounts: lines.flatMap((each) => discountOf(each.trim(), currency)) };
}

function discountOf(text: string, currency: string | undefined): Discounts {
  const [, days, percentage, base] = line.exec(text) ?? [];
  if (days === undefined || percentage === undefined) return [];
  return [{ days: Number(days), percentage: decimal(percentage), baseAmount: base === undefined ? undefined : { amount: base, currency } }];
}
