import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@kvitt/core/adapter.js';
import type { Offer } from '@kvitt/core/model/offer.js';
import { offersToShow } from '@kvitt/core/offers/rules.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../support/server.js';
import { TestCustomer } from './support/customer.js';
import { accept, addContract, addOffer, offerAt } from './support/offers.js';
import { onPhone } from './support/phone.js';
import { soon } from './support/soon.js';
import { ways } from './support/ways.js';

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

describe('a payment that waits for its day', () => {
  const day = 24 * 60 * 60_000;

  it('waits over a restart, is drawn on that day where the supplier is, once, and cannot be given up any more then', async () => {
    const customer = await TestCustomer.with(server, [ways.visa], [{ id: 'kept' }, { id: 'given-up' }]);
    const later = (id: string) => customer.pay(id, { invoiceId: customer.own(id), methodId: 'visa', executionDate: '2026-11-25' });
    const [kept, givenUp] = [await later('kept'), await later('given-up')];
    await customer.ask('POST', `/payments/${givenUp.id}/cancel`);
    await server.close();

    server = await startTestServer({ folder });
    const she = customer.at(server.origin);
    expect([await stateOf(kept.id), await stateOf(givenUp.id)]).toEqual(['pending', 'cancelled']);
    server.clock.advance(Date.parse('2026-11-24T22:59:50Z') - server.clock.now());
    await soon(async () => {
      server.clock.advance(4_000);
      expect(await requests(kept.id)).toHaveLength(1);
    });
    // midnight in Stockholm
    expect((await requests(kept.id))[0]?.at).toBeGreaterThanOrEqual(Date.parse('2026-11-24T23:00:00Z'));
    await she.refreshToken();
    expect((await she.ask('POST', `/payments/${kept.id}/cancel`)).status).toBe(409);
    await soon(async () => {
      server.clock.advance(1_000);
      expect(await stateOf(kept.id)).toBe('settled');
    });
    server.clock.advance(day);
    expect([(await requests(kept.id)).length, (await requests(givenUp.id)).length]).toEqual([1, 0]);
  });

  /** What the provider was asked for this payment, and when. */
  const requests = (paymentId: string) =>
    server.database.query<{ at: number }>(`select (extract(epoch from created_at) * 1000)::float8 as at from simulated_request where callback_url like '%' || $1`, [paymentId]);
});

describe('an answer to an offer', () => {
  it('outlives the server: what was declined stays away, what was accepted is accepted once, under the key that it was', async () => {
    const customer = await TestCustomer.of(server);
    await addContract(customer);
    const [declined, accepted] = [await addOffer(customer, { id: 'no', contractId: undefined }), await addOffer(customer, { id: 'yes' })];
    await customer.ask('POST', `/offers/${declined}/decline`, { body: {} });
    const before = await offerAt(accept(customer, accepted, 'one'));
    const now = server.clock.now();
    await server.close();

    server = await startTestServer({ folder });
    server.clock.advance(now - server.clock.now());
    const back = customer.at(server.origin);
    const { items } = await back.get<Page<Offer>>('/offers');
    expect(offersToShow(items, { today: '2026-11-20' })).toEqual([]);
    expect(items.map(({ state }) => state)).toEqual(['declined', 'accepted']);
    expect(await offerAt(accept(back, accepted, 'one'))).toEqual(before);
    expect((await accept(back, accepted, 'two')).status).toBe(409);
  });
});
