import type { MessageDelta } from '../model/conversation.js';

/** A text that arrives in pieces, which may come twice and in any order: it grows by what follows without a hole. */
export class Words {
  #text = '';
  #ahead: MessageDelta[] = [];

  get text(): string {
    return this.#text;
  }

  /** Something has come of which the beginning is missing. */
  get hole(): boolean {
    return this.#ahead.length > 0;
  }

  /** Answers whether the text has grown. */
  add(piece: MessageDelta): boolean {
    const before = this.#text.length;
    this.#ahead.push(piece);
    this.#join();
    return this.#text.length > before;
  }

  /** The pieces are told anew from the first on: what waits for others waits no longer, what is read stays. */
  anew(): void {
    this.#ahead = [];
  }

  #join(): void {
    this.#ahead.sort((one, other) => one.at - other.at);
    for (let next = this.#ahead[0]; next && next.at <= this.#text.length; next = this.#ahead[0]) {
      this.#text += next.text.slice(this.#text.length - next.at);
      this.#ahead.shift();
    }
  }
}
