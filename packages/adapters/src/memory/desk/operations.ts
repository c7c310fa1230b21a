import type { Audience, Context, ConversationOperations } from '@kvitt/core/adapter.js';
import { KvittError } from '@kvitt/core/error.js';
import type { Change } from '@kvitt/core/model/change.js';
import type { Message, MessageDelta } from '@kvitt/core/model/conversation.js';
import { deltas } from '../../bot/index.js';
import type { Connection } from '../connection.js';
import { cannedReplies } from '../data/chat.js';
import { reworded, type Text } from '../text.js';
import type { Desk } from './desk.js';
import { beginningOf } from './files.js';
import { audienceOf, Wire } from './wire.js';

/** A message in other words, the same ones however it comes. */
function rewordedMessage(message: Message, text: Text | undefined): Message {
  return reworded(message, `message.${message.sequence}`, text);
}

/** A change in other words, whatever its kind. */
export function rewordedChange(change: Change, text: Text | undefined): Change {
  const value = change.kind === 'message' ? rewordedMessage(change.value as Message, text) : reworded(change.value, change.kind, text);
  return { ...change, value };
}

type Some<Names extends keyof ConversationOperations> = Required<Pick<ConversationOperations, Names>>;

/** Conversations over the wire of a memory backend. */
export function conversationOperations(desk: Desk, connection: Connection, text?: Text): Required<ConversationOperations> {
  const wire = new Wire(desk, connection, text);
  return { ...threads(wire), ...messages(wire), ...enclosures(wire), ...hints(wire), ...agents(wire) };
}

function threads(wire: Wire): Some<'list' | 'open' | 'get' | 'read' | 'typing' | 'human'> {
  const { desk } = wire;
  return {
    list: (query, context) => wire.carry('list', context, () => {
      const { items, ...page } = desk.list(query, audienceOf(context));
      return { items: items.map((item) => wire.told(item)), ...page };
    }),
    open: ({ subject }, context) => wire.carry('open', context, () => {
      if (audienceOf(context) === 'agent') throw forbidden();
      return wire.told(desk.open(subject).seenBy('customer'));
    }),
    get: ({ id }, context) => wire.thread('get', id, context),
    read: ({ id, sequence }, context) => wire.thread('read', id, context, (folder, audience) => desk.read(folder, sequence, audience)),
    typing: ({ id }, context) => wire.carry('typing', context, () => desk.typing(desk.folder(id, audienceOf(context)), audienceOf(context))),
    human: ({ id, replyTo }, context) => wire.thread('human', id, context, (folder) => desk.human(folder, replyTo)),
  };
}

function messages(wire: Wire): Some<'messages' | 'send' | 'stream' | 'stop'> {
  const { desk, text } = wire;
  return {
    messages: (query, context) => wire.carry('messages', context, () => {
      const { items, ...page } = desk.messages(query, audienceOf(context));
      return { items: items.map((message) => rewordedMessage(message, text)), ...page };
    }),
    send: (draft, context) => wire.carry('send', context, () => rewordedMessage(desk.send(draft, context), text)),
    stream: (query, context) => stream(wire, query, context),
    stop: ({ conversationId, messageId }, context) => wire.carry('stop', context, () => {
      const folder = desk.folder(conversationId, audienceOf(context));
      return rewordedMessage(desk.bot.stop(folder, messageId), text);
    }),
  };
}

function enclosures(wire: Wire): Some<'attach' | 'file'> {
  const { desk, connection, text } = wire;
  return {
    attach: async (draft, context) => {
      const beginning = await beginningOf(draft.file);
      await connection.upload(draft.file.size, context, draft.onProgress);
      return wire.carry('attach', context, () => reworded(desk.attach(draft, beginning, audienceOf(context)), 'attachment', text));
    },
    file: ({ conversationId, attachmentId }, context) =>
      wire.carry('file', context, () => desk.files.bytes(desk.folder(conversationId, audienceOf(context)).id, attachmentId)),
  };
}

function hints(wire: Wire): Some<'suggestions'> {
  return {
    suggestions: ({ subject = {}, text: words }, context) => wire.carry('suggestions', context, () => ({
      items: wire.desk.suggestions(subject, words, context.locale).map((item, index) => reworded(item, `suggestion.${index}`, wire.text)),
    })),
  };
}

function agents(wire: Wire): Some<'take' | 'resolve' | 'replies'> {
  const { desk, text } = wire;
  return {
    take: ({ id }, context) => wire.thread('take', id, context, (folder, audience) => {
      agentsOnly(audience);
      desk.take(folder);
    }),
    resolve: ({ id }, context) => wire.thread('resolve', id, context, (folder, audience) => {
      agentsOnly(audience);
      desk.resolve(folder);
    }),
    replies: (_, context) => wire.carry('replies', context, () => {
      agentsOnly(audienceOf(context));
      return { items: cannedReplies.map((item, index) => reworded(item, `reply.${index}`, text)) };
    }),
  };
}

/** Tells the words from the first on; a cable that is cut breaks it off. */
async function* stream(
  { desk, connection, text }: Wire, { conversationId, messageId }: { readonly conversationId: string; readonly messageId: string }, context: Context,
): AsyncGenerator<MessageDelta, void> {
  const [message, words] = await connection.carry('conversations.stream', context, () => {
    const found = desk.folder(conversationId, audienceOf(context)).message(messageId);
    return [found, desk.bot.words(messageId)] as const;
  });
  // other words do not come one by one: they are told at once, and the stream goes on as long as the bot writes
  if (text || !words) yield* deltas(rewordedMessage(message, text).text);
  for await (const piece of words?.heard(context.signal) ?? []) {
    if (connection.offline) throw new KvittError('offline', { message: 'the stream was cut' });
    if (!text) yield piece;
  }
}

function agentsOnly(audience: Audience): void {
  if (audience !== 'agent') throw forbidden();
}

function forbidden(): KvittError {
  return new KvittError('forbidden', { status: 403, message: 'for the other side only' });
}
