import { conversationSchema, messageDeltaSchema, messageSchema, type Message, type MessageDelta } from '@kvitt/core/model/conversation.js';
import { validate } from '@kvitt/core/session/validate.js';
import { contractCase, type Operation, type WholeAdapter } from './case.js';
import { context } from './context.js';
import { check, checkFails, checkSame } from './expect.js';
import { Follower } from './follower.js';
import type { Sandbox } from './sandbox.js';
import { after, draftOf, send, someWords, threadOf, writing } from './talk.js';

const streaming: readonly Operation[] = [...writing, 'conversations.stream', 'changes'];

/** Listens as long as a case runs. */
async function following<Answer>(adapter: WholeAdapter, { patienceMs }: Sandbox, run: (follower: Follower) => Promise<Answer>): Promise<Answer> {
  const follower = new Follower(adapter, { patienceMs });
  await follower.connected();
  return run(follower).finally(() => follower.stop());
}

/** Asks the machine, and answers the message with which it begins. */
async function machineBegins(adapter: WholeAdapter, id: string, question: string, follower: Follower): Promise<Message> {
  const { sequence } = await send(adapter, draftOf(id, question));
  let answer: Message | undefined;
  for (let heard = 1; !answer; heard++) {
    answer = (await after(adapter, id, sequence)).find(({ author }) => author.role === 'bot');
    if (!answer) await follower.heard('message', id, heard);
  }
  return answer;
}

/** Pieces may come twice and out of order. */
async function joined(words: AsyncIterable<MessageDelta>): Promise<string> {
  let text = '';
  for await (const piece of words) {
    const { at, text: more } = validate('conversations.stream', messageDeltaSchema, piece);
    text = text.padEnd(at, '\0').slice(0, at) + more + text.slice(at + more.length);
  }
  return text;
}

async function finished(adapter: WholeAdapter, { conversationId, id, sequence }: Message, follower: Follower): Promise<Message> {
  for (let heard = 1; ; heard++) {
    const message = (await after(adapter, conversationId, sequence - 1)).find((each) => each.id === id);
    if (message && !message.writing) return message;
    await follower.heard('message', conversationId, heard);
  }
}

/** What is said while somebody listens. */
export const talkingCases = [
  contractCase('tells the words of a message that is being written, and they are the message when it has ended', streaming, async (adapter, sandbox) => {
    const { question } = sandbox;
    if (question === undefined) return;
    const { id } = await threadOf(adapter, sandbox);
    await following(adapter, sandbox, async (follower) => {
      const begun = await machineBegins(adapter, id, question, follower);
      check(begun.writing === true, 'the machine does not write: it has written');
      const text = await joined(adapter.conversations.stream({ conversationId: id, messageId: begun.id }, context()));
      const { sequence, version = 0, ...whole } = await finished(adapter, begun, follower);
      checkSame(text, whole.text, 'the words');
      checkSame(sequence, begun.sequence, 'its place');
      check(version > (begun.version ?? -1) || begun.version === undefined, 'the version has not grown');
      check(['', whole.text].includes(await joined(adapter.conversations.stream({ conversationId: id, messageId: begun.id }, context()))), 'a finished message is told in other words');
    });
  }),

  contractCase('stops the machine, and what it wrote until then stays', [...streaming, 'conversations.stop'], async (adapter, sandbox) => {
    const { question } = sandbox;
    if (question === undefined) return;
    const { id } = await threadOf(adapter, sandbox);
    await following(adapter, sandbox, async (follower) => {
      const begun = await machineBegins(adapter, id, question, follower);
      const stopped = validate('conversations.stop', messageSchema, await adapter.conversations.stop({ conversationId: id, messageId: begun.id }, context()));
      checkSame([stopped.id, stopped.writing ?? false], [begun.id, false], 'the message');
      const again = await adapter.conversations.stop({ conversationId: id, messageId: begun.id }, context());
      checkSame([again.text, (await finished(adapter, begun, follower)).text], [stopped.text, stopped.text], 'its words later');
    });
  }),

  contractCase('ends the words with the reason of an abort', streaming, async (adapter, sandbox) => {
    const { question } = sandbox;
    if (question === undefined) return;
    const { id } = await threadOf(adapter, sandbox);
    await following(adapter, sandbox, async (follower) => {
      const begun = await machineBegins(adapter, id, question, follower);
      const abort = new AbortController();
      const words = joined(adapter.conversations.stream({ conversationId: id, messageId: begun.id }, context({ signal: abort.signal }))).catch((error: unknown) => error);
      abort.abort();
      check((await words) === abort.signal.reason, 'the words go on, or end with an error of their own');
    });
    await checkFails('not-found', 'the words of no message', joined(adapter.conversations.stream({ conversationId: id, messageId: 'no-such-message' }, context())));
  }),

  contractCase('tells a message and its thread to whoever listens, each with its value or none', [...writing, 'changes'], async (adapter, sandbox) => {
    const { id } = await threadOf(adapter, sandbox);
    await following(adapter, sandbox, async (follower) => {
      const sent = await send(adapter, draftOf(id));
      await follower.heard('message', id);
      await follower.heard('conversation', id);
      for (const { kind, value } of follower.changes) {
        if (kind === 'conversation' && value !== undefined) checkSame(validate('changes', conversationSchema, value).id, id, 'the thread');
        if (kind === 'message' && value !== undefined) checkSame(validate('changes', messageSchema, value).conversationId, id, 'the thread of the message');
      }
      const told = follower.changes.find(({ kind, value }) => kind === 'message' && (value as Message | undefined)?.id === sent.id);
      if (told) checkSame((told.value as Message).sequence, sent.sequence, 'its place');
    });
  }),

  contractCase('brings an agent and a customer together', [...writing, 'conversations.human', 'changes'], async (adapter, sandbox) => {
    const agent = sandbox.agent as WholeAdapter | undefined;
    if (!agent) return;
    const hers = context({ audience: 'agent' });
    const { id } = await threadOf(adapter, sandbox);
    const asked = await send(adapter, draftOf(id));
    await adapter.conversations.human({ id }, context());
    check((await agent.conversations.list({ state: 'open' }, hers)).items.some((each) => each.id === id), 'the thread is not in the inbox');
    checkSame((await agent.conversations.take({ id }, hers)).service?.state, 'agent', 'who answers');
    await following(adapter, sandbox, async (follower) => {
      const draft = draftOf(id, someWords('Hello'));
      const said = await agent.conversations.send(draft, { ...hers, idempotencyKey: draft.clientId });
      checkSame(said.author.role, 'agent', 'who says it');
      await follower.heard('message', id);
      checkSame((await after(adapter, id, said.sequence - 1))[0]?.text, draft.text, 'what the customer reads');
    });
    check(((await adapter.conversations.get({ id }, context())).unread ?? 1) > 0, 'nothing is unread to the customer');
    await agent.conversations.read({ id, sequence: asked.sequence }, hers);
    checkSame((await after(adapter, id, asked.sequence - 1))[0]?.delivery ?? 'read', 'read', 'how far the customer’s message came');
    checkSame((await agent.conversations.resolve({ id }, hers)).state, 'resolved', 'the matter');
    await send(adapter, draftOf(id));
    check((await adapter.conversations.get({ id }, context())).state !== 'resolved', 'the matter is still closed after she wrote again');
  }),
];
