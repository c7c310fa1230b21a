import { KvittError } from '@kvitt/core/error.js';
import { ibanOf } from '@kvitt/core/iban.js';
import type { CreditTransfer, PaymentInstructions } from '@kvitt/core/model/payment-instructions.js';
import { epcPayload } from '@kvitt/core/qr/epc.js';
import { usingQrPayload } from '@kvitt/core/qr/using-qr.js';
import type { TemplateResult } from 'lit';
import { payCode as english } from '../../locales/en/pay-code.js';
import { qrTemplate } from '../qr.js';
import { copyable } from './accounts.js';
import type { GiroView } from './giro-view.js';

/** An account with the reference that a payment to it carries. */
export interface Account extends CreditTransfer {
  readonly reference: string;
}

/** A code to scan, and the words beside it. */
export interface PayCode {
  readonly picture: TemplateResult;
  readonly scan: string;
}

/** The code that a bank app reads, for the fields that say the same in words; nothing where no standard has one for this account. */
export function payCodeOf(view: GiroView): PayCode | undefined {
  const payload = payloadOf(view);
  if (!payload) return undefined;
  const { locale, toPay } = view;
  const words = locale.say('payCode', english);
  return { picture: qrTemplate(payload, words.code(locale.money(toPay), payeeOf(view))), scan: words.scan };
}

/** The first account that a code can be made of; data that a standard refuses make none. */
function payloadOf(view: GiroView): string | undefined {
  return firstOf(view, (account) => (isEuroAccount(account, view) ? epc(account, view) : usingQr(account, view)));
}

/** What can be made of the first account that anything can be made of. */
export function firstOf<Made>({ invoice }: GiroView, make: (account: Account) => Made | undefined): Made | undefined {
  for (const account of (invoice.paymentInstructions ?? []).flatMap(accountsOf)) {
    const made = attempt(() => make(account));
    if (made) return made;
  }
  return undefined;
}

function accountsOf({ creditTransfers = [], reference = '' }: PaymentInstructions): readonly Account[] {
  return creditTransfers.map((each) => ({ ...each, reference: reference.trim() }));
}

function isEuroAccount({ account }: Account, { toPay }: GiroView): boolean {
  return toPay.currency === 'EUR' && ibanOf(account) !== undefined;
}

/** EPC069-12: a reference that carries its own check digits goes where banks match it, any other into the message. */
function epc({ account, accountName, serviceProvider, reference }: Account, view: GiroView): string {
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
function usingQr({ account, scheme, serviceProvider, reference }: Account, view: GiroView): string | undefined {
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

/** Who is paid. */
export function payeeOf({ invoice: { payee, seller } }: Pick<GiroView, 'invoice'>): string {
  return (payee ?? seller).name;
}

/** What the standard of the code refuses has none: the fields beside it say everything. */
function attempt<Made>(make: () => Made | undefined): Made | undefined {
  try {
    return make();
  } catch (thrown) {
    if (KvittError.is(thrown)) return undefined;
    throw thrown;
  }
}
