import type { Message } from '@kvitt/core/model/conversation.js';
import type { Clock } from '@kvitt/core/session/session.js';
import { deltas } from '../../bot/index.js';
import type { Folder } from './folder.js';
import { WordsToCome } from './words.js';

/** How long the bot thinks, and what it takes for a word. */
const thinkMs = 400;
const wordMs = 40;

/** What the bot says when it has finished. */
export type BotWords = Pick<Message, 'text' | 'quickReplies' | 'card' | 'inReplyTo'>;

interface Writing {
  readonly folder: Folder;
  readonly words: WordsToCome;
  readonly cancel: () => void;
}

/** The hand of the bot: it writes word by word as the clock goes, and can be stopped. */
export class BotHand {
  readonly #clock: Clock;
  readonly #tell: (folder: Folder, message: Message) => void;
  readonly #writing = new Map<string, Writing>();

  constructor(clock: Clock, tell: (folder: Folder, message: Message) => void) {
    this.#clock = clock;
    this.#tell = tell;
  }

  /** Begins to write at once, and finishes by the clock; answers the message as it begins. */
  write(folder: Folder, { text, ...more }: BotWords, sentAt: string): Message {
    const message = folder.add({ author: folder.bot, text: '', format: 'markdown', sentAt, writing: true });
    const words = new WordsToCome();
    const pieces = deltas(text);
    const later = pieces.map((piece, index) => this.#clock.after(thinkMs + index * wordMs, () => this.#add(message.id, piece)));
    const end = this.#clock.after(thinkMs + pieces.length * wordMs, () => this.#finish(message.id, { ...more, text }));
    this.#writing.set(message.id, { folder, words, cancel: () => [...later, end].forEach((forget) => forget()) });
    return message;
  }

  /** What it wrote until now stays. */
  stop(folder: Folder, id: string): Message {
    const writing = this.#writing.get(id);
    if (!writing) return folder.message(id);
    writing.cancel();
    return this.#finish(id, { text: writing.words.text }) ?? folder.message(id);
  }

  /** Stops everything in a thread: a person speaks now. */
  stopAll(folder: Folder): void {
    for (const [id, writing] of this.#writing) if (writing.folder === folder) this.stop(folder, id);
  }

  /** The words to come; nothing when it has finished. */
  words(id: string): WordsToCome | undefined {
    return this.#writing.get(id)?.words;
  }

  #add(id: string, piece: Parameters<WordsToCome['add']>[0]): void {
    const writing = this.#writing.get(id);
    if (!writing) return;
    writing.words.add(piece);
    writing.folder.grow({ ...writing.folder.message(id), text: writing.words.text });
  }

  #finish(id: string, said: BotWords): Message | undefined {
    const writing = this.#writing.get(id);
    if (!writing) return undefined;
    this.#writing.delete(id);
    const finished = writing.folder.replace({ ...writing.folder.message(id), writing: undefined, ...said });
    this.#tell(writing.folder, finished);
    writing.words.end();
    return finished;
  }
}
