import { createServer } from 'node:http';
import { once } from 'node:events';
import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { server } from '../support/shared.js';
import { soon } from '../support/soon.js';

const reference = (): string => randomUUID().replaceAll('-', '').toUpperCase();
const api = (path: string): string => `${server().origin}/simulator/swish-cpcapi/api/${path}`;
const order = { payeeAlias: '1239001070', amount: '100.00', currency: 'SEK', message: 'Faktura 1', callbackUrl: 'https://merchant.example/swish' };

const put = (id: string, body: object): Promise<Response> =>
  fetch(api(`v2/paymentrequests/${id}`), { method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });

const get = async (id: string): Promise<Readonly<Record<string, string>>> => (await (await fetch(api(`v1/paymentrequests/${id}`))).json()) as Record<string, string>;

const cancel = (id: string, body: unknown = [{ op: 'replace', path: '/status', value: 'cancelled' }]): Promise<Response> =>
  fetch(api(`v1/paymentrequests/${id}`), { method: 'PATCH', headers: { 'content-type': 'application/json-patch+json' }, body: JSON.stringify(body) });

const phone = (token: string, path = '', body?: object): Promise<Response> =>
  fetch(`${server().origin}/simulator/phone/${token}${path}`, { method: path ? 'POST' : 'GET', ...(body && { body: JSON.stringify(body) }) });

describe("the simulator's merchant API", () => {
  it('takes a request and answers where it lies and with which token it is opened', async () => {
    const id = reference();
    const answer = await put(id, order);
    expect([answer.status, answer.headers.get('location')]).toEqual([201, api(`v1/paymentrequests/${id}`)]);
    expect(await get(id)).toMatchObject({ id, status: 'CREATED', amount: '100.00', currency: 'SEK', payeeAlias: '1239001070', message: 'Faktura 1' });
    const token = answer.headers.get('paymentrequesttoken') ?? '';
    expect(await (await phone(token)).json()).toMatchObject({ payee: 'Norrsken Energi', amount: { amount: '100.00', currency: 'SEK' }, status: 'CREATED' });
  });

  it.each([
    [{ payeeAlias: undefined }, 'RP01'], [{ callbackUrl: 'http://merchant.example/' }, 'RP03'], [{ amount: '1,5' }, 'PA02'], [{ amount: '0' }, 'AM06'],
    [{ currency: 'NOK' }, 'AM03'], [{ message: '<b>' }, 'RP02'], [{ message: 'x'.repeat(51) }, 'RP02'], [{ payeePaymentReference: 'a b' }, 'FF08'],
  ])('refuses %j in the words of Swish', async (wrong, errorCode) => {
    const answer = await put(reference(), { ...order, ...wrong });
    expect([answer.status, await answer.json()]).toEqual([422, [{ errorCode, errorMessage: expect.any(String) as string }]]);
  });

  it('takes an instruction UUID once', async () => {
    const id = reference();
    await put(id, order);
    const again = await put(id, order);
    expect([again.status, await again.json()]).toMatchObject([422, [{ errorCode: 'RP09' }]]);
  });

  it('cancels what nobody has answered, once, and only when asked in the right words', async () => {
    const id = reference();
    await put(id, order);
    expect((await cancel(id, [])).status).toBe(422);
    expect(await (await cancel(id)).json()).toMatchObject({ status: 'CANCELLED' });
    expect(await (await cancel(id)).json()).toMatchObject([{ errorCode: 'RP07' }]);
    expect((await cancel(reference())).status).toBe(404);
    expect((await fetch(api(`v1/paymentrequests/${reference()}`))).status).toBe(404);
  });

  it('gives up after three minutes with TM01', async () => {
    const id = reference();
    await put(id, order);
    server().clock.advance(3 * 60_000);
    await soon(async () => expect(await get(id)).toMatchObject({ status: 'ERROR', errorCode: 'TM01' }));
  });

  it('lets the phone answer once', async () => {
    const token = (await put(reference(), order)).headers.get('paymentrequesttoken') ?? '';
    expect((await phone(token, '/decline', { errorCode: 'because' })).status).toBe(400);
    expect(await (await phone(token, '/approve')).json()).toMatchObject({ status: 'PAID' });
    expect(await (await phone(token, '/decline', {})).json()).toMatchObject({ status: 'PAID' });
    expect((await phone('nobody')).status).toBe(404);
  });
});

describe("the simulator's callback", () => {
  it('comes with the request and its identifier, and again until it is answered', async () => {
    const heard: { readonly identifier: unknown; readonly body: string }[] = [];
    const merchant = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => {
        heard.push({ identifier: request.headers.callbackidentifier, body });
        response.writeHead(heard.length === 1 ? 500 : 200).end();
      });
    }).listen(0, '127.0.0.1');
    await once(merchant, 'listening');
    const id = reference();
    const callbackUrl = `http://127.0.0.1:${(merchant.address() as AddressInfo).port}/swish`;
    const token = (await put(id, { ...order, callbackUrl, callbackIdentifier: 'B'.repeat(32) })).headers.get('paymentrequesttoken') ?? '';
    await phone(token, '/decline', { errorCode: 'RF07' });
    await soon(() => expect(heard).toHaveLength(1));
    await soon(() => {
      server().clock.advance(5_000);
      expect(heard).toHaveLength(2);
    });
    merchant.close();
    expect(heard.map(({ identifier }) => identifier)).toEqual(['B'.repeat(32), 'B'.repeat(32)]);
    expect(JSON.parse(heard[0]?.body ?? '')).toMatchObject({ id, status: 'ERROR', errorCode: 'RF07', errorMessage: 'Transaction declined' });
  });
});
