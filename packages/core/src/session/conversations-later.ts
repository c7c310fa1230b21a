import type { Change } from '../model/change.js';
import type { CannedReply, Conversation, Message, Subject, Suggestion } from '../model/conversation.js';
import type { PagedResource, Resource } from '../resource.js';
import type { Conversations, ConversationsOptions } from './conversation-desk.js';
import { Later } from './later.js';
import { LaterResource, LaterPaged, LaterThread, type Awaited } from './later-resource.js';
import type { ConversationDesk, Draft, ThreadPlace, ThreadResource } from './session.js';
import { forgetOutbox, outboxOf } from './sign-out.js';

/** The module of the desk of conversations; one for all sessions of the page. */
export const conversationModule = new Later(() => import('./conversation-desk.js'));

type Operation = 'list' | 'messages' | 'open' | 'stream' | 'suggestions' | 'replies';

/** The session's threads: a page on which nobody looks at one, and from which no message is to leave, does not fetch what they need. */
export class LaterConversations implements ConversationDesk {
  readonly #options: ConversationsOptions;
  readonly #prefix: string;
  #desk: Conversations | undefined;

  /** What an earlier page has kept is sent. */
  constructor(options: ConversationsOptions) {
    this.#options = options;
    this.#prefix = outboxOf(options.scope, options.audience);
    const sends = options.queries.door.supports('conversations.send');
    if (sends && options.store.keys(this.#prefix).length > 0) this.#come().catch(() => undefined);
  }

  list(filter?: Parameters<ConversationDesk['list']>[0]): PagedResource<Conversation> {
    return this.#here?.list(filter) ?? new LaterPaged(this.#later('list', ['conversations.list', filter?.invoiceId ?? '', filter?.state ?? ''], (desk) => desk.list(filter)));
  }

  thread(place: ThreadPlace): ThreadResource {
    const [operation, key] = 'conversationId' in place ? (['messages', ['conversations.thread', place.conversationId]] as const) : ([this.#finds, ['conversations.place', place.subject.invoiceId ?? '']] as const);
    return this.#here?.thread(place) ?? new LaterThread(this.#later(operation, key, (desk) => desk.thread(place)));
  }

  words(conversationId: string, messageId: string): Resource<string> {
    return this.#here?.words(conversationId, messageId) ?? new LaterResource(this.#later('stream', ['conversations.stream', conversationId, messageId], (desk) => desk.words(conversationId, messageId)));
  }

  search(conversationId: string, text: string): PagedResource<Message> {
    return this.#here?.search(conversationId, text) ?? new LaterPaged(this.#later('messages', ['conversations.search', conversationId, text], (desk) => desk.search(conversationId, text)));
  }

  suggestions(subject?: Subject, text?: string): Resource<readonly Suggestion[]> {
    const key = ['conversations.suggestions', subject?.invoiceId ?? '', subject?.lineId ?? '', text ?? ''];
    return this.#here?.suggestions(subject, text) ?? new LaterResource(this.#later('suggestions', key, (desk) => desk.suggestions(subject, text)));
  }

  replies(): Resource<readonly CannedReply[]> {
    return this.#here?.replies() ?? new LaterResource(this.#later('replies', ['conversations.replies'], (desk) => desk.replies()));
  }

  /** At once where the desk is here, so that what was written is shown with the next frame. */
  async send(place: ThreadPlace, draft: Draft): Promise<Message> {
    return (this.#here ?? (await this.#come())).send(place, draft);
  }

  async retry(clientId: string): Promise<Message> {
    return (await this.#come()).retry(clientId);
  }

  async discard(clientId: string): Promise<boolean> {
    return (await this.#come()).discard(clientId);
  }

  async stop(conversationId: string, messageId: string): Promise<Message> {
    return (await this.#come()).stop(conversationId, messageId);
  }

  async read(conversationId: string, sequence: number): Promise<void> {
    return (await this.#come()).read(conversationId, sequence);
  }

  typing(conversationId: string): void {
    this.#here?.typing(conversationId);
  }

  async human(place: ThreadPlace, replyTo?: string): Promise<Conversation> {
    return (await this.#come()).human(place, replyTo);
  }

  async file(conversationId: string, attachmentId: string): Promise<Blob> {
    return (await this.#come()).file(conversationId, attachmentId);
  }

  async take(conversationId: string): Promise<Conversation> {
    return (await this.#come()).take(conversationId);
  }

  async resolve(conversationId: string): Promise<Conversation> {
    return (await this.#come()).resolve(conversationId);
  }

  /** Before the desk is here nobody has read anything that could change. */
  changed(change: Change): void {
    this.#desk?.changed(change);
  }

  healthChanged(): void {
    this.#desk?.healthChanged();
  }

  end(): void {
    this.#desk?.end();
    void forgetOutbox(this.#options.store, this.#options.outbox, this.#prefix);
  }

  get #finds(): Operation {
    return this.#options.queries.door.supports('conversations.list') ? 'list' : 'open';
  }

  get #here(): Conversations | undefined {
    if (conversationModule.here) this.#desk ??= new conversationModule.here.Conversations(this.#options);
    return this.#desk;
  }

  async #come(): Promise<Conversations> {
    const module = await conversationModule.come();
    return (this.#desk ??= new module.Conversations(this.#options));
  }

  #later<Made>(operation: Operation, key: readonly string[], of: (desk: Conversations) => Made): Awaited<Made> {
    const { queries } = this.#options;
    return { key, queries, refusal: () => queries.door.refusal(`conversations.${operation}`), resource: async () => of(await this.#come()) };
  }
}
