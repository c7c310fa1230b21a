import type { Attachment } from '@kvitt/core/model/attachment.js';
import { instant } from '../clock.js';
import { notFound, ProblemError } from '../problem.js';
import { fileOfKey, givenSince, keepFile, type NewFile } from '../records/conversation-files.js';
import { holdConversation } from '../records/conversations.js';
import type { Ground } from './held.js';
import { refused } from './post.js';
import type { Reader } from './reader.js';

/** What one customer's conversations take within an hour. */
const spanMs = 60 * 60_000;
export const mostFiles = 100;
export const mostBytes = 100_000_000;

/** Keeps a file for a message to come, once for its key. */
export function keepOnce({ database, clock }: Ground, reader: Reader, wanted: NewFile): Promise<{ readonly file: Attachment; readonly isNew: boolean }> {
  return database.transaction(async (transaction) => {
    if (!(await holdConversation(transaction, reader, wanted.conversationId))) throw notFound();
    const known = await fileOfKey(transaction, wanted);
    if (known && !known.isSame) throw refused('#/Idempotency-Key', 'stands for another file');
    if (known) return { file: known.file, isNew: false };
    const { files, bytes } = await givenSince(transaction, wanted.customerId, reader.side, instant(clock, -spanMs));
    if (files >= mostFiles || bytes + wanted.size > mostBytes) throw new ProblemError(429, { title: 'Too many files for now' }, { 'retry-after': '600' });
    return { file: await keepFile(transaction, wanted, instant(clock)), isNew: true };
  });
}
