/** A card as it is typed. */
export interface Card {
  /** Digits alone. */
  readonly number: string;
  readonly month: number;
  readonly year: number;
  readonly code: string;
}

/** What becomes of a card that was handed in. */
export type BankAnswer =
  /** The money is on its way, or here. */
  | { readonly status: 'accepted' }
  /** The card's owner must prove who she is first. */
  | { readonly status: 'authenticate' }
  /** `code`: the bank's response code, ISO 8583 field 39. */
  | { readonly status: 'declined'; readonly code: string };

/** What a payment provider's script talks to: the provider's own server. `secret` names one payment to this one customer. */
export interface Bank {
  pay(secret: string, card: Card): Promise<BankAnswer>;
  /** How the strong authentication ended. */
  authenticate(secret: string, approved: boolean): Promise<BankAnswer>;
}

/** What the test cards do; every other number that is one goes well. */
export const testCards: Readonly<Record<string, BankAnswer>> = {
  '4242424242424242': { status: 'accepted' },
  '4000000000000002': { status: 'declined', code: '05' },
  '4000002760003184': { status: 'authenticate' },
};

/** A bank without a server, for tests of what stands before it: the cards decide. */
export const bankOfCards: Bank = {
  pay: (_secret, { number }) => Promise.resolve(testCards[number] ?? { status: 'accepted' }),
  authenticate: (_secret, approved) => Promise.resolve(approved ? { status: 'accepted' } : { status: 'declined', code: '1A' }),
};

/** The simulator, over HTTP; what cannot be reached throws, as `fetch` does. */
export function bankAt(address: string): Bank {
  const ask = async (secret: string, step: string, body?: object): Promise<BankAnswer> => {
    const answer = await fetch(`${address}/${secret}/${step}`, {
      method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body ?? {}),
    });
    if (!answer.ok) throw new TypeError(`the simulator answered ${String(answer.status)}`);
    return (await answer.json()) as BankAnswer;
  };
  return {
    pay: (secret, card) => ask(secret, 'card', card),
    authenticate: (secret, approved) => ask(secret, approved ? 'approve' : 'decline'),
  };
}
