import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { InvoiceSummary } from '@kvitt/core/model/invoice.js';
import type { Payment } from '@kvitt/core/model/payment.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { spawnRefused, spawnServer, type ServerProcess } from '../support/server.js';
import { onPhone } from './support/phone.js';
import { soon } from './support/soon.js';
import { openStream } from './support/stream.js';

const patienceMs = 120_000;
let folder = '';
const started: ServerProcess[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kvitt-data-'));
});

afterEach(async () => {
  for (const { process, exited } of started.splice(0)) {
    process.kill('SIGKILL');
    await exited;
  }
  rmSync(folder, { recursive: true, force: true });
});

async function run(env: Readonly<Record<string, string>> = {}): Promise<ServerProcess> {
  const server = await spawnServer({ KVITT_DATA: folder, ...env });
  started.push(server);
  return server;
}

/** The demo's first customer, at one running server. */
class Elin {
  readonly origin: string;
  readonly #cookie: string;

  private constructor(origin: string, cookie: string) {
    this.origin = origin;
    this.#cookie = cookie;
  }

  static async at({ origin }: ServerProcess): Promise<Elin> {
    const headers = { 'content-type': 'application/json' };
    const signIn = await fetch(`${origin}/portal/sign-in`, { method: 'POST', headers, body: '{"customerId":"elin-sandberg"}' });
    return new Elin(origin, signIn.headers.getSetCookie()[0]?.split(';')[0] ?? '');
  }

  async get<Value>(path: string): Promise<Value> {
    return (await (await fetch(`${this.origin}/api/kvitt${path}`, { headers: { cookie: this.#cookie } })).json()) as Value;
  }

  async owed(): Promise<InvoiceSummary> {
    const { items } = await this.get<{ readonly items: readonly InvoiceSummary[] }>('/invoices?filter=open');
    if (!items[0]) throw new Error('she owes nothing');
    return items[0];
  }

  order({ id, balance }: InvoiceSummary): Promise<Response> {
    const headers = { cookie: this.#cookie, 'content-type': 'application/json', 'idempotency-key': 'her intent' };
    return fetch(`${this.origin}/api/kvitt/invoices/${id}/payments`, { method: 'POST', headers, body: JSON.stringify({ methodId: 'swish', amount: balance }) });
  }

  async token(): Promise<string> {
    const answer = await fetch(`${this.origin}/portal/token`, { method: 'POST', headers: { cookie: this.#cookie } });
    return ((await answer.json()) as { readonly token: string }).token;
  }
}

describe('the demo server', () => {
  it('says in words that its port is taken, before it touches the data', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const { code, said } = await spawnRefused({ PORT: String(port), KVITT_DATA: join(folder, 'data') });
    other.close();
    expect([code, said.trim().split('\n')]).toEqual([1, [expect.stringContaining(`Port ${port} is taken`)]]);
    expect(existsSync(join(folder, 'data'))).toBe(false);
  }, patienceMs);

  it('says in words that PORT is no port', async () => {
    const { code, said } = await spawnRefused({ PORT: 'eighty', KVITT_DATA: folder });
    expect([code, said]).toEqual([1, 'PORT=eighty is no port: give a number from 1 to 65535.\n']);
  }, patienceMs);

  it('keeps its data for itself while it runs', async () => {
    const { process } = await run();
    const { code, said } = await spawnRefused({ KVITT_DATA: folder });
    expect([code, said]).toEqual([1, expect.stringContaining(`is in use by process ${String(process.pid)}`)]);
  }, patienceMs);

  it('knows a payment that it was killed on, and goes on with it', async () => {
    const doomed = await run({ KVITT_FAULT: 'kill-before-answer' });
    const before = await Elin.at(doomed);
    const invoice = await before.owed();
    await expect(before.order(invoice)).rejects.toThrow();
    expect(await doomed.exited).toMatchObject({ signal: 'SIGKILL' });

    const elin = await Elin.at(await run({ PORT: new URL(doomed.origin).port }));
    const { items } = await elin.get<{ readonly items: readonly Payment[] }>(`/invoices/${invoice.id}/payments`);
    expect(items).toMatchObject([{ state: 'action-required' }]);
    const replay = await elin.order(invoice);
    const payment = (await replay.json()) as Payment;
    expect([replay.status, payment.id]).toEqual([200, items[0]?.id]);
    await onPhone(payment, 'approve');
    await soon(async () => expect(await elin.get(`/payments/${payment.id}`)).toMatchObject({ state: 'settled' }));
  }, patienceMs);

  it('ends streams and leaves in good order when it is asked to', async () => {
    const server = await run();
    const elin = await Elin.at(server);
    const stream = await openStream(`${server.origin}/api/kvitt/changes`, await elin.token());
    await stream.event();
    server.process.kill('SIGTERM');
    let arrival = await stream.next();
    while (arrival.type === 'comment') arrival = await stream.next();
    expect(arrival).toEqual({ type: 'end' });
    expect(await server.exited).toMatchObject({ code: 0, signal: null });
    expect(existsSync(join(folder, 'lock'))).toBe(false);
  }, patienceMs);
});
