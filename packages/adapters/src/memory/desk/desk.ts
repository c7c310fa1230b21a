import type { Audience, Context, FileDraft, MessageDraft, MessagesQuery, Page } from '@kvitt/core/adapter.js';
import { KvittError } from '@kvitt/core/error.js';
import type { Attachment } from '@kvitt/core/model/attachment.js';
import type { Author, Conversation, Message, Subject, Suggestion } from '@kvitt/core/model/conversation.js';
import type { Clock } from '@kvitt/core/session/session.js';
import { answer, suggestionsFor } from '../../bot/index.js';
import { pageOf } from '../../lists.js';
import type { ChangeLog } from '../changes.js';
import { anna, elinHerself, robot, said } from '../data/chat.js';
import type { Records } from '../records.js';
import { BotHand, type BotWords } from './bot-hand.js';
import { checkDraft, sameDraft } from './draft.js';
import { Files } from './files.js';
import { Folder, unknown, type FolderState } from './folder.js';
import { invoicesAbout } from './invoices.js';
import { pageOfMessages } from './pages.js';
import { Queue } from './queue.js';

type Said = Omit<Message, 'id' | 'version' | 'conversationId' | 'sequence' | 'sentAt'>;

const typingMs = 6_000;

/** Where customers, the bot and agents meet; the bot answers from the invoice that a thread is about. */
export class Desk {
  readonly files = new Files();
  readonly queue: Queue;
  readonly bot: BotHand;
  readonly #records: Records;
  readonly #log: ChangeLog;
  readonly #clock: Clock;
  readonly #folders = new Map<string, Folder>();

  constructor(records: Records, log: ChangeLog, clock: Clock) {
    this.#records = records;
    this.#log = log;
    this.#clock = clock;
    this.queue = new Queue(clock, { set: (folder, changes) => this.set(folder, changes), note: (folder, event, text) => this.note(folder, event, text) });
    this.bot = new BotHand(clock, (folder, message) => {
      this.#tell(folder, message);
      this.set(folder, {});
    });
  }

  /** The thread of whoever asks; another customer's is none. */
  folder(id: string, audience: Audience = 'agent'): Folder {
    const folder = this.#folders.get(id);
    return folder && (audience === 'agent' || isElins(folder)) ? folder : unknown(id);
  }

  list({ invoiceId, state, cursor }: { readonly invoiceId?: string; readonly state?: 'open' | 'resolved'; readonly cursor?: string }, audience: Audience): Page<Conversation> {
    const found = [...this.#folders.values()].filter((folder) =>
      (audience === 'agent' || isElins(folder)) && (invoiceId === undefined || folder.subject?.invoiceId === invoiceId) &&
      (state === undefined || (folder.now.state === 'resolved') === (state === 'resolved')));
    const newest = found.reverse().sort((one, other) => Date.parse(other.now.updatedAt) - Date.parse(one.now.updatedAt));
    return pageOf(newest.map((folder) => folder.seenBy(audience)), cursor);
  }

