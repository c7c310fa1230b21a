import { plural } from '../plural.js';
import type { Terms } from '../terms.js';

const count = plural('de');

export const status: Terms['status'] = {
  dueIn: (days) => count(days, { one: 'Fällig in # Tag', other: 'Fällig in # Tagen' }),
  dueToday: 'Heute fällig',
  overdueSince: (days) => count(days, { one: 'Seit # Tag überfällig', other: 'Seit # Tagen überfällig' }),
  overdue: 'Überfällig',
  dueDatePassed: 'Fälligkeit verstrichen',
  draft: 'Entwurf',
  reminded: 'Mahnung verschickt',
  'pre-collection': 'Inkasso angekündigt',
  collection: 'Beim Inkasso',
  closed: 'Abgeschlossen',
  cancelled: 'Storniert',
  scheduled: 'Zahlung geplant',
  pending: 'Zahlung unterwegs',
  'partly-paid': 'Teilweise bezahlt',
  paid: 'Bezahlt',
  overpaid: 'Überzahlt',
  refunded: 'Erstattet',
  credited: 'Gutgeschrieben',
  'written-off': 'Ausgebucht',
  disputeOpen: 'Von Ihnen beanstandet',
  disputeResolved: 'Ihre Beanstandung ist geklärt',
  deliveryFailed: 'Konnte nicht zugestellt werden',
  extensionGranted: 'Zahlungsaufschub gewährt',
  credit: 'Gutschrift',
};
