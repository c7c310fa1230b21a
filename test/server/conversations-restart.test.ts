import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../support/server.js';
import { TestCustomer } from './support/customer.js';
import { soon } from './support/soon.js';
import { messages, open, send } from './support/talker.js';

const folder = mkdtempSync(join(tmpdir(), 'kvitt-data-'));
let server: TestServer;

beforeAll(async () => {
  server = await startTestServer({ folder });
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('a message that was being written when the server stopped', () => {
  it('is finished by the next one, all of it, and another goes on from where the clock is', async () => {
    const [early, late] = [await TestCustomer.of(server), await TestCustomer.of(server)];
    const [one, two] = [await open(early), await open(late)];
    await send(early, one.id, 'Varför kostar det mer?');
    server.clock.advance(8_000);
    await soon(async () => expect((await messages(early, one.id)).items[0]?.version).toBe(2));
    const { text } = (await messages(early, one.id)).items[0]!;
    await send(early, one.id, 'Varför kostar det mer?');
    server.clock.advance(700);
    await send(late, two.id, 'Varför kostar det mer?');
    const stoppedAt = server.clock.now();
    await server.close();

    server = await startTestServer({ folder });
    server.clock.advance(stoppedAt + 600 - server.clock.now());
    const [first, second] = [early.at(server.origin), late.at(server.origin)];
    const half = (await messages(second, two.id)).items[0]!;
    expect([half.writing, text.startsWith(half.text), half.text.length > 0]).toEqual([true, true, true]);
    server.clock.advance(20_000);
    await soon(async () => {
      for (const [customer, { id }] of [[first, one], [second, two]] as const) {
        const last = (await messages(customer, id)).items[0]!;
        expect([last.text, last.version, 'writing' in last]).toEqual([text, 2, false]);
      }
    });
    const rows = await server.database.query(`select from outbox where kind = 'message' and value->>'version' = '2' and value->'author'->>'role' = 'bot'`);
    // three answers, each told to its customer and to the desk
    expect(rows).toHaveLength(6);
  });
});
