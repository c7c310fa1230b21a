import { restAdapter } from '@kvitt/adapters/rest.js';
import type { Context, FileDraft } from '@kvitt/core/adapter.js';
import { KvittError } from '@kvitt/core/error.js';
import { expect } from '@open-wc/testing';

const size = 2_000_000;
const context = (signal = new AbortController().signal): Context => ({ signal, locale: 'sv' });
const chat = (options = {}) => restAdapter({ baseUrl: '/no-such-backend', ...options }).conversations!;

function draft(): FileDraft & { readonly told: number[] } {
  const told: number[] = [];
  const file = new Blob([new Uint8Array(size)], { type: 'application/pdf' });
  return { conversationId: 'c', clientId: 'k', file, fileName: 'kvitto.pdf', onProgress: (bytes) => told.push(bytes), told };
}

const failure = (answer: Promise<unknown>): Promise<unknown> => answer.then(() => undefined, (error: unknown) => error);

/** A request that is answered with a file of the page's own, and tells what it was to be. */
class Answered extends XMLHttpRequest {
  static last = { method: '', url: '', headers: {} as Record<string, string>, body: undefined as unknown };

  override open(method: string, url: string | URL): void {
    Answered.last = { method, url: String(url), headers: {}, body: undefined };
    super.open('GET', '/package.json', true);
  }

  override setRequestHeader(name: string, value: string): void {
    Answered.last.headers[name.toLowerCase()] = value;
  }

  override send(body?: Document | XMLHttpRequestBodyInit | null): void {
    Answered.last.body = body;
    super.send();
  }
}

const { XMLHttpRequest: real } = globalThis;

describe('a file that leaves by REST in a page', () => {
  afterEach(() => (globalThis.XMLHttpRequest = real));

  it('tells how many bytes have left, and fails as any other request does', async () => {
    const file = draft();
    const thrown = await failure(chat().attach!(file, context()));
    expect(KvittError.is(thrown) && [thrown.code, thrown.status]).to.eql(['not-found', 404]);
    expect(file.told.at(-1)).to.equal(size);
    expect([...file.told].sort((a, b) => a - b)).to.eql(file.told);
  });

  it('goes with token, name and key, and its answer is held against the contract', async () => {
    globalThis.XMLHttpRequest = Answered;
    const thrown = await failure(chat({ auth: { getToken: () => 't' } }).attach!(draft(), context()));
    // the page's own package.json is no attachment
    expect(KvittError.is(thrown) && [thrown.code, thrown.field]).to.eql(['invalid', 'id']);
    const { method, url, headers, body } = Answered.last;
    expect([method, url, body instanceof Blob]).to.eql(['POST', '/no-such-backend/conversations/c/attachments', true]);
    expect(headers).to.include({
      authorization: 'Bearer t', 'idempotency-key': 'k', 'accept-language': 'sv', 'content-type': 'application/pdf', 'content-disposition': "attachment; filename*=UTF-8''kvitto.pdf",
    });
  });

  it('is given up with the reason of an abort', async () => {
    const abort = new AbortController();
    const thrown = failure(chat().attach!({ ...draft(), onProgress: () => abort.abort() }, context(abort.signal)));
    expect(await thrown).to.equal(abort.signal.reason);
  });

  it('is offline where there is nobody at the other end', async () => {
    const thrown = await failure(chat({ baseUrl: 'http://127.0.0.1:9/' }).attach!(draft(), context()));
    expect(KvittError.is(thrown) && thrown.code).to.equal('offline');
  });

  it('leaves by the `fetch` that the host has brought, where it has', async () => {
    const asked: unknown[] = [];
    const fetch: typeof globalThis.fetch = (address) => {
      asked.push(address);
      return Promise.resolve(Response.json({ id: 'f' }));
    };
    expect(await chat({ fetch }).attach!(draft(), context())).to.eql({ id: 'f' });
    expect(asked).to.eql(['/no-such-backend/conversations/c/attachments']);
  });
});
