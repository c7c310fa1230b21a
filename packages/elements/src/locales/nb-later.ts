import { check } from './nb/check.js';
import { codes } from './nb/codes.js';
import { particulars } from './nb/particulars.js';
import { payCode } from './nb/pay-code.js';
import type { LaterTerms } from './terms.js';

export const terms = { check, codes, particulars, payCode } satisfies LaterTerms;
