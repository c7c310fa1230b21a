import type { Message } from '@kvitt/core/model/conversation.js';
import { emptyBook, lastOf, reaches, withConversation, withNewest, withNews, withOlder, withTold, type Book } from '@kvitt/core/session/thread.js';
import { Words } from '@kvitt/core/session/words.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conversation, message } from './correspondence.js';

const tries = { numRuns: Number(process.env.KVITT_RUNS ?? 300), seed: Number(process.env.KVITT_SEED ?? 1) };
const thread = (count: number): readonly Message[] => Array.from({ length: count }, (_, index) => message(index + 1));
const sequences = ({ messages }: Book): readonly number[] => messages.map(({ sequence }) => sequence);

/** What a backend with these messages answers. */
function page(all: readonly Message[], size: number, before = Infinity) {
  const items = all.filter(({ sequence }) => sequence < before).reverse().slice(0, size);
  const oldest = items.at(-1)?.sequence ?? 1;
  return { items, ...(oldest > 1 && { nextCursor: String(oldest) }) };
}

type Step = { readonly do: 'say' } | { readonly do: 'tell' | 'change'; readonly which: number } | { readonly do: 'older' | 'refresh' | 'fill' };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.constant({ do: 'say' as const }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constantFrom('tell' as const, 'change' as const), which: fc.nat(30) }) },
  { weight: 2, arbitrary: fc.constantFrom({ do: 'older' as const }, { do: 'refresh' as const }, { do: 'fill' as const }) },
);

/** Lives through a story; `size` messages lie on a page. */
class Reading {
  readonly all: Message[];
  book: Book;
  readonly #size: number;

  constructor(count: number, size: number) {
    this.all = [...thread(count)];
    this.#size = size;
    this.book = withNewest(emptyBook, page(this.all, size));
  }

  take(one: Step): void {
    if (one.do === 'say') this.all.push(message(this.all.length + 1));
    else if (one.do === 'tell') this.#tell(one.which);
    else if (one.do === 'change') this.#change(one.which);
    else if (one.do === 'older') this.older();
    else if (one.do === 'fill') this.fill();
    else this.refresh();
  }

