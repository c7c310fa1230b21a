import type { Session } from '@kvitt/core/session/session.js';
import { open } from './open.js';
import { watchedAuth } from './watched-auth.js';
import type { Wish } from './wish.js';

/** A provider's share in a session. */
export interface Share {
  readonly session: Promise<Session>;
  /** Leaves; the session is forgotten a tick after the last one left, so that a move in the DOM keeps it. */
  leave(): void;
}

interface Shared {
  readonly session: Promise<Session>;
  readonly sharers: Set<(expiresAt: number) => void>;
  readonly stop: () => void;
}

const shared = new Map<string, Shared>();
const identities = new WeakMap<object, number>();
let identified = 0;

/** Takes part in the session of a wish: the page's one for that address and sign-in, or a new one. */
export function share(wish: Wish, onExpiring: (expiresAt: number) => void): Share {
  const key = keyOf(wish);
  const found = shared.get(key) ?? begin(key, wish);
  found.sharers.add(onExpiring);
  return {
    session: found.session,
    leave: () => {
      found.sharers.delete(onExpiring);
      setTimeout(() => closeUnused(key, found));
    },
  };
}

function begin(key: string, wish: Wish): Shared {
  const sharers = new Set<(expiresAt: number) => void>();
  const watched = wish.kind === 'rest' && wish.auth ? watchedAuth(wish.auth, (at) => sharers.forEach((tell) => tell(at))) : undefined;
  const session = open(wish, watched?.auth);
  const forget = () => {
    if (shared.get(key)?.session === session) shared.delete(key);
  };
  const followed = session.then((opened) => opened.subscribe((event) => event === 'ended' && forget()), forget);
  /** A session lives on for as long as it caches something; the page that it was for does not live on with it. */
  const stop = () => {
    watched?.stop();
    void followed.then((unfollow) => unfollow?.());
  };
  const begun: Shared = { session, sharers, stop };
  shared.set(key, begun);
  return begun;
}

function closeUnused(key: string, found: Shared): void {
  if (found.sharers.size > 0) return;
  found.stop();
  if (shared.get(key) === found) shared.delete(key);
}

function keyOf(wish: Wish): string {
  return JSON.stringify([...partsOf(wish), identityOf(wish.clock), wish.audience ?? 'customer']);
}

function partsOf(wish: Wish): readonly unknown[] {
  if (wish.kind === 'rest') return [wish.baseUrl, identityOf(wish.auth)];
  if (wish.kind === 'document') return [wish.kind, wish.documents.map((document) => (typeof document === 'string' ? document : identityOf(document)))];
  return [wish.kind, wish.kind === 'demo' ? wish.scenario : identityOf(wish.adapter)];
}

function identityOf(thing: object | undefined): number {
  if (!thing) return 0;
  const known = identities.get(thing) ?? ++identified;
  identities.set(thing, known);
  return known;
}
