import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../support/server.js';
import { TestCustomer } from './support/customer.js';
import { onPhone } from './support/phone.js';
import { soon } from './support/soon.js';

const folder = mkdtempSync(join(tmpdir(), 'kvitt-data-'));
let server: TestServer;

beforeAll(async () => {
  server = await startTestServer({ folder });
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

const stateOf = async (paymentId: string): Promise<string | undefined> =>
  (await server.database.query<{ state: string }>('select state from payment where id = $1', [paymentId]))[0]?.state;

describe('a payment in progress while the server is stopped', () => {
  it('is settled when the phone has answered, expired when nobody has, and still waited for within its time', async () => {
    const customer = await TestCustomer.of(server, [{ id: 'answered' }, { id: 'silent' }, { id: 'late' }]);
    const pay = (id: string) => customer.pay(id, { invoiceId: customer.own(id) });
    const [answered, silent] = [await pay('answered'), await pay('silent')];
    await server.database.query(`update simulated_request set callback_url = 'http://127.0.0.1:9/'`);
    await onPhone(answered, 'approve');
    server.clock.advance(2 * 60_000);
    const late = await pay('late');
    const stoppedAt = server.clock.now();
    await server.close();

    server = await startTestServer({ folder });
    server.clock.advance(stoppedAt + 60_000 - server.clock.now());
    await soon(async () => expect([await stateOf(answered.id), await stateOf(silent.id)]).toEqual(['settled', 'expired']));
    expect(await stateOf(late.id)).toBe('action-required');
    server.clock.advance(2 * 60_000);
    await soon(async () => expect(await stateOf(late.id)).toBe('expired'));
  });
});
