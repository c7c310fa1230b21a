import { bankAt } from './bank.js';
import { stripeFake } from './stripe-fake.js';

// The script that a page of a real merchant loads from js.stripe.com.
Object.assign(globalThis, { Stripe: stripeFake(bankAt('/simulator/fields')) });
