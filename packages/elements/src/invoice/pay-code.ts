import { KvittError } from '@kvitt/core/error.js';
import { ibanOf } from '@kvitt/core/iban.js';
import type { CreditTransfer, PaymentInstructions } from '@kvitt/core/model/payment-instructions.js';
import { epcPayload } from '@kvitt/core/qr/epc.js';
import { usingQrPayload } from '@kvitt/core/qr/using-qr.js';
import { html, nothing, type TemplateResult } from 'lit';
import { qrTemplate } from '../internal/qr.js';
import { payCode as english } from '../locales/en/pay-code.js';
import { copyable } from './accounts.js';
import { fold } from './fold.js';
import type { View } from './view.js';

export { payCodeStyles } from './pay-code.styles.js';

interface Account extends CreditTransfer {
  readonly reference: string;
}

/** The code that a bank app reads, beside the fields that say the same in words, folded where the page has a button that pays; nothing where no standard has one for this account. */
export function payCodeTemplate(view: View, place: 'stub' | 'slip'): TemplateResult | typeof nothing {
  const payload = payloadOf(view);
  if (!payload) return nothing;
  const { locale, toPay } = view;
  const words = locale.say('payCode', english);
  const code = qrTemplate(payload, words.code(locale.money(toPay), payeeOf(view)));
  if (place === 'stub' && view.filled('pay')) return fold('on-wide', words.scan, html`<figure class="pay-code" part="pay-code">${code}</figure>`);
  return html`<figure class="pay-code on-wide" part="pay-code">${code}<figcaption class="small soft">${words.scan}</figcaption></figure>`;
}

/** The first account that a code can be made of; data that a standard refuses make none. */
function payloadOf(view: View): string | undefined {
  for (const account of (view.invoice.paymentInstructions ?? []).flatMap(accountsOf)) {
    const payload = attempt(() => (isEuroAccount(account, view) ? epc(account, view) : usingQr(account, view)));
    if (payload) return payload;
  }
  return undefined;
}

function accountsOf({ creditTransfers = [], reference = '' }: PaymentInstructions): readonly Account[] {
  return creditTransfers.map((each) => ({ ...each, reference: reference.trim() }));
}

function isEuroAccount({ account }: Account, { toPay }: View): boolean {
  return toPay.currency === 'EUR' && ibanOf(account) !== undefined;
}

/** EPC069-12: a reference that carries its own check digits goes where banks match it, any other into the message. */
function epc({ account, accountName, serviceProvider, reference }: Account, view: View): string {
  const structured = /^RF\d{2}/i.test(reference) ? copyable(reference) : undefined;
  return epcPayload({
    name: (accountName ?? payeeOf(view)).slice(0, 70),
    iban: account,
    bic: serviceProvider,
    amount: view.toPay.amount,
    ...(structured ? { structured } : { text: reference || view.invoice.number }),
  });
}

/** UsingQR is of Sweden: kronor to a bankgiro, a plusgiro, or the IBAN of a Swedish company. */
function usingQr({ account, scheme, serviceProvider, reference }: Account, view: View): string | undefined {
  const { seller, issueDate, dueDate, number } = view.invoice;
  const kind = scheme === 'bankgiro' ? 'BG' : scheme === 'plusgiro' ? 'PG' : ibanOf(account) ? 'IBAN' : undefined;
  if (!kind || view.toPay.currency !== 'SEK' || seller.address?.country !== 'SE' || !seller.legalRegistration || !dueDate) return undefined;
  return usingQrPayload({
    nme: payeeOf(view).slice(0, 70),
    cid: seller.legalRegistration,
    iref: copyable(reference) || number,
    idt: issueDate,
    ddt: dueDate,
    due: view.toPay.amount,
    cur: 'SEK',
    pt: kind,
    acc: copyable(account),
    ...(kind === 'IBAN' && serviceProvider && { bc: serviceProvider }),
  });
}

function payeeOf({ invoice: { payee, seller } }: View): string {
  return (payee ?? seller).name;
}

/** What the standard of the code refuses has none: the fields beside it say everything. */
function attempt(make: () => string | undefined): string | undefined {
  try {
    return make();
  } catch (thrown) {
    if (KvittError.is(thrown)) return undefined;
    throw thrown;
  }
}
