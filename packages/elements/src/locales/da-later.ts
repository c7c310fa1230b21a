import { chatDetails } from './da/chat-details.js';
import { check } from './da/check.js';
import { codes } from './da/codes.js';
import { contractTold } from './da/contract-told.js';
import { noticeTold } from './da/notice-told.js';
import { offerAnswer } from './da/offer-answer.js';
import { particulars } from './da/particulars.js';
import { payCode } from './da/pay-code.js';
import { questionAnswer } from './da/question-answer.js';
import type { LaterTerms } from './terms.js';

export const terms = { chatDetails, check, codes, contractTold, noticeTold, offerAnswer, particulars, payCode, questionAnswer } satisfies LaterTerms;
