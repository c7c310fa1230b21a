import * as v from 'valibot';
import { KvittError, type ErrorCode } from '../error.js';
import { subjectSchema } from '../model/conversation.js';
import type { Of } from '../model/primitives.js';
import type { Outgoing } from './session.js';

const fileSchema = v.object({
  clientId: v.string(),
  file: v.blob(),
  fileName: v.string(),
  /** Once the backend has it. */
  attachmentId: v.optional(v.string()),
});

/** One message as it is kept until the backend has it. */
export const entrySchema = v.object({
  clientId: v.pipe(v.string(), v.minLength(1)),
  /** Messages of one lane are sent one after the other: a thread, whichever way one came to it. */
  lane: v.string(),
  /** Where it belongs; absent until its thread is begun, about `about`. */
  conversationId: v.optional(v.string()),
  about: v.optional(subjectSchema),
  text: v.string(),
  files: v.array(fileSchema),
  inReplyTo: v.optional(v.string()),
  subject: v.optional(subjectSchema),
  /** Epoch milliseconds at which it was written. */
  at: v.number(),
  /** Its turn among those of the same moment. */
  turn: v.number(),
  /** It may have left: only the backend knows whether it has arrived. */
  tried: v.optional(v.boolean()),
  /** Why it was refused for good. */
  refusal: v.optional(v.object({ code: v.string(), message: v.string(), field: v.optional(v.string()), userMessage: v.optional(v.string()) })),
});

export interface EntryFile extends Omit<Of<typeof fileSchema>, 'file'> {
  readonly file: Blob;
}

export interface Entry extends Omit<Of<typeof entrySchema>, 'files'> {
  readonly files: readonly EntryFile[];
}

/** Anything unreadable is as good as nothing. */
export function readEntry(value: unknown): Entry | undefined {
  const result = v.safeParse(entrySchema, value);
  return result.success ? result.output : undefined;
}

/** A message as text, until a store has it that is not at hand at once; one with files is none. */
export function penned(entry: Entry): string {
  return entry.files.length > 0 ? '' : JSON.stringify(entry);
}

export function readPenned(text: string | null): Entry | undefined {
  try {
    return readEntry(JSON.parse(text ?? ''));
  } catch {
    return undefined;
  }
}

/** In the order in which they were written. */
export function byTurn(one: Entry, other: Entry): number {
  return one.at - other.at || one.turn - other.turn || (one.clientId < other.clientId ? -1 : 1);
}

export function refused(entry: Entry, { code, message, field, userMessage }: KvittError): Entry {
  return { ...entry, refusal: { code, message, field, userMessage } };
}

const errors = new WeakMap<object, KvittError>();

/** Why it was refused for good; the same error each time. */
export function refusalOf({ refusal }: Entry): KvittError | undefined {
  if (!refusal) return undefined;
  const error = errors.get(refusal) ?? new KvittError(refusal.code as ErrorCode, { ...refusal, retryable: false });
  errors.set(refusal, error);
  return error;
}

/** How an entry is shown; `sent` tells how many bytes of a file have left. */
export function outgoingOf(entry: Entry, sending: boolean, sent: (clientId: string) => number): Outgoing {
  const { clientId, text, inReplyTo, subject, at } = entry;
  const error = refusalOf(entry);
  return {
    clientId, text, at,
    files: entry.files.map(({ attachmentId, ...file }) => ({ ...file, sent: attachmentId === undefined ? sent(file.clientId) : file.file.size })),
    state: error ? 'failed' : sending ? 'sending' : 'waiting',
    ...(inReplyTo !== undefined && { inReplyTo }),
    ...(subject && { subject }),
    ...(error && { error }),
  };
}

/** Whether two reads of one entry say the same. */
export function sameEntry(one: Entry, other: Entry): boolean {
  return one.conversationId === other.conversationId && one.tried === other.tried && one.refusal?.code === other.refusal?.code
    && one.files.every(({ attachmentId }, index) => attachmentId === other.files[index]?.attachmentId);
}
