import { supplier as usual } from '../../server/support/documents.js';
import type { Supplier } from '../../../demo/server/src/seed/seed-data.js';

/** From here on a part may be paid. */
const minimumAmount = { amount: '50.00', currency: 'SEK' };

/** The supplier of the tests: an app, a hosted page, and a saved card that is charged at once. */
export const supplier: Supplier = {
  ...usual,
  paymentMethods: [
    { id: 'swish', scheme: 'swish', name: 'Swish', isPreferred: true, minimumAmount },
    { id: 'card', scheme: 'card', name: 'Kort', minimumAmount },
    { id: 'visa', scheme: 'card', name: 'Visa ···· 4242', isSaved: true, provider: 'stored', minimumAmount },
  ],
};
