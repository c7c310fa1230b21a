import type { MessageDelta } from '@kvitt/core/model/conversation.js';

/** Cuts an answer into words with the space after them, each told where it belongs; together they are the text. */
export function deltas(text: string): MessageDelta[] {
  return Array.from(text.matchAll(/^\s+|\S+\s*/g), ({ index, 0: piece }) => ({ at: index, text: piece }));
}
