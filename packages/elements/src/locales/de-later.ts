import { chatDetails } from './de/chat-details.js';
import { check } from './de/check.js';
import { codes } from './de/codes.js';
import { particulars } from './de/particulars.js';
import { payCode } from './de/pay-code.js';
import type { LaterTerms } from './terms.js';

export const terms = { chatDetails, check, codes, particulars, payCode } satisfies LaterTerms;
