import { plural } from '../plural.js';
import type { Terms } from '../terms.js';

const count = plural('sv');

export const invoiceList: Terms['invoiceList'] = {
  invoices: 'Fakturor',
  creditNote: 'Kreditnota',
  loadFailed: 'Vi kunde inte hämta dina fakturor',
  show: 'Visa',
  filters: { all: 'Alla', open: 'Att betala', overdue: 'Förfallna', paid: 'Betalda', credit: 'Krediteringar' },
  empty: {
    all: 'Inga fakturor än',
    open: 'Inget att betala',
    overdue: 'Inget är förfallet',
    paid: 'Inget betalt än',
    credit: 'Inga krediteringar',
  },
  period: 'Period',
  number: 'Nummer',
  due: 'Förfaller',
  status: 'Status',
  amount: 'Belopp',
  dueOn: (date) => `förfaller ${date}`,
  more: 'Visa fler',
  moreFailed: 'Fler fakturor kunde inte hämtas.',
  shown: (invoices) => count(invoices, { one: '# faktura visas', other: '# fakturor visas' }),
};
