import { plural } from '../plural.js';

const count = plural('en');

/** What an invoice says in its folds: explanations of lines, and everything around the document that not every customer needs. */
export const particulars = {
  /** What a line is, when it is folded out. */
  period: 'Period',
  partOfPeriod: 'Part of the period',
  daysOf: (days: number, ofDays: number) => count(ofDays, { one: `${days} of # day`, other: `${days} of # days` }),
  unitPrice: 'Price per unit',
  unitPriceWithoutTax: 'Price per unit without VAT',
  listPrice: 'List price',
  priceDiscount: 'Discount on the price',
  withoutTax: 'Without VAT',
  withTax: 'With VAT',
  concerns: 'Concerns',
  articleNumber: 'Article number',
  yourArticleNumber: 'Your article number',
  globalArticleNumber: 'Global article number',
  classification: 'Classification',
  origin: 'Made in',
  orderLine: 'Line of the order',
  madeOf: 'Made up of',
  alreadyIncluded: 'All of it is already in the amount of the line.',
  askAboutLine: 'Ask about this line',

  /** Around the invoice. */
  note: 'Message',
  documents: 'Related documents',
  followedBy: 'Followed by',
  attachments: 'Attachments',
  attachment: 'Attachment',
  fileTypes: { pdf: 'PDF', image: 'picture', spreadsheet: 'spreadsheet', csv: 'CSV table', xml: 'XML data', text: 'text', archive: 'archive', file: 'file' },
  about: 'About the invoice',

  /** Numbers and dates of the document. */
  number: 'Invoice number',
  kind: 'Kind of document',
  taxPoint: 'Date of the VAT',
  terms: 'Payment terms',
  contract: 'Contract',
  order: 'Order',
  salesOrder: 'The supplier’s order',
  yourReference: 'Your reference',
  project: 'Project',
  tender: 'Tender',
  despatch: 'Delivery note',
  receipt: 'Goods received note',
  accounting: 'Your bookkeeping',
  specification: 'Format',

  /** Who takes part. */
  customer: 'Customer',
  supplier: 'Supplier',
  supplierNumber: 'Supplier number',
  partyNumber: 'Number',
  tradingName: 'Trades as',
  taxRegistration: 'Tax registration',
  legalForm: 'Legal information',
  electronicAddress: 'Address for e-invoices',
  contact: 'Contact',
  taxRepresentative: 'Tax representative',

  /** What was delivered where. */
  deliveredOn: 'Delivered on',
  deliveredTo: 'Delivered to',
  placeNumber: 'Number of the place',

  /** How it is paid. */
  paymentMeans: 'Payment',
  cardHolder: 'Name on the card',
  cardNumber: 'Card',
  debitedAccount: 'Your account',
  creditorId: 'The supplier’s number with the bank',
  accountHolder: 'Account holder',
  cashDiscount: 'Cash discount',
  cashDiscountBy: (share: string, date: string) => `${share} off if you pay by ${date}`,
  thenToPay: (amount: string) => `then ${amount} to pay`,
  selfBilled: (buyer: string, seller: string) => `${buyer} has made out this invoice itself and pays ${seller}.`,
  selfBilledBack: (buyer: string, seller: string) => `${buyer} has made out this credit note itself and gets money back from ${seller}.`,

  /** Beside the totals. */
  forAccounts: (currency: string) => `VAT in ${currency}, for the accounts`,
  ofCode: (what: string, code: string) => `${what} (code ${code})`,
};
