import type { ServerResponse } from 'node:http';
import { restAdapter } from '@kvitt/adapters/rest.js';
import { KvittError } from '@kvitt/core/error.js';
import { invoiceSchema } from '@kvitt/core/model/invoice.js';
import { validate } from '@kvitt/core/session/validate.js';
import { describe, expect, it } from 'vitest';
import { context, invoice, sek } from './records.js';
import { json, serve, silence, status } from './server.js';

const order = { invoiceId: '42', methodId: 'swish', amount: sek('125.00') };
const payment = { id: 'p1', invoiceIds: ['42'], amount: sek('125.00'), methodId: 'swish', state: 'created' };

describe('a request', () => {
  it('goes to its path below the base URL, whether or not that ends in a slash', async () => {
    const backend = await serve(json(invoice));
    await restAdapter({ baseUrl: `${backend.baseUrl}/api/` }).invoices!.get!({ id: '42' }, context());
    await restAdapter({ baseUrl: `${backend.baseUrl}/api` }).invoices!.get!({ id: '42' }, context());
    expect(backend.seen.map(({ url }) => url)).toEqual(['/api/invoices/42', '/api/invoices/42']);
  });

  it('keeps what it begins under the base URL, however that ends', () => {
    expect(['https://one.example/api', 'https://one.example/api/'].map((baseUrl) => restAdapter({ baseUrl }).scope)).toEqual(['https://one.example/api', 'https://one.example/api']);
  });

  it('tells the customer’s language and asks for JSON', async () => {
    const backend = await serve(json(invoice));
    await restAdapter(backend).invoices!.get!({ id: '42' }, context({ locale: 'nb' }));
    expect(backend.seen[0]!.headers).toMatchObject({ 'accept-language': 'nb', accept: 'application/json' });
  });

  it('asks for a filtered page after a cursor, and leaves out what is not asked for', async () => {
    const backend = await serve(json({ items: [] }));
    const { invoices } = restAdapter(backend);
    await invoices!.list!({ filter: 'open', cursor: 'a b&c', limit: 5 }, context());
    await invoices!.list!({}, context());
    expect(backend.seen.map(({ url }) => url)).toEqual(['/invoices?filter=open&cursor=a+b%26c&limit=5', '/invoices']);
  });

  it('keeps an id inside its place in the path', async () => {
    const backend = await serve(json(invoice));
    await restAdapter(backend).invoices!.get!({ id: '../payments/7?x#å' }, context());
    expect(backend.seen[0]!.url).toBe('/invoices/..%2Fpayments%2F7%3Fx%23%C3%A5');
  });

  it.each(['', '.', '..'])('does not even ask for a record whose id is "%s"', async (id) => {
    const backend = await serve(json(invoice));
    await expect(restAdapter(backend).invoices!.get!({ id }, context())).rejects.toMatchObject({ code: 'not-found' });
    expect(backend.seen).toEqual([]);
  });

  it('sends a payment as JSON under the intent’s key', async () => {
    const backend = await serve(json(payment, 201));
    await restAdapter(backend).payments!.create!(order, context({ idempotencyKey: 'k-1' }));
    const [{ method, url, headers, body }] = backend.seen as [(typeof backend.seen)[0]];
    expect({ method, url, key: headers['idempotency-key'], type: headers['content-type'] }).toEqual({
      method: 'POST',
      url: '/invoices/42/payments',
      key: 'k-1',
      type: 'application/json',
    });
    expect(JSON.parse(body)).toEqual({ methodId: 'swish', amount: sek('125.00') });
  });

  it('sends the day and the wallet’s answer where the customer chose one, and nothing that is no order’s', async () => {
    const backend = await serve(json(payment, 201));
    const whole = { ...order, returnUrl: 'https://portal.example/', executionDate: '2026-02-27', walletToken: '{}', methodName: 'Swish' };
    await restAdapter(backend).payments!.create!(whole, context({ idempotencyKey: 'k-1' }));
    const sent = { methodId: 'swish', amount: sek('125.00'), returnUrl: 'https://portal.example/', executionDate: '2026-02-27', walletToken: '{}' };
    expect(JSON.parse(backend.seen[0]!.body)).toEqual(sent);
  });

  it('has a way to pay remembered or forgotten, and answers the ways as they are then', async () => {
    const backend = await serve(json({ items: [{ id: 'swish', scheme: 'swish', name: 'Swish', isPreferred: true, unknown: 1 }] }));
    const { payments } = restAdapter(backend);
    const page = { items: [{ id: 'swish', scheme: 'swish', name: 'Swish', isPreferred: true }] };
    await expect(payments!.preferMethod!({ invoiceId: '4/2', methodId: 'swish' }, context())).resolves.toEqual(page);
    await expect(payments!.removeMethod!({ invoiceId: '42', methodId: 'card/1' }, context())).resolves.toEqual(page);
    expect(backend.seen.map(({ method, url, body }) => [method, url, body])).toEqual([
      ['PUT', '/invoices/4%2F2/payment-methods/preferred', '{"methodId":"swish"}'],
      ['DELETE', '/invoices/42/payment-methods/card%2F1', ''],
    ]);
  });

  it('is never sent a second time by itself, whatever happened to the answer', async () => {
    const backend = await serve((request) => request.socket.destroy());
    await expect(restAdapter(backend).payments!.create!(order, context({ idempotencyKey: 'k-1' }))).rejects.toMatchObject({
      code: 'offline',
      retryable: true,
    });
    expect(backend.seen).toHaveLength(1);
  });

  it('answers decimals as they were written', async () => {
    const precise = { ...invoice, lines: [{ id: '1', netAmount: sek('0.100000000000000000001'), item: { name: 'El' } }] };
    const backend = await serve(json(precise));
    const answer = await restAdapter(backend).invoices!.get!({ id: '42' }, context());
    expect(answer.lines[0]!.netAmount.amount).toBe('0.100000000000000000001');
  });

  it('answers a document that is checked already: the session does not check its lines again', async () => {
    const backend = await serve(json({ ...invoice, unknown: 1 }));
    const answer = await restAdapter(backend).invoices!.get!({ id: '42' }, context());
    expect(validate('invoices.get', invoiceSchema, answer)).toBe(answer);
    expect(answer).toEqual(invoice);
  });
});

