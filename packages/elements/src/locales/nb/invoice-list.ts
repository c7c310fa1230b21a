import { plural } from '../plural.js';
import type { Terms } from '../terms.js';

const count = plural('nb');

export const invoiceList: Terms['invoiceList'] = {
  invoices: 'Fakturaer',
  creditNote: 'Kreditnota',
  loadFailed: 'Vi kunne ikke hente fakturaene dine',
  show: 'Vis',
  filters: { all: 'Alle', open: 'Å betale', overdue: 'Forfalte', paid: 'Betalte', credit: 'Krediteringer' },
  empty: {
    all: 'Ingen fakturaer ennå',
    open: 'Ingenting å betale',
    overdue: 'Ingenting er forfalt',
    paid: 'Ingenting betalt ennå',
    credit: 'Ingen krediteringer',
  },
  period: 'Periode',
  number: 'Nummer',
  due: 'Forfaller',
  status: 'Status',
  amount: 'Beløp',
  dueOn: (date) => `forfaller ${date}`,
  more: 'Vis flere',
  moreFailed: 'De neste fakturaene kunne ikke hentes.',
  shown: (invoices) => count(invoices, { one: '# faktura vises', other: '# fakturaer vises' }),
};
