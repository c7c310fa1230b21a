import { plural } from '../plural.js';
import type { Terms } from '../terms.js';

const count = plural('fi');

export const status: Terms['status'] = {
  dueIn: (days) => count(days, { one: 'Erääntyy # päivän kuluttua', other: 'Erääntyy # päivän kuluttua' }),
  dueToday: 'Erääntyy tänään',
  overdueSince: (days) => count(days, { one: 'Myöhässä # päivän', other: 'Myöhässä # päivää' }),
  overdue: 'Erääntynyt',
  dueDatePassed: 'Eräpäivä on ohi',
  draft: 'Luonnos',
  reminded: 'Muistutus lähetetty',
  'pre-collection': 'Maksuvaatimus lähetetty',
  collection: 'Perinnässä',
  closed: 'Päättynyt',
  cancelled: 'Mitätöity',
  scheduled: 'Maksu ajastettu',
  pending: 'Maksu matkalla',
  'partly-paid': 'Osittain maksettu',
  paid: 'Maksettu',
  overpaid: 'Maksettu liikaa',
  refunded: 'Palautettu',
  credited: 'Hyvitetty',
  'written-off': 'Poistettu saatavista',
  disputeOpen: 'Olet riitauttanut laskun',
  disputeResolved: 'Huomautuksesi on käsitelty',
  deliveryFailed: 'Toimitus epäonnistui',
  extensionGranted: 'Sait lisää maksuaikaa',
  credit: 'Hyvitys',
};
