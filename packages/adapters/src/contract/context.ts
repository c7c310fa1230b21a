import type { Context, Page } from '@kvitt/core/adapter.js';
import { check } from './expect.js';

/** What an operation is told when nobody aborts it. */
export const context = (more: Partial<Context> = {}): Context => ({ signal: new AbortController().signal, locale: 'en', ...more });

/** A new intent. */
export const intent = (key: string = crypto.randomUUID()): Context => context({ idempotencyKey: key });

/** Follows the cursors to the last page; a list that never ends is a mistake. */
export async function allPages<Item>(ask: (cursor: string | undefined) => Promise<Page<Item>>): Promise<readonly (readonly Item[])[]> {
  const pages: (readonly Item[])[] = [];
  for (let cursor: string | undefined, more = true; more; more = cursor !== undefined) {
    const { items, nextCursor } = await ask(cursor);
    pages.push(items);
    check(pages.length < 1000, 'a list of a thousand pages has not ended');
    cursor = nextCursor;
  }
  return pages;
}
