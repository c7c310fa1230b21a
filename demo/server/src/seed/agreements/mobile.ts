import type { Contract } from '@kvitt/core/model/contract.js';
import { campaignNotice } from '@kvitt/core/offers/campaign-notice.js';
import { addDays } from '@kvitt/core/period.js';
import { addMonths, monthlySlots } from '../calendar.js';
import { customers } from '../customers.js';
import { suppliers } from '../suppliers.js';
import { mobileWords } from '../mobile/words.js';
import type { Agreements, Customer, SeededMeter } from '../seed-data.js';
import { danish } from './danish.js';
import { contractOf, meterOf, noticeTo, offerTo, seeded, type Side } from './drafts.js';
import { mobilePlans } from './plans.js';
import { monthly, savingOf } from './saving.js';

const { small, medium, large, largest } = mobilePlans;
const plans = [small, medium, large, largest];
const { mikkel, sofie, freja } = customers;
const { currency } = suppliers.mobile;
const kroner = (amount: string) => ({ amount, currency });

/** Måne Mobil's: Freja pays for three times what she uses, Mikkel runs short, Sofie's campaign is about to end. */
export function mobileAgreements(today: string, meters: readonly SeededMeter[]): Agreements {
  const contracts = { mikkel: mikkels(today, meters), sofie: sofies(today, meters), freja: frejas(today, meters) };
  return {
    contracts: [seeded(mikkel, contracts.mikkel, plans), seeded(sofie, contracts.sofie, plans), seeded(freja, contracts.freja, plans)],
    offers: [
      ...mikkelsOffers(sideOf(mikkel, contracts.mikkel, today), meters),
      ...sofiesOffers(sideOf(sofie, contracts.sofie, today)),
      ...frejasOffers(sideOf(freja, contracts.freja, today), meters),
    ],
    notices: notices(today, contracts.sofie),
  };
}

function sideOf(customer: Customer, contract: Contract, today: string): Side {
  return { customer, contract, today, basis: danish.basis };
}

function frejas(today: string, meters: readonly SeededMeter[]): Contract {
  const { meter } = meterOf(meters, freja);
  const facts = { id: 'ctr-freja-mobil', name: danish.number(meter.servicePointId ?? ''), startDate: addMonths(since(today, 11), 1), usageSeriesId: meter.id, exitTerms: { explanation: danish.leaving } };
  return contractOf(freja, { ...facts, plan: large }, today);
}

function frejasOffers(side: Side, meters: readonly SeededMeter[]): Agreements['offers'] {
  const meter = meterOf(meters, freja);
  const used = monthly(meter, side.today);
  const saving = savingOf(meter, [large, medium], side.today);
  const service = { id: 'ofr-freja-familie', name: danish.sharedService, price: kroner('29.00') };
  return [
    offerTo(side, { id: 'ofr-freja-mindre', kind: 'downsize', planId: medium.id, price: medium.fee, saving }, danish.smaller(used.at(-1) ?? 0, Math.max(...used))),
    offerTo(side, { id: 'ofr-freja-familie', kind: 'bundle', price: '29.00', service }, danish.shared),
    offerTo(side, { id: 'ofr-freja-tip', kind: 'tip' }, danish.cap),
  ];
}

function mikkels(today: string, meters: readonly SeededMeter[]): Contract {
  const { meter } = meterOf(meters, mikkel);
  const services = [{ id: 'family', name: mobileWords.family[0], price: kroner('-20.00') }];
  const facts = { id: 'ctr-mikkel-mobil', name: danish.number(meter.servicePointId ?? ''), startDate: since(today, 3), usageSeriesId: meter.id, services, exitTerms: { explanation: danish.leaving } };
  return contractOf(mikkel, { ...facts, plan: large }, today);
}

function mikkelsOffers(side: Side, meters: readonly SeededMeter[]): Agreements['offers'] {
  const meter = meterOf(meters, mikkel);
  const saving = savingOf(meter, [large, largest], side.today);
  return [offerTo(side, { id: 'ofr-mikkel-mere', kind: 'upgrade', planId: largest.id, price: largest.fee, saving }, danish.larger(monthly(meter, side.today).at(-1) ?? 0))];
}

/** Until the end of a month, between one and two months from now. */
function sofies(today: string, meters: readonly SeededMeter[]): Contract {
  const { meter } = meterOf(meters, sofie);
  const until = addDays(addMonths(`${addDays(today, 30).slice(0, 7)}-01`, 1), -1);
  const campaign = { name: danish.campaign, from: since(today, 8), until, campaignPrice: kroner('99.00'), normalPrice: kroner('119.00') };
  const facts = { id: 'ctr-sofie-mobil', name: danish.number(meter.servicePointId ?? ''), startDate: since(today, 8), usageSeriesId: meter.id, campaign, exitTerms: { explanation: danish.leaving } };
  return contractOf(sofie, { ...facts, plan: small }, today);
}

function sofiesOffers(side: Side): Agreements['offers'] {
  return [offerTo(side, { id: 'ofr-sofie-binding', kind: 'longer-binding', price: '89.00', bindingMonths: 12 }, danish.bound)];
}

function notices(today: string, sofies: Contract): Agreements['notices'] {
  return [
    ...campaignEnd(sofies, today),
    noticeTo({ customer: freja, today }, { id: 'ntc-freja-tip', kind: 'tip', title: danish.tip[0], text: danish.tip[1] }, { daysAgo: 5 }),
    noticeTo({ customer: freja, today }, { id: 'ntc-freja-lov', kind: 'law', title: danish.law[0], text: danish.law[1] }, { daysAgo: 12 }),
    noticeTo({ customer: mikkel, today }, { id: 'ntc-mikkel-info', kind: 'info', title: danish.info[0], text: danish.info[1] }, { daysAgo: 4 }),
    noticeTo({ customer: mikkel, today }, { id: 'ntc-mikkel-lov', kind: 'law', title: danish.law[0], text: danish.law[1] }, { daysAgo: 12 }),
  ];
}

/** In good time before it does. */
function campaignEnd(contract: Contract, today: string): Agreements['notices'] {
  const { bind, stay } = danish.options;
  const options = [
    { id: 'bind', label: bind[0], text: bind[1], offerId: 'ofr-sofie-binding' },
    { id: 'stay', label: stay[0], text: stay[1] },
  ];
  const words = { title: danish.campaignEnds, text: danish.campaignEndsText };
  const notice = campaignNotice(contract, { today, daysBefore: 62, ...words, options, noticeSentOn: addDays(today, -2), newCustomerPrice: contract.campaign?.campaignPrice });
  return notice ? [noticeTo({ customer: sofie, today }, { ...notice, id: 'ntc-sofie-kampagne' }, { daysAgo: 2 })] : [];
}

/** The first day of the oldest bill. */
function since(today: string, dueInDays: number): string {
  return monthlySlots(today, dueInDays).at(-1)?.start ?? today;
}
