import type { Message, Subject } from '@kvitt/core/model/conversation.js';
import { ProblemError } from '../problem.js';
import { attachFiles } from '../records/conversation-files.js';
import { findInvoice } from '../records/invoices.js';
import { findMessage, messageOfKey, type MessageRow } from '../records/messages.js';
import { answerByBot } from './bot.js';
import type { Held } from './held.js';
import { authorOf, type Reader } from './reader.js';
import { takeOver } from './turns.js';

/** What somebody wrote; the key makes it one message however often it is sent. */
export interface Draft {
  readonly clientId: string;
  readonly text: string;
  readonly attachmentIds: readonly string[];
  readonly inReplyTo?: string;
  readonly subject?: Subject;
}

/** A message as it is stored, now or before. */
export interface Posted {
  readonly row: MessageRow;
  readonly isNew: boolean;
}

/** Stores a message once, and has the bot answer it in the same transaction: either both are there or none. */
export async function post(held: Held, reader: Reader, draft: Draft): Promise<Posted> {
  const { clientId, ...words } = draft;
  const written = JSON.stringify([reader.side, words.text, words.attachmentIds, words.inReplyTo, words.subject]);
  const known = await messageOfKey(held.transaction, held.row.id, clientId, written);
  if (known && !known.isSame) throw refused('#/Idempotency-Key', 'stands for another message');
  if (known) return { row: known.row, isNew: false };
  await checkReferences(held, reader, draft);
  if (reader.side === 'agent') await takeOver(held, reader, 'unless-taken');
  const more = await moreOf(held, reader, draft);
  const answers = reader.side === 'customer' && held.row.agentId === null && !held.row.asked;
  const row = await held.add({ author: authorOf(reader), text: draft.text, more, clientId, draft: written, delivery: answers ? 'read' : 'sent' });
  held.set({ state: reader.side === 'agent' ? 'waiting-customer' : 'waiting-provider' });
  if (answers) await answerByBot(held, reader, draft);
  return { row, isNew: true };
}

async function checkReferences({ transaction, row }: Held, reader: Reader, { inReplyTo, subject }: Draft): Promise<void> {
  if (inReplyTo !== undefined && !(await findMessage(transaction, row.id, inReplyTo))) throw refused('#/inReplyTo', 'no message of this conversation');
  const about = subject?.invoiceId;
  if (about === undefined || about === row.invoiceId) return;
  if (!(await findInvoice(transaction, row.customerId, about))) throw refused('#/subject/invoiceId', 'no invoice of this customer');
}

async function moreOf(held: Held, reader: Reader, { clientId, attachmentIds, inReplyTo, subject }: Draft) {
  const attachments = attachmentIds.length === 0 ? undefined : await attachFiles(held.transaction, held.row.id, reader.side, clientId, attachmentIds);
  if (attachmentIds.length !== (attachments?.length ?? 0)) throw refused('#/attachmentIds', 'no files for this message');
  return { ...(attachments && { attachments }), ...(inReplyTo !== undefined && { inReplyTo }), ...(subject && { subject }) } satisfies Partial<Message>;
}

export function refused(pointer: string, detail: string): ProblemError {
  return new ProblemError(422, { title: 'This cannot be taken', errors: [{ pointer, detail }] });
}
