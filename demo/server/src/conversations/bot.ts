import { answer, type BotKnowledge } from '@kvitt/adapters/bot.js';
import type { Subject } from '@kvitt/core/model/conversation.js';
import { findInvoice, invoiceBefore } from '../records/invoices.js';
import type { Queries } from '../db/database.js';
import type { Held } from './held.js';
import type { Draft } from './post.js';
import type { Reader } from './reader.js';
import { askForPerson } from './turns.js';

/** Answers as the next message, whole from the beginning: its words are told as the clock goes. Who asks for a person is in the queue at once. */
export async function answerByBot(held: Held, reader: Reader, { text: question, subject }: Draft): Promise<void> {
  const { row, transaction } = held;
  const now = Date.parse(held.at);
  const invoices = await invoicesAbout(transaction, row.customerId, subject?.invoiceId ?? row.invoiceId ?? undefined);
  const { text, quickReplies, card, topic } = answer(question, { ...invoices, ...(subject && { subject }), locale: reader.lang ?? row.lang, now });
  const author = { role: 'bot', name: row.supplierName } as const;
  const more = { format: 'markdown', ...(quickReplies.length > 0 && { quickReplies: [...quickReplies] }), ...(card && { card }) } as const;
  await held.add({ author, text, more, isWriting: topic !== 'person' });
  held.set({ state: 'waiting-customer' });
  if (topic === 'person') await askForPerson(held, reader, now);
}

/** What the bot answers from: the invoice that is talked about, and the one before it. */
export async function invoicesAbout(queries: Queries, customerId: string, invoiceId: Subject['invoiceId']): Promise<Pick<BotKnowledge, 'invoice' | 'previous'>> {
  const invoice = invoiceId === undefined ? undefined : await findInvoice(queries, customerId, invoiceId);
  const previous = invoice && (await invoiceBefore(queries, customerId, invoice));
  return { ...(invoice && { invoice }), ...(previous && { previous }) };
}
