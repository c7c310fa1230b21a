import type { Context } from '@kvitt/core/adapter.js';
import { KvittError } from '@kvitt/core/error.js';

/** One request of the contract. */
export interface Ask {
  /** Below the base URL, ids encoded by `segment`. */
  readonly path: string;
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly query?: Readonly<Record<string, string | number | undefined>>;
  readonly body?: unknown;
  readonly accept: string;
  readonly headers?: Readonly<Record<string, string | undefined>>;
}

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
  const type = body === undefined ? undefined : 'application/json';
  return {
    method,
    cache: 'no-store',
    headers: given({ ...headers, Accept: accept, Authorization: authorization, 'Content-Type': type }),
    body: body === undefined ? null : JSON.stringify(body),
  };
}

/** What the backend is told of the context. */
export function headersOf({ locale, idempotencyKey }: Partial<Context>): Readonly<Record<string, string | undefined>> {
  return { 'Accept-Language': locale, 'Idempotency-Key': idempotencyKey };
}

/** What is neither absent nor empty, as text. */
function given(entries: Readonly<Record<string, string | number | undefined>>): Record<string, string> {
  const present = Object.entries(entries).filter(([, value]) => value !== undefined && value !== '');
  return Object.fromEntries(present.map(([name, value]) => [name, String(value)]));
}
