import { html, nothing, type TemplateResult } from 'lit';
import { dayOf, mayBePart, type Deal } from './choice.js';
import { drawnNote } from './drawn.js';
import { methodRow } from './method-row.js';
import { partOrLater, when } from './part-or-later.js';
import type { Act } from './steps.js';
import { stepTitle } from './words.js';

/** The ways to pay as radio buttons, the offered one chosen; paying stays the one filled button. */
export function chooser(act: Act): TemplateResult {
  const { words, locale, methods, offered, choose, back } = act;
  const row = { group: 'method', locale, words, choose: (id: string) => choose?.(id) };
  return html`${stepTitle(words.howToPay, 'title')}
    <div class="methods" role="radiogroup" aria-label=${words.howToPay}>${methods.map((one) => methodRow(one, { ...row, chosen: one.id === offered?.id }))}</div>
    ${deed(act)}
    <button class="button button-quiet button-wide" type="button" @click=${back}>${words.back}</button>`;
}

/** What the chosen way comes to; nothing to press where the supplier draws the money. */
function deed(act: Act): TemplateResult | typeof nothing {
  const { offered, amount, words, locale, invoice, choice } = act;
  if (!offered || !amount) return nothing;
  if (offered.scheme === 'direct-debit') return drawnNote({ ...act, reconsider: undefined });
  if (offered.scheme === 'giro') return filled(words.showAccount, act);
  const deal = { method: offered, owed: amount, dueDate: invoice?.dueDate, locale };
  const more = choice && (mayBePart(deal) || dayOf(deal)) ? partOrLater(deal, choice, words) : nothing;
  return html`${more}${filled(named(deal, act), act, deal)}`;
}

/** "Pay 500 kr on 3 December with Visa": all that the press means. */
function named(deal: Deal, { offered, amount, words, press, locale, choice }: Act): string {
  const { amount: sum = amount, executionDate } = choice?.agreed(deal) ?? {};
  const [money, name] = [sum ? locale.money(sum) : '', offered?.name ?? ''];
  return executionDate ? words.payOn(money, when(executionDate, deal), name) : press.payWith(money, name);
}

function filled(words: string, { offered, pay, choice, payee, press }: Act, deal?: Deal): TemplateResult {
  const go = () => {
    const agreed = deal && choice ? choice.agreed(deal) : undefined;
    if (deal && choice && !agreed) choice.check();
    else pay?.(offered?.id, agreed);
  };
  const name = payee ? `${words}, ${press.to(payee)}` : nothing;
  return html`<button class="button button-primary button-big button-wide" part="pay" type="button" aria-label=${name} @click=${go}>${words}</button>`;
}
