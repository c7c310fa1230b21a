import { plural } from '../plural.js';
import type { Terms } from '../terms.js';

const count = plural('da');

export const status: Terms['status'] = {
  dueIn: (days) => count(days, { one: 'Forfalder om # dag', other: 'Forfalder om # dage' }),
  dueToday: 'Forfalder i dag',
  overdueSince: (days) => count(days, { one: 'Forfaldt for # dag siden', other: 'Forfaldt for # dage siden' }),
  overdue: 'Forfalden',
  dueDatePassed: 'Forfaldsdatoen er passeret',
  draft: 'Udkast',
  reminded: 'Rykker sendt',
  'pre-collection': 'Inkassovarsel sendt',
  collection: 'Sendt til inkasso',
  closed: 'Afsluttet',
  cancelled: 'Annulleret',
  scheduled: 'Betaling planlagt',
  pending: 'Betaling på vej',
  'partly-paid': 'Delvist betalt',
  paid: 'Betalt',
  overpaid: 'Betalt for meget',
  refunded: 'Tilbagebetalt',
  credited: 'Krediteret',
  'written-off': 'Afskrevet',
  disputeOpen: 'Du har gjort indsigelse',
  disputeResolved: 'Din indsigelse er afgjort',
  deliveryFailed: 'Kunne ikke leveres',
  extensionGranted: 'Du har fået mere tid',
  credit: 'Kreditering',
};
