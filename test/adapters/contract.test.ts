import { contractCases, contractCasesOf, type Sandbox } from '@kvitt/adapters/contract.js';
import { currentInvoiceId, memoryAdapter, type MemoryAdapter } from '@kvitt/adapters/memory.js';
import type { Adapter, InvoiceOperations, PaymentOperations } from '@kvitt/core/adapter.js';
import { KvittError } from '@kvitt/core/error.js';
import type { Invoice } from '@kvitt/core/model/invoice.js';
import { describe, expect, it } from 'vitest';

function sandboxOf({ backend }: MemoryAdapter): Sandbox {
  const { number, totals } = backend.records.invoice(currentInvoiceId);
  return {
    invoice: { id: currentInvoiceId, number, payableAmount: totals.payableAmount },
    pdfOf: currentInvoiceId,
    attachment: { invoiceId: currentInvoiceId, attachmentId: 'meter-readings' },
    foreignInvoiceId: 'another-customers-invoice',
    foreignPaymentId: 'another-customers-payment',
    patienceMs: 500,
    payableInvoice: () => currentInvoiceId,
    approve: (paymentId) => void backend.approve(paymentId),
    changeInvoice: (id) => void backend.change(id, (invoice) => ({ ...invoice, note: `${invoice.note ?? ''}.` })),
  };
}

type Whole = MemoryAdapter &
  Required<Adapter> & { readonly invoices: Required<InvoiceOperations>; readonly payments: Required<PaymentOperations> };

/** Adapters that do one thing wrong, made of the memory adapter. */
const faulty: Readonly<Record<string, (adapter: MemoryAdapter) => Adapter>> = {
  'rounds amounts': spoiled(({ invoices }) => ({
    invoices: { ...invoices, get: async (query, context) => rounded(await invoices.get(query, context)) },
  })),
  'gives the first page again and again': spoiled(({ invoices }) => ({
    invoices: {
      ...invoices,
      list: async ({ cursor, ...query }, context) => ({
        ...(await invoices.list(query, context)),
        ...(cursor && { nextCursor: undefined }),
      }),
    },
  })),
  'ignores the filter': spoiled(({ invoices }) => ({
    invoices: { ...invoices, list: ({ cursor, limit }, context) => invoices.list({ cursor, limit }, context) },
  })),
  'makes an error of an abort': spoiled(({ invoices }) => ({
    invoices: {
      ...invoices,
      get: (query, context) => invoices.get(query, context).catch((error: unknown) => Promise.reject(KvittError.from(error))),
    },
  })),
  'starts a payment with a key of its own': spoiled(({ payments }) => ({
    payments: { ...payments, create: (order, context) => payments.create(order, { ...context, idempotencyKey: crypto.randomUUID() }) },
  })),
  'takes a conflict for an answer': spoiled(({ payments }) => ({
    payments: {
      ...payments,
      create: (order, context) => payments.create(order, context).catch(async () => (await payments.list(order, context)).items[0]!),
    },
  })),
  'goes on telling changes when it is stopped': spoiled((adapter) => ({
    changes: (onChange, options) => {
      adapter.changes(onChange, { ...options, signal: new AbortController().signal });
      return () => undefined;
    },
  })),
  'forgets where to resume, and says nothing of the gap': spoiled((adapter) => ({
    changes: (onChange, options) => adapter.changes(onChange, { ...options, since: undefined, onGap: () => undefined }),
  })),
};

function spoiled(spoil: (adapter: Whole) => Adapter): (adapter: MemoryAdapter) => Adapter {
  return (adapter) => spoil(adapter as Whole);
}

function rounded(invoice: Invoice): Invoice {
  const { payableAmount } = invoice.totals;
  return { ...invoice, totals: { ...invoice.totals, payableAmount: { ...payableAmount, amount: String(Number(payableAmount.amount)) } } };
}

describe('the contract', () => {
  it('does not believe an adapter that does nothing', () => {
    for (const { run, missing } of contractCases) {
      expect(missing({})).not.toEqual([]);
      expect(() => run({}, sandboxOf(memoryAdapter()))).toThrow('the adapter has no');
    }
  });

  it('leaves out what an adapter does not offer', () => {
    const { invoices } = memoryAdapter();
    const names = contractCasesOf({ invoices: { list: (query, context) => invoices!.list!(query, context) } }).map(({ name }) => name);
    expect(names).toContain('pages through a list without overlap or hole');
    expect(names.join()).not.toMatch(/payment|PDF|change/);
  });

  it.each(Object.entries(faulty))('notices an adapter that %s', async (_, spoil) => {
    const verdicts = await Promise.allSettled(
      contractCases.map(async ({ run }) => {
        const adapter = memoryAdapter();
        await run({ ...adapter, ...spoil(adapter) }, sandboxOf(adapter));
      }),
    );
    expect(verdicts.some(({ status }) => status === 'rejected')).toBe(true);
  });
});
