/** What `kvitt-pay-button` says before it is pressed. */
export const payButton = {
  pay: (amount: string) => `Pay ${amount}`,
  payRest: (amount: string) => `Pay the rest, ${amount}`,
  payWith: (amount: string, method: string) => `Pay ${amount} with ${method}`,
  to: (payee: string) => `to ${payee}`,
  with: (method: string) => `With ${method}.`,
  chooseAnother: 'Choose another way',
  working: 'One moment',
  nothingToPay: 'Nothing to pay',
  loadFailed: 'Paying is not possible right now',
  noMethods: 'There is no way to pay here',
};
