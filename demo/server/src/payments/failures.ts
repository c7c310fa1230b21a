import type { Payment } from '@kvitt/core/model/payment.js';

type Words = Readonly<Record<'sv' | 'nb' | 'da' | 'en', string>>;

const declined: Words = {
  sv: 'Du avbröt betalningen i appen.',
  nb: 'Du avbrøt betalingen i appen.',
  da: 'Du afbrød betalingen i appen.',
  en: 'You declined the payment in the app.',
};
const refusedByBank: Words = {
  sv: 'Din bank nekade betalningen. Kontakta banken eller välj ett annat sätt att betala.',
  nb: 'Banken din avviste betalingen. Kontakt banken eller velg en annen måte å betale på.',
  da: 'Din bank afviste betalingen. Kontakt banken, eller vælg en anden måde at betale på.',
  en: 'Your bank declined the payment. Contact your bank or choose another way to pay.',
};
const notSigned: Words = {
  sv: 'Signeringen med BankID avbröts.',
  nb: 'Signeringen med BankID ble avbrutt.',
  da: 'Underskriften med MitID blev afbrudt.',
  en: 'Signing was cancelled.',
};

/** Why a payment failed, by the provider's code (Swish, Merchant API: error codes of a payment request). */
const reasons: Readonly<Record<string, Words>> = { DECLINED: declined, RF07: refusedByBank, BANKIDCL: notSigned };

/** Only what the customer herself can change by trying again. */
const final: readonly string[] = ['ACMT03', 'ACMT01', 'BE18', 'PA02', 'AM06'];

/** A provider's code as the customer hears of it, in her language; a code without words of ours is told by the code alone. */
export function failureOf(code: string, lang: string): NonNullable<Payment['failure']> {
  const words: Readonly<Record<string, string>> & Partial<Words> = reasons[code] ?? {};
  return { code, message: words[lang] ?? words.en, retryable: !final.includes(code) };
}
