/** What `kvitt-giro-details` says around the bank's form. */
export const giroDetails = {
  title: 'Pay from your bank',
  emptyTitle: 'No invoice chosen',
  emptyText: 'Choose an invoice to see here how to pay it.',
  nothingToPay: 'Nothing to pay',
  nothingToPayText: 'There is nothing to pay on this invoice.',
  noAccount: 'No account to pay to',
  noAccountText: 'This invoice does not say which account to pay to.',
  loadFailed: 'The payment details could not be loaded',
};
