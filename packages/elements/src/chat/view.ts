import type { Author, Message } from '@kvitt/core/model/conversation.js';
import type { Draft, Outgoing, Session, Thread } from '@kvitt/core/session/session.js';
import type { LanguageController } from '../controllers/language-controller.js';
import type { Terms } from '../locales/terms.js';
import type { Deeds } from './deeds.js';

export type Later = typeof import('./later.js');
export type Locale = LanguageController<'chat'>;

/** All that the parts of a chat draw from. */
export interface Sight {
  readonly thread: Thread;
  readonly session: Session | undefined;
  readonly locale: Locale;
  readonly words: Terms['chat'];
  /** Who looks: `agent` sees her own messages, and those of her colleagues, where a customer sees hers. */
  readonly side: 'customer' | 'agent';
  /** Whether this can be done here: `send`, `human`, `search`. */
  readonly can: (operation: string) => boolean;
  /** Answers whether it left the field. */
  readonly send: (draft: Draft) => boolean;
}

/** What they draw from when all is here. */
export interface LateView extends Sight {
  readonly later: Later;
  /** Grows when what stands already has to be drawn again: another language, a module that came. */
  readonly epoch: number;
  /** Key of the message that the keyboard, or the pointer, is at. */
  readonly active: string | undefined;
  readonly deeds: Deeds;
  readonly images?: ((url: string) => boolean) | undefined;
}

export type View = (Sight & { readonly later?: undefined }) | LateView;

/** One thing somebody said: here to stay, or on its way. */
export interface Said {
  /** The same from the first keystroke to the last delivery. */
  readonly key: string;
  readonly mine: boolean;
  readonly author: Author;
  readonly message?: Message | undefined;
  readonly outgoing?: Outgoing | undefined;
  readonly at: string | number;
}

/** What somebody is called here. */
export function nameOf({ role, name }: Author, { side, words }: Pick<View, 'side' | 'words'>): string {
  if (role === 'customer') return side === 'customer' ? words.you : (name ?? words.customer);
  return name ?? (role === 'bot' ? words.assistant : words.service);
}
