import type { Message } from '@kvitt/core/model/conversation.js';
import type { Outgoing } from '@kvitt/core/session/session.js';
import { dateFormat } from '../internal/format/formatters.js';
import type { Said, View } from './view.js';

/** How many of the newest stand there at first. */
export const opened = 40;

/** Beyond that a message stands by itself, with its own name and hour. */
const togetherMs = 10 * 60_000;

/** One row of a thread. */
export type Row =
  | { readonly kind: 'day'; readonly key: string; readonly at: string | number }
  | { readonly kind: 'unread'; readonly key: string }
  | { readonly kind: 'event'; readonly key: string; readonly message: Message }
  | { readonly kind: 'said'; readonly key: string; readonly said: Said; readonly first: boolean; readonly last: boolean };

/** Messages as rows: days apart, what is unread below its mark, what one person says in a row together. */
export function rowsOf(messages: readonly Message[], outgoing: readonly Outgoing[], { locale, side }: Pick<View, 'locale' | 'side'>, unreadFrom?: number): readonly Row[] {
  const all = saidOf(messages, outgoing, side);
  const days = dateFormat(locale.lang, { year: 'numeric', month: 'numeric', day: 'numeric', timeZone: locale.timeZone });
  const rows: Row[] = [];
  let day = '';
  let before: Said | undefined;
  all.forEach((said, index) => {
    const own = days.format(new Date(said.at));
    if (own !== day) {
      rows.push({ kind: 'day', key: `day ${own}`, at: said.at });
      before = undefined;
    }
    day = own;
    if (unreadFrom !== undefined && said.message?.sequence === unreadFrom) {
      rows.push({ kind: 'unread', key: 'unread' });
      before = undefined;
    }
    if (said.author.role === 'system' && said.message) {
      rows.push({ kind: 'event', key: said.key, message: said.message });
      before = undefined;
      return;
    }
    rows.push({ kind: 'said', key: said.key, said, first: !together(before, said), last: !together(said, all[index + 1]) });
    before = said;
  });
  return rows;
}

function saidOf(messages: readonly Message[], outgoing: readonly Outgoing[], side: View['side']): readonly Said[] {
  const arrived = new Set(outgoing.length ? messages.map(({ clientId }) => clientId) : []);
  const leaving = outgoing.filter(({ clientId }) => !arrived.has(clientId));
  return [...messages.map((message) => arrivedSaid(message, side)), ...leaving.map((each) => leavingSaid(each, side))];
}

function arrivedSaid(message: Message, side: View['side']): Said {
  const { author, clientId, id, sentAt } = message;
  const mine = author.role === side;
  return { key: mine ? (clientId ?? id) : id, mine, author, message, at: sentAt };
}

function leavingSaid(outgoing: Outgoing, role: View['side']): Said {
  return { key: outgoing.clientId, mine: true, author: { role }, outgoing, at: outgoing.at };
}

/** What has not arrived says so under itself, and stands alone. */
function together(one: Said | undefined, other: Said | undefined): boolean {
  if (!one || !other || one.outgoing || other.outgoing || one.author.role !== other.author.role || one.author.id !== other.author.id || one.author.name !== other.author.name) return false;
  return Math.abs(new Date(other.at).getTime() - new Date(one.at).getTime()) < togetherMs;
}
