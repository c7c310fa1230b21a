import { currentInvoiceId } from '@kvitt/adapters/memory.js';
import { paymentMethodSchema, paymentSchema } from '@kvitt/core/model/payment.js';
import { invoiceSchema } from '@kvitt/core/model/invoice.js';
import { timelineEventSchema } from '@kvitt/core/model/timeline.js';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { context, demo, listen } from './support.js';

const order = { invoiceId: currentInvoiceId, methodId: 'swish', amount: { amount: '1477.00', currency: 'SEK' } };

describe('other words in every text field', () => {
  it('stand where the supplier and its agents write, each known by its path', async () => {
    const invoice = await demo({ text: (path, original) => `${path}: ${original}` }).invoices.get({ id: currentInvoiceId }, context());
    expect(invoice.seller.name).toBe('invoice.seller.name: Norrsken Energi AB');
    expect(invoice.lines[0]?.item.name).toBe('invoice.lines.0.item.name: Förbrukning');
  });

  it('leave ids, codes, amounts and dates alone, so that the record stays the same record', async () => {
    const invoice = await demo({ scenario: 'hostile' }).invoices.get({ id: currentInvoiceId }, context());
    expect(invoice).toMatchObject({ id: currentInvoiceId, typeCode: '380', dueDate: '2026-02-27', totals: { payableAmount: { amount: '1477.00' } } });
  });

  it('fill every kind of record, and each stays one that the model allows', async () => {
    const { invoices, payments, timeline } = demo({ scenario: 'hostile' });
    const payment = await payments.create(order, context({ idempotencyKey: 'a' }));
    const methods = await payments.methods({ invoiceId: currentInvoiceId }, context());
    const events = await timeline.list({ invoiceId: currentInvoiceId }, context());
    v.parse(invoiceSchema, await invoices.get({ id: currentInvoiceId }, context()));
    v.parse(paymentSchema, payment);
    v.parse(v.array(paymentMethodSchema), methods.items);
    v.parse(v.array(timelineEventSchema), events.items);
    expect(payment.methodName).not.toBe('Swish');
    expect(methods.items.map(({ name }) => name)).not.toContain('Swish');
    expect(events.items.map(({ detail }) => detail)).not.toContain('Fakturan skapades');
  });

  it('come with changes too', () => {
    const adapter = demo({ text: () => '<b>' });
    const { heard } = listen(adapter);
    adapter.backend.change(currentInvoiceId, (invoice) => invoice, 'Ny adress');
    expect(heard[0]?.value).toMatchObject({ id: currentInvoiceId, lastChange: { reason: '<b>' } });
  });

  it('do not break the pages of a list', async () => {
    const { invoices } = demo({ scenario: 'hostile' });
    const { nextCursor } = await invoices.list({ limit: 5 }, context());
    await expect(invoices.list({ cursor: nextCursor }, context())).resolves.toHaveProperty('items');
  });
});
