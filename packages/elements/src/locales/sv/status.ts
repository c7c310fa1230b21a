import { plural } from '../plural.js';
import type { Terms } from '../terms.js';

const count = plural('sv');

export const status: Terms['status'] = {
  dueIn: (days) => count(days, { one: 'Förfaller om # dag', other: 'Förfaller om # dagar' }),
  dueToday: 'Förfaller i dag',
  overdueSince: (days) => count(days, { one: 'Förfallen sedan # dag', other: 'Förfallen sedan # dagar' }),
  overdue: 'Förfallen',
  dueDatePassed: 'Förfallodagen har passerat',
  draft: 'Utkast',
  reminded: 'Påminnelse skickad',
  'pre-collection': 'Inkassokrav skickat',
  collection: 'Hos inkasso',
  closed: 'Avslutad',
  cancelled: 'Makulerad',
  scheduled: 'Betalning planerad',
  pending: 'Betalning på väg',
  'partly-paid': 'Delvis betald',
  paid: 'Betald',
  overpaid: 'För mycket betalt',
  refunded: 'Återbetald',
  credited: 'Krediterad',
  'written-off': 'Avskriven',
  disputeOpen: 'Du har ifrågasatt den',
  disputeResolved: 'Din invändning är avgjord',
  deliveryFailed: 'Kunde inte levereras',
  extensionGranted: 'Du har fått mer tid',
  credit: 'Kreditering',
};
