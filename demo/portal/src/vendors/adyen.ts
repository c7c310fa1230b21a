import { adyenFake } from './adyen-fake.js';
import { bankAt } from './bank.js';

// The script that a page of a real merchant loads from checkoutshopper-live.adyen.com.
Object.assign(globalThis, { AdyenWeb: adyenFake(bankAt('/simulator/fields')) });
