import type { Contract } from '@kvitt/core/model/contract.js';
import { addDays } from '@kvitt/core/period.js';
import { at, monthlySlots } from '../calendar.js';
import { customers } from '../customers.js';
import { households } from '../energy/households.js';
import type { Agreements, Customer, SeededMeter } from '../seed-data.js';
import { suppliers } from '../suppliers.js';
import { contractOf, meterOf, noticeTo, offerTo, seeded, type Side } from './drafts.js';
import { finnish } from './finnish.js';
import { monthlyPrice } from './plans.js';
import { swedish } from './swedish.js';

const { elin, aino, gunnar, tess } = customers;
const { currency } = suppliers.energy;
const kronor = (amount: string) => ({ amount, currency });

interface Fuse {
  readonly ampere: number;
  /** Each month with VAT. */
  readonly price: string;
}

/** Each home's fuse, as its bills charge for it. */
const fuses = { elin: { ampere: households.elin.ampere, price: '185.00' }, aino: { ampere: households.aino.ampere, price: '245.00' }, gunnar: { ampere: households.gunnar.ampere, price: '92.50' } } as const;

/** Norrsken Energi's: Elin may choose, Gunnar disputes an invoice and Aino has no power, so that both are left in peace. */
export function energyAgreements(today: string, meters: readonly SeededMeter[]): Agreements {
  const sides = {
    elin: sideOf(elin, contractFor(elin, 'ctr-elin-el', { today, daysDue: 3, meters, fuse: fuses.elin }), today),
    gunnar: sideOf(gunnar, contractFor(gunnar, 'ctr-gunnar-el', { today, daysDue: 12, meters, fuse: fuses.gunnar }), today),
    aino: sideOf(aino, contractFor(aino, 'ctr-aino-sahko', { today, daysDue: 9, meters, fuse: fuses.aino }), today),
    tess: sideOf(tess, contractFor(tess, 'ctr-testa-el', { today, daysDue: 3 }), today),
  };
  return {
    contracts: Object.values(sides).map(({ customer, contract }) => seeded(customer, contract, [planFor(customer)])),
    offers: [
      bound(sides.elin, 'ofr-elin-bindning'), offerTo(sides.elin, { id: 'ofr-elin-tips', kind: 'tip' }, swedish.tip(eveningShare(meterOf(meters, elin)))),
      bound(sides.gunnar, 'ofr-gunnar-bindning'), offerTo(sides.gunnar, { id: 'ofr-gunnar-tips', kind: 'tip' }, swedish.careful),
      bound(sides.aino, 'ofr-aino-sidottu'), offerTo(sides.aino, { id: 'ofr-aino-vinkki', kind: 'tip' }, finnish.tip),
      bound(sides.tess, 'ofr-testa-bindning'),
    ],
    notices: [...elinsNotices(today, sides.elin.contract), gridPrice(gunnar, today, sides.gunnar.contract, ['ntc-gunnar-pris', fuses.gunnar.price, '99.00']), ainosOutage(today, sides.aino.contract)],
  };
}

const wordsOf = ({ lang }: Customer) => (lang === 'fi' ? finnish : swedish);

function planFor(customer: Customer) {
  const [name, description] = wordsOf(customer).plan;
  return monthlyPrice(name, description);
}

function sideOf(customer: Customer, contract: Contract, today: string): Side {
  return { customer, contract, today, basis: wordsOf(customer).basis };
}

interface Home {
  readonly today: string;
  /** In how many days her newest bill falls due. */
  readonly daysDue: number;
  readonly meters?: readonly SeededMeter[];
  readonly fuse?: Fuse;
}

function contractFor(customer: Customer, id: string, { today, daysDue, meters, fuse }: Home): Contract {
  const words = wordsOf(customer);
  const meter = meters && meterOf(meters, customer).meter;
  const services = fuse && [{ id: 'grid', name: words.grid(fuse.ampere), price: kronor(fuse.price), ...(meter && { objectId: meter.servicePointId }) }];
  const startDate = monthlySlots(today, daysDue).at(-1)?.start;
  const name = words.name(customer.party.address?.line1 ?? '');
  return contractOf(customer, { id, name, plan: planFor(customer), startDate, services, usageSeriesId: meter?.id, exitTerms: { explanation: words.leaving } }, today);
}

function bound(side: Side, id: string): Agreements['offers'][number] {
  return offerTo(side, { id, kind: 'longer-binding', price: '29.00', bindingMonths: 12 }, wordsOf(side.customer).bound);
}

/** Of all that was ever drawn, in whole percent. */
function eveningShare({ readings }: SeededMeter): number {
  let [all, evening] = [0, 0];
  for (const { start, value = '0' } of readings) {
    const hour = Number(start.slice(11, 13));
    all += Number(value);
    if (hour >= 17 && hour < 21) evening += Number(value);
  }
  return Math.round((100 * evening) / all);
}

function elinsNotices(today: string, contract: Contract): Agreements['notices'] {
  const her = { customer: elin, today };
  const { tip, law } = swedish.notices;
  return [
    gridPrice(elin, today, contract, ['ntc-elin-pris', fuses.elin.price, '199.00']),
    noticeTo(her, { id: 'ntc-elin-tips', kind: 'tip', title: tip[0], text: tip[1] }, { daysAgo: 9 }),
    noticeTo(her, { id: 'ntc-elin-lag', kind: 'law', title: law[0], text: law[1] }, { daysAgo: 14 }),
  ];
}

/** What the grid asks from the first day of the next year on. */
function gridPrice(customer: Customer, today: string, { id: contractId, services }: Contract, [id, old, next]: readonly [id: string, old: string, next: string]): Agreements['notices'][number] {
  const { grid, gridText, gridWhy, options } = swedish.notices;
  const choices = [
    { id: 'smaller', label: options.smaller[0], text: options.smaller[1] },
    { id: 'stay', label: options.stay[0], text: options.stay[1] },
  ];
  const effectiveOn = `${Number(today.slice(0, 4)) + 1}-01-01`;
  const priceChange = { contractId, name: services?.[0]?.name, effectiveOn, old: kronor(old), new: kronor(next), cause: 'network-fee', explanation: gridWhy, options: choices, noticeSentOn: addDays(today, -6) } as const;
  return noticeTo({ customer, today }, { id, kind: 'price', title: grid, text: gridText, contractId, priceChange }, { daysAgo: 6 });
}

/** The power went last night, and is not back. */
function ainosOutage(today: string, { id: contractId, name }: Contract): Agreements['notices'][number] {
  const outage = { affects: name, since: at(addDays(today, -1), '21:20'), expectedUntil: at(today, '22:00') };
  const { notice, ...more } = noticeTo({ customer: aino, today }, { id: 'ntc-aino-katko', kind: 'outage', title: finnish.outage, text: finnish.outageText, contractId, outage }, { daysAgo: 1, days: 3 });
  return { ...more, notice: { ...notice, sentAt: at(addDays(today, -1), '21:45') } };
}
