import type { Payment } from '@kvitt/core/model/payment.js';
import { sameMoney } from '@kvitt/core/money.js';
import { subtract } from '@kvitt/core/sum.js';
import type { TemplateResult } from 'lit';
import { alertIcon } from '../icon.js';
import { isMore } from './amount-text.js';
import { mispaidPlain } from './mispaid-plain.js';
import type { Act } from './steps.js';
import { note, stepTitle } from './words.js';

/** What came in beside what was asked for: too much, too little, another currency; nothing where the backend does not say. */
export function mispaidNote({ amount, received }: Payment, act: Act): TemplateResult {
  if (!received || sameMoney(received, amount)) return mispaidPlain(act);
  const { words, locale, payee: known } = act;
  const payee = known || words.theSupplier;
  const [came, asked] = [locale.money(received), locale.money(amount)];
  const told = (title: string, text: string) => note('attention', alertIcon(), stepTitle(title), text);
  if (received.currency !== amount.currency) return told(words.otherCurrency, words.otherCurrencyText(came, asked, payee));
  if (isMore(received, amount)) return told(words.tooMuch(locale.money(subtract(received, amount))), words.tooMuchText(came, asked, payee));
  return told(words.tooLittle(locale.money(subtract(amount, received))), words.tooLittleText(came, asked));
}
