import { chatDetails } from './de/chat-details.js';
import { check } from './de/check.js';
import { codes } from './de/codes.js';
import { contractTold } from './de/contract-told.js';
import { noticeTold } from './de/notice-told.js';
import { offerAnswer } from './de/offer-answer.js';
import { particulars } from './de/particulars.js';
import { payCode } from './de/pay-code.js';
import { questionAnswer } from './de/question-answer.js';
import type { LaterTerms } from './terms.js';

export const terms = { chatDetails, check, codes, contractTold, noticeTold, offerAnswer, particulars, payCode, questionAnswer } satisfies LaterTerms;
