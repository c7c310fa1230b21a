import { KvittError } from '../error.js';
import type { Change } from '../model/change.js';
import type { ConversationDesk } from './session.js';

/** The session's threads. */
export class Conversations implements ConversationDesk {
  list = refuse;
  thread = refuse;
  words = refuse;
  send = refuse;
  retry = refuse;
  discard = refuse;
  stop = refuse;
  read = refuse;
  typing = refuse;
  human = refuse;
  search = refuse;
  file = refuse;
  suggestions = refuse;
  take = refuse;
  resolve = refuse;
  replies = refuse;

  changed({ kind }: Change): void {
    if (kind !== 'typing') refuse();
  }
}

function refuse(): never {
  throw new KvittError('unsupported', { message: 'conversations are being built' });
}
