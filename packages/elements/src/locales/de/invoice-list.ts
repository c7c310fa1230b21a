import { plural } from '../plural.js';
import type { Terms } from '../terms.js';

const count = plural('de');

export const invoiceList: Terms['invoiceList'] = {
  invoices: 'Rechnungen',
  creditNote: 'Gutschrift',
  loadFailed: 'Ihre Rechnungen konnten nicht geladen werden',
  show: 'Anzeigen',
  filters: { all: 'Alle', open: 'Zu zahlen', overdue: 'Überfällig', paid: 'Bezahlt', credit: 'Gutschriften' },
  empty: {
    all: 'Noch keine Rechnungen',
    open: 'Nichts zu zahlen',
    overdue: 'Nichts ist überfällig',
    paid: 'Noch nichts bezahlt',
    credit: 'Keine Gutschriften',
  },
  period: 'Zeitraum',
  number: 'Nummer',
  due: 'Fällig',
  status: 'Status',
  amount: 'Betrag',
  dueOn: (date) => `fällig am ${date}`,
  more: 'Mehr anzeigen',
  moreFailed: 'Die nächsten Rechnungen konnten nicht geladen werden.',
  shown: (invoices) => count(invoices, { one: '# Rechnung wird angezeigt', other: '# Rechnungen werden angezeigt' }),
};
