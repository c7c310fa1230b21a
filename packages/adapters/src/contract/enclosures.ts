import type { FileDraft } from '@kvitt/core/adapter.js';
import { attachmentSchema, type Attachment } from '@kvitt/core/model/attachment.js';
import { maxAttachmentBytes, maxAttachments } from '@kvitt/core/model/conversation-limits.js';
import { validate } from '@kvitt/core/session/validate.js';
import { contractCase, type Operation, type WholeAdapter } from './case.js';
import { context } from './context.js';
import { check, checkFails, checkSame } from './expect.js';
import { draftOf, send, threadOf, writing } from './talk.js';

const attaching: readonly Operation[] = [...writing, 'conversations.attach', 'conversations.file'];

/** Every byte there is, behind the beginning of a PNG. */
const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...Array.from({ length: 256 }, (_, byte) => byte)]);
const pdf = new TextEncoder().encode('%PDF-1.4\n%âãÏÓ\n');

const fileOf = (conversationId: string, bytes: Uint8Array<ArrayBuffer>, fileName: string, type = ''): FileDraft =>
  ({ conversationId, clientId: crypto.randomUUID(), file: new Blob([bytes], { type }), fileName });

async function attach({ conversations }: WholeAdapter, draft: FileDraft): Promise<Attachment> {
  return validate('conversations.attach', attachmentSchema, await conversations.attach(draft, context({ idempotencyKey: draft.clientId })));
}

/** Files that come with a message. */
export const enclosureCases = [
  contractCase('takes a file by what it is, and gives it back byte for byte', attaching, async (adapter, sandbox) => {
    const { id } = await threadOf(adapter, sandbox);
    const told: number[] = [];
    const drafts = [{ ...fileOf(id, png, 'mätare.png', 'image/png'), onProgress: (bytes: number) => told.push(bytes) }, fileOf(id, pdf, 'kvitto.pdf', 'image/jpeg')];
    const taken = [];
    for (const draft of drafts) taken.push(await attach(adapter, draft));
    checkSame(taken.map(({ mediaType, size }) => [mediaType, size]), [['image/png', png.length], ['application/pdf', pdf.length]], 'the files');
    check(told.every((bytes) => bytes >= 0 && bytes <= png.length + 1_000), `progress beyond the file: ${told.join()}`);
    const { attachments = [] } = await send(adapter, { ...draftOf(id, ''), attachmentIds: taken.map((file) => file.id) });
    checkSame(attachments.map((file) => [file.id, file.mediaType]), taken.map((file) => [file.id, file.mediaType]), 'the files of the message');
    check(attachments.every(({ fileName = '' }) => fileName !== ''), 'a file has no name');
    const back = await adapter.conversations.file({ conversationId: id, attachmentId: attachments[0]?.id ?? '' }, context());
    checkSame([...new Uint8Array(await back.arrayBuffer())], [...png], 'the bytes');
    checkSame(back.type, 'image/png', 'the type');
  }),

  contractCase('takes a file once per clientId', attaching, async (adapter, sandbox) => {
    const { id } = await threadOf(adapter, sandbox);
    const draft = fileOf(id, pdf, 'kvitto.pdf');
    const [first, second] = [await attach(adapter, draft), await attach(adapter, draft)];
    checkSame(second.id, first.id, 'the file');
  }),

  contractCase('answers invalid for another type, too large a file, none at all and none with a name', attaching, async (adapter, sandbox) => {
    const { id } = await threadOf(adapter, sandbox);
    const text = new TextEncoder().encode('<svg onload="alert(1)">');
    const large = new Uint8Array(maxAttachmentBytes + 1);
    large.set(png);
    const wrong = [fileOf(id, text, 'bild.png', 'image/png'), fileOf(id, large, 'bild.png'), fileOf(id, new Uint8Array(), 'tom.pdf', 'application/pdf'), fileOf(id, pdf, '')];
    for (const draft of wrong) {
      await checkFails('invalid', `conversations.attach of "${draft.fileName}"`, adapter.conversations.attach(draft, context({ idempotencyKey: draft.clientId })));
    }
  }),

  contractCase('takes no more files with a message than are allowed, and none of another thread', attaching, async (adapter, sandbox) => {
    const { id } = await threadOf(adapter, sandbox);
    const many = [];
    for (let count = 0; count <= maxAttachments; count++) many.push((await attach(adapter, fileOf(id, pdf, `${count}.pdf`))).id);
    const tooMany = { ...draftOf(id), attachmentIds: many };
    await checkFails('invalid', 'too many files', adapter.conversations.send(tooMany, context({ idempotencyKey: tooMany.clientId })));
    const other = await adapter.conversations.open({}, context());
    const elsewhere = { ...draftOf(other.id), attachmentIds: many.slice(0, 1) };
    await checkFails('invalid', 'a file of another thread', adapter.conversations.send(elsewhere, context({ idempotencyKey: elsewhere.clientId })));
  }),

  contractCase('answers not-found for a file that is none of the thread’s', attaching, async (adapter, sandbox) => {
    const { id } = await threadOf(adapter, sandbox);
    const file = await attach(adapter, fileOf(id, pdf, 'kvitto.pdf'));
    await send(adapter, { ...draftOf(id), attachmentIds: [file.id] });
    const { id: other } = await adapter.conversations.open({}, context());
    for (const [conversationId, attachmentId] of [[id, 'no-such-file'], [other, file.id], [sandbox.foreignConversationId ?? 'no-such-thread', file.id]] as const) {
      await checkFails('not-found', 'conversations.file', adapter.conversations.file({ conversationId, attachmentId }, context()));
    }
    await checkFails('not-found', 'conversations.attach', adapter.conversations.attach(fileOf(sandbox.foreignConversationId ?? 'no-such-thread', pdf, 'kvitto.pdf'), context({ idempotencyKey: 'k' })));
  }),
];
