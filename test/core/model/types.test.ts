import type { CreditNote, Invoice, InvoiceSummary } from '@kvitt/core/model/invoice.js';
import type { creditNoteSchema, invoiceSchema, invoiceSummarySchema } from '@kvitt/core/model/invoice.js';
import type { Payable } from '@kvitt/core/model/due.js';
import type { Payment, paymentSchema } from '@kvitt/core/model/payment.js';
import type { Money, Of } from '@kvitt/core/model/primitives.js';
import type { UsageReading, UsageSeries, usageSeriesSchema } from '@kvitt/core/model/usage.js';
import type { checkInvoice } from '@kvitt/core/check/invoice.js';
import { describe, expectTypeOf, it } from 'vitest';

// The compiler is what runs these: `tsc -p test` fails where a type and its schema part.
describe('the types of the model', () => {
  it('are those that their schemas promise', () => {
    expectTypeOf<Invoice>().toEqualTypeOf<Of<typeof invoiceSchema>>();
    expectTypeOf<InvoiceSummary>().toEqualTypeOf<Of<typeof invoiceSummarySchema>>();
    expectTypeOf<CreditNote>().toEqualTypeOf<Of<typeof creditNoteSchema>>();
    expectTypeOf<Payment>().toEqualTypeOf<Of<typeof paymentSchema>>();
    expectTypeOf<UsageSeries>().toEqualTypeOf<Of<typeof usageSeriesSchema>>();
    expectTypeOf<UsageSeries['readings'][number]>().toEqualTypeOf<UsageReading>();
  });

  it('are readonly at every depth', () => {
    expectTypeOf<Invoice['lines']>().toExtend<readonly unknown[]>();
    expectTypeOf<Invoice['lines']>().not.toExtend<unknown[]>();
    expectTypeOf<Money>().toEqualTypeOf<{ readonly amount: string; readonly currency: string }>();
  });

  it('make every credit note an invoice, and answer the same questions for a row of a list', () => {
    expectTypeOf<CreditNote>().toExtend<Invoice>();
    expectTypeOf<Invoice>().toExtend<Payable>();
    expectTypeOf<InvoiceSummary>().toExtend<Payable>();
  });

  it('let a document be checked of which terms are missing', () => {
    expectTypeOf<Partial<Invoice>>().toExtend<Parameters<typeof checkInvoice>[0]>();
    expectTypeOf<Invoice>().toExtend<Parameters<typeof checkInvoice>[0]>();
  });
});
