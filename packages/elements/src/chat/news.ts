import type { Message } from '@kvitt/core/model/conversation.js';
import type { Thread } from '@kvitt/core/session/session.js';

/** How far back a message may still be being written. */
const farBack = 200;

/** Notices each message of somebody else's once, when it is finished; those that were there at first are no news. */
export class News {
  #conversation: string | undefined;
  /** `sequence` of the last one noticed; nothing before the thread was seen. */
  #heard: number | undefined;
  readonly #writing = new Set<string>();

  /** The finished messages since the last look, in order. */
  take({ conversation, messages }: Thread): readonly Message[] {
    const newest = messages.at(-1)?.sequence ?? 0;
    const another = this.#conversation !== undefined && conversation?.id !== this.#conversation;
    this.#conversation = conversation?.id;
    if (this.#heard === undefined || another) {
      this.#heard = newest;
      this.#writing.clear();
      for (const { id, writing } of messages.slice(-5)) if (writing) this.#writing.add(id);
      return [];
    }
    const fresh: Message[] = [];
    for (let at = messages.length - 1; at >= 0; at -= 1) {
      const message = messages[at];
      if (!message) break;
      const old = message.sequence <= this.#heard;
      if (old && (this.#writing.size === 0 || messages.length - at > farBack)) break;
      if (message.writing) this.#writing.add(message.id);
      else if (this.#writing.delete(message.id) || !old) fresh.unshift(message);
    }
    this.#heard = Math.max(newest, this.#heard);
    return fresh;
  }
}
