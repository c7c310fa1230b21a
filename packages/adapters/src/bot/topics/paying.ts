import { amountToPay, dueState, isDirectDebit, settlementOf } from '@kvitt/core/model/due.js';
import type { PaymentInstructions } from '@kvitt/core/model/payment-instructions.js';
import { isNegative, isPositive, negate } from '@kvitt/core/money.js';
import { listed, paragraphs, type Asked, type Said } from '../asked.js';
import { escaped } from '../markdown.js';

/** When it is due. */
export function aboutDue(asked: Asked): Said {
  const { ask } = asked.speech.words;
  return { text: paragraphs(whenDue(asked), drawn(asked)), next: [ask.pay, ask.late, ask.person] };
}

/** What if it is late: nothing is computed here, and more time is a person's to give. */
export function aboutLate(asked: Asked): Said {
  const { words } = asked.speech;
  const { feeBasis } = asked.invoice;
  const basis = feeBasis && `${words.feeBasis}: ${escaped(feeBasis)}`;
  const late = isPositive(amountToPay(asked.invoice)) ? paragraphs(words.ifLate, basis) : undefined;
  return { text: paragraphs(whenDue(asked), drawn(asked), late), next: [words.ask.person, words.ask.pay] };
}

/** How to pay: with the button, which the page can show here, or by the accounts and the reference as the invoice prints them. */
export function aboutPaying(asked: Asked): Said {
  const { speech: { words }, invoice } = asked;
  const next = [words.ask.due, words.ask.late, words.ask.person];
  const owed = amountToPay(invoice);
  if (isDirectDebit(invoice) || !isPositive(owed)) return { text: paragraphs(whenDue(asked), drawn(asked)), next };
  const card = { kind: 'payment-link', id: invoice.id, name: words.payInvoice(asked.speech.money(owed), invoice.number) };
  const ways = (invoice.paymentInstructions ?? []).flatMap((instructions) => way(instructions, asked)).filter(Boolean);
  return { text: ways.length > 0 ? paragraphs(words.payHere, ...ways) : whenDue(asked), next, card };
}

/** Whether the supplier has the money: only what the backend says. */
export function aboutPaid(asked: Asked): Said {
  const { ask } = asked.speech.words;
  return { text: settled(asked), next: [ask.pay, ask.due, ask.person] };
}

function settled({ speech, invoice }: Asked): string {
  const { words } = speech;
  const [settlement, left] = [settlementOf(invoice), speech.money(amountToPay(invoice))];
  if (settlement === 'unknown') return words.paidUnknown;
  if (settlement === 'unpaid') return words.isUnpaid(left);
  if (settlement === 'partly-paid') return words.isPartlyPaid(left);
  if (settlement === 'pending' || settlement === 'scheduled') return words.isOnItsWay;
  return settlement === 'paid' || settlement === 'overpaid' ? words.isPaid(escaped(invoice.number)) : words.nothingToPay;
}

function whenDue({ speech, invoice, now }: Asked): string {
  const { words } = speech;
  const owed = amountToPay(invoice);
  if (isNegative(owed)) return words.moneyBack(speech.money(negate(owed)));
  if (!isPositive(owed)) return words.nothingToPay;
  const { state } = dueState(invoice, { now });
  const amount = speech.money(owed);
  if (state === 'none' || invoice.dueDate === undefined) return words.noDueDate(amount);
  const date = speech.date(invoice.dueDate);
  if (state === 'today') return words.dueToday(amount);
  return (state === 'overdue' ? words.wasDue : words.dueOn)(amount, date);
}

function drawn({ speech, invoice }: Asked): string | undefined {
  return isDirectDebit(invoice) && isPositive(amountToPay(invoice)) ? speech.words.drawn : undefined;
}

function way({ reference, creditTransfers = [] }: PaymentInstructions, { speech, invoice }: Asked): string[] {
  const { words } = speech;
  return creditTransfers.map(({ account, accountName, scheme }) =>
    listed([
      accountName && `${words.payTo}: ${escaped(accountName)}`,
      `${scheme === 'bankgiro' || scheme === 'plusgiro' ? capital(scheme) : words.account}: **${escaped(account)}**`,
      reference && `${words.reference}: **${escaped(reference)}**`,
      `${words.amount}: **${speech.money(amountToPay(invoice))}**`,
      invoice.dueDate && `${words.latest}: ${speech.date(invoice.dueDate)}`,
    ]),
  );
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
