import { plural } from '../plural.js';

const count = plural('en');

/** What `kvitt-invoice-list` says. */
export const invoiceList = {
  invoices: 'Invoices',
  creditNote: 'Credit note',
  loadFailed: 'We could not load your invoices',
  /** The filters, and what is said when one finds nothing. */
  show: 'Show',
  filters: { all: 'All', open: 'To pay', overdue: 'Overdue', paid: 'Paid', credit: 'Credits' },
  empty: {
    all: 'No invoices yet',
    open: 'Nothing to pay',
    overdue: 'Nothing is overdue',
    paid: 'Nothing paid yet',
    credit: 'No credits',
  },
  /** The columns. */
  period: 'Period',
  number: 'Number',
  due: 'Due',
  status: 'Status',
  amount: 'Amount',
  /** In a narrow row, after the number: "2026-0142 · due 27 Feb". */
  dueOn: (date: string) => `due ${date}`,
  more: 'Show more',
  moreFailed: 'The next invoices could not be fetched.',
  shown: (invoices: number) => count(invoices, { one: '# invoice is shown', other: '# invoices are shown' }),
};
