import type { TimelineEvent } from '@kvitt/core/model/timeline.js';
import type { InvoiceSummary } from '@kvitt/core/model/invoice.js';
import { describe, expect, it } from 'vitest';
import { TestCustomer } from '../support/customer.js';
import { server } from '../support/shared.js';

interface Page<Item> {
  readonly items: readonly Item[];
  readonly nextCursor?: string;
}

const kronor = (amount: string) => ({ amount, currency: 'SEK' });

describe('the list of invoices', () => {
  it('is newest first and continues where the page before ended', async () => {
    const customer = await TestCustomer.of(server(), [
      { id: 'old', issueDate: '2026-01-01' }, { id: 'same-day-1', issueDate: '2026-03-01' }, { id: 'same-day-2', issueDate: '2026-03-01' }, { id: 'new', issueDate: '2026-05-01' },
    ]);
    const first = await customer.get<Page<InvoiceSummary>>('/invoices?limit=2');
    const second = await customer.get<Page<InvoiceSummary>>(`/invoices?limit=2&cursor=${first.nextCursor ?? ''}`);
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(['new', 'same-day-2', 'same-day-1', 'old'].map((id) => customer.own(id)));
    expect(second.nextCursor).toBeUndefined();
  });

  it('is filtered by what is owed, when and to whom', async () => {
    const customer = await TestCustomer.of(server(), [
      { id: 'open', dueDate: '2026-11-30' },
      { id: 'late', dueDate: '2026-11-19' },
      { id: 'today', dueDate: '2026-11-20' },
      { id: 'paid', dueDate: '2026-11-01', balance: kronor('0.00'), status: { settlement: 'paid' } },
      { id: 'credit', typeCode: '381', balance: kronor('100.00') },
      { id: 'negative', payable: '-80.00' },
    ]);
    const ids = async (filter: string): Promise<readonly string[]> => {
      const { items } = await customer.get<Page<InvoiceSummary>>(`/invoices?filter=${filter}`);
      return items.map(({ id }) => id.replace(customer.own(''), '')).sort();
    };
    expect(await ids('open')).toEqual(['late', 'open', 'today']);
    expect(await ids('overdue')).toEqual(['late']);
    expect(await ids('paid')).toEqual(['paid']);
    expect(await ids('credit')).toEqual(['credit', 'negative']);
    expect(await ids('all')).toHaveLength(6);
  });

  it('says of each document what the document itself says', async () => {
    const customer = await TestCustomer.of(server());
    const { items } = await customer.get<Page<InvoiceSummary>>('/invoices');
    const invoice = await customer.invoice();
    const { payableAmount, ...rest } = items[0]!;
    expect(invoice).toMatchObject(rest);
    expect(invoice.totals.payableAmount).toEqual(payableAmount);
  });

  it('refuses a filter, a cursor or a limit that it does not know, and says which', async () => {
    const customer = await TestCustomer.of(server());
    for (const [query, pointer] of [['filter=late', '#/filter'], ['cursor=abc', '#/cursor'], ['limit=0', '#/limit'], ['limit=101', '#/limit'], ['limit=many', '#/limit']]) {
      const answer = await customer.ask('GET', `/invoices?${query ?? ''}`);
      expect([answer.status, ((await answer.json()) as { errors: readonly object[] }).errors[0]]).toMatchObject([400, { pointer }]);
    }
  });
});

describe('the timeline', () => {
  const event = (id: string, at: string, more: Partial<TimelineEvent> = {}): TimelineEvent => ({ id, at, kind: 'sent', ...more });

  it('is newest first and shows nothing that only agents may see', async () => {
    const at = (day: number): string => `2026-11-${String(day).padStart(2, '0')}T08:00:00+01:00`;
    const events = [event('t-old', at(1)), event('t-note', at(2), { visibility: 'agent' }), event('t-new', at(3), { visibility: 'both' })];
    const customer = await TestCustomer.of(server(), [{ id: 'a' }], { events });
    const { items } = await customer.get<Page<TimelineEvent>>(`/invoices/${customer.own('a')}/timeline`);
    expect(items.map(({ id }) => id)).toEqual(['t-new', 't-old']);
  });

  it('comes in pages', async () => {
    const events = Array.from({ length: 51 }, (_, index) => event(`page-${String(index).padStart(2, '0')}`, new Date(Date.UTC(2026, 10, 1, 0, index)).toISOString()));
    const customer = await TestCustomer.of(server(), [{ id: 'a' }], { events });
    const first = await customer.get<Page<TimelineEvent>>(`/invoices/${customer.own('a')}/timeline`);
    const second = await customer.get<Page<TimelineEvent>>(`/invoices/${customer.own('a')}/timeline?cursor=${first.nextCursor ?? ''}`);
    expect([first.items.length, second.items.map(({ id }) => id)]).toEqual([50, ['page-00']]);
  });

  it('refuses a cursor that is none of its own', async () => {
    const customer = await TestCustomer.of(server());
    expect((await customer.ask('GET', `/invoices/${customer.own('a')}/timeline?cursor=zzz`)).status).toBe(400);
  });
});
