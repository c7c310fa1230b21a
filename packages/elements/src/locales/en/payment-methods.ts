/** What `kvitt-payment-methods` says. */
export const paymentMethods = {
  howToPay: 'How do you want to pay?',
  usual: 'Your usual way',
  fee: (amount: string) => `Fee ${amount}`,
  /** Drawn by a mandate: nothing to choose. */
  drawn: 'Drawn by itself. You do not need to do anything.',
  /** The customer's favourite, kept by the supplier. */
  makeUsual: 'Make this my usual way',
  isUsual: (method: string) => `${method} is now your usual way to pay.`,
  usualFailed: (method: string) => `${method} could not be made your usual way. Please try again.`,
  /** What is saved, and forgetting it. */
  remove: 'Remove',
  removeNamed: (method: string) => `Remove ${method}`,
  removeAsk: (method: string) => `Remove ${method}?`,
  removeText: 'It is no longer offered when you pay. Payments already made are not changed.',
  keep: 'Keep',
  removed: (method: string) => `${method} has been removed.`,
  removeFailed: (method: string) => `${method} could not be removed. Please try again.`,
  /** What was chosen is not there any more. */
  gone: (method: string, instead: string) => `${method} is no longer offered. ${instead} is chosen instead.`,
  nothingToPay: 'Nothing to pay',
  noMethods: 'There is no way to pay here',
  loadFailed: 'The ways to pay could not be loaded',
};
