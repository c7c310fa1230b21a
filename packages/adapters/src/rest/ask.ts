import type { Context } from '@kvitt/core/adapter.js';
import { KvittError } from '@kvitt/core/error.js';

/** One request of the contract. */
export interface Ask {
  /** Below the base URL, ids encoded by `segment`. */
  readonly path: string;
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly query?: Readonly<Record<string, string | number | undefined>>;
  /** A file as it is, anything else as JSON. */
  readonly body?: unknown;
  readonly accept: string;
  readonly headers?: Readonly<Record<string, string | undefined>>;
  /** Sends it where nobody has brought another `fetch`. */
  readonly fetch?: Carrier;
}

/** As much of `fetch` as an ask needs. */
export type Carrier = (address: string, init: RequestInit) => Promise<Response>;

/** One id as part of a path; an id that an address cannot carry (`..`) is no record's. */
export function segment(id: string): string {
  if (/^\.{0,2}$/.test(id)) throw new KvittError('not-found', { message: `no such id: "${id}"` });
  return `/${encodeURIComponent(id)}`;
}

/** The address below `base`. */
export function addressOf(base: string, { path, query = {} }: Ask): string {
  const search = new URLSearchParams(given(query)).toString();
  return base.replace(/\/+$/, '') + path + (search && `?${search}`);
}

/** Everything that `fetch` wants to know of an ask beside its address. */
export function initOf({ method = 'GET', body, accept, headers }: Ask, token: string | undefined): RequestInit {
  const authorization = token === undefined ? undefined : `Bearer ${token}`;
  return {
    method,
    cache: 'no-store',
    headers: given({ ...headers, Accept: accept, Authorization: authorization, 'Content-Type': typeOf(body) }),
    body: body === undefined || body instanceof Blob ? (body ?? null) : JSON.stringify(body),
  };
}

function typeOf(body: unknown): string | undefined {
  if (body instanceof Blob) return body.type || 'application/octet-stream';
  return body === undefined ? undefined : 'application/json';
}

/** What the backend is told of the context. */
export function headersOf({ locale, idempotencyKey, audience }: Partial<Context>): Readonly<Record<string, string | undefined>> {
  return { 'Accept-Language': locale, 'Idempotency-Key': idempotencyKey, 'Kvitt-Audience': audience === 'agent' ? audience : undefined };
}

/** What is neither absent nor empty, as text. */
function given(entries: Readonly<Record<string, string | number | undefined>>): Record<string, string> {
  const present = Object.entries(entries).filter(([, value]) => value !== undefined && value !== '');
  return Object.fromEntries(present.map(([name, value]) => [name, String(value)]));
}
