import { plural } from '../plural.js';

const count = plural('en');

/** The facets of a document in words, one for each value that says something to the customer. */
export const status = {
  dueIn: (days: number) => count(days, { one: 'Due in # day', other: 'Due in # days' }),
  dueToday: 'Due today',
  overdueSince: (days: number) => count(days, { one: 'Overdue for # day', other: 'Overdue for # days' }),
  overdue: 'Overdue',
  dueDatePassed: 'Due date has passed',
  draft: 'Draft',
  reminded: 'Reminder sent',
  'pre-collection': 'Debt collection notice sent',
  collection: 'With debt collection',
  closed: 'Closed',
  cancelled: 'Cancelled',
  scheduled: 'Payment scheduled',
  pending: 'Payment on its way',
  'partly-paid': 'Partly paid',
  paid: 'Paid',
  overpaid: 'Overpaid',
  refunded: 'Refunded',
  credited: 'Credited',
  'written-off': 'Written off',
  disputeOpen: 'You have questioned it',
  disputeResolved: 'Your question is settled',
  deliveryFailed: 'Could not be delivered',
  extensionGranted: 'More time granted',
  credit: 'Credit',
};
