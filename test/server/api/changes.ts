import type { Change } from '@kvitt/core/model/change.js';
import type { EventSourceMessage } from 'eventsource-parser';
import { describe, expect, it } from 'vitest';
import { TestCustomer } from '../support/customer.js';
import { onPhone } from '../support/phone.js';
import { server } from '../support/shared.js';
import { soon } from '../support/soon.js';

const change = ({ data }: EventSourceMessage): Change => JSON.parse(data) as Change;

interface Page {
  readonly items: readonly Change[];
  readonly nextCursor: string;
  readonly gap?: boolean;
}

describe('the stream of changes', () => {
  it('begins with a gap and the newest cursor, and is not kept back by proxies', async () => {
    const customer = await TestCustomer.of(server());
    const stream = await customer.changes();
    const { nextCursor } = await customer.get<Page>('/changes');
    expect(await stream.event()).toMatchObject({ event: 'gap', id: nextCursor });
    expect(stream.response.headers.get('x-accel-buffering')).toBe('no');
    expect(stream.response.headers.get('cache-control')).toBe('no-store, no-transform');
    stream.close();
  });

  it('tells everything of a payment as it happens, with new values in order', async () => {
    const customer = await TestCustomer.of(server());
    const stream = await customer.changes();
    await stream.event();
    const payment = await customer.pay('told');
    await onPhone(payment, 'approve');
    const told = [await stream.event(), await stream.event(), await stream.event(), await stream.event(), await stream.event()].map(change);
    expect(told.map(({ kind, version }) => [kind, version])).toEqual([['payment', 1], ['payment', 2], ['payment', 3], ['invoice', 2], ['timeline', undefined]]);
    expect(told[3]).toMatchObject({ id: customer.own('a'), value: await customer.invoice() });
    expect(told[4]).toMatchObject({ id: customer.own('a') });
    stream.close();
  });

  it('goes on after the last event that was seen, without loss and without repetition', async () => {
    const customer = await TestCustomer.of(server());
    const first = await customer.changes();
    await first.event();
    const payment = await customer.pay('resumed');
    const seen = await first.event();
    first.close();
    await customer.ask('POST', `/payments/${payment.id}/cancel`);
    const second = await customer.changes(seen.id);
    const missed = [await second.event(), await second.event()];
    expect(missed.map((event) => [event.event, event.id === change(event).cursor, change(event).version])).toEqual([[undefined, true, 2], [undefined, true, 3]]);
    await customer.pay('live again');
    expect(change(await second.event())).toMatchObject({ kind: 'payment', version: 1 });
    second.close();
  });

  it.each(['17', 'ffffffff-1', 'no cursor of ours', '-1'])('begins with a gap for a cursor that it does not know: %s', async (cursor) => {
    const customer = await TestCustomer.of(server());
    const stream = await customer.changes(cursor);
    expect((await stream.event()).event).toBe('gap');
    stream.close();
  });

  it('sends a comment every 15 seconds, so that a silent connection is known to be lost', async () => {
    const customer = await TestCustomer.of(server());
    const stream = await customer.changes();
    await stream.event();
    server().clock.advance(15_000);
    expect(await stream.next()).toEqual({ type: 'comment', text: 'ping' });
    stream.close();
  });

  it('ends with the token that opened it', async () => {
    const customer = await TestCustomer.of(server());
    const stream = await customer.changes();
    await stream.event();
    server().clock.advance(5 * 60_000);
    let arrival = await stream.next();
    while (arrival.type === 'comment') arrival = await stream.next();
    expect(arrival).toEqual({ type: 'end' });
  });
});

describe('the pages of changes', () => {
  it('tell what came since a cursor, and where to go on', async () => {
    const customer = await TestCustomer.of(server());
    const { nextCursor: since } = await customer.get<Page>('/changes');
    await customer.pay('paged');
    const page = await customer.get<Page>(`/changes?since=${since}`);
    expect(page.items.map(({ kind, version }) => [kind, version])).toEqual([['payment', 1], ['payment', 2]]);
    expect(page.gap).toBeUndefined();
    expect((await customer.get<Page>(`/changes?since=${page.nextCursor}`)).items).toEqual([]);
  });

  it('say that something may have been missed when the cursor is unknown or forgotten', async () => {
    const customer = await TestCustomer.of(server(), [{ id: 'a' }, { id: 'b' }]);
    expect(await customer.get<Page>('/changes')).toMatchObject({ items: [], gap: true });
    const { nextCursor: old } = await customer.get<Page>('/changes');
    await customer.pay('forgotten');
    server().clock.advance(61 * 60_000);
    await customer.refreshToken();
    await customer.pay('remembered', { invoiceId: customer.own('b') });
    await soon(async () => expect(await customer.get<Page>(`/changes?since=${old}`)).toMatchObject({ items: [], gap: true }));
  });

  it('hold at most a hundred changes', async () => {
    const customer = await TestCustomer.of(server());
    const { nextCursor: since } = await customer.get<Page>('/changes');
    await server().database.query(
      `insert into outbox (customer_id, kind, record_id, at) select $1, 'timeline', 'n' || n, $2::timestamptz from generate_series(1, 101) as n`,
      [customer.id, new Date(server().clock.now()).toISOString()],
    );
    const first = await customer.get<Page>(`/changes?since=${since}`);
    const second = await customer.get<Page>(`/changes?since=${first.nextCursor}`);
    expect([first.items.length, second.items.length]).toEqual([100, 1]);
  });
});
