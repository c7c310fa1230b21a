import type { Attachment } from '@kvitt/core/model/attachment.js';
import type { Message, Subject } from '@kvitt/core/model/conversation.js';
import type { KvittError } from '@kvitt/core/error.js';
import type { Draft, Outgoing, Session, Thread, ThreadPlace, ThreadResource } from '@kvitt/core/session/session.js';
import {
  DiscardMessageEvent, HumanRequestedEvent, MessageSentEvent, RequestHumanEvent, RetryMessageEvent, SendMessageEvent, StopMessageEvent,
} from '../events/conversation.js';
import { KvittErrorEvent } from '../events/trouble.js';
import type { Deeds } from './view.js';

/** What deeds need of the chat. */
export interface Desk {
  readonly host: HTMLElement;
  readonly session: () => Session | undefined;
  readonly place: () => ThreadPlace;
  /** What a message is about that names nothing else. */
  readonly subject: () => Subject | undefined;
  readonly thread: () => Thread | undefined;
  readonly resource: () => ThreadResource | undefined;
  /** Shows what went wrong, or that it no longer does. */
  readonly trouble: (error: KvittError | undefined) => void;
  readonly restore: (outgoing: Outgoing) => void;
  readonly reply: (message: Message) => void;
  readonly up: () => boolean;
  readonly toEnd: () => void;
  readonly show: (message: Message) => Promise<void>;
  readonly redraw: () => void;
}

/** Asks the page, acts through the session when there is one, tells the page. Without a session the page acts. */
export class Doing implements Deeds {
  readonly #desk: Desk;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  send(written: Draft): boolean {
    const { host, place, subject, toEnd } = this.#desk;
    const about = written.subject ?? subject();
    const draft = about ? { ...written, subject: about } : written;
    if (!host.dispatchEvent(new SendMessageEvent(draft))) return false;
    toEnd();
    void this.#act('conversations.send', ({ conversations }) => conversations.send(place(), draft), (message) => new MessageSentEvent(message), false);
    return true;
  }

  retry({ clientId }: Outgoing): void {
    if (!this.#desk.host.dispatchEvent(new RetryMessageEvent(clientId))) return;
    void this.#act('conversations.send', ({ conversations }) => conversations.retry(clientId), (message) => new MessageSentEvent(message), false);
  }

  discard(outgoing: Outgoing): void {
    if (!this.#desk.host.dispatchEvent(new DiscardMessageEvent(outgoing.clientId))) return;
    void this.#act('conversations.discard', async ({ conversations }) => {
      if (await conversations.discard(outgoing.clientId)) this.#desk.restore(outgoing);
    });
  }

  stop(message: Message): void {
    if (!this.#desk.host.dispatchEvent(new StopMessageEvent(message))) return;
    void this.#act('conversations.stop', ({ conversations }) => conversations.stop(message.conversationId, message.id));
  }

  async person(replyTo?: string): Promise<boolean> {
    const { host, place } = this.#desk;
    if (!host.dispatchEvent(new RequestHumanEvent(replyTo))) return false;
    return this.#act('conversations.human', ({ conversations }) => conversations.human(place(), replyTo), (conversation) => new HumanRequestedEvent(conversation));
  }

  reply(message: Message): void {
    this.#desk.reply(message);
  }

  older(): void {
    if (this.#desk.up()) return;
    const resource = this.#desk.resource();
    if (resource?.hasOlder && !resource.loadingOlder) void resource.older().then(() => this.#desk.up());
  }

  toEnd(): void {
    this.#desk.toEnd();
  }

  /** The saving of files travels with the first one. */
  save(attachment: Attachment): void {
    const id = this.#desk.thread()?.conversation?.id ?? '';
    void this.#act('conversations.file', async ({ conversations }) => {
      const [{ saveFile }, { fileNameOf }, file] = await Promise.all([import('../internal/download.js'), import('../internal/file-name.js'), conversations.file(id, attachment.id)]);
      saveFile(file, fileNameOf(attachment));
    });
  }

  show(message: Message): void {
    void this.#desk.show(message);
  }

  redraw(): void {
    this.#desk.redraw();
  }

  /** `shown` unless the thread itself shows what went wrong. Answers whether it went well. */
  async #act<Result>(during: string, act: (session: Session) => Promise<Result>, tell?: (result: Result) => Event, shown = true): Promise<boolean> {
    const { host, trouble } = this.#desk;
    const session = this.#desk.session();
    if (!session) return true;
    if (shown) trouble(undefined);
    try {
      const result = await act(session);
      if (tell) host.dispatchEvent(tell(result));
      return true;
    } catch (thrown) {
      if (thrown instanceof Error && thrown.name === 'AbortError') return false;
      const { KvittError } = await import('@kvitt/core/error.js');
      const error = KvittError.from(thrown);
      if (shown) trouble(error);
      host.dispatchEvent(new KvittErrorEvent(error, during));
      return false;
    }
  }
}
