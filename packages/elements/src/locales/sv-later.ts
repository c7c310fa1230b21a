import { chatDetails } from './sv/chat-details.js';
import { check } from './sv/check.js';
import { codes } from './sv/codes.js';
import { contractTold } from './sv/contract-told.js';
import { noticeTold } from './sv/notice-told.js';
import { offerAnswer } from './sv/offer-answer.js';
import { particulars } from './sv/particulars.js';
import { payCode } from './sv/pay-code.js';
import { questionAnswer } from './sv/question-answer.js';
import type { LaterTerms } from './terms.js';

export const terms = { chatDetails, check, codes, contractTold, noticeTold, offerAnswer, particulars, payCode, questionAnswer } satisfies LaterTerms;
