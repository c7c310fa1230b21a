import { restAdapter } from '@kvitt/adapters/rest.js';
import { describe, expect, it } from 'vitest';
import { StillClock } from './clock.js';
import { context, invoice } from './records.js';
import { json, serve, status } from './server.js';

/** A portal that mints a new token each time it is asked. */
function portal<Answer>(answer: (token: string) => Answer) {
  let count = 0;
  return {
    asked: () => count,
    getToken: () => Promise.resolve(answer(`token-${++count}`)),
  };
}

const sent = (backend: Awaited<ReturnType<typeof serve>>) => backend.seen.map(({ headers }) => headers.authorization);

describe('a bearer token', () => {
  it('is asked for once, however many requests are waiting for it', async () => {
    const backend = await serve(json(invoice));
    const auth = portal((token) => token);
    const { invoices } = restAdapter({ ...backend, auth });
    await Promise.all(['1', '2', '3', '4'].map((id) => invoices!.get!({ id }, context())));
    expect(auth.asked()).toBe(1);
    expect(new Set(sent(backend))).toEqual(new Set(['Bearer token-1']));
  });

  it('is kept until the backend refuses it, and renewed once for all that were refused with it', async () => {
    const backend = await serve((request, response) => {
      const known = request.headers.authorization === 'Bearer token-2';
      (known ? json(invoice) : status(401))(request, response);
    });
    const auth = portal((token) => token);
    const { invoices } = restAdapter({ ...backend, auth });
    await Promise.all(['1', '2', '3'].map((id) => invoices!.get!({ id }, context())));
    await invoices!.get!({ id: '4' }, context());
    expect(auth.asked()).toBe(2);
  });

  it('is renewed once only: the second refusal is unauthenticated', async () => {
    const backend = await serve(status(401));
    const auth = portal((token) => token);
    await expect(restAdapter({ ...backend, auth }).invoices!.get!({ id: '1' }, context())).rejects.toMatchObject({
      code: 'unauthenticated',
    });
    expect(sent(backend)).toEqual(['Bearer token-1', 'Bearer token-2']);
  });

  it('that the portal never gives is asked for anew after a while, and keeps only those waiting who asked for it', async () => {
    const backend = await serve(json(invoice));
    const clock = new StillClock();
    let asked = 0;
    const auth = { getToken: () => (asked++ === 0 ? new Promise<string>(() => undefined) : Promise.resolve('token-2')) };
    const { invoices } = restAdapter({ ...backend, auth, clock });
    const nobody = new AbortController();
    const stuck = invoices!.get!({ id: '1' }, context({ signal: nobody.signal }));
    await clock.endWait(20_000);
    await expect(invoices!.get!({ id: '2' }, context())).resolves.toMatchObject({ id: '42' });
    expect([asked, sent(backend)]).toEqual([2, ['Bearer token-2']]);
    nobody.abort();
    await expect(stuck).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('with a known end is replaced shortly before it', async () => {
    const backend = await serve(json(invoice));
    const clock = new StillClock();
    const auth = portal((token) => ({ token, expiresAt: new Date(clock.now() + 300_000).toISOString() }));
    const { invoices } = restAdapter({ ...backend, auth, clock });
    await invoices!.get!({ id: '1' }, context());
    clock.pass(269_000);
    await invoices!.get!({ id: '2' }, context());
    clock.pass(2_000);
    await invoices!.get!({ id: '3' }, context());
    expect(sent(backend)).toEqual(['Bearer token-1', 'Bearer token-1', 'Bearer token-2']);
  });

  it('that is over when it comes is used until it is refused, because the device’s clock is wrong', async () => {
    const backend = await serve(json(invoice));
    const auth = portal((token) => ({ token, expiresAt: 0 }));
    const { invoices } = restAdapter({ ...backend, auth });
    await invoices!.get!({ id: '1' }, context());
    await invoices!.get!({ id: '2' }, context());
    expect(auth.asked()).toBe(1);
  });

  it('is waited for by the others when one of them gives up', async () => {
    const backend = await serve(json(invoice));
    let give: (token: string) => void = () => undefined;
    const auth = { getToken: () => new Promise<string>((resolve) => (give = resolve)) };
    const { invoices } = restAdapter({ ...backend, auth });
    const abort = new AbortController();
    const first = invoices!.get!({ id: '1' }, context({ signal: abort.signal }));
    const second = invoices!.get!({ id: '2' }, context());
    abort.abort();
    await expect(first).rejects.toMatchObject({ name: 'AbortError' });
    give('late');
    expect((await second).id).toBe('42');
  });

  it.each([
    ['unauthenticated', new Error('signed out')],
    ['offline', new TypeError('Failed to fetch')],
  ])('that cannot be had is %s', async (code, thrown) => {
    const backend = await serve(json(invoice));
    const auth = { getToken: () => Promise.reject(thrown) };
    await expect(restAdapter({ ...backend, auth }).invoices!.get!({ id: '1' }, context())).rejects.toMatchObject({ code });
    expect(backend.seen).toEqual([]);
  });
});

describe('an answer without a token', () => {
  it.each([[null], [{}], [{ status: 401, title: 'Not signed in' }], [''], [{ token: 5, expiresAt: 0 }]])('%j is no sign-in, and is not kept', async (answer) => {
    const backend = await serve(json(invoice));
    const answers: unknown[] = [answer, 'token'];
    const { invoices } = restAdapter({ ...backend, auth: { getToken: () => Promise.resolve(answers.shift() as string) } });
    await expect(invoices!.get!({ id: '1' }, context())).rejects.toMatchObject({ code: 'unauthenticated' });
    expect(backend.seen).toEqual([]);
    await invoices!.get!({ id: '1' }, context());
    expect(sent(backend)).toEqual(['Bearer token']);
  });
});

describe('without tokens', () => {
  it('the portal’s cookies go along', async () => {
    const inits: (RequestInit | undefined)[] = [];
    const fetch: typeof globalThis.fetch = (_, init) => {
      inits.push(init);
      return Promise.resolve(Response.json(invoice));
    };
    await restAdapter({ baseUrl: '/api', fetch }).invoices!.get!({ id: '1' }, context());
    await restAdapter({ baseUrl: '/api', fetch, auth: portal((token) => token) }).invoices!.get!({ id: '1' }, context());
    expect(inits.map((init) => init?.credentials)).toEqual(['include', 'same-origin']);
  });

  it('one refusal is enough', async () => {
    const backend = await serve(status(401));
    await expect(restAdapter(backend).invoices!.get!({ id: '1' }, context())).rejects.toMatchObject({ code: 'unauthenticated' });
    expect(backend.seen).toHaveLength(1);
  });
});
