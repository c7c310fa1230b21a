import type { CashDiscount } from '@kvitt/core/model/invoice.js';
import type { PaymentInstructions } from '@kvitt/core/model/payment-instructions.js';
import { addDays, today } from '@kvitt/core/period.js';
import { multiply, round, subtract } from '@kvitt/core/sum.js';
import { html, nothing } from 'lit';
import { inFours } from '../internal/giro/accounts.js';
import { meansOf, particulars } from './codes.js';
import { isPayable } from './stub.js';
import { factIf, ltr } from './text.js';
import type { View } from './view.js';

/** "2% off if you pay by 14 February (then 1,234.50 to pay)": beside the amount, as long as that day has not passed. */
export function cashDiscounts(view: View): unknown {
  return standing(view).map((each) => html`<p class="soft small">${inWords(each, view)}${thenToPay(each, view)}</p>`);
}

/** Those that are not told beside the amount: their day has passed, or nothing is to be paid. */
export function pastDiscounts(view: View): readonly unknown[] {
  const told = standing(view);
  const past = (view.invoice.cashDiscounts ?? []).filter((each) => !told.includes(each));
  return past.map((each) => factIf(particulars(view).cashDiscount, inWords(each, view)));
}

/** How it is paid where no account is typed into a bank: "Payment: cash", on the stub. */
export function otherMeans(view: View): unknown {
  const texts = (view.invoice.paymentInstructions ?? []).filter((each) => !each.creditTransfers?.length && !isDrawn(each)).map((each) => meansText(each, view));
  return [...new Set(texts)].filter(Boolean).map((text) => html`<p><span class="soft">${particulars(view).paymentMeans}:</span> <bdi>${text}</bdi></p>`);
}

/** What of the payment instructions the stub leaves unsaid: its fields say by themselves that it is a transfer. Accounts to pay to are not told where nothing is to be paid. */
export function paymentFacts(view: View): readonly unknown[] {
  const payable = isPayable(view);
  const each = (view.invoice.paymentInstructions ?? []).flatMap((way) => [...meansFacts(way, payable, view), ...cardFacts(way, payable, view), ...debitFacts(way, payable, view)]);
  return [...each, ...holders(view)];
}

function meansFacts(each: PaymentInstructions, payable: boolean, view: View): readonly unknown[] {
  const text = isDrawn(each) ? undefined : meansText(each, view);
  const unsaidReference = payable && each.creditTransfers?.length ? undefined : each.reference;
  return [payable ? nothing : factIf(particulars(view).paymentMeans, text), factIf(view.words.reference, unsaidReference, ltr)];
}

function cardFacts({ card }: PaymentInstructions, payable: boolean, view: View): readonly unknown[] {
  const more = particulars(view);
  return [payable ? nothing : factIf(more.cardNumber, card?.number, ltr), factIf(more.cardHolder, card?.holder)];
}

function debitFacts({ directDebit = {} }: PaymentInstructions, payable: boolean, view: View): readonly unknown[] {
  const { mandateReference, creditorIdentifier, debitedAccount } = directDebit;
  const more = particulars(view);
  const unsaid = payable ? [] : [factIf(view.words.mandate, mandateReference, ltr), factIf(more.debitedAccount, debitedAccount, (account) => ltr(inFours(account)))];
  return [...unsaid, factIf(more.creditorId, creditorIdentifier, ltr)];
}

/** The first IBAN's holder stands beside it; another account's is told here, when it is not simply who is paid. */
function holders(view: View): readonly unknown[] {
  const { seller, payee, paymentInstructions = [] } = view.invoice;
  const transfers = paymentInstructions.flatMap(({ creditTransfers = [] }) => creditTransfers);
  const beside = transfers.find(({ scheme }) => scheme === 'iban')?.accountName;
  const known = [seller.name, seller.tradingName, payee?.name, beside];
  const names = transfers.map(({ accountName }) => accountName).filter((name) => !known.includes(name));
  return isPayable(view) ? [...new Set(names)].map((name) => factIf(particulars(view).accountHolder, name)) : [];
}

/** Money that the seller draws has words of its own on the stub. */
function isDrawn({ meansCode, card, directDebit }: PaymentInstructions): boolean {
  return card !== undefined || directDebit !== undefined || meansCode === '49' || meansCode === '59';
}

function meansText({ meansCode, meansText }: PaymentInstructions, view: View): string | undefined {
  return meansText ?? meansOf(meansCode, view);
}

function standing(view: View): readonly CashDiscount[] {
  const { invoice, locale } = view;
  if (!isPayable(view)) return [];
  const now = today(locale.now, invoice.timeZone ?? locale.timeZone ?? 'UTC');
  return (invoice.cashDiscounts ?? []).filter(({ days }) => addDays(invoice.issueDate, days) >= now);
}

function inWords({ days, percentage }: CashDiscount, view: View): string {
  const { invoice, locale } = view;
  return particulars(view).cashDiscountBy(locale.percent(percentage), locale.date(addDays(invoice.issueDate, days)));
}

/** To the cent, where nothing has been paid since. */
function thenToPay({ percentage, baseAmount }: CashDiscount, view: View): string {
  const { invoice, locale } = view;
  const { payableAmount } = invoice.totals;
  const base = baseAmount ?? payableAmount;
  if (invoice.balance || base.currency !== payableAmount.currency) return '';
  const off = round(multiply(multiply(base, percentage), '0.01'));
  return ` (${particulars(view).thenToPay(locale.money(subtract(payableAmount, off)))})`;
}
