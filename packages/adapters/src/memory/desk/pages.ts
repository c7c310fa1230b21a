import type { MessagesQuery, Page } from '@kvitt/core/adapter.js';
import type { Message } from '@kvitt/core/model/conversation.js';
import { refused } from '../order.js';

const usualLimit = 50;
const largestLimit = 100;

/** One page of a thread: after a place upwards, else from the newest down; the cursor is the `sequence` of the page's last one. */
export function pageOfMessages(all: readonly Message[], { after, search, cursor, limit = usualLimit }: Omit<MessagesQuery, 'conversationId'>): Page<Message> {
  const at = cursor === undefined ? undefined : placeIn(cursor);
  const size = Math.min(limit, largestLimit);
  const items = after === undefined ? below(all, at, search, size + 1) : above(all, at ?? after, search, size + 1);
  const page = items.slice(0, size);
  return items.length > size ? { items: page, nextCursor: String(page.at(-1)?.sequence) } : { items: page };
}

function above(all: readonly Message[], after: number, search: string | undefined, size: number): Message[] {
  const found: Message[] = [];
  for (let index = after; index < all.length && found.length < size; index++) push(found, all[index], search);
  return found;
}

function below(all: readonly Message[], before: number | undefined, search: string | undefined, size: number): Message[] {
  const found: Message[] = [];
  for (let index = (before ?? all.length + 1) - 2; index >= 0 && found.length < size; index--) push(found, all[index], search);
  return found;
}

function push(found: Message[], message: Message | undefined, search: string | undefined): void {
  if (message && (!search || says(message, search.toLowerCase()))) found.push(message);
}

function says({ text, attachments = [] }: Message, words: string): boolean {
  return [text, ...attachments.map(({ fileName = '' }) => fileName)].some((each) => each.toLowerCase().includes(words));
}

function placeIn(cursor: string): number {
  if (!/^\d+$/.test(cursor)) throw refused('cursor', `no such cursor: ${cursor}`);
  return Number(cursor);
}
