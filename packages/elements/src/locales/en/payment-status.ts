/** What `kvitt-payment-status` says of its own; what becomes of a payment is said with the words of `payment`. */
export const paymentStatus = {
  none: 'No payment to show',
  loadFailed: 'The payment could not be shown',
  cancelFailed: 'The payment could not be cancelled. What you see is how far it has come.',
};
