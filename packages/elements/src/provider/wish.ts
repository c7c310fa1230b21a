import type { EInvoiceDocument } from '@kvitt/adapters/einvoice.js';
import type { Auth } from '@kvitt/adapters/rest.js';
import type { Adapter, Audience } from '@kvitt/core/adapter.js';
import { KvittError } from '@kvitt/core/error.js';
import type { Clock } from '@kvitt/core/session/session.js';

/** Which session a provider asks for; two equal wishes meet in one session. */
export type Wish = { readonly clock?: Clock; readonly audience?: Audience } & (
  | { readonly kind: 'demo'; readonly scenario: string }
  | { readonly kind: 'adapter'; readonly adapter: Adapter }
  | { readonly kind: 'rest'; readonly baseUrl: string; readonly auth?: Auth }
  | { readonly kind: 'document'; readonly documents: readonly EInvoiceDocument[] }
);

/** What the page's author wrote. */
export interface Wishing {
  readonly adapter?: Adapter | string;
  readonly baseUrl?: string;
  readonly auth?: Auth;
  readonly document?: string;
  readonly documents?: Iterable<EInvoiceDocument>;
  readonly scenario?: string;
  readonly clock?: Clock;
  readonly audience?: string;
}

const audiences = ['customer', 'agent'] as const;

/** The wish behind a provider's properties; nothing when it only speaks about language. Throws what the author got wrong. */
export function wishOf({ adapter, baseUrl, auth, document: address, documents, scenario = 'ready', clock, audience: named }: Wishing): Wish | undefined {
  const whose = { clock, audience: named === undefined ? undefined : audienceOf(named) };
  if (typeof adapter === 'object') return { kind: 'adapter', adapter, ...whose };
  if (adapter === 'demo') return { kind: 'demo', scenario, ...whose };
  if (adapter) throw mistaken('adapter', adapter, 'it is "demo", or an object set as a property');
  if (baseUrl !== undefined) return { kind: 'rest', baseUrl: absolute('base-url', baseUrl, ['http', 'https']).replace(/\/$/, ''), auth, ...whose };
  if (documents) return { kind: 'document', documents: listed(documents), ...whose };
  return address === undefined ? undefined : { kind: 'document', documents: [documentAt('document', address)], ...whose };
}

/** Says whether documents are others than before: a list of the same ones, written anew by a template, changes nothing. */
export function areOthers(now: unknown, before: unknown): boolean {
  if (!isList(now) || !isList(before)) return now !== before;
  const [ones, others] = [[...now], [...before]];
  return ones.length !== others.length || ones.some((document, place) => document !== others[place]);
}

/** Says which attribute is wrong, and what is expected of it. */
export function mistaken(attribute: string, value: string, expected: string): KvittError {
  return new KvittError('invalid', { field: attribute, message: `<kvitt-provider ${attribute}="${value}">: ${expected}` });
}

function audienceOf(named: string): Audience {
  const audience = audiences.find((one) => one === named);
  if (!audience) throw mistaken('audience', named, `one of ${audiences.join(', ')} is expected`);
  return audience;
}

function listed(documents: unknown): readonly EInvoiceDocument[] {
  if (!isList(documents)) throw mistaken('documents', String(documents), 'a list is expected');
  return [...documents].map(checked);
}

function isList(documents: unknown): documents is Iterable<unknown> {
  return typeof documents === 'object' && documents !== null && Symbol.iterator in documents;
}

/** Text is XML when it begins as such, else an address; anything that is no document is told by what it is. */
function checked(document: unknown): EInvoiceDocument {
  if (typeof document === 'string') return /^\uFEFF?\s*</.test(document) ? document : documentAt('documents', document);
  if (document instanceof URL) return documentAt('documents', document.href);
  if (document instanceof Blob || document instanceof ArrayBuffer || document instanceof Uint8Array) return document;
  throw mistaken('documents', String(document), 'addresses, XML text, files or bytes are expected');
}

function documentAt(attribute: string, address: string): string {
  if (address.trim() === '') throw mistaken(attribute, address, 'the address of an e-invoice is expected');
  return absolute(attribute, address, ['http', 'https', 'blob']);
}

function absolute(attribute: string, address: string, schemes: readonly string[]): string {
  const url = URL.canParse(address, document.baseURI) ? new URL(address, document.baseURI) : undefined;
  if (!url || !schemes.includes(url.protocol.slice(0, -1))) throw mistaken(attribute, address, `an address that begins with ${schemes.join(', ')} is expected`);
  return url.href;
}
