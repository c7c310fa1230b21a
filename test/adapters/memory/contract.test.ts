import { contractCases, contractCasesOf, type Sandbox } from '@kvitt/adapters/contract.js';
import { currentInvoiceId, memoryAdapter, type MemoryAdapter } from '@kvitt/adapters/memory.js';
import { windowOfPeriod } from '@kvitt/core/usage/window.js';
import { describe, expect, it } from 'vitest';

/** The bank and the agent of one memory adapter. */
function sandboxOf(adapter: MemoryAdapter): Sandbox {
  const { backend } = adapter;
  const { id, number, totals, invoicePeriod } = backend.records.invoice(currentInvoiceId);
  const month = windowOfPeriod(invoicePeriod!, 'Europe/Stockholm')!;
  return {
    invoice: { id, number, payableAmount: totals.payableAmount },
    pdfOf: id,
    attachment: { invoiceId: id, attachmentId: 'meter-readings' },
    foreignInvoiceId: 'invoice-of-a-neighbour',
    foreignPaymentId: 'payment-of-a-neighbour',
    payableInvoice: () => currentInvoiceId,
    payableInPart: () => currentInvoiceId,
    payableLater: () => currentInvoiceId,
    payableBySaved: () => currentInvoiceId,
    meter: { seriesId: 'house', invoiceId: currentInvoiceId, from: month.start, to: month.end },
    allowanceOf: 'mobile',
    foreignConversationId: 'thread-of-a-neighbour',
    question: 'Vad är månadsavgiften?',
    openOffer: () => 'offer-smaller',
    recallOffer: (offerId) => void backend.dealings.offers.recall(offerId),
    unreadNotice: () => 'notice-law',
    oldAcceptance: oldAcceptance(adapter),
    agent: adapter,
    patienceMs: 1000,
    approve: (paymentId) => void backend.approve(paymentId),
    changeInvoice: (invoiceId) => void backend.change(invoiceId, (invoice) => ({ ...invoice, note: `${invoice.note ?? ''}.` })),
  };
}

/** Accepted two weeks and a day ago. */
function oldAcceptance({ backend: { dealings, clock } }: MemoryAdapter): string {
  const at = (days: number): string => new Date(clock.now() - days * 86_400_000).toISOString();
  return dealings.offers.kept.put({ id: 'offer-old', kind: 'upgrade', state: 'accepted', title: 'Mer', decidedAt: at(15), withdrawUntil: at(1) }).id;
}

describe('the memory adapter', () => {
  it('has every operation that the contract knows', () => {
    const adapter = memoryAdapter();
    expect(contractCasesOf(adapter)).toEqual(contractCases);
  });

  it.each(contractCasesOf(memoryAdapter()))('$name', async ({ run }) => {
    const adapter = memoryAdapter({ scenario: 'methods' });
    await run(adapter, sandboxOf(adapter));
  });
});
