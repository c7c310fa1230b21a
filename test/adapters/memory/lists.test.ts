import { currentInvoiceId } from '@kvitt/adapters/memory.js';
import type { InvoiceFilter } from '@kvitt/core/adapter.js';
import { invoiceSummarySchema } from '@kvitt/core/model/invoice.js';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { context, demo } from './support.js';

const ids = async (filter: InvoiceFilter, scenario?: Parameters<typeof demo>[0]): Promise<string[]> => {
  const { items } = await demo(scenario).invoices.list({ filter, limit: 100 }, context());
  return items.map(({ id }) => id);
};

describe('the list of documents', () => {
  it('holds 24 months and a credit note, newest first, each as a summary', async () => {
    const { items } = await demo().invoices.list({ limit: 100 }, context());
    expect(items).toHaveLength(25);
    expect(items[0]?.id).toBe(currentInvoiceId);
    const dates = items.map(({ issueDate }) => issueDate);
    expect(dates).toEqual([...dates].sort().reverse());
    items.forEach((item) => expect(v.safeParse(v.strictObject(invoiceSummarySchema.entries), item).issues).toBeUndefined());
  });

  it.each([
    ['open', [currentInvoiceId, 'invoice-23']],
    ['overdue', ['invoice-23']],
    ['credit', ['credit-1']],
  ] as const)('answers those that are %s', async (filter, expected) => {
    await expect(ids(filter)).resolves.toEqual(expected);
  });

  it('answers the paid ones', async () => {
    const paid = await ids('paid');
    expect(paid).toHaveLength(22);
    expect(paid).not.toContain('credit-1');
  });

  it('counts a negative invoice to the credits', async () => {
    await expect(ids('credit', { scenario: 'negative' })).resolves.toContain(currentInvoiceId);
  });

  it('comes in pages that together are the whole', async () => {
    const { invoices } = demo();
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await invoices.list({ cursor, limit: 10 }, context());
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    } while (cursor);
    expect(seen).toEqual(await ids('all'));
  });

  it('refuses a cursor that it never gave', async () => {
    await expect(demo().invoices.list({ cursor: 'elsewhere' }, context())).rejects.toMatchObject({ code: 'invalid', field: 'cursor' });
  });

  it('is empty for a customer without documents', async () => {
    await expect(ids('all', { scenario: 'empty' })).resolves.toEqual([]);
  });
});
