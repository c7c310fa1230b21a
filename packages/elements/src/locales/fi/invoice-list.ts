import { plural } from '../plural.js';
import type { Terms } from '../terms.js';

const count = plural('fi');

export const invoiceList: Terms['invoiceList'] = {
  invoices: 'Laskut',
  creditNote: 'Hyvityslasku',
  loadFailed: 'Laskujasi ei voitu hakea',
  show: 'Näytä',
  filters: { all: 'Kaikki', open: 'Maksettavat', overdue: 'Erääntyneet', paid: 'Maksetut', credit: 'Hyvitykset' },
  empty: {
    all: 'Ei vielä laskuja',
    open: 'Ei maksettavaa',
    overdue: 'Mikään ei ole erääntynyt',
    paid: 'Mitään ei ole vielä maksettu',
    credit: 'Ei hyvityksiä',
  },
  period: 'Ajanjakso',
  number: 'Numero',
  due: 'Eräpäivä',
  status: 'Tila',
  amount: 'Summa',
  dueOn: (date) => `eräpäivä ${date}`,
  more: 'Näytä lisää',
  moreFailed: 'Seuraavia laskuja ei voitu hakea.',
  shown: (invoices) => count(invoices, { one: '# lasku näkyvissä', other: '# laskua näkyvissä' }),
};
