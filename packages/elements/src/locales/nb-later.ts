import { chatDetails } from './nb/chat-details.js';
import { check } from './nb/check.js';
import { codes } from './nb/codes.js';
import { particulars } from './nb/particulars.js';
import { payCode } from './nb/pay-code.js';
import { questionAnswer } from './nb/question-answer.js';
import type { LaterTerms } from './terms.js';

export const terms = { chatDetails, check, codes, particulars, payCode, questionAnswer } satisfies LaterTerms;
