import { checkInvoice, type Check } from '@kvitt/core/check/invoice.js';
import type { Invoice } from '@kvitt/core/model/invoice.js';
import { html, nothing, type TemplateResult } from 'lit';
import { alertIcon, checkIcon } from '../internal/icon.js';
import { check as english } from '../locales/en/check.js';
import { fold } from './fold.js';
import { fact, heading, ltr } from './text.js';
import { taxName } from './totals.js';
import type { View } from './view.js';

export { checkStyles } from './check-panel.styles.js';

type Words = typeof english;

const checked = new WeakMap<Invoice, readonly Check[]>();

/** Whether the invoice adds up, rule by rule of EN 16931: what does not hold first and in full, what holds folded away. */
export function checkTemplate(view: View): TemplateResult {
  const words = view.locale.say('check', english);
  const checks = checksOf(view.invoice).filter(({ verdict }) => verdict !== 'not-applicable');
  const failed = checks.filter(({ verdict }) => verdict === 'failed');
  const held = checks.filter(({ verdict }) => verdict === 'passed');
  return html`<section class="region check" part="check">
    ${heading(view.level + 1, 'title', words.title, 'check')} ${verdict(failed, held, words)}
    ${failed.length ? html`<ul class="plain">${failed.map((each) => html`<li part="check-failed">${failure(each, words, view)}</li>`)}</ul>` : nothing}
    ${held.length ? fold('held', words.held, heldRules(held, words)) : nothing}
  </section>`;
}

/** A rule that fails in several places counts once. */
function verdict(failed: readonly Check[], held: readonly Check[], words: Words): TemplateResult {
  const broken = new Set(failed.map(({ rule }) => rule)).size;
  if (!broken) return html`<p class="verdict positive">${checkIcon()}<span>${words.allHold(held.length)}</span></p>`;
  return html`<p class="verdict negative">${alertIcon()}<span>${words.someFail(broken, broken + held.length)}</span></p><p class="small soft">${words.asStated}</p>`;
}

function failure({ rule, expected, found, path }: Check, words: Words, view: View): TemplateResult {
  return html`<p><span class="visually-hidden">${words.fails}: </span>${sentence(rule, words)} <span class="small soft">${ltr(rule)}</span></p>
    <dl class="facts">${place(path, words, view)}${isAmount(expected) ? fact(words.expected, amount(expected, view)) : nothing}${stated(found, words, view)}</dl>`;
}

/** Rules that say the same in words are told once, with all their numbers. */
function heldRules(held: readonly Check[], words: Words): TemplateResult {
  const sentences = [...new Set(held.map(({ rule }) => sentence(rule, words)))];
  const rulesOf = (text: string) => held.filter(({ rule }) => sentence(rule, words) === text).map(({ rule }) => rule);
  return html`<ul class="plain">${sentences.map((text) => html`<li>${text} <span class="small soft">${ltr(rulesOf(text).join(', '))}</span></li>`)}</ul>`;
}

/** A rule's sentence of its own, else that of its family, else its number. */
function sentence(rule: string, words: Words): string {
  const own: unknown = Object.hasOwn(words, rule) ? words[rule as keyof Words] : undefined;
  if (typeof own === 'string') return own;
  if (rule.startsWith('BR-DEC-')) return words.decimals;
  if (/^BR-[A-Z]{1,2}-08$/.test(rule)) return words.taxable;
  if (/^BR-(S|AF|AG)-09$/.test(rule)) return words.ratedTax;
  return /^BR-[A-Z]{1,2}-09$/.test(rule) ? words.noTax : words.other(rule);
}

/** Which line, or which VAT; a total is named by the sentence itself. */
function place(path: string | undefined, words: Words, view: View): unknown {
  const [list, index] = path?.split('.') ?? [];
  const line = list === 'lines' ? view.invoice.lines[Number(index)] : undefined;
  if (line) return fact(words.line(line.id), html`<bdi>${line.item.name}</bdi>`);
  const tax = list === 'taxBreakdown' ? view.invoice.taxBreakdown[Number(index)] : undefined;
  return tax ? fact(view.words.taxOnly, taxName(tax, view, (rate) => rate)) : nothing;
}

/** What stands there. Core's own words are for whom develops, and the sentence says as much. */
function stated(text = '', words: Words, view: View): unknown {
  if (isAmount(text)) return fact(words.found, amount(text, view));
  if (isDate(text)) return fact(words.found, view.locale.date(text));
  return text.trim() ? nothing : fact(words.found, words.nothing);
}

function isAmount(text = ''): boolean {
  return /^-?\d+(\.\d+)?$/.test(text);
}

function isDate(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));
}

function amount(text = '0', { invoice, locale }: View): TemplateResult {
  return ltr(locale.amount({ amount: text, currency: invoice.currency }, { decimals: 'exact' }));
}

/** Once for each invoice: ten thousand lines are not added up again because a page was resized. */
function checksOf(invoice: Invoice): readonly Check[] {
  const checks = checked.get(invoice) ?? checkInvoice(invoice);
  checked.set(invoice, checks);
  return checks;
}
