import type { Conversation, Message, Subject } from '@kvitt/core/model/conversation.js';
import { every, instant } from '../clock.js';
import type { Queries } from '../db/database.js';
import { notFound } from '../problem.js';
import { beginConversation, markRead, markSeen, markThere, whose } from '../records/conversations.js';
import { forgetFiles } from '../records/conversation-files.js';
import { findInvoice } from '../records/invoices.js';
import { endWriting, findMessage, markMessagesRead, messagesBeingWritten, type MessageRow } from '../records/messages.js';
import { whisper, type NewChange } from '../records/outbox.js';
import type { StreamOrder } from '../changes/stream.js';
import { found, withConversation, type Done, type Ground, type Held } from './held.js';
import { Deliveries } from './deliveries.js';
import { endsAt, stoppedAt } from './pieces.js';
import { post, type Draft } from './post.js';
import { authorOf, deskOf, type Reader } from './reader.js';
import { askForPerson, resolve, takeOver } from './turns.js';
import { conversationOf, messageOf } from './views.js';

const sweepMs = 5_000;
const typingMs = 6_000;
/** A file that no message has taken by then was given up. */
const looseMs = 24 * 60 * 60_000;

/** Where customers and agents meet; any number of processes are one office, because everything that counts is in the database. */
export class Office {
  readonly ground: Ground;
  readonly #deliveries: Deliveries;
  readonly #timers = new Map<string, () => void>();
  readonly #working = new Set<Promise<unknown>>();
  #stop: () => void = () => undefined;

  constructor(ground: Ground) {
    this.ground = ground;
    this.#deliveries = new Deliveries(ground);
  }

  /** Goes on with what any process was writing, now and every few seconds. */
  start(): void {
    void this.#track(this.sweep());
    this.#stop = every(this.ground.clock, sweepMs, () => this.#track(this.sweep()));
  }

  async stop(): Promise<void> {
    this.#stop();
    for (const cancel of this.#timers.values()) cancel();
    await this.#deliveries.settled();
    await Promise.allSettled(this.#working);
  }

  /** Her thread about this; `isNew` when there was none. */
  async open(reader: Reader, subject: Subject | undefined): Promise<{ readonly conversation: Conversation; readonly isNew: boolean }> {
    const { database, clock } = this.ground;
    const { id, isNew } = await database.transaction(async (transaction) =>
      beginConversation(transaction, reader, await subjectOf(transaction, reader, subject), instant(clock)));
    if (!isNew) return { conversation: this.seen(await found(database, reader, id), reader), isNew };
    return { conversation: this.seen((await withConversation(this.ground, reader, id, touch)).row, reader), isNew };
  }

  async send(reader: Reader, id: string, draft: Draft): Promise<{ readonly message: Message; readonly isNew: boolean }> {
    const done = await this.#do(reader, id, (held) => post(held, reader, draft));
    return { message: messageOf(done.answer.row, this.ground.clock.now()), isNew: done.answer.isNew };
  }

  /** What a side has read, and with it which of the other's messages. */
  async read(reader: Reader, id: string, sequence: number): Promise<Conversation> {
    const done = await this.#do(reader, id, async (held) => {
      const upTo = Math.min(sequence, held.row.lastSequence);
      if (!(await markRead(held.transaction, id, reader.side, upTo, held.at))) return;
      held.set();
      held.tell(await markMessagesRead(held.transaction, id, otherSide(reader), upTo));
    });
    return this.seen(done.row, reader);
  }

  /** Messages of the other side up to this place have reached this reader, who may see them. */
  delivered(reader: Reader, id: string, upTo: number): void {
    this.#deliveries.reached({ id, author: otherSide(reader), upTo });
  }

  async human(reader: Reader, id: string, replyTo: string | undefined): Promise<Conversation> {
    const { clock, log } = this.ground;
    const done = await this.#do(reader, id, (held) => askForPerson(held, reader, clock.now(), replyTo));
    const conversation = this.seen(done.row, reader);
    // where a real supplier would send a letter: the demo's stay here
    if (replyTo !== undefined && conversation.service?.state === 'closed') log.info('reply-promised', { conversationId: id });
    return conversation;
  }

