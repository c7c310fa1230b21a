import { plural } from '../plural.js';
import type { Terms } from '../terms.js';

const count = plural('da');

export const invoiceList: Terms['invoiceList'] = {
  invoices: 'Fakturaer',
  creditNote: 'Kreditnota',
  loadFailed: 'Vi kunne ikke hente dine fakturaer',
  show: 'Vis',
  filters: { all: 'Alle', open: 'Til betaling', overdue: 'Forfaldne', paid: 'Betalte', credit: 'Krediteringer' },
  empty: {
    all: 'Ingen fakturaer endnu',
    open: 'Intet til betaling',
    overdue: 'Intet er forfaldent',
    paid: 'Intet betalt endnu',
    credit: 'Ingen krediteringer',
  },
  period: 'Periode',
  number: 'Nummer',
  due: 'Forfalder',
  status: 'Status',
  amount: 'Beløb',
  dueOn: (date) => `forfalder ${date}`,
  more: 'Vis flere',
  moreFailed: 'De næste fakturaer kunne ikke hentes.',
  shown: (invoices) => count(invoices, { one: '# faktura vises', other: '# fakturaer vises' }),
};
