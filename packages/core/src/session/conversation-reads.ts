import type { Conversation } from '../model/conversation.js';
import type { ConversationQuestions } from './conversation-questions.js';

interface Told {
  /** The backend has it, or is being told. */
  sequence: number;
  /** Beyond that. */
  wanted: number;
  running?: Promise<void> | undefined;
}

/** What whoever asks has read: told once, never less than before, and not more often than the backend answers. */
export class Reads {
  readonly #questions: ConversationQuestions;
  readonly #onRead: (conversation: Conversation) => void;
  readonly #told = new Map<string, Told>();

  constructor(questions: ConversationQuestions, onRead: (conversation: Conversation) => void) {
    this.#questions = questions;
    this.#onRead = onRead;
  }

  /** `known` is what the backend says that she has read. */
  read(id: string, sequence: number, known: number): Promise<void> {
    const told = this.#told.get(id) ?? { sequence: known, wanted: known };
    this.#told.set(id, told);
    told.sequence = Math.max(told.sequence, told.running ? 0 : known);
    told.wanted = Math.max(told.wanted, sequence);
    told.running ??= this.#tell(id, told).finally(() => (told.running = undefined));
    return told.running;
  }

  async #tell(id: string, told: Told): Promise<void> {
    while (told.wanted > told.sequence) {
      const { wanted } = told;
      this.#onRead(await this.#questions.read(id, wanted));
      told.sequence = wanted;
    }
  }
}