  async take(reader: Reader, id: string): Promise<Conversation> {
    return this.seen((await this.#do(reader, id, (held) => takeOver(held, reader, 'refuse'))).row, reader);
  }

  async resolve(reader: Reader, id: string): Promise<Conversation> {
    return this.seen((await this.#do(reader, id, (held) => resolve(held, this.ground.clock.now()))).row, reader);
  }

  /** Has the machine stop: what it wrote until now stays. */
  async stopWriting(reader: Reader, id: string, messageId: string): Promise<Message> {
    const now = this.ground.clock.now();
    const { answer } = await this.#do(reader, id, async (held) => {
      const row = await findMessage(held.transaction, id, messageId);
      if (!row) throw notFound();
      if (row.writingSince === null) return row;
      const stopped = await endWriting(held.transaction, messageId, stoppedAt({ text: row.text, since: row.writingSince }, now));
      held.set();
      if (stopped) held.tell([stopped]);
      return stopped ?? row;
    });
    return messageOf(answer, now);
  }

  /** Tells whoever listens on the other side that somebody writes; no record is made of it. */
  async typing(reader: Reader, id: string): Promise<void> {
    const { database, clock } = this.ground;
    const { customerId, supplierId } = await found(database, reader, id);
    const value = { author: authorOf(reader), until: instant(clock, typingMs) };
    await whisper(database, reader.side === 'agent' ? customerId : deskOf(supplierId), { kind: 'typing', id, value });
    await markSeen(database, id, reader.side, instant(clock));
  }

  /** What a stream of changes means for conversations: an agent is there, and what people wrote has reached the other side. */
  watching(reader: Reader): Pick<StreamOrder, 'onSent' | 'onThere'> {
    const { database, clock, log } = this.ground;
    const there = (): void => void this.#track(markThere(database, reader, instant(clock)).catch((problem: unknown) => log.error('office-failed', problem)));
    const onSent = ({ kind, id, value }: NewChange): void => {
      const { author, delivery, sequence } = (kind === 'message' ? value : {}) as Partial<Message>;
      if (author?.role === otherSide(reader) && delivery === 'sent' && sequence !== undefined) this.delivered(reader, id, sequence);
    };
    return reader.side === 'agent' ? { onSent, onThere: there } : { onSent };
  }

  /** A conversation as this reader sees it now. */
  seen(row: Parameters<typeof conversationOf>[0], reader: Reader): Conversation {
    return conversationOf(row, reader.side, this.ground.clock.now());
  }

  /** Ends what should have ended, waits for what is still being written; a round that fails is not the last one. */
  async sweep(): Promise<void> {
    const { database, clock, log } = this.ground;
    try {
      for (const row of await messagesBeingWritten(database)) this.#watch(row);
      await forgetFiles(database, instant(clock, -looseMs));
    } catch (problem) {
      log.error('office-failed', problem);
    }
  }

  async #do<Answer>(reader: Reader, id: string, work: (held: Held) => Promise<Answer>): Promise<Done<Answer>> {
    const done = await withConversation(this.ground, reader, id, work);
    for (const row of done.begun) this.#watch(row);
    return done;
  }

  /** Ends a message when its last word is written; every process may try, one does it. */
  #watch({ id, conversationId, text, writingSince }: MessageRow): void {
    if (this.#timers.has(id) || writingSince === null) return;
    const wait = Math.max(0, endsAt({ text, since: writingSince }) - this.ground.clock.now());
    this.#timers.set(id, this.ground.clock.after(wait, () => {
      this.#timers.delete(id);
      void this.#track(this.#end(conversationId, id));
    }));
  }

  async #end(conversationId: string, messageId: string): Promise<void> {
    try {
      const owner = await whose(this.ground.database, conversationId);
      if (!owner) return;
      await withConversation(this.ground, nobody(owner.supplierId), conversationId, async (held) => {
        const row = await findMessage(held.transaction, conversationId, messageId);
        const ended = row && (await endWriting(held.transaction, messageId, row.text));
        if (!ended) return;
        held.set();
        held.tell([ended]);
      });
    } catch (problem) {
      this.ground.log.error('writing-not-ended', problem);
    }
  }

  async #track<Answer>(work: Promise<Answer>): Promise<Answer> {
    this.#working.add(work);
    return work.finally(() => this.#working.delete(work));
  }
}

/** The office itself, which may touch every conversation of a supplier. */
function nobody(supplierId: string): Reader {
  return { side: 'agent', id: '', name: '', supplierId };
}

function otherSide({ side }: Reader): 'customer' | 'agent' {
  return side === 'agent' ? 'customer' : 'agent';
}

async function touch(held: Held): Promise<void> {
  held.set();
  return Promise.resolve();
}

/** Only the invoice tells conversations apart: its line is quoted by the message that asks about it. */
async function subjectOf(transaction: Queries, { id }: Reader, subject: Subject | undefined): Promise<Subject | undefined> {
  if (subject?.invoiceId === undefined) return undefined;
  const invoice = await findInvoice(transaction, id, subject.invoiceId);
  if (!invoice) throw notFound();
  return { invoiceId: invoice.id, name: invoice.number };
}

