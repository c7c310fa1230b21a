import type { MessageDraft } from '@kvitt/core/adapter.js';
import type { Attachment } from '@kvitt/core/model/attachment.js';
import { maxAttachments, maxMessageLength } from '@kvitt/core/model/conversation-limits.js';
import { refused } from '../order.js';
import type { Files } from './files.js';
import type { Folder } from './folder.js';

/** Throws `invalid` with the field that is wrong; answers the files that come with it. */
export function checkDraft({ text, attachmentIds = [], inReplyTo }: MessageDraft, folder: Folder, files: Files): readonly Attachment[] {
  if (text.length > maxMessageLength) throw refused('text', `at most ${maxMessageLength} characters`);
  if (text.trim() === '' && attachmentIds.length === 0) throw refused('text', 'neither words nor a file');
  if (attachmentIds.length > maxAttachments) throw refused('attachmentIds', `at most ${maxAttachments} files`);
  if (inReplyTo !== undefined && !folder.messages.some(({ id }) => id === inReplyTo)) throw refused('inReplyTo', `no message ${inReplyTo}`);
  return files.named(folder.id, attachmentIds);
}

/** Whether two drafts say the same. */
export function sameDraft(one: MessageDraft, other: MessageDraft): boolean {
  return meaning(one) === meaning(other);
}

function meaning({ text, attachmentIds = [], inReplyTo, subject = {} }: MessageDraft): string {
  return JSON.stringify([text, attachmentIds, inReplyTo, subject.invoiceId, subject.lineId, subject.name, subject.amount?.amount, subject.amount?.currency]);
}
