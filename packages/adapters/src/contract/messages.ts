import { maxMessageLength } from '@kvitt/core/model/conversation-limits.js';
import { contractCase } from './case.js';
import { context } from './context.js';
import { check, checkDistinct, checkFails, checkSame } from './expect.js';
import { after, downwards, draftOf, placesOf, send, someWords, threadOf, writing } from './talk.js';

/** What is written in a thread. Machines may say something between. */
export const messagesCases = [
  contractCase('gives every message the next place, without a hole, also when several are sent at the same time', writing, async (adapter, sandbox) => {
    const { id } = await threadOf(adapter, sandbox);
    const sent = [await send(adapter, draftOf(id)), await send(adapter, draftOf(id)), ...(await Promise.all([1, 2, 3].map(() => send(adapter, draftOf(id)))))];
    const all = await after(adapter, id);
    checkSame(placesOf(all), all.map((_, index) => index + 1), 'the places');
    for (const { text, sequence } of sent) checkSame(placesOf(all.filter((message) => message.text === text)), [sequence], 'the place of a message');
    check((sent[0]?.sequence ?? 0) < (sent[1]?.sequence ?? 0), 'the second message comes before the first');
  }),

  contractCase('says who wrote it, under which clientId, and about what', writing, async (adapter, sandbox) => {
    const { id } = await threadOf(adapter, sandbox);
    const first = await send(adapter, draftOf(id));
    const subject = { invoiceId: sandbox.invoice.id, lineId: '1', name: 'A line' };
    const draft = { ...draftOf(id), inReplyTo: first.id, subject };
    const { author, clientId, conversationId, inReplyTo, subject: about, writing: unfinished } = await send(adapter, draft);
    checkSame([author.role, clientId, conversationId, inReplyTo], ['customer', draft.clientId, id, first.id], 'the message');
    checkSame([about?.invoiceId, about?.lineId, about?.name], [subject.invoiceId, subject.lineId, subject.name], 'what it is about');
    check(!unfinished, 'a customer’s message is still being written');
  }),

  contractCase('stores a message once per clientId, also when it is sent at the same time', writing, async (adapter, sandbox) => {
    const { id } = await threadOf(adapter, sandbox);
    const draft = draftOf(id);
    const answers = [...(await Promise.all([1, 2, 3].map(() => send(adapter, draft)))), await send(adapter, draft)];
    const [first] = answers;
    checkSame(answers.map((message) => [message.id, message.sequence]), answers.map(() => [first?.id, first?.sequence]), 'the message');
    checkSame((await after(adapter, id)).filter(({ text }) => text === draft.text).length, 1, 'how often it is stored');
  }),

  contractCase('answers invalid for the same clientId with other words', writing, async (adapter, sandbox) => {
    const { id } = await threadOf(adapter, sandbox);
    const draft = draftOf(id);
    await send(adapter, draft);
    const other = { ...draft, text: someWords('Other') };
    await checkFails('invalid', 'the same clientId', adapter.conversations.send(other, context({ idempotencyKey: draft.clientId })));
    checkSame((await after(adapter, id)).filter(({ text }) => text === other.text).length, 0, 'how often it is stored');
  }),

  contractCase('answers invalid for nothing at all, for too much, and for an answer to no message', writing, async (adapter, sandbox) => {
    const { id } = await threadOf(adapter, sandbox);
    const before = (await after(adapter, id)).length;
    const wrong = [draftOf(id, ''), draftOf(id, ' \n'), draftOf(id, 'x'.repeat(maxMessageLength + 1)), { ...draftOf(id), inReplyTo: 'no-such-message' }, { ...draftOf(id), attachmentIds: ['no-such-file'] }];
    for (const draft of wrong) await checkFails('invalid', 'conversations.send', adapter.conversations.send(draft, context({ idempotencyKey: draft.clientId })));
    checkSame((await after(adapter, id)).length, before, 'messages');
    const longest = draftOf(id, 'å'.repeat(maxMessageLength));
    checkSame((await send(adapter, longest)).text.length, maxMessageLength, 'the length of the longest message');
  }),

  contractCase('gives text back letter by letter, whatever it is', writing, async (adapter, sandbox) => {
    const { id } = await threadOf(adapter, sandbox);
    for (const text of ['<script>alert(1)</script>', '  two\n\nlines  ', '👩‍👩‍👧‍👦 e\u0301 \u202Eabc', '"\\\'%20&amp;${1}']) {
      checkSame((await send(adapter, draftOf(id, text))).text, text, 'the text');
    }
  }),

  contractCase('answers what came after a place, oldest first, page by page', writing, async (adapter, sandbox) => {
    const { id } = await threadOf(adapter, sandbox);
    const { sequence } = await send(adapter, draftOf(id));
    for (let count = 0; count < 4; count++) await send(adapter, draftOf(id));
    const found: number[] = [];
    for (let cursor: string | undefined, more = true; more; more = cursor !== undefined) {
      const { items, nextCursor } = await adapter.conversations.messages({ conversationId: id, after: sequence, limit: 2, cursor }, context());
      check(items.length <= 2, `a page of ${items.length} where 2 were asked for`);
      found.push(...placesOf(items));
      cursor = nextCursor;
    }
    checkSame(found, found.map((_, index) => sequence + 1 + index), 'the places');
    check(found.length >= 4, `only ${found.length} of 4 messages`);
    const last = found.at(-1) ?? 0;
    checkSame((await adapter.conversations.messages({ conversationId: id, after: last + 1_000 }, context())).items, [], 'messages after the end');
  }),

  contractCase('pages from the newest message down to the first', writing, async (adapter, sandbox) => {
    const { id } = await threadOf(adapter, sandbox);
    for (let count = 0; count < 5; count++) await send(adapter, draftOf(id));
    const pages = await downwards(adapter, { conversationId: id, limit: 2 });
    const places = placesOf(pages.flat());
    check(pages.every(({ length }) => length <= 2), 'a page holds more than was asked for');
    checkSame(places, places.map((_, index) => places.length - index), 'the places');
    checkDistinct(pages.flat().map((message) => message.id), 'messages');
  }),

  contractCase('finds messages by what they say, newest first', writing, async (adapter, sandbox) => {
    const { id } = await threadOf(adapter, sandbox);
    const word = crypto.randomUUID();
    const first = await send(adapter, draftOf(id, `Elöverföring 100 % ${word}`));
    await send(adapter, draftOf(id));
    const second = await send(adapter, draftOf(id, `${word.toUpperCase()} again`));
    const places = async (search: string) => placesOf((await downwards(adapter, { conversationId: id, search, limit: 1 })).flat());
    checkSame(await places(word), [second.sequence, first.sequence], 'what is found');
    checkSame(await places(`100 % ${word}`), [first.sequence], 'what is found by a text with signs in it');
    checkSame(await places(`100 _ ${word}`), [], 'what is found by a text that nobody wrote');
  }),
];
