import type { MessageCard } from '@kvitt/core/model/conversation.js';
import type { Invoice } from '@kvitt/core/model/invoice.js';
import type { InvoiceLine } from '@kvitt/core/model/line.js';
import type { Speech } from './speech.js';

/** What an answer is made of. */
export interface Asked {
  readonly speech: Speech;
  readonly invoice: Invoice;
  readonly previous?: Invoice;
  /** The line that is named or quoted. */
  readonly line?: InvoiceLine;
  readonly now: number;
}

/** What a topic says, and which questions are likely next. */
export interface Said {
  readonly text: string;
  readonly next: readonly string[];
  /** What the page can show beside the words. */
  readonly card?: MessageCard;
}

/** Paragraphs with an empty line between them; what is absent is left out. */
export function paragraphs(...parts: readonly (string | undefined)[]): string {
  return parts.filter(Boolean).join('\n\n');
}

/** A Markdown list of what is there. */
export function listed(rows: readonly (string | undefined)[]): string {
  return rows.filter(Boolean).map((row) => `- ${row ?? ''}`).join('\n');
}
