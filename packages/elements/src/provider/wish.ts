import type { Auth } from '@kvitt/adapters/rest.js';
import type { Adapter } from '@kvitt/core/adapter.js';
import { KvittError } from '@kvitt/core/error.js';
import type { Clock } from '@kvitt/core/session/session.js';

/** Which session a provider asks for; two equal wishes meet in one session. */
export type Wish = { readonly clock?: Clock } & (
  | { readonly kind: 'demo'; readonly scenario: string }
  | { readonly kind: 'adapter'; readonly adapter: Adapter }
  | { readonly kind: 'rest'; readonly baseUrl: string; readonly auth?: Auth }
);

/** What the page's author wrote. */
export interface Wishing {
  readonly adapter?: Adapter | string;
  readonly baseUrl?: string;
  readonly auth?: Auth;
  readonly scenario?: string;
  readonly clock?: Clock;
}

/** The wish behind a provider's properties; nothing when it only speaks about language. Throws what the author got wrong. */
export function wishOf({ adapter, baseUrl, auth, scenario = 'ready', clock }: Wishing): Wish | undefined {
  if (typeof adapter === 'object') return { kind: 'adapter', adapter, clock };
  if (adapter === 'demo') return { kind: 'demo', scenario, clock };
  if (adapter) throw mistaken('adapter', adapter, 'it is "demo", or an object set as a property');
  return baseUrl === undefined ? undefined : { kind: 'rest', baseUrl: absolute(baseUrl), auth, clock };
}

/** Says which attribute is wrong, and what is expected of it. */
export function mistaken(attribute: string, value: string, expected: string): KvittError {
  return new KvittError('invalid', { field: attribute, message: `<kvitt-provider ${attribute}="${value}">: ${expected}` });
}

function absolute(baseUrl: string): string {
  const url = URL.canParse(baseUrl, document.baseURI) ? new URL(baseUrl, document.baseURI) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) throw mistaken('base-url', baseUrl, 'an http or https address is expected');
  return url.href.replace(/\/$/, '');
}
