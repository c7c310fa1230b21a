import type { Audience, Context, ConversationOperations } from '@kvitt/core/adapter.js';
import { KvittError } from '@kvitt/core/error.js';
import type { Change } from '@kvitt/core/model/change.js';
import type { Conversation, Message, MessageDelta } from '@kvitt/core/model/conversation.js';
import { deltas } from '../../bot/index.js';
import type { Connection } from '../connection.js';
import { cannedReplies } from '../data/chat.js';
import { reworded, type Text } from '../text.js';
import type { Desk } from './desk.js';
import { beginningOf } from './files.js';
import type { Folder } from './folder.js';

/** A message in other words, the same ones however it comes. */
export function rewordedMessage(message: Message, text: Text | undefined): Message {
  return reworded(message, `message.${message.sequence}`, text);
}

/** A change in other words, whatever its kind. */
export function rewordedChange(change: Change, text: Text | undefined): Change {
  const value = change.kind === 'message' ? rewordedMessage(change.value as Message, text) : reworded(change.value, change.kind, text);
  return { ...change, value };
}

/** Conversations over the wire of a memory backend. */
export function conversationOperations(desk: Desk, connection: Connection, text?: Text): Required<ConversationOperations> {
  const carry = <Answer>(name: keyof ConversationOperations, context: Context, run: () => Answer): Promise<Answer> =>
    connection.carry(`conversations.${name}`, context, run);
  const conversation = (name: keyof ConversationOperations, id: string, context: Context, act: (folder: Folder, audience: Audience) => void = () => undefined): Promise<Conversation> =>
    carry(name, context, () => {
      const folder = desk.folder(id, audienceOf(context));
      act(folder, audienceOf(context));
      return reworded(folder.seenBy(audienceOf(context)), 'conversation', text);
    });
  return {
    list: (query, context) => carry('list', context, () => {
      const { items, ...page } = desk.list(query, audienceOf(context));
      return { items: items.map((item) => reworded(item, 'conversation', text)), ...page };
    }),
    open: ({ subject }, context) => carry('open', context, () => {
      if (audienceOf(context) === 'agent') throw forbidden();
      return reworded(desk.open(subject).seenBy('customer'), 'conversation', text);
    }),
    get: ({ id }, context) => conversation('get', id, context),
    messages: (query, context) => carry('messages', context, () => {
      const { items, ...page } = desk.messages(query, audienceOf(context));
      return { items: items.map((message) => rewordedMessage(message, text)), ...page };
    }),
    send: (draft, context) => carry('send', context, () => rewordedMessage(desk.send(draft, context), text)),
    stream: (query, context) => stream(desk, connection, query, context, text),
    stop: ({ conversationId, messageId }, context) => carry('stop', context, () => {
      const folder = desk.folder(conversationId, audienceOf(context));
      return rewordedMessage(desk.bot.stop(folder, messageId), text);
    }),
    read: ({ id, sequence }, context) => conversation('read', id, context, (folder, audience) => desk.read(folder, sequence, audience)),
    typing: ({ id }, context) => carry('typing', context, () => desk.typing(desk.folder(id, audienceOf(context)), audienceOf(context))),
    attach: async (draft, context) => {
      const beginning = await beginningOf(draft.file);
      await connection.upload(draft.file.size, context, draft.onProgress);
      return carry('attach', context, () => reworded(desk.attach(draft, beginning, audienceOf(context)), 'attachment', text));
    },
    file: ({ conversationId, attachmentId }, context) =>
      carry('file', context, () => desk.files.bytes(desk.folder(conversationId, audienceOf(context)).id, attachmentId)),
    human: ({ id, replyTo }, context) => conversation('human', id, context, (folder) => desk.human(folder, replyTo)),
    suggestions: ({ subject = {}, text: words }, context) => carry('suggestions', context, () => ({
      items: desk.suggestions(subject, words, context.locale).map((item, index) => reworded(item, `suggestion.${index}`, text)),
    })),
    take: ({ id }, context) => conversation('take', id, context, (folder, audience) => {
      agentsOnly(audience);
      desk.take(folder);
    }),
    resolve: ({ id }, context) => conversation('resolve', id, context, (folder, audience) => {
      agentsOnly(audience);
      desk.resolve(folder);
    }),
    replies: (_, context) => carry('replies', context, () => {
      agentsOnly(audienceOf(context));
      return { items: cannedReplies.map((item, index) => reworded(item, `reply.${index}`, text)) };
    }),
  };
}

/** Tells the words from the first on; a cable that is cut breaks it off. */
async function* stream(
  desk: Desk, connection: Connection, { conversationId, messageId }: { readonly conversationId: string; readonly messageId: string }, context: Context, text: Text | undefined,
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

function audienceOf({ audience = 'customer' }: Context): Audience {
  return audience;
}

function agentsOnly(audience: Audience): void {
  if (audience !== 'agent') throw forbidden();
}

function forbidden(): KvittError {
  return new KvittError('forbidden', { status: 403, message: 'for the other side only' });
}
