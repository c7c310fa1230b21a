import { maxAttachmentBytes, attachmentTypes } from '@kvitt/core/model/conversation-limits.js';
import { fileType } from '@kvitt/core/model/file-type.js';
import { Hono } from 'hono';
import { encodeBase64 } from 'hono/utils/encode';
import { nameIn, safeName, savedAs } from '../conversations/file-names.js';
import { found } from '../conversations/held.js';
import { keepOnce } from '../conversations/files.js';
import type { Office } from '../conversations/office.js';
import { refused } from '../conversations/post.js';
import { notFound } from '../problem.js';
import { findFile } from '../records/conversation-files.js';
import type { Reading } from '../sign-in.js';
import { keyOf } from './messages.js';

/** Files below `/conversations/{id}/attachments`: what one really is decides, not what it is called. */
export function conversationFileRoutes(office: Office): Hono<Reading> {
  const { database } = office.ground;
  const routes = new Hono<Reading>();
  routes.post('/:id/attachments', async (c) => {
    const clientId = keyOf(c);
    const conversation = await found(database, c.var.reader, c.req.param('id'));
    const given = nameIn(c.req.header('content-disposition') ?? '');
    if (given === '') throw refused('#/Content-Disposition', "expected attachment; filename*=UTF-8''...");
    const bytes = new Uint8Array(await c.req.arrayBuffer());
    const mediaType = fileType(bytes);
    if (!mediaType) throw refused('#/file', `expected ${attachmentTypes.join(', ')}`);
    if (bytes.length > maxAttachmentBytes) throw refused('#/file', `expected at most ${maxAttachmentBytes} bytes`);
    const fileName = safeName(given, mediaType);
    const { file, isNew } = await keepOnce(office.ground, c.var.reader, {
      conversationId: conversation.id, customerId: conversation.customerId, side: c.var.reader.side,
      clientId, fileName, mediaType, size: bytes.length, content: encodeBase64(bytes.buffer),
    });
    return c.json(file, isNew ? 201 : 200);
  });
  routes.get('/:id/attachments/:attachmentId', async (c) => {
    const { id } = await found(database, c.var.reader, c.req.param('id'));
    const file = await findFile(database, id, c.var.reader.side, c.req.param('attachmentId'));
    if (!file) throw notFound();
    return new Response(file.content, {
      headers: {
        'content-type': file.mediaType,
        'content-disposition': savedAs(file.fileName),
        'content-security-policy': 'sandbox',
        'cache-control': 'private, no-store',
      },
    });
  });
  return routes;
}
