/** What an invoice says. */
export const invoice = {
  invoice: 'Invoice',
  creditNote: 'Credit note',

  toPay: 'To pay',
  toPayNow: 'To pay now',
  leftToPay: 'Left to pay',
  youGetBack: 'You get back',
  wasToPay: 'Amount of the invoice',
  /** Stands before the old amount, struck through: "To pay, previously 1,477.00". */
  previously: 'previously',
  /** Each stands before a date. */
  dueBy: 'by',
  newDueBy: 'new last day',
  wasDueBy: 'was due on',
  collectedOn: 'drawn automatically on',
  /** Stands before the payee's name. */
  payTo: 'to',
  nothingToPay: 'Nothing to pay.',
  nothingLeft: 'Nothing left to do.',
  moneyBack: 'You do not need to do anything.',
  doNotPay: 'This invoice no longer counts. Do not pay it.',
  payNotYet: 'This is a draft. Do not pay it yet.',

  /** A change that the backend pushed, said once. */
  amountChanged: (from: string, to: string) => `The amount to pay has changed from ${from} to ${to}.`,
  lineChanged: (name: string, from: string, to: string) => `${name} has changed from ${from} to ${to}.`,
  dueDateChanged: (to: string) => `The last day to pay is now ${to}.`,
  statusChanged: (status: string) => `The invoice has a new status: ${status}.`,

  /** The stub. */
  howToPay: 'How to pay',
  orFromBank: 'or from your bank',
  pdf: 'Invoice as PDF',
  downloading: 'Fetching the file',
  downloadFailed: 'The file could not be fetched.',

  /** The receipt. */
  settled: 'All settled',
  receivedOn: (date: string) => `We received your payment on ${date}.`,
  received: 'We have received your payment.',
  paymentMethod: 'Paid with',
  paidOn: (date: string) => `Paid on ${date}`,
  paidSoFar: 'Paid so far',
  paidOf: (paid: string, total: string) => `${paid} of ${total} has been paid`,
  receipt: 'Receipt as PDF',

  /** The lines. */
  whatYouPayFor: 'What you are paying for',
  whatYouGetBackFor: 'What you get back for',
  amountsWithoutTax: (currency: string) => `Amounts in ${currency}, without VAT`,
  amountsWithTax: (currency: string) => `Amounts in ${currency}, with VAT`,
  noLines: 'This invoice has no lines.',
  description: 'Description',
  quantityAndPrice: 'Quantity × price',
  other: 'Other',
  whatIsThis: 'What is this?',
  /** A price for several units: "12.50 per 100". */
  pricePer: (price: string, units: string) => `${price} per ${units}`,
  allowance: 'Discount',
  charge: 'Surcharge',
  /** A share of an amount: "10% of 490.00". */
  shareOf: (share: string, base: string) => `${share} of ${base}`,

  /** The totals. */
  sumOfLines: 'Sum of the lines',
  sumWithoutTax: 'Sum without VAT',
  sumWithTax: 'Sum with VAT',
  tax: (rate: string) => `VAT ${rate}`,
  taxOn: (base: string) => `on ${base}`,
  taxOnly: 'VAT',
  taxTotal: 'VAT in total',
  includedTax: (rate: string) => `of which VAT ${rate}`,
  zeroRated: 'VAT 0%',
  exempt: 'Exempt from VAT',
  reverseCharge: 'Reverse charge',
  intraCommunity: 'Sale within the EU, no VAT',
  exported: 'Export, no VAT',
  outsideTax: 'Outside the scope of VAT',
  prepaid: 'Already paid',
  rounding: 'Rounding',

  /** Around the invoice. */
  concernsInvoice: 'Concerns',
  issuedOn: 'Invoice date',
  feeBasis: 'About the fee',
  customerNumber: 'Customer number',
  registration: 'Company number',
  taxNumber: 'VAT number',

  /** On paper. */
  paymentPart: 'Payment part',
  payer: 'Payer',
};
