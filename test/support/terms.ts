import { chatDetails } from '@kvitt/elements/locales/en/chat-details.js';
import { chat } from '@kvitt/elements/locales/en/chat.js';
import { check } from '@kvitt/elements/locales/en/check.js';
import { codes } from '@kvitt/elements/locales/en/codes.js';
import { common } from '@kvitt/elements/locales/en/common.js';
import { contract } from '@kvitt/elements/locales/en/contract.js';
import { contractTold } from '@kvitt/elements/locales/en/contract-told.js';
import { giroDetails } from '@kvitt/elements/locales/en/giro-details.js';
import { giro } from '@kvitt/elements/locales/en/giro.js';
import { invoiceList } from '@kvitt/elements/locales/en/invoice-list.js';
import { invoiceRoom } from '@kvitt/elements/locales/en/invoice-room.js';
import { invoice } from '@kvitt/elements/locales/en/invoice.js';
import { notice } from '@kvitt/elements/locales/en/notice.js';
import { noticeTold } from '@kvitt/elements/locales/en/notice-told.js';
import { offerAnswer } from '@kvitt/elements/locales/en/offer-answer.js';
import { offerBanner } from '@kvitt/elements/locales/en/offer-banner.js';
import { particulars } from '@kvitt/elements/locales/en/particulars.js';
import { payButton } from '@kvitt/elements/locales/en/pay-button.js';
import { payCode } from '@kvitt/elements/locales/en/pay-code.js';
import { paymentMethods } from '@kvitt/elements/locales/en/payment-methods.js';
import { paymentStatus } from '@kvitt/elements/locales/en/payment-status.js';
import { payment } from '@kvitt/elements/locales/en/payment.js';
import { questionAnswer } from '@kvitt/elements/locales/en/question-answer.js';
import { question } from '@kvitt/elements/locales/en/question.js';
import { room } from '@kvitt/elements/locales/en/room.js';
import { status } from '@kvitt/elements/locales/en/status.js';
import { unit } from '@kvitt/elements/locales/en/unit.js';
import { usageChart } from '@kvitt/elements/locales/en/usage-chart.js';
import { usageFigures } from '@kvitt/elements/locales/en/usage-figures.js';
import { usageMeter } from '@kvitt/elements/locales/en/usage-meter.js';
import type { Terms } from '@kvitt/elements/locales/terms.js';

/** All that is built in, as one language like the others. */
export const english: Terms = { chat, chatDetails, check, codes, common, contract, contractTold, giro, giroDetails, invoice, invoiceList, invoiceRoom, notice, noticeTold, offerAnswer, offerBanner, particulars, payButton, payCode, payment, paymentMethods, paymentStatus, question, questionAnswer, room, status, unit, usageChart, usageFigures, usageMeter };

export const languages = ['sv', 'nb', 'da', 'fi', 'de'] as const;
export type Language = (typeof languages)[number];

/** A language's two modules, as the elements fetch them. */
export async function termsOf(language: Language): Promise<Terms> {
  const modules = {
    sv: () => Promise.all([import('@kvitt/elements/locales/sv.js'), import('@kvitt/elements/locales/sv-later.js')]),
    nb: () => Promise.all([import('@kvitt/elements/locales/nb.js'), import('@kvitt/elements/locales/nb-later.js')]),
    da: () => Promise.all([import('@kvitt/elements/locales/da.js'), import('@kvitt/elements/locales/da-later.js')]),
    fi: () => Promise.all([import('@kvitt/elements/locales/fi.js'), import('@kvitt/elements/locales/fi-later.js')]),
    de: () => Promise.all([import('@kvitt/elements/locales/de.js'), import('@kvitt/elements/locales/de-later.js')]),
  };
  const [first, later] = await modules[language]();
  return { ...first.terms, ...later.terms };
}

type Leaf = readonly [path: string, value: unknown];

/** Every sentence of a language with its path: `invoice.toPay`. */
export function sentencesOf(terms: unknown, path = ''): Leaf[] {
  if (typeof terms !== 'object' || terms === null) return [[path, terms]];
  return Object.entries(terms).flatMap(([name, value]) => sentencesOf(value, path ? `${path}.${name}` : name));
}

const gap = '◆';

/** The fixed words of a sentence, what is filled in cut out: `Due in # days` has "Due in" and "days". */
export function fragmentsOf(sentence: unknown): string[] {
  const text = typeof sentence === 'function' ? said(sentence, gap) : sentence;
  return typeof text === 'string' ? text.split(/[◆#]|NaN/).map((piece) => piece.trim()).filter(Boolean) : [];
}

/** What a sentence says when everything that may be filled in is `filling`. */
export function said(sentence: unknown, filling: unknown): string {
  if (typeof sentence !== 'function') return String(sentence);
  return String(Reflect.apply(sentence, undefined, Array.from({ length: Math.max(sentence.length, 1) }, () => filling)));
}
