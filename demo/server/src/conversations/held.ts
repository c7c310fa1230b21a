import type { Conversation } from '@kvitt/core/model/conversation.js';
import { instant, type Clock } from '../clock.js';
import type { Database, Queries } from '../db/database.js';
import type { Log } from '../log.js';
import { notFound } from '../problem.js';
import { findConversation, holdConversation, replaceConversation, type ConversationNow, type ConversationRow, type HeldConversation } from '../records/conversations.js';
import { addMessage, type MessageRow, type NewMessage } from '../records/messages.js';
import { tellBoth, type NewChange } from '../records/outbox.js';
import { deskOf, type Reader } from './reader.js';
import { conversationOf, messageOf } from './views.js';

/** What conversations are served from. */
export interface Ground {
  readonly database: Database;
  readonly clock: Clock;
  readonly log: Log;
}

/** One conversation in the hands of one transaction: nobody else writes to it meanwhile, and what is done is told to both sides with it. */
export class Held {
  readonly row: HeldConversation;
  readonly transaction: Queries;
  readonly at: string;
  readonly #news: MessageRow[] = [];
  #now: ConversationNow | undefined;

  constructor(transaction: Queries, row: HeldConversation, at: string) {
    this.transaction = transaction;
    this.row = row;
    this.at = at;
  }

  /** Writes the next message: its place is the next number, which nobody else can be given. */
  async add(message: NewMessage): Promise<MessageRow> {
    const { state, lastSequence } = this.#now ?? this.row;
    const row = await addMessage(this.transaction, this.row.id, lastSequence + 1, message, this.at);
    this.#now = { ...this.#now, state, lastSequence: row.sequence, touchedAt: this.at };
    this.tell([row]);
    return row;
  }

  set(changes: Partial<Omit<ConversationNow, 'lastSequence'>> = {}): void {
    this.#now = { state: this.row.state, lastSequence: this.row.lastSequence, ...this.#now, ...changes };
  }

  /** Messages that are new, or another than before. */
  tell(rows: readonly MessageRow[]): void {
    this.#news.push(...rows);
  }

  /** Those of them that are being written. */
  get begun(): readonly MessageRow[] {
    return this.#news.filter(({ writingSince }) => writingSince !== null);
  }

  /** Writes down what has become of the conversation; answers it as it is then, `undefined` when nothing was done. */
  async close(reader: Reader, now: number): Promise<ConversationRow | undefined> {
    if (!this.#now) return undefined;
    await replaceConversation(this.transaction, this.row.id, this.#now);
    const row = await found(this.transaction, reader, this.row.id);
    const messages = this.#news.map((message) => messageChange(message, now));
    await tellBoth(this.transaction, this.at, {
      [row.customerId]: [...messages, conversationChange(conversationOf(row, 'customer', now))],
      [deskOf(row.supplierId)]: [...messages, conversationChange(conversationOf(row, 'agent', now))],
    });
    return row;
  }
}

/** What was done, and the conversation as it is then. */
export interface Done<Answer> {
  readonly answer: Answer;
  readonly row: ConversationRow;
  readonly begun: readonly MessageRow[];
}

/** Does something to a conversation that this reader may see, and tells it, or nothing of it when `work` throws. */
export function withConversation<Answer>({ database, clock }: Ground, reader: Reader, id: string, work: (held: Held) => Promise<Answer>): Promise<Done<Answer>> {
  return database.transaction(async (transaction) => {
    const row = await holdConversation(transaction, reader, id);
    if (!row) throw notFound();
    const held = new Held(transaction, row, instant(clock));
    const answer = await work(held);
    const changed = await held.close(reader, clock.now());
    return { answer, row: changed ?? (await found(transaction, reader, id)), begun: held.begun };
  });
}

/** The conversation, which is another customer's or nobody's otherwise. */
export async function found(queries: Queries, reader: Reader, id: string): Promise<ConversationRow> {
  const row = await findConversation(queries, reader, id);
  if (!row) throw notFound();
  return row;
}

export function messageChange(row: MessageRow, now: number): NewChange {
  const value = messageOf(row, now);
  return { kind: 'message', id: row.conversationId, version: value.version, value };
}

export function conversationChange(value: Conversation): NewChange {
  return { kind: 'conversation', id: value.id, version: value.version, value };
}
