import type { Plan, Tariff } from '@kvitt/core/model/plan.js';

/** The plans that each supplier sells today; prices with VAT. What a plan holds is in `extensions.description`, in the supplier's language. */
function plan(id: string, name: string, description: string, currency: string, unitCode: string, fee: string, tariff: Tariff): Plan {
  return { id, name, currency, unitCode, fee, tariff, bindingMonths: 0, extensions: { description } };
}

/** What is above the gigabytes of a month is bought five at a time, as in the app. */
function mobile(id: string, name: string, gigabytes: number, fee: string): Plan {
  const description = `Fri tale og sms i Danmark og ${gigabytes} GB data, som også gælder i EU. Ingen binding.`;
  return plan(id, name, description, 'DKK', 'E34', fee, { kind: 'allowance', included: String(gigabytes), portion: '5', price: '29.00' });
}

export const mobilePlans = {
  small: mobile('mane-lille-20', 'Måne Lille 20 GB', 20, '99.00'),
  medium: mobile('mane-mellem-40', 'Måne Mellem 40 GB', 40, '149.00'),
  large: mobile('mane-fri-100', 'Måne Fri 100 GB', 100, '199.00'),
  largest: mobile('mane-plus-200', 'Måne Plus 200 GB', 200, '249.00'),
} as const;

/** Use as much as you like: the fee is all there is. */
function fibre(id: string, name: string, description: string, fee: string): Plan {
  return plan(id, name, description, 'NOK', 'E34', fee, { kind: 'flat', price: '0' });
}

const norwegian = (speed: string): string => `${speed} megabit i sekundet ned og opp. Du kan bruke så mye du vil.`;
const english = (speed: string): string => `${speed} megabits a second down and up. Use it as much as you like.`;

export const norwegianFibre = {
  slow: fibre('fiber-100', 'Fiber 100/100', norwegian('100/100'), '499.00'),
  middle: fibre('fiber-250', 'Fiber 250/250', norwegian('250/250'), '599.00'),
  fast: fibre('fiber-500', 'Fiber 500/500', norwegian('500/500'), '699.00'),
} as const;

export const englishFibre = {
  slow: fibre('fibre-100', 'Fibre 100/100', english('100/100'), '499.00'),
  middle: fibre('fibre-250', 'Fibre 250/250', english('250/250'), '599.00'),
  fast: fibre('fibre-500', 'Fibre 500/500', english('500/500'), '699.00'),
} as const;

/** Electricity at the month's price, with what the supplier adds to it. */
export function monthlyPrice(name: string, description: string): Plan {
  return plan('manadspris', name, description, 'SEK', 'KWH', '49.00', { kind: 'spot', markup: '0.0600' });
}
