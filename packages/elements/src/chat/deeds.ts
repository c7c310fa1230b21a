import type { Attachment } from '@kvitt/core/model/attachment.js';
import type { Message } from '@kvitt/core/model/conversation.js';
import type { KvittError } from '@kvitt/core/error.js';
import type { Outgoing } from '@kvitt/core/session/session.js';
import { DiscardMessageEvent, HumanRequestedEvent, MessageSentEvent, RequestHumanEvent, RetryMessageEvent, StopMessageEvent } from '../events/conversation.js';
import type { Doing } from './doing.js';

/** Where a deed shows. */
export interface Scene {
  /** Shows what went wrong, or that it no longer does. */
  readonly trouble: (error: KvittError | undefined) => void;
  /** Takes what has not left back into the field. */
  readonly restore: (outgoing: Outgoing) => void;
  readonly reply: (message: Message) => void;
  readonly show: (message: Message) => Promise<void>;
  readonly toEnd: () => void;
  readonly redraw: () => void;
}

/** What the customer, or a press of hers, can have done beside sending. */
export class Deeds {
  readonly #doing: Doing;
  readonly #scene: Scene;

  constructor(doing: Doing, scene: Scene) {
    this.#doing = doing;
    this.#scene = scene;
  }

  retry({ clientId }: Outgoing): void {
    if (!this.#asks(new RetryMessageEvent(clientId))) return;
    void this.#doing.act('conversations.send', ({ conversations }) => conversations.retry(clientId), (message) => new MessageSentEvent(message));
  }

  /** Takes back what has not left; its words are written in the composer again when nothing else is. */
  discard(outgoing: Outgoing): void {
    const { restore, trouble } = this.#scene;
    if (!this.#asks(new DiscardMessageEvent(outgoing.clientId))) return;
    void this.#doing.act('conversations.discard', async ({ conversations }) => {
      if (await conversations.discard(outgoing.clientId)) restore(outgoing);
    }, undefined, trouble);
  }

  stop(message: Message): void {
    if (!this.#asks(new StopMessageEvent(message))) return;
    void this.#doing.act('conversations.stop', ({ conversations }) => conversations.stop(message.conversationId, message.id), undefined, this.#scene.trouble);
  }

  async person(replyTo?: string): Promise<boolean> {
    const { place } = this.#doing.desk;
    if (!this.#asks(new RequestHumanEvent(replyTo))) return false;
    return this.#doing.act('conversations.human', ({ conversations }) => conversations.human(place(), replyTo), (conversation) => new HumanRequestedEvent(conversation), this.#scene.trouble);
  }

  reply(message: Message): void {
    this.#scene.reply(message);
  }

  toEnd(): void {
    this.#scene.toEnd();
  }

  /** The saving of files travels with the first one. */
  save(attachment: Attachment, { conversationId }: Message): void {
    void this.#doing.act('conversations.file', async ({ conversations }) => {
      const [{ saveFile }, { fileNameOf }, file] = await Promise.all([import('../internal/download.js'), import('../internal/file-name.js'), conversations.file(conversationId, attachment.id)]);
      saveFile(file, fileNameOf(attachment));
    }, undefined, this.#scene.trouble);
  }

  show(message: Message): void {
    void this.#scene.show(message);
  }

  /** Draws again what stood already, when something that it shows has arrived. */
  redraw(): void {
    this.#scene.redraw();
  }

  #asks(event: Event): boolean {
    return this.#doing.desk.host.dispatchEvent(event);
  }
}
