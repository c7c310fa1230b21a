import type { Audience, Context, ConversationOperations } from '@kvitt/core/adapter.js';
import type { Conversation } from '@kvitt/core/model/conversation.js';
import type { Connection } from '../connection.js';
import { reworded, type Text } from '../text.js';
import type { Desk } from './desk.js';
import type { Folder } from './folder.js';

type Name = keyof ConversationOperations;
type Act = (folder: Folder, audience: Audience) => void;

/** What every operation needs: the desk, the way to it, and the words that were asked for. */
export class Wire {
  readonly desk: Desk;
  readonly connection: Connection;
  readonly text: Text | undefined;

  constructor(desk: Desk, connection: Connection, text: Text | undefined) {
    this.desk = desk;
    this.connection = connection;
    this.text = text;
  }

  carry<Answer>(name: Name, context: Context, run: () => Answer): Promise<Answer> {
    return this.connection.carry(`conversations.${name}`, context, run);
  }

  /** Does something to a thread of whoever asks, and answers it as it is then. */
  thread(name: Name, id: string, context: Context, act: Act = () => undefined): Promise<Conversation> {
    return this.carry(name, context, () => {
      const folder = this.desk.folder(id, audienceOf(context));
      act(folder, audienceOf(context));
      return this.told(folder.seenBy(audienceOf(context)));
    });
  }

  told(conversation: Conversation): Conversation {
    return reworded(conversation, 'conversation', this.text);
  }
}

/** A customer asks unless it is said that an agent does. */
export function audienceOf({ audience = 'customer' }: Context): Audience {
  return audience;
}
