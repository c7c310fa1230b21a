import type { Contract } from '@kvitt/core/model/contract.js';
import { addDays } from '@kvitt/core/period.js';
import { kronor } from './bill.js';
import { monthOf, monthsAfter, periodOf } from './calendar.js';

/** The first day of the month so many months from the one that a date lies in. */
export function firstOfMonth(date: string, months: number): string {
  return periodOf(monthsAfter(monthOf(date), months)).start ?? date;
}

/** The last day of the month before that. */
export const lastBefore = (date: string, months: number): string => addDays(firstOfMonth(date, months), -1);

const power = (date: string): Contract => ({
  id: 'contract-power', version: 1, number: '48213907-1', name: 'El, Björkvägen 12', state: 'rolling',
  plan: { id: 'power-month', name: 'Månadspris', description: 'Ett pris för varje kilowattimme, nytt varje månad' }, price: kronor('49.00'),
  startDate: firstOfMonth(date, -25), noticePeriod: 'P1M', usageSeriesId: 'house',
  services: [{ id: 'origin', name: 'El från vattenkraft' }, { id: 'watch', name: 'Elkoll', price: kronor('19.00'), objectId: '735999100012345675' }],
  exitTerms: { endDate: lastBefore(date, 2), explanation: 'Du kan säga upp när du vill, med en månads varsel.' },
});

/** Its campaign ends within two months: what it costs then is known today. */
const broadband = (date: string): Contract => ({
  id: 'contract-broadband', version: 1, number: '48213907-2', name: 'Bredband, Björkvägen 12', state: 'bound',
  plan: { id: 'broadband-250', name: 'Bredband 250', description: 'Upp till 250 Mbit/s ner, 100 Mbit/s upp' }, price: kronor('299.00'),
  startDate: firstOfMonth(date, -10), bindingUntil: lastBefore(date, 14), noticePeriod: 'P2M',
  campaign: { name: 'Ett år för 299 kr', from: firstOfMonth(date, -10), until: lastBefore(date, 2), campaignPrice: kronor('299.00'), normalPrice: kronor('449.00') },
  services: [{ id: 'router', name: 'Router, till låns' }, { id: 'safe', name: 'Trygg surf', price: kronor('39.00') }],
  exitTerms: { endDate: lastBefore(date, 14), fee: kronor('1196.00'), explanation: 'Lämnar du före bindningstidens slut betalar du en del av det som är kvar.' },
});

const cottage = (date: string): Contract => ({
  id: 'contract-cottage', version: 1, number: '48213907-3', name: 'Mobilt bredband, stugan', state: 'rolling',
  plan: { id: 'mobile-100', name: 'Mobilt bredband 100 GB', description: '100 GB i månaden, 5G där det finns' }, price: kronor('399.00'),
  startDate: firstOfMonth(date, -16), noticePeriod: 'P1M', usageSeriesId: 'cottage', exitTerms: { endDate: lastBefore(date, 2) },
});

const mobile = (date: string): Contract => ({
  id: 'contract-mobile', version: 1, number: '48213907-4', name: 'Mobilt bredband', state: 'rolling',
  plan: { id: 'mobile-20', name: 'Mobilt bredband 20 GB', description: '20 GB i månaden; 2 GB till kostar 79 kr' }, price: kronor('199.00'),
  startDate: firstOfMonth(date, -5), noticePeriod: 'P30D', usageSeriesId: 'mobile', exitTerms: { endDate: addDays(date, 30) },
});

/** Can be left at once, and costs nothing until its last day. */
export const trial = (date: string): Contract => ({
  id: 'contract-solar', version: 1, number: '48213907-5', name: 'Solkoll', state: 'trial', plan: { id: 'solar-plus', name: 'Solkoll Plus' }, price: kronor('0.00'),
  startDate: addDays(date, -21), trialUntil: addDays(date, 9), noticePeriod: 'P14D',
  campaign: { name: 'Prova i 30 dagar', from: addDays(date, -21), until: addDays(date, 9), campaignPrice: kronor('0.00'), normalPrice: kronor('29.00') },
  exitTerms: { explanation: 'Under provtiden slutar det samma dag som du säger till.' },
});

const leaving = (date: string): Contract => ({
  id: 'contract-charger', version: 1, number: '48213907-6', name: 'Laddbox', state: 'notice-given', plan: { name: 'Laddbox, hyrd' }, price: kronor('129.00'),
  startDate: firstOfMonth(date, -37), endDate: lastBefore(date, 1), noticePeriod: 'P1M',
});

const ended = (date: string): Contract => ({
  id: 'contract-old', version: 1, number: '31155020-1', name: 'El, Storgatan 3', state: 'ended', plan: { name: 'Rörligt pris' },
  startDate: firstOfMonth(date, -61), endDate: lastBefore(date, -25),
});

/** Elin's contracts on a date, one in each state and one that uses too little of what it pays for; those that have ended last. */
export function contractsOn(date: string): readonly Contract[] {
  return [power, broadband, cottage, mobile, trial, leaving, ended].map((contract) => contract(date));
}
