import { checkMachine } from './support/machine.mjs';
import { Steps } from './support/steps.mjs';

// The element suite where it is not run by `npm test`; CI runs it too.

checkMachine();
const steps = new Steps();
await steps.elements('Firefox', 'firefox');
await steps.elements('WebKit', 'webkit');
steps.end();
