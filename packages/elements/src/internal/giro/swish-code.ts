import { swishLink, swishPayload, type SwishTransfer } from '@kvitt/core/qr/swish.js';
import { payCode as english } from '../../locales/en/pay-code.js';
import { qrTemplate } from '../qr.js';
import { copyable } from './accounts.js';
import type { GiroView } from './giro-view.js';
import { firstOf, payeeOf, type Account, type PayCode } from './pay-code.js';

/** A code for Swish's app, and on the phone itself a link to it. */
export interface SwishCode extends PayCode {
  readonly link: string;
  readonly open: string;
}

/** The code "C", which needs no backend: kronor to a Swish number, with the reference as the message. */
export function swishCodeOf(view: GiroView): SwishCode | undefined {
  const { locale, toPay } = view;
  if (toPay.currency !== 'SEK') return undefined;
  const words = locale.say('payCode', english);
  return firstOf(view, (account) => {
    if (account.scheme !== 'swish') return undefined;
    const transfer = transferTo(account, view);
    const name = words.swishCode(locale.money(toPay), payeeOf(view));
    return { picture: qrTemplate(swishPayload(transfer), name), scan: words.scanSwish, link: swishLink(transfer), open: words.openSwish };
  });
}

function transferTo({ account, reference }: Account, { toPay, invoice }: GiroView): SwishTransfer {
  return { payee: account, amount: toPay.amount, message: copyable(reference) || invoice.number };
}
