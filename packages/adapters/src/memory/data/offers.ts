import type { Offer } from '@kvitt/core/model/offer.js';
import { addDays } from '@kvitt/core/period.js';
import { kronor } from './bill.js';
import { firstOfMonth, lastBefore } from './contracts.js';

const withdrawal = { withdrawalDays: 14, termsUrl: 'https://norrsken.example/villkor' };

/** As visible as an upgrade. What it saves is reckoned from her own usage. */
const smaller = (date: string): Offer => ({
  id: 'offer-smaller', version: 1, kind: 'downsize', state: 'open', title: 'Ett mindre abonnemang för stugan',
  reasons: [`Du använde ${lastBefore(date, 0).slice(8)} av 100 GB förra månaden.`, 'Du har aldrig använt mer än 31 GB på en månad.'],
  description: 'Samma nät och samma hastighet, med 40 GB i månaden i stället för 100.',
  basis: ['vad stugans mobila bredband har använt de senaste tolv månaderna', 'ditt avtal och våra priser i dag'],
  contractId: 'contract-cottage', planId: 'mobile-40', price: kronor('249.00'), bindingMonths: 0,
  effect: { monthly: kronor('-150.00'), total: kronor('-1800.00'), months: 12 },
  terms: 'Gäller från nästa månad. Ingen bindningstid. Du kan byta tillbaka när du vill.', startsOn: firstOfMonth(date, 1), validUntil: addDays(date, 30), ...withdrawal,
});

const larger = (date: string): Offer => ({
  id: 'offer-larger', version: 1, kind: 'upgrade', state: 'open', title: 'Mer surf, utan att köpa till',
  reasons: ['Du köpte till 2 GB två månader i rad.'], description: '40 GB i månaden i stället för 20.',
  basis: ['vad ditt mobila bredband har använt de senaste tre månaderna', 'vad du har köpt till'],
  contractId: 'contract-mobile', planId: 'mobile-40', price: kronor('249.00'), bindingMonths: 0, effect: { monthly: kronor('50.00') },
  terms: 'Gäller från nästa månad. Ingen bindningstid.', startsOn: firstOfMonth(date, 1), validUntil: addDays(date, 45), ...withdrawal,
});

const binding = (date: string): Offer => ({
  id: 'offer-binding', version: 1, kind: 'longer-binding', state: 'open', title: 'Lägre pris om du stannar ett år',
  reasons: ['Din el är inte bunden, och du har varit kund i två år.'], basis: ['ditt avtal', 'hur länge du har varit kund'],
  contractId: 'contract-power', planId: 'power-year', price: kronor('29.00'), bindingMonths: 12,
  effect: { monthly: kronor('-20.00'), total: kronor('-240.00'), months: 12 }, eligibility: { minTenureMonths: 12 },
  terms: 'Månadsavgiften är 29 kr och priset 74 öre per kWh i tolv månader. Flyttar du följer avtalet med.', startsOn: firstOfMonth(date, 1), validUntil: addDays(date, 21), ...withdrawal,
});

const bundle = (date: string): Offer => ({
  id: 'offer-bundle', version: 1, kind: 'bundle', state: 'open', title: 'El och bredband på en faktura',
  reasons: ['Du har båda hos oss, på två avtal.'], basis: ['dina avtal'], contractId: 'contract-broadband', price: kronor('269.00'), bindingMonths: 0,
  effect: { monthly: kronor('-30.00'), total: kronor('-360.00'), months: 12 }, terms: 'Rabatten gäller så länge du har båda.',
  startsOn: firstOfMonth(date, 1), validUntil: addDays(date, 60), ...withdrawal,
});

const charger = (date: string): Offer => ({
  id: 'offer-charger', version: 1, kind: 'cross-sell', state: 'open', title: 'Egen laddbox i stället för hyrd',
  reasons: ['Du har sagt upp din hyrda laddbox.'], description: 'Vi installerar och tar med den gamla. Den är din från första dagen.',
  basis: ['ditt uppsagda avtal om laddbox'], price: kronor('0.00'), oneOff: kronor('8990.00'), bindingMonths: 0,
  effect: { monthly: kronor('0.00'), total: kronor('8990.00'), months: 36 }, placements: ['portal'],
  terms: 'Installation ingår upp till 15 meter från elcentralen. Tre års garanti.', validUntil: addDays(date, 90), ...withdrawal,
});

const tip = (): Offer => ({
  id: 'offer-tip', version: 1, kind: 'tip', state: 'open', title: 'Tvätta efter tio på kvällen',
  reasons: ['En tredjedel av din el används mellan klockan 16 och 20.'], description: 'Då är nätet som mest belastat. Det kostar ingenting att prova.',
  basis: ['när på dygnet ditt hus använder el'],
});

/** Every kind of offer that Elin may get on a date, in the supplier's order. */
export function offersOn(date: string): readonly Offer[] {
  return [smaller, larger, binding, bundle, charger, tip].map((offer) => offer(date));
}

/** One offer in each state that an answer, or time, gives it. */
export function answeredOffersOn(date: string): readonly Offer[] {
  const [downsize, upgrade, bound, both, box, advice] = offersOn(date);
  const at = (days: number): string => `${addDays(date, days)}T09:30:00Z`;
  const each = (offer: Offer | undefined, more: Partial<Offer>): Offer[] => (offer ? [{ ...offer, ...more, version: 2 }] : []);
  return [
    ...each(downsize, { state: 'declined', decidedAt: at(-40) }),
    ...each(upgrade, { state: 'declined', decidedAt: at(-190), notBefore: addDays(date, -10) }),
    ...each(bound, { state: 'snoozed', decidedAt: at(-3), notBefore: addDays(date, 27) }),
    ...each(both, { state: 'withdrawn', decidedAt: at(-5) }),
    ...each(box, { state: 'recalled', validUntil: addDays(date, 10) }),
    ...each(advice, { state: 'expired', validUntil: addDays(date, -1) }),
  ];
}
