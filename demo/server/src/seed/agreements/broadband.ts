import type { Contract } from '@kvitt/core/model/contract.js';
import { addDays } from '@kvitt/core/period.js';
import { newFor } from '../broadband/index.js';
import { at, addMonths, monthlySlots } from '../calendar.js';
import { customers } from '../customers.js';
import type { Agreements, Customer, SeededMeter } from '../seed-data.js';
import { suppliers } from '../suppliers.js';
import { contractOf, meterOf, noticeTo, offerTo, seeded, type Side } from './drafts.js';
import { english } from './english.js';
import { norwegian } from './norwegian.js';
import { englishFibre, norwegianFibre } from './plans.js';
import { monthly, savingOf } from './saving.js';

const { ingrid, james, sindre } = customers;
const { currency } = suppliers.broadband;
const kroner = (amount: string) => ({ amount, currency });
const { slow, middle, fast } = norwegianFibre;

/** Fjordnett's: Ingrid's campaign has ended, James had an outage, Sindre has just come. */
export function broadbandAgreements(today: string, meters: readonly SeededMeter[]): Agreements {
  const contracts = { ingrid: ingrids(today, meters), james: jamess(today, meters), sindre: sindres(today, meters) };
  const sides = {
    ingrid: { customer: ingrid, contract: contracts.ingrid, today, basis: norwegian.basis },
    james: { customer: james, contract: contracts.james, today, basis: english.basis },
    sindre: { customer: sindre, contract: contracts.sindre, today, basis: norwegian.basis },
  };
  return {
    contracts: [
      seeded(ingrid, contracts.ingrid, [slow, middle, fast]),
      seeded(james, contracts.james, Object.values(englishFibre)),
      seeded(sindre, contracts.sindre, [slow, middle, fast]),
    ],
    offers: [...ingridsOffers(sides.ingrid, meters), ...otherOffers(sides)],
    notices: [ingridsNotice(today, contracts.ingrid), ...jamessNotices(today, contracts.james), welcome(today)],
  };
}

function factsOf(customer: Customer, { meter }: SeededMeter): Pick<Contract, 'name' | 'usageSeriesId'> {
  const words = customer.lang === 'en' ? english : norwegian;
  return { name: words.name(customer.party.address?.line1 ?? ''), usageSeriesId: meter.id };
}

function ingrids(today: string, meters: readonly SeededMeter[]): Contract {
  const services = [
    { id: 'extender', name: norwegian.extender, price: kroner('98.00') },
    { id: 'television', name: norwegian.television, price: kroner('299.00') },
  ];
  const startDate = monthlySlots(today, 3).at(-1)?.start;
  return contractOf(ingrid, { id: 'ctr-ingrid-fiber', ...factsOf(ingrid, meterOf(meters, ingrid)), plan: fast, startDate, services, exitTerms: { explanation: norwegian.leaving } }, today);
}

function jamess(today: string, meters: readonly SeededMeter[]): Contract {
  const startDate = monthlySlots(today, 7).at(-1)?.start;
  return contractOf(james, { id: 'ctr-james-fibre', ...factsOf(james, meterOf(meters, james)), plan: englishFibre.middle, startDate, exitTerms: { explanation: english.leaving } }, today);
}

function sindres(today: string, meters: readonly SeededMeter[]): Contract {
  const [startDate, trialUntil] = [addDays(today, -newFor), addDays(today, 30 - newFor)];
  const exitTerms = { endDate: today, explanation: norwegian.trial };
  return contractOf(sindre, { id: 'ctr-sindre-fiber', ...factsOf(sindre, meterOf(meters, sindre)), plan: middle, state: 'trial', startDate, trialUntil, exitTerms }, today);
}

function ingridsOffers(side: Side, meters: readonly SeededMeter[]): Agreements['offers'] {
  const meter = meterOf(meters, ingrid);
  const saving = savingOf(meter, [fast, middle], side.today);
  return [
    offerTo(side, { id: 'ofr-ingrid-mindre', kind: 'downsize', planId: middle.id, price: middle.fee, saving }, norwegian.slower(monthly(meter, side.today).at(-1) ?? 0)),
    offerTo(side, { id: 'ofr-ingrid-binding', kind: 'longer-binding', price: '599.00', bindingMonths: 12 }, norwegian.bound),
  ];
}

function otherOffers({ james: his, sindre: newcomers }: { readonly james: Side; readonly sindre: Side }): Agreements['offers'] {
  const extender = { id: 'ofr-james-wifi', name: english.extenderService, price: kroner('49.00') };
  const television = { id: 'ofr-sindre-tv', name: norwegian.television, price: kroner('249.00') };
  return [
    offerTo(his, { id: extender.id, kind: 'cross-sell', price: '49.00', service: extender }, english.extender),
    offerTo(newcomers, { id: television.id, kind: 'bundle', price: '249.00', service: television }, norwegian.together),
  ];
}

function ingridsNotice(today: string, { id: contractId, plan: { name } }: Contract): Agreements['notices'][number] {
  const effectiveOn = monthlySlots(today, 3)[0]?.start ?? today;
  const { bind, slower, stay } = norwegian.options;
  const options = [
    { id: 'bind', label: bind[0], text: bind[1], offerId: 'ofr-ingrid-binding' },
    { id: 'slower', label: slower[0], text: slower[1], offerId: 'ofr-ingrid-mindre' },
    { id: 'stay', label: stay[0], text: stay[1] },
  ];
  const priceChange = {
    contractId, name, effectiveOn, old: kroner('499.00'), new: kroner('699.00'), cause: 'campaign-end', explanation: norwegian.endedWhy, options,
    noticeSentOn: addMonths(effectiveOn, -2), newCustomerPrice: kroner('499.00'),
  } as const;
  return noticeTo({ customer: ingrid, today }, { id: 'ntc-ingrid-pris', kind: 'price', title: norwegian.ended, text: norwegian.endedText, contractId, priceChange }, { daysAgo: 16 });
}

/** The two days of his meter through which nothing came. */
function jamessNotices(today: string, { id: contractId, name }: Contract): Agreements['notices'] {
  const first = addDays(monthlySlots(today, 7)[2]?.start ?? today, 10);
  const outage = { affects: name, since: at(first, '00:10'), resolvedAt: at(addDays(first, 1), '21:40'), compensation: kroner('599.00') };
  const him = { customer: james, today };
  return [
    noticeTo(him, { id: 'ntc-james-outage', kind: 'outage', title: english.outage, text: english.outageText, contractId, outage }, { daysAgo: 30 }),
    noticeTo(him, { id: 'ntc-james-apology', kind: 'apology', title: english.apology, text: english.apologyText, contractId }, { daysAgo: 28 }),
  ];
}

function welcome(today: string): Agreements['notices'][number] {
  const [title, text] = norwegian.welcome;
  return noticeTo({ customer: sindre, today }, { id: 'ntc-sindre-info', kind: 'info', title, text }, { daysAgo: newFor - 1 });
}
