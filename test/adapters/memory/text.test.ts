import { currentInvoiceId } from '@kvitt/adapters/memory.js';
import { paymentMethodSchema, paymentSchema } from '@kvitt/core/model/payment.js';
import { invoiceSchema } from '@kvitt/core/model/invoice.js';
import { timelineEventSchema } from '@kvitt/core/model/timeline.js';
import { allowanceSchema, usageSeriesSchema } from '@kvitt/core/model/usage.js';
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
    const { invoices, payments, timeline, usage } = demo({ scenario: 'hostile' });
    const payment = await payments.create(order, context({ idempotencyKey: 'a' }));
    const methods = await payments.methods({ invoiceId: currentInvoiceId }, context());
    const events = await timeline.list({ invoiceId: currentInvoiceId }, context());
    v.parse(invoiceSchema, await invoices.get({ id: currentInvoiceId }, context()));
    v.parse(paymentSchema, payment);
    v.parse(v.array(paymentMethodSchema), methods.items);
    v.parse(v.array(timelineEventSchema), events.items);
    v.parse(usageSeriesSchema, await usage.get({ seriesId: 'house' }, context()));
    v.parse(allowanceSchema, await usage.allowance({ seriesId: 'mobile' }, context()));
    expect(payment.methodName).not.toBe('Swish');
    expect(methods.items.map(({ name }) => name)).not.toContain('Swish');
    expect(events.items.map(({ detail }) => detail)).not.toContain('Fakturan skapades');
  });

  it('stand in what meters say, and leave every figure and code of theirs alone', async () => {
    const text = (path: string, original: string): string => `${path}: ${original}`;
    const [told, plain] = [demo({ text }).usage, demo().usage];
    const ask = { seriesId: 'house' };
    const [series, before] = await Promise.all([told.get(ask, context()), plain.get(ask, context())]);
    expect(series).toMatchObject({ id: 'house', name: 'usage.name: Björkvägen 12', commodity: 'electricity', unitCode: 'KWH', annotations: [{ kind: 'campaign-end', text: expect.stringMatching(/^usage\.annotations\.0\.text: /) as string }] });
    expect([series.readings, series.forecast, series.comparisons?.[0]?.value]).toEqual([before.readings, before.forecast, before.comparisons?.[0]?.value]);
    expect((await told.list({}, context())).items.map(({ name }) => name)).toEqual(['meters.items.0.name: Björkvägen 12', 'meters.items.1.name: Mobilt bredband', 'meters.items.2.name: Mobilt bredband, stugan']);
    await expect(told.allowance({ seriesId: 'mobile' }, context())).resolves.toMatchObject({ id: 'mobile-data', name: 'allowance.name: Mobilt bredband', limit: '20' });
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
