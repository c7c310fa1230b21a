/** Every event of Kvitt; an element imports only those it sends. */
export * from './events/contract.js';
export * from './events/conversation.js';
export * from './events/copied.js';
export * from './events/invoice.js';
export * from './events/line-question.js';
export * from './events/method.js';
export * from './events/notice.js';
export * from './events/offer.js';
export * from './events/pay.js';
export * from './events/payment.js';
export * from './events/question.js';
export * from './events/session.js';
export * from './events/trouble.js';
export * from './events/usage.js';
