import type { Terms } from '../terms.js';

/** What `kvitt-giro-details` says around the bank's form, in Swedish. */
export const giroDetails: Terms['giroDetails'] = {
  title: 'Betala från din bank',
  emptyTitle: 'Ingen faktura vald',
  emptyText: 'Välj en faktura för att se här hur du betalar den.',
  nothingToPay: 'Inget att betala',
  nothingToPayText: 'Det finns inget att betala på den här fakturan.',
  noAccount: 'Inget konto att betala till',
  noAccountText: 'Fakturan säger inte vilket konto du ska betala till.',
  loadFailed: 'Betalningsuppgifterna kunde inte hämtas',
};
