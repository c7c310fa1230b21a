import { plural } from '../plural.js';

const count = plural('en');

/** What `kvitt-usage-chart` says of its figures. */
export const usageFigures = {
  /** "October 2026: 312 kWh." */
  told: (what: string, amount: string) => `${what}: ${amount}.`,
  unknown: 'not known',
  more: (size: string, other: string) => `${size} more than ${other}.`,
  less: (size: string, other: string) => `${size} less than ${other}.`,
  same: (other: string) => `As much as ${other}.`,
  /** "69 kWh (18 %)" */
  withShare: (size: string, share: string) => `${size} (${share})`,
  untilThen: (date: string, sentence: string) => `Until ${date}: ${sentence}`,
  incomplete: 'Not all readings are there, so this may change.',
  similarHomes: 'similar homes',
  /** "2 GB more than" "the 20 GB included"; in how many steps of how many it was more. */
  theIncluded: (amount: string) => `the ${amount} included`,
  neverAboveIncluded: (amount: string) => `Never more than the ${amount} included.`,
  aboveIncluded: (times: number, of: number, amount: string) => `More than the ${amount} included in ${times} of ${of} periods.`,
  priceHigher: (unit: string) => `The price per ${unit} was higher.`,
  priceLower: (unit: string) => `The price per ${unit} was lower.`,
  priceSame: (unit: string) => `The price per ${unit} was the same.`,
  fedIn: 'Fed in',
  alsoFedIn: (amount: string) => `You fed in ${amount}.`,
  moreFedIn: (amount: string) => `${amount} more fed in than drawn`,
  forecast: (amount: string) => `Expected to come to ${amount}.`,
  missing: (readings: number) => count(readings, { one: '# reading is missing.', other: '# readings are missing.' }),
  estimated: (readings: number) => count(readings, { one: '# reading is estimated.', other: '# readings are estimated.' }),
  corrected: (readings: number) => count(readings, { one: '# reading was corrected.', other: '# readings were corrected.' }),
  /** What the figures do not tell exactly: readings that are longer than a step, and days that are not the calendar's. */
  crossing: (readings: number) => count(readings, { one: '# reading reaches into the next period and is counted where it begins.', other: '# readings reach into the next period and are counted where they begin.' }),
  pastMidnight: (time: string, zone: string) => `Readings run past midnight: they begin at ${time} (${zone}). What is shown for a day or a month may belong to the one beside it.`,
  /** How well a reading is known, in the legend and the table. */
  knowledge: { measured: 'Measured', estimated: 'Estimated', corrected: 'Corrected', missing: 'Missing', none: 'Not known yet' },
  commodities: { electricity: 'Electricity', gas: 'Gas', water: 'Water', heat: 'District heating', data: 'Data', voice: 'Calls', sms: 'Messages' },
  otherPeriod: 'Compared period',
  expected: 'Expected',
  invoiced: 'On this invoice',
  included: (amount: string) => `Included: ${amount}`,
  spread: (amount: string) => `Included: ${amount}, spread evenly`,
  annotations: { 'campaign-end': 'A campaign ended', 'price-change': 'The price changed', outage: 'Outage', other: 'Note' },
  /** What is shown, and as what. */
  showAs: 'Show as',
  showWhat: 'What is shown',
  chart: 'Chart',
  table: 'Table',
  cost: 'Cost',
  price: (unit: string) => `Price per ${unit}`,
  time: 'Time',
  reading: 'Reading',
  sum: 'Total',
  /** The picture, and moving in it. */
  picture: 'Chart: arrow keys read each value',
  zoomHint: 'Enter shows it in detail.',
  zoom: (what: string) => `Show ${what} in detail`,
  back: 'Back',
  previous: 'The period before',
  next: 'The period after',
  coarse: 'The table shows days; the chart shows every reading.',
  coarseMonths: 'The table shows months; the chart shows every reading.',
  none: 'There is no meter to show',
  noReadings: 'There are no readings for this period',
  chartFailed: 'The chart could not be loaded. The table has the same figures.',
};
