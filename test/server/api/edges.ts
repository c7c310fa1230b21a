import { describe, expect, it } from 'vitest';
import { TestCustomer } from '../support/customer.js';
import { server } from '../support/shared.js';

const json = { 'content-type': 'application/json' };

describe('what comes in', () => {
  it('may not be larger than 64 kB, said or not', async () => {
    const customer = await TestCustomer.of(server());
    const body = { methodId: 'x'.repeat(64 * 1024) };
    const answer = await customer.ask('POST', `/invoices/${customer.own('a')}/payments`, { body, headers: { 'idempotency-key': 'large' } });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([413, 'application/problem+json']);
    const stream = new Blob(['{"customerId":"', 'x'.repeat(70_000), '"}']).stream();
    const chunked = await fetch(`${server().origin}/portal/sign-in`, { method: 'POST', headers: json, body: stream, duplex: 'half' } as RequestInit);
    expect(chunked.status).toBe(413);
  });

  it('must be JSON where JSON is asked for', async () => {
    const sent = (headers: Readonly<Record<string, string>>, body: string) => fetch(`${server().origin}/portal/sign-in`, { method: 'POST', headers, body });
    expect((await sent({ 'content-type': 'text/plain' }, '{"customerId":"x"}')).status).toBe(415);
    const broken = await sent(json, '{"customerId":');
    expect([broken.status, await broken.json()]).toMatchObject([400, { errors: [{ pointer: '#' }] }]);
    expect(await (await sent(json, '{"customerId":7}')).json()).toMatchObject({ errors: [{ pointer: '#/customerId' }] });
    expect(await (await sent(json, '7')).json()).toMatchObject({ errors: [{ pointer: '#' }] });
  });

  it('may be nonsense without harm', async () => {
    const customer = await TestCustomer.of(server());
    expect((await customer.ask('GET', '/invoices/%00')).status).toBe(400);
    for (const forged of ['2026-02-31 x', '2026 x', '+275760-09-13 x', 'x'].map((text) => Buffer.from(text).toString('base64url'))) {
      expect((await customer.ask('GET', `/invoices?cursor=${forged}`)).status).toBe(400);
      expect((await customer.ask('GET', `/invoices/${customer.own('a')}/timeline?cursor=${forged}`)).status).toBe(400);
    }
    const halfACharacter = JSON.stringify({ amount: '1', reason: '\ud800' });
    const credit = `${server().origin}/demo/invoices/${customer.own('a')}/credit`;
    expect((await fetch(credit, { method: 'POST', headers: { ...json, cookie: await customer.cookie() }, body: halfACharacter })).status).toBe(400);
    expect((await customer.ask('GET', "/invoices/'%20or%201=1")).status).toBe(404);
    expect((await customer.ask('GET', '/nothing')).status).toBe(404);
  });
});

describe('what goes out', () => {
  it('is never guessed at, never framed, and tells nobody where it was asked from', async () => {
    const answer = await fetch(`${server().origin}/health`);
    expect(await answer.json()).toEqual({ status: 'ok' });
    expect(Object.fromEntries(answer.headers)).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer', 'x-frame-options': 'DENY' });
  });

  it('is a problem where there is nothing', async () => {
    const answer = await fetch(`${server().origin}/no/such/page`);
    expect([answer.status, answer.headers.get('content-type'), await answer.json()]).toMatchObject([404, 'application/problem+json', { status: 404 }]);
  });

  it('stays inside its folders', async () => {
    for (const path of ['/..%2f..%2fpackage.json', '/kvitt/..%2f..%2fpackage.json', '/%2e%2e/server/tsconfig.json']) {
      expect((await fetch(`${server().origin}${path}`)).status).toBe(404);
    }
  });
});
