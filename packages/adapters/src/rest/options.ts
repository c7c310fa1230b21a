import type { Clock } from '@kvitt/core/session/session.js';
import type { Auth } from './tokens.js';

/** How to reach a backend that speaks openapi.yaml. */
export interface RestOptions {
  /** Where the contract's paths begin, `/api/kvitt`; relative to the page. */
  readonly baseUrl: string;
  /** Where bearer tokens come from; without it the portal's cookies are sent. */
  readonly auth?: Auth;
  /** As `fetch` has it; `include` by default, `same-origin` with `auth`. */
  readonly credentials?: RequestCredentials;
  /** Another `fetch`, for tests and for servers. */
  readonly fetch?: typeof fetch;
  /** How long one answer may take, its body included; 20 seconds by default, three times as long for files. */
  readonly timeoutMs?: number;
  /** Time for tokens and for the stream; the machine's by default. */
  readonly clock?: Clock;
}
