import type { Contract, ContractService, ContractState } from '@kvitt/core/model/contract.js';
import { wholeMonths } from '@kvitt/core/offers/months.js';
import { addDays, daysBetween } from '@kvitt/core/period.js';
import { html, nothing, type TemplateResult } from 'lit';
import { numberFormat } from '../internal/format/formatters.js';
import { ltr } from '../internal/ltr.js';
import type { View } from './view.js';

/** What was agreed: how long it binds, how it ends, what belongs to it. */
export function termsTemplate(contract: Contract, standing: ContractState, view: View): TemplateResult {
  const { words, locale } = view;
  const { startDate, number, services = [] } = contract;
  const goesOn = standing !== 'ended' && standing !== 'notice-given';
  return html`<dl class="terms" part="terms">
    ${end(contract, standing, view)}
    ${goesOn || isBound(contract, view) ? binding(contract, view) : nothing}
    ${goesOn ? term(words.noticePeriod, noticePeriod(contract, view)) : nothing}
    ${services.length > 0 ? term(words.services, html`<ul role="list">${services.map((service) => serviceTemplate(service, view))}</ul>`) : nothing}
    ${startDate ? term(words.began, locale.date(startDate)) : nothing}
    ${number ? term(words.number, ltr(number)) : nothing}
    ${goesOn ? exit(contract, view) : nothing}
  </dl>`;
}

function term(name: string, value: unknown, part = 'term'): TemplateResult | typeof nothing {
  return value === nothing ? nothing : html`<div part=${part}><dt>${name}</dt><dd>${typeof value === 'string' ? html`<bdi>${value}</bdi>` : value}</dd></div>`;
}

function end({ trialUntil, endDate }: Contract, standing: ContractState, view: View): unknown {
  const { words, locale } = view;
  if (standing === 'trial' && trialUntil) return term(words.trial, lasts(trialUntil, view));
  if (standing === 'notice-given' && endDate) return term(words.ends, `${locale.date(endDate)}, ${timeLeft(endDate, view)}`);
  return standing === 'ended' && endDate ? term(words.ended, locale.date(endDate)) : nothing;
}

function isBound({ bindingUntil }: Contract, { today }: View): boolean {
  return bindingUntil !== undefined && bindingUntil >= today;
}

function binding(contract: Contract, view: View): unknown {
  const { bindingUntil } = contract;
  return term(view.words.binding, bindingUntil && isBound(contract, view) ? lasts(bindingUntil, view) : view.words.unbound, 'term binding');
}

function lasts(date: string, view: View): string {
  return `${view.words.until(view.locale.date(date))}, ${timeLeft(date, view)}`;
}

/** Whole months, else days; the last day is included. */
function timeLeft(date: string, { words, today }: View): string {
  const days = daysBetween(today, date);
  const months = wholeMonths(today, addDays(date, 1));
  if (months > 0) return words.monthsLeft(months);
  return days > 0 ? words.daysLeft(days) : words.lastDay;
}

const units = { W: 'week', M: 'month', Y: 'year' } as const;

/** "P1M" as "1 month"; what is no duration is not said. */
function noticePeriod({ noticePeriod: duration }: Contract, { words, locale }: View): unknown {
  const [, count, unit] = /^P(\d{1,4})([DWMY])$/.exec(duration ?? '') ?? [];
  if (!count) return nothing;
  if (Number(count) === 0) return words.noNotice;
  if (unit === 'D') return words.days(Number(count));
  return numberFormat(locale.lang, { style: 'unit', unit: units[unit as keyof typeof units], unitDisplay: 'long' }).format(Number(count));
}

function serviceTemplate({ name, price, objectId }: ContractService, { words, locale }: View): TemplateResult {
  return html`<li><bdi>${name}</bdi>${objectId ? html` <span class="soft">${ltr(objectId)}</span>` : nothing}${price ? html` <span class="soft"><bdi>${words.monthly(locale.money(price))}</bdi></span>` : nothing}</li>`;
}

function exit({ exitTerms }: Contract, { words, locale }: View): unknown {
  if (!exitTerms) return nothing;
  const { endDate, fee, explanation } = exitTerms;
  const said = [endDate && words.exitDate(locale.date(endDate)), fee ? words.exitFee(locale.money(fee)) : words.exitFree];
  return term(words.exit, html`<bdi>${said.filter(Boolean).join(' ')}</bdi>${explanation ? html` <bdi>${explanation}</bdi>` : nothing}`);
}
