import type { Change } from '../model/change.js';
import type { CannedReply, Conversation, Message, Subject, Suggestion } from '../model/conversation.js';
import type { PagedResource, Resource } from '../resource.js';
import type { Conversations, ConversationsOptions } from './conversation-desk.js';
import { Later } from './later.js';
import { LaterDesk, type Standing } from './later-desk.js';
import { LaterResource, LaterPaged, LaterThread } from './later-resource.js';
import type { ConversationDesk, Draft, ThreadPlace, ThreadResource } from './session.js';
import { forgetOutbox, outboxOf } from './sign-out.js';

/** The module of the desk of conversations; one for all sessions of the page. */
export const conversationModule = new Later(() => import('./conversation-desk.js'));

type Operation = 'list' | 'messages' | 'open' | 'stream' | 'suggestions' | 'replies';

/** The session's threads: a page on which nobody looks at one, and from which no message is to leave, does not fetch what they need. */
export class LaterConversations implements ConversationDesk {
  readonly #options: ConversationsOptions;
  readonly #prefix: string;
  readonly #desk: LaterDesk<Conversations, typeof import('./conversation-desk.js')>;

  /** What an earlier page has kept is sent. */
  constructor(options: ConversationsOptions) {
    this.#options = options;
    this.#desk = new LaterDesk(options.queries, conversationModule, ({ Conversations }) => new Conversations(options));
    this.#prefix = outboxOf(options.scope, options.audience);
    const sends = options.queries.door.supports('conversations.send');
    if (sends && options.store.keys(this.#prefix).length > 0) this.#desk.come().catch(() => undefined);
  }

  list(filter?: Parameters<ConversationDesk['list']>[0]): PagedResource<Conversation> {
    return this.#read('list', ['conversations.list', filter?.invoiceId ?? '', filter?.state ?? ''], (desk) => desk.list(filter), LaterPaged);
  }

  thread(place: ThreadPlace): ThreadResource {
    const [operation, key] = 'conversationId' in place ? (['messages', ['conversations.thread', place.conversationId]] as const) : ([this.#finds, ['conversations.place', place.subject.invoiceId ?? '']] as const);
    return this.#read(operation, key, (desk) => desk.thread(place), LaterThread);
  }

  words(conversationId: string, messageId: string): Resource<string> {
    return this.#read('stream', ['conversations.stream', conversationId, messageId], (desk) => desk.words(conversationId, messageId), LaterResource);
  }

  search(conversationId: string, text: string): PagedResource<Message> {
    return this.#read('messages', ['conversations.search', conversationId, text], (desk) => desk.search(conversationId, text), LaterPaged);
  }

  suggestions(subject?: Subject, text?: string): Resource<readonly Suggestion[]> {
    const key = ['conversations.suggestions', subject?.invoiceId ?? '', subject?.lineId ?? '', text ?? ''];
    return this.#read('suggestions', key, (desk) => desk.suggestions(subject, text), LaterResource);
  }

  replies(): Resource<readonly CannedReply[]> {
    return this.#read('replies', ['conversations.replies'], (desk) => desk.replies(), LaterResource);
  }

  /** At once where the desk is here, so that what was written is shown with the next frame. */
  async send(place: ThreadPlace, draft: Draft): Promise<Message> {
    return (this.#desk.here ?? (await this.#desk.come())).send(place, draft);
  }

  async retry(clientId: string): Promise<Message> {
    return (await this.#desk.come()).retry(clientId);
  }

  async discard(clientId: string): Promise<boolean> {
    return (await this.#desk.come()).discard(clientId);
  }

  async stop(conversationId: string, messageId: string): Promise<Message> {
    return (await this.#desk.come()).stop(conversationId, messageId);
  }

  async read(conversationId: string, sequence: number): Promise<void> {
    return (await this.#desk.come()).read(conversationId, sequence);
  }

  typing(conversationId: string): void {
    this.#desk.here?.typing(conversationId);
  }

  async human(place: ThreadPlace, replyTo?: string): Promise<Conversation> {
    return (await this.#desk.come()).human(place, replyTo);
  }

  async file(conversationId: string, attachmentId: string): Promise<Blob> {
    return (await this.#desk.come()).file(conversationId, attachmentId);
  }

  async take(conversationId: string): Promise<Conversation> {
    return (await this.#desk.come()).take(conversationId);
  }

  async resolve(conversationId: string): Promise<Conversation> {
    return (await this.#desk.come()).resolve(conversationId);
  }

  /** Before the desk is here nobody has read anything that could change. */
  changed(change: Change): void {
    this.#desk.made?.changed(change);
  }

  healthChanged(): void {
    this.#desk.made?.healthChanged();
  }

  end(): void {
    this.#desk.made?.end();
    void forgetOutbox(this.#options.store, this.#options.outbox, this.#prefix);
  }

  get #finds(): Operation {
    return this.#options.queries.door.supports('conversations.list') ? 'list' : 'open';
  }

  #read<Made>(operation: Operation, key: readonly string[], of: (desk: Conversations) => Made, Standing: Standing<Made>): Made {
    return this.#desk.read(`conversations.${operation}`, key, of, Standing);
  }
}