  older(): void {
    if (this.book.older !== undefined) this.book = withOlder(this.book, page(this.all, this.#size, Number(this.book.older)));
  }

  fill(): void {
    this.book = withNews(this.book, this.all.filter(({ sequence }) => sequence > lastOf(this.book)));
  }

  refresh(): void {
    const newest = page(this.all, this.#size);
    if (!reaches(this.book, newest)) this.fill();
    this.book = withNews(this.book, newest.items);
  }

  /** Something is told that was said, perhaps long ago and in an older version. */
  #tell(which: number): void {
    const told = this.all[which % Math.max(this.all.length, 1)];
    if (told) this.book = withTold(this.book, { ...told, version: Math.max(0, (told.version ?? 0) - (which % 2)) });
  }

  #change(which: number): void {
    const index = which % Math.max(this.all.length, 1);
    const known = this.all[index];
    if (known) this.all[index] = { ...known, version: (known.version ?? 0) + 1, text: `${known.text}!` };
  }
}

describe('a thread', () => {
  it('never has a hole, nor anything twice or out of order, whatever comes in whatever order', () => {
    fc.assert(fc.property(fc.nat(12), fc.integer({ min: 1, max: 6 }), fc.array(step, { maxLength: 40 }), (count, size, steps) => {
      const reading = new Reading(count, size);
      for (const one of steps) {
        reading.take(one);
        const seen = sequences(reading.book);
        expect(seen).toEqual(seen.map((_, index) => (seen[0] ?? 0) + index));
      }
    }), tries);
  });

  it('is what the backend has, once all that was missed was asked for', () => {
    fc.assert(fc.property(fc.nat(12), fc.integer({ min: 1, max: 6 }), fc.array(step, { maxLength: 40 }), (count, size, steps) => {
      const reading = new Reading(count, size);
      steps.forEach((one) => reading.take(one));
      while (reading.book.older !== undefined) reading.older();
      reading.fill();
      for (const told of reading.all) reading.book = withTold(reading.book, told);
      expect(reading.book).toMatchObject({ messages: reading.all, ahead: [] });
    }), tries);
  });

  it('keeps a message the same as long as nothing about it changes', () => {
    const book = withNewest(emptyBook, page(thread(20), 50));
    const again = withNews(book, structuredClone(thread(20)));
    expect(again).toBe(book);
    const read = withTold(book, message(7, { delivery: 'read' }));
    expect(read.messages.filter((one, index) => one !== book.messages[index])).toMatchObject([{ sequence: 7, delivery: 'read' }]);
  });

  it('shows what was told beyond a hole only when the hole is filled', () => {
    const book = withTold(withNewest(emptyBook, page(thread(3), 50)), message(6));
    expect(sequences(book)).toEqual([1, 2, 3]);
    expect(sequences(withTold(withTold(book, message(5)), message(4)))).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('takes it from the backend that a number was never given', () => {
    const book = withTold(withNewest(emptyBook, page(thread(3), 50)), message(6));
    expect(sequences(withNews(book, [message(6)]))).toEqual([1, 2, 3, 6]);
  });

  it('never goes back: not to an older version, and not to unfinished', () => {
    const book = withNewest(emptyBook, page([message(1, { version: 2, text: 'new' }), message(2, { text: 'all' })], 50));
    const told = withTold(withTold(book, message(1, { version: 1, text: 'old' })), message(2, { text: 'a', writing: true }));
    expect(told).toBe(book);
  });

  it('believes what was told rather than an answer that was on its way', () => {
    const book = withTold(withNewest(emptyBook, page(thread(2), 50)), message(2, { text: 'told' }));
    expect(withNews(book, thread(2), true).messages[1]).toMatchObject({ text: 'told' });
    expect(withNews(book, thread(2), false).messages[1]).toMatchObject({ text: 'text 2' });
  });

  it('keeps its conversation the same until that changes', () => {
    const book = withConversation(emptyBook, conversation({ version: 2 }));
    expect(withConversation(book, conversation({ version: 2 }))).toBe(book);
    expect(withConversation(book, conversation({ version: 1, unread: 3 }))).toBe(book);
    expect(withConversation(book, conversation({ version: 3, unread: 1 })).conversation).toMatchObject({ unread: 1 });
  });

  it('of ten thousand takes in one more without touching the others', () => {
    let touched = 0;
    const watched = thread(10_000).map((one) => new Proxy(one, { get: (of, name) => (touched++, Reflect.get(of, name) as unknown) }));
    const book: Book = { messages: watched, ahead: [] };
    expect(withTold(book, message(10_001)).messages).toHaveLength(10_001);
    expect(withTold(book, message(5_000, { version: 1 })).messages[4_999]).toMatchObject({ version: 1 });
    expect(touched).toBeLessThan(100);
  });
});

describe('the words of a message', () => {
  it('are the text, in whatever order its pieces come, and however often', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 });
    fc.assert(fc.property(text, fc.array(fc.tuple(fc.nat(60), fc.nat(20))), fc.infiniteStream(fc.nat(1_000)), (whole, more, order) => {
      const cuts = Array.from({ length: whole.length }, (_, at) => ({ at, text: whole.slice(at, at + 1) }));
      const extra = more.map(([at, length]) => ({ at: at % whole.length, text: whole.slice(at % whole.length, (at % whole.length) + length) }));
      const words = new Words();
      for (const piece of [...cuts, ...extra].map((one) => ({ one, place: Number(order.next().value) })).sort((a, b) => a.place - b.place)) {
        words.add(piece.one);
        expect(whole.startsWith(words.text)).toBe(true);
      }
      expect(words).toMatchObject({ text: whole, hole: false });
    }), tries);
  });

  it('never lack any in the middle', () => {
    const words = new Words();
    expect(words.add({ at: 0, text: 'Hello ' })).toBe(true);
    expect(words.add({ at: 8, text: 'rld' })).toBe(false);
    expect(words).toMatchObject({ text: 'Hello ', hole: true });
    words.add({ at: 6, text: 'wo' });
    expect(words).toMatchObject({ text: 'Hello world', hole: false });
  });
});
