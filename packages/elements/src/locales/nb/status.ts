import { plural } from '../plural.js';
import type { Terms } from '../terms.js';

const count = plural('nb');

export const status: Terms['status'] = {
  dueIn: (days) => count(days, { one: 'Forfaller om # dag', other: 'Forfaller om # dager' }),
  dueToday: 'Forfaller i dag',
  overdueSince: (days) => count(days, { one: 'Forfalt for # dag siden', other: 'Forfalt for # dager siden' }),
  overdue: 'Forfalt',
  dueDatePassed: 'Forfallsdatoen er passert',
  draft: 'Utkast',
  reminded: 'Purring sendt',
  'pre-collection': 'Inkassovarsel sendt',
  collection: 'Hos inkasso',
  closed: 'Avsluttet',
  cancelled: 'Annullert',
  scheduled: 'Betaling planlagt',
  pending: 'Betaling på vei',
  'partly-paid': 'Delvis betalt',
  paid: 'Betalt',
  overpaid: 'For mye betalt',
  refunded: 'Tilbakebetalt',
  credited: 'Kreditert',
  'written-off': 'Avskrevet',
  disputeOpen: 'Du har bestridt den',
  disputeResolved: 'Innsigelsen din er avgjort',
  deliveryFailed: 'Kunne ikke leveres',
  extensionGranted: 'Du har fått utsettelse',
  credit: 'Kreditering',
};
