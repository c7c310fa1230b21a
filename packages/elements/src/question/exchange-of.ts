import type { Message } from '@kvitt/core/model/conversation.js';
import type { Outgoing, Thread } from '@kvitt/core/session/session.js';

/** A question and what was answered. */
export interface Exchange {
  /** Stays the same while the question leaves and arrives. */
  readonly key: string;
  readonly asked: Outgoing | Message;
  /** Finished or being written, in order. */
  readonly answers: readonly Message[];
}

/**
 * The exchange to show: the one named by its key, else a question on its way, else the newest one that has no answer, or one that the customer has not read;
 * of a line, only what was asked about that line. What is read and done leaves the field free.
 */
export function exchangeOf({ messages, outgoing, conversation }: Thread, lineId: string | undefined, key: string | undefined): Exchange | undefined {
  const isAbout = ({ subject }: Outgoing | Message) => !lineId || subject?.lineId === lineId;
  const isNamed = (one: Outgoing | Message) => keyOf(one) === key;
  const leaving = outgoing.findLast(key ? isNamed : isAbout);
  if (leaving) return { key: keyOf(leaving), asked: leaving, answers: [] };
  const asked = messages.findLast((message) => message.author.role === 'customer' && (key ? isNamed(message) : isAbout(message)));
  if (!asked) return undefined;
  const answers = answersTo(asked, messages);
  const isRead = answers.length > 0 && (answers.at(-1)?.sequence ?? 0) <= (conversation?.readUpTo ?? 0);
  return !key && (isRead || conversation?.state === 'resolved') ? undefined : { key: keyOf(asked), asked, answers };
}

export function keyOf(one: Outgoing | Message): string {
  return one.clientId ?? ('id' in one ? one.id : '');
}

/** What others said until the customer wrote again. */
function answersTo({ sequence }: Message, messages: readonly Message[]): readonly Message[] {
  const after = messages.filter((message) => message.sequence > sequence);
  const next = after.find(({ author }) => author.role === 'customer')?.sequence ?? Infinity;
  return after.filter((message) => message.sequence < next && (message.author.role === 'agent' || message.author.role === 'bot'));
}
