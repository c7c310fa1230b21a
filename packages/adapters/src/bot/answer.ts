import type { MessageCard, Subject } from '@kvitt/core/model/conversation.js';
import type { Invoice } from '@kvitt/core/model/invoice.js';
import type { Asked, Said } from './asked.js';
import { namedLine, quotedLine } from './lines.js';
import { topicOf, type Topic } from './questions.js';
import { Speech } from './speech.js';
import { aboutChange } from './topics/change.js';
import { aboutLine } from './topics/line.js';
import { aboutDue, aboutLate, aboutPaid, aboutPaying } from './topics/paying.js';
import { aboutPerson, aboutSupplier, nameOf, notKnown } from './topics/people.js';
import { aboutTotal, aboutVat } from './topics/total.js';

/** What the bot answers from: the invoice itself, and nothing else. */
export interface BotKnowledge {
  /** What the conversation is about; without it the bot knows nothing and says so. */
  readonly invoice?: Invoice;
  /** The one before it, to compare with. */
  readonly previous?: Invoice;
  /** What is quoted above the question. */
  readonly subject?: Subject;
  /** BCP 47: the language of the answer, whichever one the question is in. */
  readonly locale: string;
  /** Epoch milliseconds. */
  readonly now: number;
}

export interface BotAnswer {
  /** CommonMark; the supplier's own words in it are escaped. */
  readonly text: string;
  /** Questions that are likely next, in the language of the answer. */
  readonly quickReplies: readonly string[];
  /** What the page can show with it: the way to pay, where money is owed. */
  readonly card?: MessageCard;
  /** What the question was taken for; at `person` the backend hands over, at `unknown` a person should look. */
  readonly topic: Topic;
}

const topics: Readonly<Partial<Record<Topic, (asked: Asked) => Said>>> = {
  person: aboutPerson,
  change: aboutChange,
  paid: aboutPaid,
  late: aboutLate,
  due: aboutDue,
  vat: aboutVat,
  total: aboutTotal,
  pay: aboutPaying,
  supplier: aboutSupplier,
  hello: ({ speech: { words }, invoice }) => ({ text: words.hello(nameOf(invoice)), next: [words.ask.change, words.ask.due, words.ask.total] }),
  thanks: ({ speech: { words } }) => ({ text: words.thanks, next: [] }),
};

/** Answers a question from the invoice, by rules: no model, no network, no guess. */
export function answer(question: string, { invoice, previous, subject = {}, locale, now }: BotKnowledge): BotAnswer {
  const speech = new Speech(locale);
  const named = invoice && namedLine(question, invoice.lines);
  const quoted = invoice && quotedLine(subject, invoice);
  const topic = topicOf(question, { named: named !== undefined, quoted: quoted !== undefined });
  if (!invoice) return withoutInvoice(topic, speech);
  const { text, next, card } = said(topic, { speech, invoice, previous, line: named ?? quoted, now });
  return { text, quickReplies: next, ...(card && { card }), topic };
}

function said(topic: Topic, asked: Asked): Said {
  const { line } = asked;
  if (topic === 'line' && line) return aboutLine({ ...asked, line });
  return (topics[topic] ?? notKnown)(asked);
}

function withoutInvoice(topic: Topic, { words }: Speech): BotAnswer {
  if (topic === 'thanks') return { text: words.thanks, quickReplies: [], topic };
  if (topic === 'person') return { text: words.aPerson, quickReplies: [], topic };
  return { text: words.noInvoice, quickReplies: [words.ask.person], topic: 'unknown' };
}
