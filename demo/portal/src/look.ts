/** What the page must know before anything has been fetched; kept by `first-paint.ts`'s rules. */
export interface Look {
  readonly customerId?: string;
  readonly brand?: string;
  readonly lang?: string;
  readonly theme?: string;
}

const key = 'portal.look';

/** What was chosen last; nothing on a first visit. */
export function look(): Look {
  return JSON.parse(localStorage.getItem(key) ?? '{}') as Look;
}

/** Keeps choices over pages and windows; what is `undefined` is forgotten. */
export function remember(choices: Look): void {
  localStorage.setItem(key, JSON.stringify({ ...look(), ...choices }));
}
