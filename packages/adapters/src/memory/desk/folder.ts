import type { Audience, MessageDraft } from '@kvitt/core/adapter.js';
import { KvittError } from '@kvitt/core/error.js';
import type { Author, Conversation, Message, Service, Subject } from '@kvitt/core/model/conversation.js';
import { plain } from '../../bot/index.js';

/** What of a thread may change. */
export interface FolderState {
  readonly state: Conversation['state'];
  readonly service: Service;
  /** The agent who has it. */
  readonly agent?: Author | undefined;
  readonly expectedReplyBy?: string | undefined;
  readonly replyTo?: string | undefined;
  readonly readUpTo: Readonly<Record<Audience, number>>;
  readonly updatedAt: string;
}

const previewLength = 200;

/** One thread with all that was said in it. */
export class Folder {
  readonly id: string;
  readonly customer: Author;
  readonly subject: Subject | undefined;
  readonly bot: Author;
  /** By `clientId`: what was meant, and which message it became. */
  readonly sent = new Map<string, { readonly draft: MessageDraft; readonly sequence: number }>();
  version = 1;
  #messages: Message[] = [];
  #now: FolderState;

  constructor(id: string, customer: Author, bot: Author, subject: Subject | undefined, now: FolderState) {
    this.id = id;
    this.customer = customer;
    this.bot = bot;
    this.subject = subject;
    this.#now = now;
  }

  get now(): FolderState {
    return this.#now;
  }

  /** By `sequence`, from 1 on. */
  get messages(): readonly Message[] {
    return this.#messages;
  }

  set(changes: Partial<FolderState>): void {
    this.#now = { ...this.#now, ...changes };
    this.version++;
  }

  /** Gives a message the next place. */
  add(message: Omit<Message, 'id' | 'version' | 'conversationId' | 'sequence'>): Message {
    const sequence = this.#messages.length + 1;
    const added = { ...message, id: `${this.id}-${sequence}`, version: 1, conversationId: this.id, sequence };
    this.#messages.push(added);
    return added;
  }

  message(id: string): Message {
    return this.#messages[Number(id.slice(this.id.length + 1)) - 1] ?? unknown(id);
  }

  replace(message: Message): Message {
    const newer = { ...message, version: (message.version ?? 0) + 1 };
    this.#messages[message.sequence - 1] = newer;
    return newer;
  }

  /** The words so far of a message that is being written; no new version of it. */
  grow(message: Message): void {
    this.#messages[message.sequence - 1] = message;
  }

  /** The thread as one side sees it. */
  seenBy(audience: Audience): Conversation {
    const { state, service, agent, expectedReplyBy, readUpTo, updatedAt } = this.#now;
    const participants = [{ ...this.customer, presence: 'online' as const }, this.bot, ...(agent ? [{ ...agent, presence: 'online' as const }] : [])];
    return {
      id: this.id, version: this.version, ...(this.subject && { subject: this.subject }), participants, state, service,
      ...(expectedReplyBy !== undefined && { expectedReplyBy }), unread: this.#unread(audience), readUpTo: readUpTo[audience],
      ...this.#last(), updatedAt,
    };
  }

  #unread(audience: Audience): number {
    const others = audience === 'customer' ? ['agent', 'bot'] : ['customer'];
    return this.#messages.slice(this.#now.readUpTo[audience]).filter(({ author }) => others.includes(author.role)).length;
  }

  #last(): Pick<Conversation, 'lastMessage'> {
    const last = this.#messages.at(-1);
    if (!last) return {};
    const text = last.format === 'markdown' ? plain(last.text) : last.text;
    return { lastMessage: { author: last.author, text: text.slice(0, previewLength), sentAt: last.sentAt } };
  }
}

/** No such record of whoever asks. */
export function unknown(id: string): never {
  throw new KvittError('not-found', { status: 404, message: `no ${id}` });
}
