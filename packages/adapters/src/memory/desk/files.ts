import type { FileDraft } from '@kvitt/core/adapter.js';
import type { Attachment } from '@kvitt/core/model/attachment.js';
import { maxAttachmentBytes } from '@kvitt/core/model/conversation-limits.js';
import { fileType, telltaleBytes } from '@kvitt/core/model/file-type.js';
import { refused } from '../order.js';
import { unknown } from './folder.js';

const longestName = 255;

interface Kept {
  readonly conversationId: string;
  readonly draft: FileDraft;
  readonly attachment: Attachment;
  readonly bytes: Blob;
}

/** Files of conversations: what a file really is decides, never what it is called. */
export class Files {
  readonly #kept = new Map<string, Kept>();
  readonly #byClientId = new Map<string, Kept>();

  /** Takes a file once per `clientId`; `beginning` is how it begins. */
  take(draft: FileDraft, beginning: Uint8Array): Attachment {
    const before = this.#byClientId.get(draft.clientId);
    if (before) return same(before.draft, draft) ? before.attachment : refuse('clientId', 'this clientId stands for another file');
    const type = checked(draft, beginning);
    const id = `file-${this.#kept.size + 1}`;
    const attachment = { id, mediaType: type, fileName: draft.fileName, size: draft.file.size };
    const kept = { conversationId: draft.conversationId, draft, attachment, bytes: new Blob([draft.file], { type }) };
    this.#kept.set(id, kept);
    this.#byClientId.set(draft.clientId, kept);
    return attachment;
  }

  /** Files of a message to be; each must be one of this thread. */
  named(conversationId: string, ids: readonly string[]): readonly Attachment[] {
    return ids.map((id) => {
      const kept = this.#kept.get(id);
      return kept?.conversationId === conversationId ? kept.attachment : refuse('attachmentIds', `no file ${id}`);
    });
  }

  bytes(conversationId: string, id: string): Blob {
    const kept = this.#kept.get(id);
    return kept?.conversationId === conversationId ? kept.bytes : unknown(id);
  }
}

/** How a file begins. */
export async function beginningOf(file: Blob): Promise<Uint8Array> {
  return new Uint8Array(await file.slice(0, telltaleBytes).arrayBuffer());
}

function checked({ file, fileName }: FileDraft, beginning: Uint8Array): string {
  if (fileName.trim() === '' || fileName.length > longestName) refuse('fileName', 'a file has a name of at most 255 characters');
  if (file.size > maxAttachmentBytes) refuse('file', `at most ${maxAttachmentBytes} bytes`);
  return fileType(beginning) ?? refuse('file', 'neither an image nor a PDF');
}

function same(one: FileDraft, other: FileDraft): boolean {
  return one.conversationId === other.conversationId && one.fileName === other.fileName && one.file.size === other.file.size;
}

function refuse(field: string, message: string): never {
  throw refused(field, message);
}
