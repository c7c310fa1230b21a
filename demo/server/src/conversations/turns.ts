import { ProblemError } from '../problem.js';
import { tellWaiting } from '../records/conversations.js';
import { endWriting, messagesBeingWritten } from '../records/messages.js';
import { openingAt } from './hours.js';
import type { Held } from './held.js';
import { deskOf, type Reader } from './reader.js';
import { stoppedAt } from './pieces.js';
import { agentNamed } from './staff.js';
import { whenIn, wordsIn } from './words.js';

/** After the desk has opened, the longest that somebody waits who asked while it was closed. */
const replyWithinMs = 2 * 60 * 60_000;

/** Puts the customer in the queue, or promises her a reply when nobody is there; a second time only her address is news. */
export async function askForPerson(held: Held, reader: Reader, now: number, replyTo?: string): Promise<void> {
  const { row } = held;
  if (row.agentId !== null) return;
  if (row.asked) {
    if (replyTo !== undefined && replyTo !== row.replyTo) held.set({ replyTo });
    return;
  }
  await stopMachines(held, now);
  const lang = reader.lang ?? row.lang;
  const { isOpen, changesAt } = openingAt(now, row.timeZone, row.byHand);
  const promised = isOpen ? undefined : new Date(changesAt + replyWithinMs).toISOString();
  const words = wordsIn(lang);
  const text = promised === undefined ? words.queued : words.closed.replace('{when}', whenIn(lang, promised, row.timeZone));
  await held.add({ author: { role: 'system' }, text, more: { event: promised === undefined ? 'queued' : 'closed' } });
  held.set({ state: 'waiting-provider', askedAt: held.at, replyTo: replyTo ?? null, expectedReplyBy: promised ?? null });
}

/** Makes the thread this agent's; another agent's stays hers. */
export async function takeOver(held: Held, reader: Reader, other: 'unless-taken' | 'refuse', now = Date.parse(held.at)): Promise<void> {
  const { row } = held;
  if (row.agentId === reader.id) return;
  if (row.agentId !== null) {
    if (other === 'unless-taken') return;
    throw new ProblemError(409, { title: `${agentNamed(row.agentId)?.name ?? 'Another agent'} has this conversation` });
  }
  await stopMachines(held, now);
  held.set({ agentId: reader.id, askedAt: null, expectedReplyBy: null, state: row.state === 'resolved' ? 'open' : row.state });
  await held.add({ author: { role: 'system' }, text: wordsIn(row.lang).joined.replace('{name}', reader.name), more: { event: 'agent-joined' } });
  if (row.asked) await tellQueue(held);
}

/** Ends the matter, until somebody writes again; the machine answers then. */
export async function resolve(held: Held, now: number): Promise<void> {
  const { row } = held;
  if (row.state === 'resolved') return;
  await stopMachines(held, now);
  await held.add({ author: { role: 'system' }, text: wordsIn(row.lang).resolved, more: { event: 'resolved' } });
  held.set({ state: 'resolved', agentId: null, askedAt: null, replyTo: null, expectedReplyBy: null });
  if (row.asked && row.agentId === null) await tellQueue(held);
}

/** Whatever the machine is saying stays as far as it is: a person speaks now. */
async function stopMachines(held: Held, now: number): Promise<void> {
  for (const { id, text, writingSince } of await messagesBeingWritten(held.transaction, held.row.id)) {
    const ended = await endWriting(held.transaction, id, stoppedAt({ text, since: writingSince ?? 0 }, now));
    if (ended) held.tell([ended]);
  }
}

/** Whoever waits has moved up: those conversations have gone stale, on both sides. */
function tellQueue({ transaction, row, at }: Held): Promise<void> {
  return tellWaiting(transaction, row.supplierId, deskOf(row.supplierId), at);
}
