import { plural } from '../plural.js';
import type { Terms } from '../terms.js';

const count = plural('da');

export const invoiceList: Terms['invoiceList'] = {
  invoices: 'Regninger',
  creditNote: 'Kreditnota',
  loadFailed: 'Vi kunne ikke hente dine regninger',
  show: 'Vis',
  filters: { all: 'Alle', open: 'Til betaling', overdue: 'Forfaldne', paid: 'Betalte', credit: 'Kreditter' },
  empty: {
    all: 'Ingen regninger endnu',
    open: 'Intet at betale',
    overdue: 'Intet er forfaldent',
    paid: 'Intet betalt endnu',
    credit: 'Ingen kreditter',
  },
  period: 'Periode',
  number: 'Nummer',
  due: 'Forfalder',
  status: 'Status',
  amount: 'Beløb',
  dueOn: (date) => `forfalder ${date}`,
  more: 'Vis flere',
  moreFailed: 'De næste regninger kunne ikke hentes.',
  shown: (invoices) => count(invoices, { one: '# regning vises', other: '# regninger vises' }),
};
