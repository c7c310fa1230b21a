import type { Invoice } from '@kvitt/core/model/invoice.js';
import { isNegative, isZero, absolute } from '@kvitt/core/money.js';
import { sum } from '@kvitt/core/sum.js';
import { listed, paragraphs, type Asked, type Said } from '../asked.js';
import { amountOf, differencesOf, signedTotal, type Differences, type LineDifference } from '../differences.js';
import { escaped } from '../markdown.js';
import { normal } from '../normal.js';
import type { Speech } from '../speech.js';

/** So many lines are told by themselves; the others together. */
const tellAtMost = 6;

/** Why more, or less, than last time: the totals, then every line that changed, to the cent. */
export function aboutChange(asked: Asked): Said {
  const { speech, invoice, previous } = asked;
  const { ask, noPrevious } = speech.words;
  const differences = previous && differencesOf(invoice, previous);
  const next = [ask.due, ask.pay, ask.person];
  if (!previous || !differences) return { text: noPrevious, next: [ask.total, ...next.slice(1)] };
  return { text: asked.line ? ofLine(asked, asked.line.item.name, differences) : ofInvoice(asked, previous, differences), next };
}

function ofInvoice({ speech, invoice }: Asked, previous: Invoice, differences: Differences): string {
  const told = differences.lines.slice(0, tellAtMost).map((line) => row(line, speech));
  const rows = listed([...told, others(differences, speech), rest(differences, speech)]);
  return paragraphs(headline(invoice, previous, differences, speech), rows, rows && vatWord(differences, speech));
}

function headline(invoice: Invoice, previous: Invoice, { total }: Differences, speech: Speech): string {
  const { words } = speech;
  const [now, before, number] = [speech.money(signedTotal(invoice)), speech.money(signedTotal(previous)), escaped(previous.number)];
  if (isZero(total)) return words.same(now, number);
  return (isNegative(total) ? words.less : words.more)(speech.money(absolute(total)), now, number, before);
}

function ofLine({ speech, line }: Asked, name: string, { lines, withVat }: Differences): string {
  const changed = lines.find((each) => normal(each.name) === normal(name));
  if (!changed) return speech.words.lineSame(escaped(name), line ? speech.money(amountOf(line, withVat)) : '');
  return paragraphs(row(changed, speech), vatWord({ withVat }, speech), line?.explanation && escaped(line.explanation));
}

/** "**Monthly fee** +49.00 kr: new on this invoice" */
function row({ name, now, before, difference }: LineDifference, speech: Speech): string {
  const { words } = speech;
  const head = `**${escaped(name)}** ${speech.difference(difference)}`;
  if (!before) return `${head}: ${words.isNew}${now?.note ? ` (${escaped(now.note)})` : ''}`;
  if (!now) return `${head}: ${words.isGone}`;
  const details = [quantities(now, before, speech), prices(now, before, speech)].filter(Boolean).join('; ');
  return details ? `${head}: ${details}` : head;
}

function vatWord({ withVat }: Pick<Differences, 'withVat'>, { words }: Speech): string {
  return withVat ? words.amountsWithVat : words.amountsWithoutVat;
}

type Both = NonNullable<LineDifference['now']>;

function quantities(now: Both, before: Both, speech: Speech): string | undefined {
  if (now.quantity === undefined || before.quantity === undefined || now.quantity === before.quantity) return undefined;
  return speech.words.insteadOf(speech.quantity(now.quantity, now.unitCode), speech.quantity(before.quantity, before.unitCode));
}

function prices(now: Both, before: Both, speech: Speech): string | undefined {
  if (!now.price || !before.price || now.price.net.amount === before.price.net.amount) return undefined;
  return speech.words.insteadOf(speech.money(now.price.net), speech.money(before.price.net));
}

function others({ lines, total }: Differences, speech: Speech): string | undefined {
  const left = lines.slice(tellAtMost);
  if (left.length === 0) return undefined;
  return `${speech.words.others} ${speech.difference(sum(left.map(({ difference }) => difference), total.currency))}`;
}

function rest({ rest: amount, withVat }: Differences, speech: Speech): string | undefined {
  if (isZero(amount)) return undefined;
  return `${withVat ? speech.words.rounding : speech.words.vatAndRounding} ${speech.difference(amount)}`;
}
