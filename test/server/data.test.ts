import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { embeddedDatabase } from '../../demo/server/src/db/embedded.js';
import type { Database } from '../../demo/server/src/db/database.js';
import { migrate } from '../../demo/server/src/db/migrate.js';
import { prepare } from '../../demo/server/src/db/prepare.js';
import { TestClock } from './support/clock.js';
import { invoice, supplier } from './support/documents.js';

const folder = mkdtempSync(join(tmpdir(), 'kvitt-data-'));
let opened = await embeddedDatabase(folder);

afterAll(async () => {
  await opened.close();
  rmSync(folder, { recursive: true, force: true });
});

const seed = (today: string) => ({
  suppliers: [supplier],
  customers: [{ id: 'tess', supplierId: supplier.id, name: 'Tess', lang: 'sv', party: { name: 'Tess' } }],
  invoices: [{ customerId: 'tess', invoice: invoice({ id: 'a', issueDate: today }), payments: [], events: [], files: [] }],
});

const issuedOn = async (database: Database): Promise<readonly unknown[]> => database.query('select issue_date::text as "on" from invoice');

describe('the data folder', () => {
  it('is filled on the first day, and kept over a restart on that day', async () => {
    await prepare(opened, new TestClock('2026-11-20T10:00:00Z'), seed);
    await opened.query(`update invoice set settlement = 'paid'`);
    await opened.close();
    opened = await embeddedDatabase(folder);
    await prepare(opened, new TestClock('2026-11-20T22:59:00Z'), seed);
    expect(await opened.query('select settlement, issue_date::text as "on" from invoice')).toEqual([{ settlement: 'paid', on: '2026-11-20' }]);
  });

  it('is filled anew on another day, by the clock of the suppliers', async () => {
    await prepare(opened, new TestClock('2026-11-20T23:00:00Z'), seed);
    expect(await issuedOn(opened)).toEqual([{ on: '2026-11-21' }]);
  });

  it('is given up when a newer server has made it', async () => {
    await opened.query('insert into migration (number) values (999)');
    await migrate(opened);
    expect(await opened.query('select max(number) < 999 as known from migration')).toEqual([{ known: true }]);
    expect(await issuedOn(opened)).toEqual([]);
  });
});
