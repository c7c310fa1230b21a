import type { Audience } from '@kvitt/core/adapter.js';
import type { Attachment } from '@kvitt/core/model/attachment.js';
import { decodeBase64 } from 'hono/utils/encode';
import { only, type Queries } from '../db/database.js';

interface FileRow {
  readonly id: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly size: number;
}

const attachment = `id, file_name as "fileName", media_type as "mediaType", size`;

export interface NewFile {
  readonly conversationId: string;
  readonly customerId: string;
  readonly side: Audience;
  readonly clientId: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly size: number;
  readonly content: string;
}

/** Keeps a file for a message to come, its bytes in base64. */
export async function keepFile(transaction: Queries, file: NewFile, at: string): Promise<Attachment> {
  const rows = await transaction.query<FileRow>(
    `insert into conversation_file (id, conversation_id, customer_id, side, client_id, file_name, media_type, size, digest, content, at)
     select $1, $2, $3, $4, $5, $6, $7, $8::integer, encode(sha256(bytes), 'hex'), bytes, $10::timestamptz from decode($9, 'base64') as bytes
     returning ${attachment}`,
    [crypto.randomUUID(), file.conversationId, file.customerId, file.side, file.clientId, file.fileName, file.mediaType, file.size, file.content, at],
  );
  return only(rows);
}

/** Answers the file of a key, and whether it has these bytes. */
export async function fileOfKey(queries: Queries, { conversationId, clientId, content }: NewFile): Promise<{ readonly file: Attachment; readonly isSame: boolean } | undefined> {
  const [row] = await queries.query<FileRow & { isSame: boolean }>(
    `select ${attachment}, digest = encode(sha256(decode($3, 'base64')), 'hex') as "isSame" from conversation_file where conversation_id = $1 and client_id = $2`,
    [conversationId, clientId, content],
  );
  if (!row) return undefined;
  const { isSame, ...file } = row;
  return { file, isSame };
}

/** What a customer's conversations have been given since a moment. */
export async function givenSince(queries: Queries, customerId: string, side: Audience, since: string): Promise<{ readonly files: number; readonly bytes: number }> {
  const rows = await queries.query<{ files: number; bytes: number }>(
    `select count(*)::integer as files, coalesce(sum(size), 0)::float8 as bytes from conversation_file where customer_id = $1 and side = $2 and at > $3::timestamptz`,
    [customerId, side, since],
  );
  return only(rows);
}

/** Makes files part of a message, in its order; those that are none of its author's, or of another message, are left out. */
export async function attachFiles(transaction: Queries, conversationId: string, side: Audience, messageKey: string, ids: readonly string[]): Promise<readonly Attachment[]> {
  const rows = await transaction.query<FileRow>(
    `update conversation_file set message_id = $3
     where conversation_id = $1 and side = $2 and message_id is null and id in (select jsonb_array_elements_text($4::text::jsonb)) returning ${attachment}`,
    [conversationId, side, messageKey, JSON.stringify(ids)],
  );
  return ids.flatMap((id) => rows.filter((row) => row.id === id));
}

/** Answers the bytes of a file that is in a message, or was kept by the side that asks. */
export async function findFile(queries: Queries, conversationId: string, side: Audience, id: string): Promise<{ readonly fileName: string; readonly mediaType: string; readonly content: Uint8Array<ArrayBuffer> } | undefined> {
  const [row] = await queries.query<FileRow & { content: string }>(
    `select ${attachment}, encode(content, 'base64') as content from conversation_file
     where conversation_id = $1 and id = $3 and (message_id is not null or side = $2)`,
    [conversationId, side, id],
  );
  return row && { fileName: row.fileName, mediaType: row.mediaType, content: decodeBase64(row.content.replaceAll('\n', '')) };
}

/** Forgets files that no message has taken. */
export async function forgetFiles(queries: Queries, before: string): Promise<void> {
  await queries.query('delete from conversation_file where message_id is null and at < $1::timestamptz', [before]);
}
