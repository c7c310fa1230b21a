import type { chatDetails } from './en/chat-details.js';
import type { chat } from './en/chat.js';
import type { check } from './en/check.js';
import type { codes } from './en/codes.js';
import type { common } from './en/common.js';
import type { contract } from './en/contract.js';
import type { contractTold } from './en/contract-told.js';
import type { giroDetails } from './en/giro-details.js';
import type { giro } from './en/giro.js';
import type { invoiceList } from './en/invoice-list.js';
import type { invoiceRoom } from './en/invoice-room.js';
import type { invoice } from './en/invoice.js';
import type { notice } from './en/notice.js';
import type { noticeTold } from './en/notice-told.js';
import type { offerAnswer } from './en/offer-answer.js';
import type { offerBanner } from './en/offer-banner.js';
import type { particulars } from './en/particulars.js';
import type { payButton } from './en/pay-button.js';
import type { payCode } from './en/pay-code.js';
import type { paymentMethods } from './en/payment-methods.js';
import type { paymentStatus } from './en/payment-status.js';
import type { payment } from './en/payment.js';
import type { questionAnswer } from './en/question-answer.js';
import type { question } from './en/question.js';
import type { room } from './en/room.js';
import type { status } from './en/status.js';
import type { unit } from './en/unit.js';
import type { usageChart } from './en/usage-chart.js';
import type { usageFigures } from './en/usage-figures.js';
import type { usageMeter } from './en/usage-meter.js';

/** What an element says at once. */
export interface FirstTerms {
  readonly chat: typeof chat;
  readonly common: typeof common;
  readonly contract: typeof contract;
  readonly giro: typeof giro;
  readonly giroDetails: typeof giroDetails;
  readonly invoice: typeof invoice;
  readonly invoiceList: typeof invoiceList;
  readonly invoiceRoom: typeof invoiceRoom;
  readonly notice: typeof notice;
  readonly offerBanner: typeof offerBanner;
  readonly payButton: typeof payButton;
  readonly payment: typeof payment;
  readonly paymentMethods: typeof paymentMethods;
  readonly paymentStatus: typeof paymentStatus;
  readonly question: typeof question;
  readonly room: typeof room;
  readonly status: typeof status;
  readonly unit: typeof unit;
  readonly usageChart: typeof usageChart;
  readonly usageFigures: typeof usageFigures;
  readonly usageMeter: typeof usageMeter;
}

/** What is said only below or inside what is seen at once; no page waits for it. */
export interface LaterTerms {
  readonly chatDetails: typeof chatDetails;
  readonly check: typeof check;
  readonly codes: typeof codes;
  readonly contractTold: typeof contractTold;
  readonly noticeTold: typeof noticeTold;
  readonly offerAnswer: typeof offerAnswer;
  readonly particulars: typeof particulars;
  readonly payCode: typeof payCode;
  readonly questionAnswer: typeof questionAnswer;
}

/** Every section of every language: the English ones say what must be said, each other language is checked against them. */
export interface Terms extends FirstTerms, LaterTerms {}
