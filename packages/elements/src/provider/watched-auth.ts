import type { Auth, Token } from '@kvitt/adapters/rest.js';

const aheadMs = 60_000;

/** Passes the portal's tokens on and calls back a minute before one ends, unless a newer one has come; `stop` ends the watch. */
export function watchedAuth(auth: Auth, onExpiring: (expiresAt: number) => void): { readonly auth: Auth; stop(): void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const watch = (token: Token): Token => {
    clearTimeout(timer);
    const expiresAt = endOf(token);
    const leftMs = expiresAt - Date.now();
    if (leftMs > 0) timer = setTimeout(() => onExpiring(expiresAt), Math.max(leftMs - aheadMs, leftMs / 2));
    return token;
  };
  return { auth: { getToken: async () => watch(await auth.getToken()) }, stop: () => clearTimeout(timer) };
}

/** Epoch milliseconds; a portal may answer anything, and what that is worth the adapter says. */
function endOf(token: unknown): number {
  return typeof token === 'object' && token !== null && 'expiresAt' in token ? new Date(token.expiresAt as string | number | Date).getTime() : NaN;
}
