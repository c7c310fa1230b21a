import { html, nothing, type TemplateResult } from 'lit';
import type { Terms } from '../../locales/terms.js';
import { formatDate } from '../format/date.js';
import { formatAmount } from '../format/money.js';
import { chevronIcon } from '../icon.js';
import { dayOf, mayBePart, type Choice, type Deal } from './choice.js';
import type { Speaker } from './steps.js';

type Words = Terms['payment'];
type Offer = Deal & { readonly locale: Speaker };

/** How much and when, folded away: most customers pay all of it, now. */
export function partOrLater(deal: Offer, choice: Choice, words: Words): TemplateResult {
  const day = dayOf(deal);
  const part = mayBePart(deal);
  const name = part && day ? words.partOrLater : part ? words.part : words.later;
  return html`<details class="fold" part="terms" ?open=${choice.text !== undefined || choice.later}>
    <summary>${chevronIcon()}<span class="strong">${name}</span></summary>
    <div class="stack fold-inside">${part ? howMuch(deal, choice, words) : nothing}${day ? days(day, deal, choice, words) : nothing}</div>
  </details>`;
}

/** A day as the button and the choice say it: "3 December". */
export function when(day: string, { locale }: Pick<Deal, 'locale'>): string {
  return formatDate(day, 'day', locale.lang);
}

function howMuch(deal: Offer, choice: Choice, words: Words): TemplateResult {
  const { method, owed, locale } = deal;
  const least = method?.minimumAmount ?? owed;
  const problem = choice.problem(deal);
  const wrong = { noAmount: words.noAmount(formatAmount(owed, locale.lang)), tooSmall: words.tooSmall(locale.money(least)), tooLarge: words.tooLarge(locale.money(owed)) };
  return html`<div class="field">
    <label for="amount">${words.howMuch}</label>
    <div class="typed"><input id="amount" part="amount" inputmode="decimal" autocomplete="off" dir="ltr" .value=${choice.text ?? formatAmount(owed, locale.lang)}
      aria-describedby="bounds problem" aria-invalid=${problem ? 'true' : 'false'}
      @input=${({ target }: InputEvent) => choice.write((target as HTMLInputElement).value)} @change=${() => choice.check()} /><span class="soft" aria-hidden="true">${owed.currency}</span></div>
    <p id="bounds" class="small soft">${words.between(locale.money(least), locale.money(owed))}</p>
    <p id="problem" class="small wrong" role="alert">${problem ? wrong[problem] : nothing}</p>
  </div>`;
}

function days(day: string, deal: Offer, choice: Choice, words: Words): TemplateResult {
  const then = day === deal.dueDate ? words.onDueDate(when(day, deal)) : words.onDay(when(day, deal));
  const radio = (later: boolean, name: string) => html`<label class="day"><input type="radio" name="day" .checked=${choice.later === later} @change=${() => choice.postpone(later)} />${name}</label>`;
  return html`<fieldset class="field"><legend>${words.when}</legend>${radio(false, words.now)}${radio(true, then)}</fieldset>`;
}
