import { describe, it } from 'vitest';
import { demoOfThisFile, expect } from '../support/e2e.js';

const demo = demoOfThisFile();

describe('eight tabs of the portal', () => {
  it('opened at once all show her invoices, and hear what changes', async () => {
    const elin = await demo.customer('elin-sandberg');
    const invoice = await elin.toPay();
    const tabs = await Promise.all(Array.from({ length: 8 }, () => elin.openInvoice(invoice)));
    await Promise.all(tabs.map((tab) => expect(tab.getByRole('heading', { name: `Invoice ${invoice.number}` })).toBeVisible()));
    await Promise.all(tabs.map((tab) => expect(tab.getByRole('button', { name: /^Pay SEK/ })).toBeVisible()));

    await elin.isCredited(invoice, '5.00', 'A test of eight tabs.');
    await Promise.all(tabs.map((tab) => expect(tab.getByText('A test of eight tabs.').first()).toBeVisible()));
  });
});
