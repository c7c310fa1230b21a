/** What is not seen at once: it is fetched when the invoice already stands on the page. */
export { explanation } from './explanation.js';
export { documentsTemplate } from './documents.js';
export { letterhead, slip } from './paper.js';
export { laterStyles } from './later.styles.js';
export { exemptionOf, kindOf, reasonOf } from './codes.js';
export { fileNameOf } from '../internal/file-name.js';
export { selfBilled, taxForAccounts } from './meaning.js';
export { newsOf } from './news.js';
export { cashDiscounts, otherMeans } from './payment-facts.js';
export { subtract, sum } from '@kvitt/core/sum.js';
