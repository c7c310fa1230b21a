import type { MessageDelta } from '@kvitt/core/model/conversation.js';

/** The words of a message while it is being written: whoever listens hears them from the first on. */
export class WordsToCome {
  readonly #pieces: MessageDelta[] = [];
  #over = false;
  #wake = new Set<() => void>();

  /** All so far. */
  get text(): string {
    return this.#pieces.map(({ text }) => text).join('');
  }

  add(piece: MessageDelta): void {
    this.#pieces.push(piece);
    this.#tell();
  }

  end(): void {
    this.#over = true;
    this.#tell();
  }

  /** Ends with the last word, or throws the reason of an abort. */
  async *heard(signal: AbortSignal): AsyncGenerator<MessageDelta, void> {
    for (let told = 0; ;) {
      signal.throwIfAborted();
      const piece = this.#pieces[told];
      if (piece) {
        told++;
        yield piece;
      } else if (this.#over) return;
      else await this.#next(signal);
    }
  }

  #next(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const wake = (): void => {
        this.#wake.delete(wake);
        signal.removeEventListener('abort', wake);
        resolve();
      };
      this.#wake.add(wake);
      signal.addEventListener('abort', wake, { once: true });
    });
  }

  #tell(): void {
    this.#wake.forEach((wake) => wake());
  }
}
