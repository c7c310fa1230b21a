import type { Audience } from '@kvitt/core/adapter.js';
import type { Author } from '@kvitt/core/model/conversation.js';

/** Who looks at conversations: a customer at hers, or one of a supplier's agents at those of all its customers. */
export interface Reader {
  readonly side: Audience;
  /** Of the customer, or of the agent within her supplier. */
  readonly id: string;
  readonly name: string;
  readonly supplierId: string;
  /** In which the customer is spoken to: as she reads now, or as her supplier knows her. */
  readonly lang?: string;
}

/** To whom changes of the conversations of a supplier's desk are told: all of its agents hear the same. */
export function deskOf(supplierId: string): string {
  return `desk ${supplierId}`;
}

/** Under which name the outbox tells this reader's changes. */
export function addresseeOf({ side, id, supplierId }: Pick<Reader, 'side' | 'id' | 'supplierId'>): string {
  return side === 'agent' ? deskOf(supplierId) : id;
}

export function authorOf({ side, id, name }: Reader): Author {
  return { role: side, id, name };
}
