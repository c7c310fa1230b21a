import { plural } from '../plural.js';

const count = plural('en');

/** What `kvitt-usage-meter` says. */
export const usageMeter = {
  title: 'Your allowance',
  /** After the amount: "12.4 GB" used, "12.4 GB" of 20 GB used. */
  used: 'used',
  usedOf: (limit: string) => `of ${limit} used`,
  unlimited: 'No limit',
  left: (amount: string) => `${amount} left`,
  near: (amount: string) => `Nearly used up: ${amount} left`,
  all: 'All of it is used up',
  over: (amount: string) => `${amount} more than is included`,
  daysLeft: (days: number) => count(days, { one: '# day left', other: '# days left' }),
  resets: (date: string) => `It begins anew on ${date}.`,
  resetsToday: 'It begins anew today.',
  reset: (date: string) => `It was to begin anew on ${date}.`,
  forecast: (amount: string) => `Expected to come to ${amount}.`,
  forecastBy: (amount: string, date: string) => `Expected to come to ${amount} by ${date}.`,
  forecastOver: (amount: string) => `That is ${amount} more than is included.`,
  none: 'There is no allowance to show',
  loadFailed: 'The allowance cannot be shown',
};
