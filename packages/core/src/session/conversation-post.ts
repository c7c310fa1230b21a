import { KvittError } from '../error.js';
import type { Message } from '../model/conversation.js';
import type { ConversationQuestions } from './conversation-questions.js';
import type { Threads } from './conversation-threads.js';
import { inTime } from './in-time.js';
import type { Entry, EntryFile } from './outbox-entry.js';
import type { Sending } from './outbox.js';
import type { Clock } from './session.js';

/** An adapter that has not answered until then is not waited for: the lock is other tabs' too. */
const patienceMs = 60_000;

/** What a message needs on its way. */
export interface PostOptions {
  readonly questions: ConversationQuestions;
  readonly threads: Threads;
  readonly clock: Clock;
  /** Aborted when the session ends. */
  readonly signal: AbortSignal;
}

/** Sends one message: its thread is begun and its files are brought first; a step that was taken is not taken again. */
export async function post(entry: Entry, sending: Sending, options: PostOptions): Promise<Message> {
  const begun = await inThread(entry, sending, options);
  const ready = await withFiles(begun, sending, options);
  const { conversationId, clientId, text, files, inReplyTo, subject } = ready;
  await sending.keep({ ...ready, tried: true });
  const attachmentIds = files.flatMap(({ attachmentId }) => attachmentId ?? []);
  return inTime(options.clock, patienceMs, options.signal, (within) => options.questions.send({
    conversationId, clientId, text, ...(files.length > 0 && { attachmentIds }), ...(inReplyTo !== undefined && { inReplyTo }), ...(subject && { subject }),
  }, within));
}

type Begun = Entry & { readonly conversationId: string };

async function inThread(entry: Entry, sending: Sending, { threads, clock, signal }: PostOptions): Promise<Begun> {
  const { conversationId } = entry;
  if (conversationId !== undefined) return { ...entry, conversationId };
  const { id } = await inTime(clock, patienceMs, signal, (within) => threads.open(entry.about ?? {}, within));
  const begun = { ...entry, conversationId: id };
  await sending.keep(begun);
  return begun;
}

async function withFiles(entry: Begun, sending: Sending, options: PostOptions): Promise<Begun> {
  let taken = entry;
  for (const file of entry.files) {
    if (file.attachmentId !== undefined) continue;
    const attachmentId = await bring(file, entry.conversationId, sending, options);
    taken = { ...taken, files: taken.files.map((other) => (other.clientId === file.clientId ? { ...other, attachmentId } : other)) };
    await sending.keep(taken);
  }
  return taken;
}

/** As long as bytes leave, it is waited for. */
async function bring({ clientId, file, fileName }: EntryFile, conversationId: string, sending: Sending, { questions, clock, signal }: PostOptions): Promise<string> {
  const over = new AbortController();
  const silence = new Promise<never>((_, reject) => over.signal.addEventListener('abort', () => reject(new KvittError('timeout', { message: 'The file was not taken' }))));
  const wait = (): (() => void) => clock.after(patienceMs, () => over.abort());
  let stop = wait();
  const onProgress = (bytes: number): void => {
    stop();
    stop = wait();
    sending.sent(clientId, bytes);
  };
  const attached = questions.attach({ conversationId, clientId, file, fileName, onProgress }, AbortSignal.any([signal, over.signal]));
  const { id } = await Promise.race([attached, silence]).finally(() => stop());
  return id;
}
