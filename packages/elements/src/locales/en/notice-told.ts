import type { NoticeKind, PriceChangeCause } from '@kvitt/core/model/notice.js';

/** What `kvitt-notice` says of the notices that there are. */
export const noticeTold = {
  /** The name of the list. */
  messages: 'Messages from your supplier',
  kinds: { info: 'Information', tip: 'Tip', apology: 'We apologise', outage: 'Outage', law: 'Legal information', price: 'Price change' } satisfies Record<NoticeKind, string> as Readonly<Record<NoticeKind, string>>,
  resolved: 'The outage is over',
  campaignEnd: 'Your campaign ends',
  unread: 'New',
  readMore: 'Read more',
  readLess: 'Read less',
  dismiss: (title: string) => `Hide “${title}”`,
  more: 'Show more messages',
  sentOn: (date: string) => `Sent ${date}`,
  /** Of an outage. */
  affects: 'Affects',
  since: 'Since',
  expected: 'Expected to be over',
  expectedUnknown: 'Not known yet',
  over: 'Over since',
  compensation: 'Compensation',
  compensationText: (amount: string) => `You get ${amount}`,
  /** Of a price, each month: "From 1 February you pay SEK 449.00 per month, SEK 100.00 more than before." */
  priceFrom: (date: string, price: string) => `From ${date} you pay ${price} per month`,
  priceSince: (date: string, price: string) => `Since ${date} you pay ${price} per month`,
  dearer: (amount: string) => `${amount} more than before.`,
  cheaper: (amount: string) => `${amount} less than before.`,
  unchanged: 'as much as before.',
  before: 'Price before',
  after: 'New price',
  difference: 'Difference per month',
  why: 'Why',
  causes: {
    'campaign-end': 'A price that was lower for a while ends.',
    'list-price': 'We change our price list.',
    index: 'The price follows an index, as agreed.',
    tax: 'A tax or charge decided by the authorities changes.',
    'network-fee': 'The fee of the network owner changes.',
  } satisfies Record<PriceChangeCause, string> as Readonly<Record<PriceChangeCause, string>>,
  options: 'What you can do',
  newCustomer: (price: string) => `Somebody who becomes a customer today pays ${price} per month for the same`,
  newCustomerLess: (amount: string) => `${amount} less than you will.`,
  newCustomerMore: (amount: string) => `${amount} more than you will.`,
  newCustomerSame: 'as much as you will.',
};
