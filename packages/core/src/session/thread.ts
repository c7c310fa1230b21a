import { replaceEqualDeep } from '@tanstack/query-core';
import type { Page } from '../adapter.js';
import type { Conversation, Message } from '../model/conversation.js';
import { newestOf } from './version.js';

/** What is known of a thread. */
export interface Book {
  readonly conversation?: Conversation | undefined;
  /** By `sequence`, without a hole. */
  readonly messages: readonly Message[];
  /** Heard of beyond a hole; waits until what lies between has been asked for. */
  readonly ahead: readonly Message[];
  /** Where the page before the oldest message begins; nothing when that is the first one. */
  readonly older?: string | undefined;
}

export const emptyBook: Book = { messages: [], ahead: [] };

/** `sequence` of the newest message without a hole before it; 0 none. */
export function lastOf({ messages }: Book): number {
  return messages.at(-1)?.sequence ?? 0;
}

/** The newest page, as the first thing that is known. */
export function withNewest(book: Book, { items, nextCursor }: Page<Message>): Book {
  return absorb({ ...book, messages: inOrder(items), older: nextCursor });
}

/** Whether a newest page reaches down to what is known, so that nothing is missing between. */
export function reaches(book: Book, { items, nextCursor }: Page<Message>): boolean {
  return nextCursor === undefined || inOrder(items).some(({ sequence }) => sequence <= lastOf(book) + 1);
}

/** All that the backend has after the newest known message, or from some known one on: what it leaves out does not exist. `overtaken` when something was told while it was on its way. */
export function withNews(book: Book, items: readonly Message[], overtaken = false): Book {
  return absorb(placed(book, inOrder(items), { overtaken, adjacent: true }));
}

/** The page before the oldest message. */
export function withOlder(book: Book, { items, nextCursor }: Page<Message>): Book {
  const first = book.messages[0]?.sequence ?? Infinity;
  return { ...book, messages: [...inOrder(items).filter(({ sequence }) => sequence < first), ...book.messages], older: nextCursor };
}

/** A message that was told unasked, in whatever order. One before the oldest known is left for when she scrolls there. */
export function withTold(book: Book, message: Message): Book {
  return absorb(placed(book, [message], { overtaken: false, adjacent: false }));
}

/** A conversation that was answered or told; the same book when it is older than what is known, or no other. */
export function withConversation(book: Book, conversation: Conversation, overtaken = false): Book {
  const known = book.conversation;
  const newest = known ? replaceEqualDeep(known, newestOf(conversation, known, overtaken)) : conversation;
  return newest === known ? book : { ...book, conversation: newest };
}

interface Placing {
  readonly overtaken: boolean;
  /** Nothing lies between one and the next, whatever their numbers say. */
  readonly adjacent: boolean;
}

/** Known messages are replaced where they lie, new ones added behind: what is untouched is neither looked at nor made anew. */
function placed(book: Book, items: readonly Message[], { overtaken, adjacent }: Placing): Book {
  const messages = new Draft(book.messages);
  const ahead = new Draft(book.ahead);
  for (const item of items) {
    const last = messages.last?.sequence ?? 0;
    if (item.sequence <= last) messages.replace(item, overtaken);
    else if (adjacent || item.sequence === last + 1) messages.add(item);
    else ahead.put(item);
  }
  const same = messages.done === book.messages && ahead.done === book.ahead;
  return same ? book : { ...book, messages: messages.done, ahead: ahead.done };
}

/** What was ahead joins the rest where the hole has been filled. */
function absorb(book: Book): Book {
  if (book.ahead.length === 0) return book;
  const joined = placed({ ...book, ahead: [] }, book.ahead, { overtaken: false, adjacent: false });
  return joined.messages === book.messages && joined.ahead.length === book.ahead.length ? book : joined;
}

/** A list in order that is copied with the first change, if there is one. */
class Draft {
  done: readonly Message[];
  #copy: Message[] | undefined;

  constructor(known: readonly Message[]) {
    this.done = known;
  }

  get last(): Message | undefined {
    return this.done.at(-1);
  }

  add(message: Message): void {
    this.#own().push(message);
  }

  replace(message: Message, overtaken: boolean): void {
    const index = placeOf(this.done, message.sequence);
    const known = this.done[index];
    if (known?.sequence !== message.sequence) return;
    const newest = newer(message, known, overtaken);
    if (newest !== known) this.#own()[index] = newest;
  }

  /** Adds it where it belongs, or replaces the one that lies there. */
  put(message: Message): void {
    const index = placeOf(this.done, message.sequence);
    if (this.done[index]?.sequence === message.sequence) this.replace(message, false);
    else this.#own().splice(index, 0, message);
  }

  #own(): Message[] {
    this.done = this.#copy ??= [...this.done];
    return this.#copy;
  }
}

/** Which of two reads of one message holds; without versions one that is finished is not unfinished again. The known one itself where nothing is new. */
function newer(message: Message, known: Message, overtaken: boolean): Message {
  const newest = newestOf(message, known, overtaken);
  if (newest === known || (message.version === undefined && message.writing && !known.writing)) return known;
  return replaceEqualDeep(known, newest);
}

/** The index of the first message that does not come before `sequence`. */
function placeOf(messages: readonly Message[], sequence: number): number {
  let low = 0;
  for (let high = messages.length; low < high;) {
    const middle = (low + high) >> 1;
    if ((messages[middle]?.sequence ?? 0) < sequence) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Oldest first, each place once: the later item of an answer holds. */
function inOrder(items: readonly Message[]): readonly Message[] {
  const bySequence = new Map(items.map((item) => [item.sequence, item]));
  return [...bySequence.values()].sort((one, other) => one.sequence - other.sequence);
}
