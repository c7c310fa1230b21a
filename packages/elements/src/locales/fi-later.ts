import { chatDetails } from './fi/chat-details.js';
import { check } from './fi/check.js';
import { codes } from './fi/codes.js';
import { contractTold } from './fi/contract-told.js';
import { noticeTold } from './fi/notice-told.js';
import { offerAnswer } from './fi/offer-answer.js';
import { particulars } from './fi/particulars.js';
import { payCode } from './fi/pay-code.js';
import { questionAnswer } from './fi/question-answer.js';
import type { LaterTerms } from './terms.js';

export const terms = { chatDetails, check, codes, contractTold, noticeTold, offerAnswer, particulars, payCode, questionAnswer } satisfies LaterTerms;
