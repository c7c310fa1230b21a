/** What `kvitt-invoice` says while there is no invoice to show. */
export const invoiceRoom = {
  loadFailed: 'We could not load your invoice',
  emptyTitle: 'No invoice chosen',
  emptyText: 'Choose an invoice to see it here.',
};
