import type { Suggestion } from '@kvitt/core/model/conversation.js';
import type { Invoice } from '@kvitt/core/model/invoice.js';
import { answer } from './answer.js';
import { plain } from './markdown.js';
import { normal } from './normal.js';
import { Speech } from './speech.js';

/** What suggestions are made from. */
export interface SuggestionQuery {
  readonly invoice?: Invoice;
  readonly previous?: Invoice;
  readonly lineId?: string;
  /** What is written so far. */
  readonly text?: string;
  readonly locale: string;
  readonly now: number;
}

const atMost = 5;

/** Questions that fit what is asked about, best first, each with its answer as plain text; what is written so far moves those like it to the front. */
export function suggestionsFor({ invoice, previous, lineId, text = '', locale, now }: SuggestionQuery): Suggestion[] {
  if (!invoice) return [];
  const line = invoice.lines.find(({ id }) => id === lineId);
  const { ask } = new Speech(locale).words;
  const ofLine = line ? [['line', ask.line(line.item.name)] as const, ['line-change', ask.lineChange(line.item.name)] as const] : [];
  const ofInvoice = [['change', ask.change], ['due', ask.due], ['pay', ask.pay], ['total', ask.total], ['vat', ask.vat], ['late', ask.late]] as const;
  const questions = [...ofLine, ...ofInvoice].filter(([id]) => previous !== undefined || !id.endsWith('change'));
  const knowledge = { invoice, previous, locale, now };
  const meant = text.trim() && answer(text, knowledge).topic;
  const rank = ([id, question]: readonly [string, string]): number => (id === meant ? 2 : 0) + likeness(text, question);
  const ranked = questions.map((entry) => ({ entry, rank: rank(entry) })).sort((a, b) => b.rank - a.rank);
  return ranked.slice(0, atMost).map(({ entry: [id, question] }) => ({ id, text: question, answer: plain(answer(question, knowledge).text) }));
}

/** How much of what is written occurs in the question, 0 to 1. */
function likeness(text: string, question: string): number {
  const words = normal(text).split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 2);
  const found = words.filter((word) => normal(question).includes(word));
  return words.length === 0 ? 0 : found.length / words.length;
}
