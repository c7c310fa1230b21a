import { sign } from 'hono/jwt';
import { describe, expect, it } from 'vitest';
import { checkedFetch, TestCustomer } from '../support/customer.js';
import { server } from '../support/shared.js';

const routes = (customer: TestCustomer): readonly (readonly [string, string])[] => [
  ['GET', '/invoices'],
  ['GET', `/invoices/${customer.own('a')}`],
  ['GET', `/invoices/${customer.own('a')}/pdf`],
  ['GET', `/invoices/${customer.own('a')}/attachments/price-list`],
  ['GET', `/invoices/${customer.own('a')}/timeline`],
  ['GET', `/invoices/${customer.own('a')}/payment-methods`],
  ['GET', `/invoices/${customer.own('a')}/payments`],
  ['POST', `/invoices/${customer.own('a')}/payments`],
  ['GET', '/payments/any'],
  ['POST', '/payments/any/cancel'],
  ['GET', '/changes'],
  ...['/offers', '/offers/circumstances', '/offers/any', '/contracts', '/contracts/any', '/contracts/any/plans', '/notices', '/notices/any'].map((path) => ['GET', path] as const),
  ...['accept', 'decline', 'snooze', 'withdraw', 'record'].map((verb) => ['POST', `/offers/any/${verb}`] as const),
  ['POST', '/notices/any/read'],
];

const api = (path: string): string => `${server().origin}/api/kvitt${path}`;

describe('sign-in', () => {
  it('is needed for every route', async () => {
    const customer = await TestCustomer.of(server());
    for (const [method, path] of routes(customer)) {
      const answer = await checkedFetch(api(path), { method });
      expect([path, answer.status, answer.headers.get('www-authenticate')]).toEqual([path, 401, 'Bearer']);
    }
  });

  it('ends after five minutes, and a new token goes on', async () => {
    const customer = await TestCustomer.of(server());
    server().clock.advance(5 * 60_000 - 1000);
    expect((await customer.ask('GET', '/invoices')).status).toBe(200);
    server().clock.advance(1000);
    expect((await customer.ask('GET', '/invoices')).status).toBe(401);
    await customer.refreshToken();
    expect((await customer.ask('GET', '/invoices')).status).toBe(200);
  });

  it('believes no token that somebody else signed, and none that is meant for the cookie', async () => {
    const customer = await TestCustomer.of(server());
    const forged = await sign({ sub: customer.id, aud: 'api', exp: 4_000_000_000 }, 'another secret', 'HS256');
    const unsigned = `${Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url')}.${Buffer.from(JSON.stringify({ sub: customer.id, aud: 'api' })).toString('base64url')}.`;
    const cookie = (await customer.cookie()).split('=')[1] ?? '';
    for (const token of [forged, unsigned, cookie]) {
      expect((await checkedFetch(api('/invoices'), { headers: { authorization: `Bearer ${token}` } })).status).toBe(401);
    }
  });

  it('also works by cookie alone, but not for a write from a page of another origin', async () => {
    const customer = await TestCustomer.of(server());
    const cookie = await customer.cookie();
    expect((await checkedFetch(api('/invoices'), { headers: { cookie } })).status).toBe(200);
    const writeFrom = async (origin: string): Promise<number> => (await checkedFetch(api('/payments/any/cancel'), { method: 'POST', headers: { cookie, origin } })).status;
    expect(await writeFrom('http://localhost:9999')).toBe(401);
    expect(await writeFrom('null')).toBe(401);
    expect(await writeFrom(server().origin)).toBe(404);
  });

  it('keeps the cookie from scripts and from other sites', async () => {
    const customer = await TestCustomer.of(server());
    const answer = await fetch(`${server().origin}/portal/sign-in`, {
      method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ customerId: customer.id }),
    });
    expect(answer.headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Strict$/);
  });

  it('lists who may sign in, and gives nobody else a token', async () => {
    const customer = await TestCustomer.of(server());
    const choices = (await (await fetch(`${server().origin}/portal/customers`)).json()) as readonly object[];
    expect(choices).toContainEqual({ id: customer.id, name: 'Tess Testsson', supplierId: 'test-energi', supplierName: 'Testenergi', brand: 'norrsken', lang: 'sv' });
    const stranger = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"customerId":"nobody"}' };
    expect((await fetch(`${server().origin}/portal/sign-in`, stranger)).status).toBe(404);
    expect((await fetch(`${server().origin}/portal/token`, { method: 'POST' })).status).toBe(401);
  });

  it('says who is signed in, and nobody without a word of trouble', async () => {
    const customer = await TestCustomer.of(server());
    const me = async (headers: Readonly<Record<string, string>> = {}): Promise<unknown> => (await fetch(`${server().origin}/portal/me`, { headers })).json();
    expect(await me({ cookie: await customer.cookie() })).toEqual({ customerId: customer.id });
    expect(await me()).toEqual({});
  });

  it('is over after signing out', async () => {
    const answer = await fetch(`${server().origin}/portal/sign-out`, { method: 'POST' });
    expect(answer.headers.get('set-cookie')).toMatch(/^kvitt_portal=; Max-Age=0/);
  });
});
