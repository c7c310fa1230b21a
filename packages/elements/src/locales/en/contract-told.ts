import type { ContractState } from '@kvitt/core/model/contract.js';
import { plural } from '../plural.js';

const count = plural('en');

/** What `kvitt-contract` says of a contract. */
export const contractTold = {
  states: { trial: 'Trial', bound: 'Bound', rolling: 'Not bound', 'notice-given': 'Notice given', ended: 'Ended' } satisfies Record<ContractState, string> as Readonly<Record<ContractState, string>>,
  contracts: 'Your contracts',
  more: 'Show more contracts',
  perMonth: 'per month',
  /** "SEK 49.00 per month". */
  monthly: (price: string) => `${price} per month`,
  campaignUntil: (date: string) => `The campaign price holds until ${date}.`,
  campaignThen: (price: string) => `Then you pay ${price} per month.`,
  campaignDays: (days: number) => count(days, { one: 'It ends in # day.', other: 'It ends in # days.' }),
  campaignToday: 'It ends today.',
  binding: 'Binding',
  until: (date: string) => `Until ${date}`,
  monthsLeft: (months: number) => count(months, { one: '# month left', other: '# months left' }),
  daysLeft: (days: number) => count(days, { one: '# day left', other: '# days left' }),
  lastDay: 'Today is the last day',
  unbound: 'None',
  trial: 'Trial',
  noticePeriod: 'Notice period',
  /** "30 days": not every language's `Intl` says it as customers do. */
  days: (days: number) => count(days, { one: '# day', other: '# days' }),
  noNotice: 'None',
  began: 'Began',
  ends: 'Last day',
  ended: 'Ended',
  number: 'Contract number',
  services: 'Services',
  exit: 'If you leave today',
  exitDate: (date: string) => `The last day is ${date}.`,
  exitFee: (fee: string) => `It costs ${fee}.`,
  exitFree: 'It costs nothing.',
  upcoming: (date: string) => `Agreed from ${date}`,
  boundUntil: (date: string) => `Bound until ${date}.`,
  takeBackUntil: (moment: string) => `You can take it back until ${moment}.`,
  takeBack: 'Take it back',
  takenBack: 'It is taken back. Your contract goes on as it was.',
  notTakenBack: 'It could not be taken back.',
  change: 'Change the contract',
  leave: 'Leave the contract',
};
