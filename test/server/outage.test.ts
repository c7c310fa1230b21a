import { describe, expect, it } from 'vitest';
import { Feed } from '../../demo/server/src/changes/feed.js';
import type { Database } from '../../demo/server/src/db/database.js';
import { jsonLog } from '../../demo/server/src/log.js';
import { PaymentDesk } from '../../demo/server/src/payments/desk.js';
import { TestClock } from './support/clock.js';
import { soon } from './support/soon.js';

/** A database that goes away and comes back, and counts what it was asked of a table meanwhile. */
class Unsteady {
  away = false;
  readonly asked: string[] = [];

  readonly database: Database = {
    query: (sql: string) => {
      this.asked.push(sql);
      return this.away ? Promise.reject(new Error('connection refused')) : Promise.resolve([{ oldest: '0', newest: '0' }] as never);
    },
    transaction: () => Promise.reject(new Error('no test needs one')),
    run: () => Promise.resolve(),
    alone: (work) => work(),
    listen: () => Promise.resolve(),
    close: () => Promise.resolve(),
  };

  times(words: string): number {
    return this.asked.filter((sql) => sql.includes(words)).length;
  }
}

const clock = (): TestClock => new TestClock('2026-11-20T10:00:00Z');

describe('a database that goes away for a while', () => {
  it('does not end the feed: old entries are forgotten again once it is back', async () => {
    const unsteady = new Unsteady();
    const time = clock();
    const lines: string[] = [];
    const feed = new Feed(unsteady.database, time, jsonLog((line) => lines.push(line)));
    await feed.start();
    unsteady.away = true;
    time.advance(15_000);
    await soon(() => expect(unsteady.times('delete from outbox')).toBe(1));
    unsteady.away = false;
    await soon(() => {
      time.advance(15_000);
      expect(unsteady.times('delete from outbox')).toBeGreaterThan(1);
    });
    await feed.stop();
    expect(lines.join()).toContain('connection refused');
  });

  it('does not end the asking about payments in progress', async () => {
    const unsteady = new Unsteady();
    unsteady.away = true;
    const time = clock();
    const lines: string[] = [];
    const log = jsonLog((line) => lines.push(line));
    const desk = new PaymentDesk({ database: unsteady.database, clock: time, log, origin: 'http://localhost', providerFor: () => { throw new Error('nobody to ask'); } });
    desk.start();
    await soon(() => {
      time.advance(15_000);
      expect(unsteady.times('from payment')).toBeGreaterThan(2);
    });
    await desk.stop();
    expect(lines.join()).toContain('connection refused');
  });
});
