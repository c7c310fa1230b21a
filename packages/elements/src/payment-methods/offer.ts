import type { PaymentMethod } from '@kvitt/core/model/payment.js';
import { canUse } from '../internal/paying/wallet.js';

/** What the page leaves in and out: ids and schemes, parted by spaces. */
export interface Choosing {
  readonly allow: string | undefined;
  readonly deny: string | undefined;
  /** Called when the browser has said something more about its wallets. */
  readonly heard: () => void;
}

/** What of the supplier's ways is offered here. */
export interface Offer {
  /** To choose from, the customer's usual one first, else in the supplier's order. */
  readonly ways: readonly PaymentMethod[];
  /** Nothing to press: a mandate draws the money. */
  readonly drawn: readonly PaymentMethod[];
  /** Wallets of which the browser has not yet said whether it has them. */
  readonly awaited: readonly PaymentMethod[];
}

/** Sorts the supplier's ways to pay. */
export function offerOf(methods: readonly PaymentMethod[], { allow, deny, heard }: Choosing): Offer {
  const [wanted, unwanted] = [wordsOf(allow), wordsOf(deny)];
  const named = methods.filter((method) => (wanted.length === 0 || isOneOf(wanted, method)) && !isOneOf(unwanted, method));
  const drawn = named.filter(isDrawn);
  const pressed = named.filter((method) => !isDrawn(method)).map((method) => ({ method, here: canUse(method, heard) }));
  return {
    ways: preferredFirst(pressed.filter(({ here }) => here).map(({ method }) => method)),
    drawn,
    awaited: pressed.filter(({ here }) => here === undefined).map(({ method }) => method),
  };
}

function wordsOf(list = ''): readonly string[] {
  return list.split(/\s+/).filter(Boolean);
}

function isOneOf(words: readonly string[], { id, scheme }: PaymentMethod): boolean {
  return words.includes(id) || words.includes(scheme);
}

function isDrawn({ scheme }: PaymentMethod): boolean {
  return scheme === 'direct-debit';
}

function preferredFirst(methods: readonly PaymentMethod[]): readonly PaymentMethod[] {
  return [...methods.filter(({ isPreferred }) => isPreferred), ...methods.filter(({ isPreferred }) => !isPreferred)];
}
