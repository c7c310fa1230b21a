import { chatDetails } from './nb/chat-details.js';
import { check } from './nb/check.js';
import { codes } from './nb/codes.js';
import { contractTold } from './nb/contract-told.js';
import { noticeTold } from './nb/notice-told.js';
import { offerAnswer } from './nb/offer-answer.js';
import { particulars } from './nb/particulars.js';
import { payCode } from './nb/pay-code.js';
import { questionAnswer } from './nb/question-answer.js';
import type { LaterTerms } from './terms.js';

export const terms = { chatDetails, check, codes, contractTold, noticeTold, offerAnswer, particulars, payCode, questionAnswer } satisfies LaterTerms;
