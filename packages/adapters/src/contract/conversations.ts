import { conversationSchema, suggestionSchema } from '@kvitt/core/model/conversation.js';
import { pageSchema } from '@kvitt/core/session/page.js';
import { validate } from '@kvitt/core/session/validate.js';
import { contractCase } from './case.js';
import { allPages, context } from './context.js';
import { check, checkDistinct, checkFails, checkSame } from './expect.js';
import { after, draftOf, send, threadOf, writing } from './talk.js';

const page = pageSchema(conversationSchema);
const suggestions = pageSchema(suggestionSchema);

/** Threads. */
export const conversationCases = [
  contractCase('begins one thread about an invoice however often it is asked, also at the same time', ['conversations.open', 'conversations.list'], async (adapter, sandbox) => {
    const opened = await Promise.all([1, 2, 3].map(() => threadOf(adapter, sandbox)));
    const id = opened[0]?.id ?? '';
    const aboutALine = await adapter.conversations.open({ subject: { invoiceId: sandbox.invoice.id, lineId: '1' } }, context());
    checkSame([...opened, aboutALine].map((each) => each.id), [id, id, id, id], 'the threads');
    checkSame(opened[0]?.subject?.invoiceId, sandbox.invoice.id, 'what it is about');
    const general = await adapter.conversations.open({}, context());
    check(general.id !== id, 'a thread about nothing in particular is the one about the invoice');
    const pages = await allPages(async (cursor) => validate('conversations.list', page, await adapter.conversations.list({ cursor }, context())));
    checkDistinct(pages.flat().map((each) => each.id), 'threads');
    const about = await adapter.conversations.list({ invoiceId: sandbox.invoice.id, state: 'open' }, context());
    checkSame(about.items.map((each) => each.id), [id], 'the threads about the invoice');
  }),

  contractCase('answers a thread by its id, and not-found for one that is none of the customer’s', ['conversations.open', 'conversations.get'], async (adapter, sandbox) => {
    const { id } = await threadOf(adapter, sandbox);
    checkSame(validate('conversations.get', conversationSchema, await adapter.conversations.get({ id }, context())).id, id, 'the thread');
    for (const other of [sandbox.foreignConversationId ?? 'no-such-thread', '..', `${id}/messages`]) {
      await checkFails('not-found', `conversations.get of "${other}"`, adapter.conversations.get({ id: other }, context()));
    }
  }),

  contractCase('answers not-found for another customer’s thread, whatever is asked of it', [...writing, 'conversations.read', 'conversations.human', 'conversations.typing'], async ({ conversations }, sandbox) => {
    const id = sandbox.foreignConversationId ?? 'no-such-thread';
    const draft = draftOf(id);
    await checkFails('not-found', 'conversations.messages', conversations.messages({ conversationId: id }, context()));
    await checkFails('not-found', 'conversations.send', conversations.send(draft, context({ idempotencyKey: draft.clientId })));
    await checkFails('not-found', 'conversations.read', conversations.read({ id, sequence: 1 }, context()));
    await checkFails('not-found', 'conversations.human', conversations.human({ id }, context()));
    await checkFails('not-found', 'conversations.typing', conversations.typing({ id }, context()));
    await checkFails('not-found', 'conversations.open', conversations.open({ subject: { invoiceId: sandbox.foreignInvoiceId } }, context()));
  }),

  contractCase('reads on and never back, and never beyond the end', [...writing, 'conversations.read'], async (adapter, sandbox) => {
    const { id } = await threadOf(adapter, sandbox);
    const { sequence } = await send(adapter, draftOf(id));
    const read = async (upTo: number) => validate('conversations.read', conversationSchema, await adapter.conversations.read({ id, sequence: upTo }, context())).readUpTo ?? 0;
    check((await read(sequence)) >= sequence, 'what was read is not');
    check((await read(0)) >= sequence, 'what was read is unread again');
    const beyond = await read(1_000_000);
    const last = (await after(adapter, id)).at(-1)?.sequence ?? 0;
    check(beyond <= last, `read up to ${beyond} of ${last}`);
  }),

  contractCase('asks for a person once, however often it is asked', [...writing, 'conversations.human', 'conversations.get'], async (adapter, sandbox) => {
    const { id } = await threadOf(adapter, sandbox);
    const before = (await after(adapter, id)).length;
    const answers = await Promise.all([1, 2, 3].map(() => adapter.conversations.human({ id }, context())));
    for (const answer of answers) {
      const { service, expectedReplyBy } = validate('conversations.human', conversationSchema, answer);
      check(service !== undefined && service.state !== 'bot', `nobody was asked: ${service?.state ?? 'no service'}`);
      check(service.state !== 'closed' || expectedReplyBy !== undefined, 'nobody is there, and no reply is promised');
    }
    const asked = (await after(adapter, id, before)).filter(({ event }) => event === 'queued' || event === 'closed');
    check(asked.length <= 1, `she is told ${asked.length} times that she has asked`);
  }),

  contractCase('suggests questions about a line', ['conversations.suggestions'], async ({ conversations }, { invoice, foreignInvoiceId }) => {
    const answer = await conversations.suggestions({ subject: { invoiceId: invoice.id, lineId: '1' }, text: '?' }, context());
    checkDistinct(validate('conversations.suggestions', suggestions, answer).items.map(({ text }) => text), 'suggestions');
    const foreign = await conversations.suggestions({ subject: { invoiceId: foreignInvoiceId } }, context()).catch(() => undefined);
    checkSame(foreign?.items ?? [], [], 'suggestions about another customer’s invoice');
  }),

  contractCase('keeps from a customer what is an agent’s', ['conversations.open', 'conversations.take', 'conversations.resolve', 'conversations.replies'], async (adapter, sandbox) => {
    const { id } = await threadOf(adapter, sandbox);
    await checkFails('forbidden', 'conversations.take', adapter.conversations.take({ id }, context()));
    await checkFails('forbidden', 'conversations.resolve', adapter.conversations.resolve({ id }, context()));
    await checkFails('forbidden', 'conversations.replies', adapter.conversations.replies({}, context()));
  }),
];
