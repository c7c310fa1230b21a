import { between } from '../chance.js';

/** Mean price of a kilowatt-hour in each calendar month, January first, in hundredths of an öre. */
const usual = [5842, 5510, 4730, 4120, 3350, 2680, 2440, 3010, 3680, 4290, 5060, 5720];

/** What the supplier has promised to pay for a kilowatt-hour from solar panels, kronor without VAT. */
export const soldPrice = '0.7200';

/** The month's mean price on the exchange, kronor without VAT; the same for everybody. */
export function spotPrice(day: string): string {
  const month = day.slice(0, 7);
  return kronor((usual[Number(month.slice(5)) - 1] ?? 0) + between(-420, 420, `spot ${month}`));
}

/** The energy tax of the year in Sweden, kronor a kilowatt-hour without VAT. */
export function energyTax(day: string): string {
  const year = Number(day.slice(0, 4));
  if (year < 2025) return '0.4280';
  return year === 2025 ? '0.4390' : '0.3600';
}

function kronor(hundredthsOfOre: number): string {
  return `0.${String(hundredthsOfOre).padStart(4, '0')}`;
}
