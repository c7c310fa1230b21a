import type { Invoice } from '@kvitt/core/model/invoice.js';
import type { InvoiceLine } from '@kvitt/core/model/line.js';
import type { Subject } from '@kvitt/core/model/conversation.js';
import { normal } from './normal.js';

const shortestName = 3;
/** A word of a name that means something by itself: "Månadsavgift", not "20 A". */
const longWord = 6;

/** The line that a question names: the longest name in it, else the one with the longest of its words in it. */
export function namedLine(question: string, lines: readonly InvoiceLine[]): InvoiceLine | undefined {
  const text = normal(question);
  const scored = lines.map((line) => ({ line, score: scoreOf(normal(line.item.name), text) })).filter(({ score }) => score > 0);
  return scored.reduce<(typeof scored)[number] | undefined>((best, next) => (best && best.score >= next.score ? best : next), undefined)?.line;
}

/** The line that is quoted above the question. */
export function quotedLine({ lineId }: Subject, { lines }: Pick<Invoice, 'lines'>): InvoiceLine | undefined {
  return lineId === undefined ? undefined : lines.find(({ id }) => id === lineId);
}

function scoreOf(name: string, text: string): number {
  if (name.length >= shortestName && text.includes(name)) return name.length * 2;
  const words = name.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length >= longWord && text.includes(word));
  return Math.max(0, ...words.map((word) => word.length));
}