  /** Her thread about an invoice, or about nothing: begun with the first question for it. */
  open(subject: Subject = {}, customer: Author = elinHerself): Folder {
    const { invoiceId } = subject;
    const known = [...this.#folders.values()].find((folder) => folder.customer.id === customer.id && folder.subject?.invoiceId === invoiceId);
    if (known) return known;
    const invoice = invoiceId === undefined ? undefined : this.#records.invoice(invoiceId);
    const about = invoice && { invoiceId: invoice.id, name: `Faktura ${invoice.number}`, amount: invoice.totals.payableAmount };
    const folder = new Folder(`thread-${this.#folders.size + 1}`, customer, robot, about, {
      state: 'open', service: this.queue.machine, readUpTo: { customer: 0, agent: 0 }, updatedAt: this.instant(),
    });
    this.#folders.set(folder.id, folder);
    this.#tellConversation(folder);
    return folder;
  }

  messages({ conversationId, ...query }: MessagesQuery, audience: Audience): Page<Message> {
    return pageOfMessages(this.folder(conversationId, audience).messages, query);
  }

  /** Stores a message once per `clientId`; a customer's is answered by whoever has the thread. */
  send(draft: MessageDraft, { audience = 'customer', locale }: Pick<Context, 'audience' | 'locale'>): Message {
    const folder = this.folder(draft.conversationId, audience);
    const key = `${audience}/${draft.clientId}`;
    const before = folder.sent.get(key);
    if (before) return this.#replay(folder, before, draft);
    const attachments = checkDraft(draft, folder, this.files);
    if (audience === 'agent') this.take(folder);
    folder.sent.set(key, { draft, sequence: folder.messages.length + 1 });
    const { clientId, text, inReplyTo, subject } = draft;
    const author = audience === 'agent' ? anna : folder.customer;
    const message = this.say(folder, {
      author, clientId, text, delivery: 'sent', ...(attachments.length > 0 && { attachments }), ...(inReplyTo !== undefined && { inReplyTo }), ...(subject && { subject }),
    }, { state: audience === 'agent' ? 'waiting-customer' : 'waiting-provider' });
    if (audience === 'customer' && folder.now.service.state === 'bot') this.#answer(folder, message, locale);
    return folder.message(message.id);
  }

  /** Whoever asks has read up to here: never less than before, and the other side's messages are read. */
  read(folder: Folder, sequence: number, audience: Audience): void {
    const upTo = Math.min(sequence, folder.messages.length);
    const { readUpTo } = folder.now;
    if (upTo <= readUpTo[audience]) return;
    const role = audience === 'agent' ? 'customer' : 'agent';
    for (const message of folder.messages.slice(readUpTo[audience], upTo)) {
      if (message.author.role === role && message.delivery !== 'read') this.#tell(folder, folder.replace({ ...message, delivery: 'read' }));
    }
    this.set(folder, { readUpTo: { ...readUpTo, [audience]: upTo }, updatedAt: folder.now.updatedAt });
  }

  /** Told to the other side, kept nowhere. */
  typing(folder: Folder, audience: Audience): void {
    const author = audience === 'agent' ? (folder.now.agent ?? anna) : folder.customer;
    const value = { author, until: new Date(this.#clock.now() + typingMs).toISOString() };
    this.#log.whisper({ kind: 'typing', id: folder.id, value }, audience === 'agent' ? 'customer' : 'agent');
  }

  attach(draft: FileDraft, beginning: Uint8Array, audience: Audience): Attachment {
    return this.files.take({ ...draft, conversationId: this.folder(draft.conversationId, audience).id }, beginning);
  }

  human(folder: Folder, replyTo: string | undefined): void {
    this.bot.stopAll(folder);
    this.queue.ask(folder, replyTo);
  }

  /** Nobody is there before this instant; those who write to the machine are told. */
  opens(at: string | undefined): void {
    this.queue.opensAt = at;
    for (const folder of this.#folders.values()) if (folder.now.service.state === 'bot') this.set(folder, { service: this.queue.machine });
  }

  take(folder: Folder, agent: Author = anna): void {
    const { agent: holder } = folder.now;
    if (holder && holder.id !== agent.id) throw new KvittError('conflict', { status: 409, message: `${holder.name ?? 'another agent'} has it` });
    this.bot.stopAll(folder);
    this.queue.join(folder, agent);
  }

  resolve(folder: Folder): void {
    if (folder.now.state === 'resolved') return;
    this.bot.stopAll(folder);
    this.set(folder, { state: 'resolved', agent: undefined, service: this.queue.machine, expectedReplyBy: undefined });
    this.note(folder, 'resolved', said.resolved);
  }

  suggestions({ invoiceId, lineId }: Subject, text: string | undefined, locale: string): Suggestion[] {
    return suggestionsFor({ ...invoicesAbout(this.#records, invoiceId), lineId, text, locale, now: this.#clock.now() });
  }

  /** Somebody says something: it is stored, and both sides are told. */
  say(folder: Folder, message: Said, changes: Partial<FolderState> = {}): Message {
    const added = folder.add({ ...message, sentAt: this.instant() });
    this.#tell(folder, added);
    this.set(folder, changes);
    return added;
  }

  /** What happened, said by nobody. */
  note(folder: Folder, event: string, text: string): void {
    this.say(folder, { author: { role: 'system' }, event, text });
  }

  /** The bot writes, as the clock goes. */
  write(folder: Folder, words: BotWords): Message {
    const message = this.bot.write(folder, words, this.instant());
    this.#tell(folder, message);
    this.set(folder, { state: 'waiting-customer' });
    return message;
  }

  set(folder: Folder, changes: Partial<FolderState>): void {
    folder.set({ updatedAt: this.instant(), ...changes });
    this.#tellConversation(folder);
  }

  instant(): string {
    return new Date(this.#clock.now()).toISOString();
  }

  #replay(folder: Folder, before: { readonly draft: MessageDraft; readonly sequence: number }, draft: MessageDraft): Message {
    if (!sameDraft(before.draft, draft)) throw new KvittError('invalid', { status: 422, field: 'clientId', message: 'this clientId stands for another message' });
    return folder.messages[before.sequence - 1] ?? unknown(draft.clientId);
  }

  #answer(folder: Folder, asked: Message, locale: string): void {
    const subject = asked.subject ?? {};
    const { text, quickReplies, card, topic } = answer(asked.text, {
      ...invoicesAbout(this.#records, subject.invoiceId ?? folder.subject?.invoiceId), subject, locale, now: this.#clock.now(),
    });
    this.#tell(folder, folder.replace({ ...asked, delivery: 'delivered' }));
    if (topic !== 'person') return void this.write(folder, { text, ...(quickReplies.length > 0 && { quickReplies: [...quickReplies] }), ...(card && { card }) });
    this.say(folder, { author: folder.bot, text, format: 'markdown' });
    this.queue.ask(folder);
  }

  #tell(folder: Folder, message: Message): void {
    this.#log.append({ kind: 'message', id: folder.id, version: message.version, value: message }, isElins(folder) ? {} : { only: 'agent' });
  }

  #tellConversation(folder: Folder): void {
    const hearing = { agent: folder.seenBy('agent'), ...(!isElins(folder) && { only: 'agent' as const }) };
    this.#log.append({ kind: 'conversation', id: folder.id, version: folder.version, value: folder.seenBy('customer') }, hearing);
  }
}

function isElins({ customer }: Folder): boolean {
  return customer.id === elinHerself.id;
}
