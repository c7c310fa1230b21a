import type { Invoice } from '@kvitt/core/model/invoice.js';
import type { CreditTransfer, PaymentInstructions } from '@kvitt/core/model/payment-instructions.js';
import { amountToPay, isDirectDebit } from '@kvitt/core/model/to-pay.js';

export type AccountScheme = NonNullable<CreditTransfer['scheme']>;

/** The invoice with the accounts to show: those of one scheme where the page asks for one, and the Swish number that the page knows; Swish takes kronor only. */
export function withAccounts(invoice: Invoice, scheme: AccountScheme | undefined, swishNumber: string | undefined): Invoice {
  const swishable = amountToPay(invoice).currency === 'SEK' && !isDirectDebit(invoice);
  const known = swishNumber && swishable ? withSwish(invoice.paymentInstructions ?? [], swishNumber) : invoice.paymentInstructions;
  return { ...invoice, paymentInstructions: scheme ? known?.flatMap((each) => only(each, scheme)) : known };
}

/** Beside the account whose reference it shares. */
function withSwish(instructions: readonly PaymentInstructions[], account: string): readonly PaymentInstructions[] {
  const place = instructions.find(({ creditTransfers }) => creditTransfers?.length);
  const swish = { account, scheme: 'swish' } as const;
  if (!place) return [...instructions, { meansCode: '68', creditTransfers: [swish] }];
  return instructions.map((each) => (each === place ? { ...each, creditTransfers: [...(each.creditTransfers ?? []), swish] } : each));
}

function only(instructions: PaymentInstructions, scheme: AccountScheme): readonly PaymentInstructions[] {
  const creditTransfers = instructions.creditTransfers?.filter((each) => each.scheme === scheme) ?? [];
  return creditTransfers.length ? [{ ...instructions, creditTransfers }] : [];
}
