import type { Plan } from '@kvitt/core/model/plan.js';

const gigabytes = (included: string, fee: string): Plan => ({
  id: `mobile-${included}`, version: 1, name: `Mobilt bredband ${included} GB`, currency: 'SEK', unitCode: 'E34', fee,
  tariff: { kind: 'allowance', included, portion: '2', price: '79.00' }, bindingMonths: 0,
});

const kilowattHours = (id: string, name: string, fee: string, price: string, bindingMonths: number): Plan => ({
  id, version: 1, name, currency: 'SEK', unitCode: 'KWH', fee, tariff: { kind: 'flat', price }, bindingMonths,
});

const mobile: readonly Plan[] = [gigabytes('20', '199.00'), gigabytes('40', '249.00'), gigabytes('100', '399.00')];

/** What is delivered over the grid costs the same with every plan: these are the supplier's own prices. */
const power: readonly Plan[] = [
  kilowattHours('power-month', 'Månadspris', '49.00', '0.79', 0),
  kilowattHours('power-year', 'Fast pris 1 år', '29.00', '0.74', 12),
  {
    id: 'power-night', version: 1, name: 'Nattpris', currency: 'SEK', unitCode: 'KWH', fee: '49.00', bindingMonths: 0,
    tariff: { kind: 'time-of-use', windows: [{ code: 'night', from: '22:00', to: '06:00', price: '0.49' }], otherwise: { code: 'day', price: '0.92' } },
  },
];

/** What each contract's usage may be charged by; the other contracts are not about a meter. */
export const plansByContract: Readonly<Record<string, readonly Plan[]>> = { 'contract-power': power, 'contract-mobile': mobile, 'contract-cottage': mobile };