describe('a file', () => {
  it('is answered with its bytes and its type', async () => {
    const backend = await serve((_, response) => response.writeHead(200, { 'content-type': 'application/pdf' }).end('%PDF-1.7'));
    const file = await restAdapter(backend).invoices!.file!({ id: '42' }, context());
    expect([file.type, await file.text(), backend.seen[0]!.url]).toEqual(['application/pdf', '%PDF-1.7', '/invoices/42/pdf']);
  });

  it('may be an attachment', async () => {
    const backend = await serve((_, response) => response.writeHead(200, { 'content-type': 'text/csv' }).end('a;b'));
    await restAdapter(backend).invoices!.file!({ id: '42', attachmentId: 'meter/1' }, context());
    expect(backend.seen[0]!.url).toBe('/invoices/42/attachments/meter%2F1');
  });

  it('is invalid when it is cut in the middle', async () => {
    const backend = await serve((_, response) => {
      response.writeHead(200, { 'content-type': 'application/pdf', 'content-length': '2048' });
      response.write('%PDF', () => response.destroy());
    });
    await expect(restAdapter(backend).invoices!.file!({ id: '42' }, context())).rejects.toMatchObject({ code: 'invalid' });
  });
});

describe('waiting', () => {
  it('ends in a timeout that may be tried again when no answer comes', async () => {
    const backend = await serve(silence);
    const asked = restAdapter({ ...backend, timeoutMs: 50 }).invoices!.get!({ id: '42' }, context());
    await expect(asked).rejects.toMatchObject({ code: 'timeout', retryable: true });
  });

  it('ends in a timeout also when the portal never gives a token', async () => {
    const backend = await serve(json(invoice));
    const auth = { getToken: () => new Promise<string>(() => undefined) };
    await expect(restAdapter({ ...backend, auth, timeoutMs: 50 }).invoices!.get!({ id: '42' }, context())).rejects.toMatchObject({
      code: 'timeout',
    });
  });

  it('ends at once when nobody waits any more, with the reason of the abort', async () => {
    const abort = new AbortController();
    const backend = await serve(() => abort.abort());
    const thrown: unknown = await restAdapter(backend).invoices!.get!({ id: '42' }, context({ signal: abort.signal })).catch(
      (error: unknown) => error,
    );
    expect(thrown).toBe(abort.signal.reason);
    expect(KvittError.is(thrown)).toBe(false);
  });

  it('does not even begin when nobody waits any more', async () => {
    const backend = await serve(json(invoice));
    await expect(restAdapter(backend).invoices!.get!({ id: '42' }, context({ signal: AbortSignal.abort() }))).rejects.toMatchObject({
      name: 'AbortError',
    });
    expect(backend.seen).toEqual([]);
  });
});

describe('a refusal', () => {
  it('carries the backend’s own words and the field that was wrong', async () => {
    const problem = { title: 'Not valid', detail: 'Beloppet stämmer inte.', errors: [{ pointer: '#/amount/currency' }] };
    const backend = await serve(json(problem, 422));
    const refused = restAdapter(backend).payments!.create!(order, context());
    await expect(refused).rejects.toMatchObject({
      code: 'invalid',
      status: 422,
      userMessage: 'Beloppet stämmer inte.',
      field: 'amount.currency',
    });
  });

  it('carries no words when the backend’s are of the wrong type', async () => {
    const backend = await serve(json({ detail: { x: 1 }, errors: [{ pointer: 3 }] }, 400));
    const refused = restAdapter(backend).invoices!.get!({ id: '42' }, context());
    await expect(refused).rejects.toMatchObject({ code: 'invalid', userMessage: undefined, field: undefined });
  });

  it('names operation, field and expectation when the answer is not what the contract says', async () => {
    const backend = await serve(json({ ...invoice, totals: { ...invoice.totals, payableAmount: { amount: 125, currency: 'SEK' } } }));
    const asked = restAdapter(backend).invoices!.get!({ id: '42' }, context());
    await expect(asked).rejects.toMatchObject({
      code: 'invalid',
      field: 'totals.payableAmount.amount',
      message: expect.stringContaining('invoices.get') as string,
    });
  });

  it('is a sign-in that has ended when a redirect leads to a page', async () => {
    const page = (_: unknown, response: ServerResponse) => response.writeHead(200, { 'content-type': 'text/html' }).end('<form>');
    const backend = await serve(status(302, { location: '/login' }), page);
    await expect(restAdapter(backend).invoices!.get!({ id: '42' }, context())).rejects.toMatchObject({ code: 'unauthenticated' });
  });

  it('is invalid when a page comes without a redirect', async () => {
    const backend = await serve((_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Hej</h1>'));
    await expect(restAdapter(backend).invoices!.get!({ id: '42' }, context())).rejects.toMatchObject({ code: 'invalid' });
  });
});
