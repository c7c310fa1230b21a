import type { Invoice } from '@kvitt/core/model/invoice.js';
import { broadbandWords } from './words.js';

/** Why a broadband bill differs: a discount came or went; nothing else ever changes. */
export function broadbandReason(bill: Invoice, before: Invoice, lang: string): string {
  const [now, earlier] = [discountOf(bill), discountOf(before)];
  if (now === earlier) return '';
  if (now) return `${now}.`;
  const words = broadbandWords(lang);
  return earlier === words.campaign ? words.campaignOver : words.ordinaryAgain;
}

function discountOf({ lines }: Invoice): string | undefined {
  return lines[0]?.allowances?.[0]?.reason;
}
