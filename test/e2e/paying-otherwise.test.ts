import { describe, it } from 'vitest';
import { kept } from '../../demo/server/src/seed/own-methods.js';
import { suppliers } from '../../demo/server/src/seed/suppliers.js';
import { expect } from '../support/e2e.js';
import { choose, ledgerOf, onBothScreens, screens } from '../support/e2e-till.js';

const { energy } = suppliers;
const { demo, way } = onBothScreens();
const untouched = { payments: [], left: '500.00', settlement: 'unpaid' };

describe('she does not pay all of it at once', () => {
  way('her own bank: account, reference and, where another device can read it, the code are shown; no payment is made', energy, async ({ page, ledger }, { width }) => {
    await choose(page, 'Bankgiro');
    await page.getByRole('button', { name: 'Show what to write in the bank' }).click();
    const button = page.locator('kvitt-pay-button');
    await expect(button.getByText('Pay from your bank')).toBeVisible();
    await expect(button.getByRole('button', { name: /^Copy (Bankgiro|Account number)/ })).toBeVisible();
    await expect(button.getByRole('button', { name: 'Copy OCR number' })).toBeVisible();
    const code = button.getByRole('img', { name: /^QR code for your bank app: pay SEK\s500\.00 to Norrsken Energi/, includeHidden: true });
    await expect(code).toHaveCount(1);
    await expect(code).toBeVisible({ visible: width === 1280 });
    expect(await ledger()).toEqual(untouched);
    await button.getByRole('button', { name: 'Back' }).click();
    await expect(page.getByRole('button', { name: 'Pay SEK 500.00' })).toBeVisible();
  });

  way('a part of it, and the rest is left to pay', energy, async ({ page, visitor, bill, ledger }) => {
    await choose(page, 'Swish');
    await page.getByText('Pay a part').click();
    await page.getByLabel('Amount', { exact: true }).fill('300');
    await page.getByRole('button', { name: 'Pay SEK 300.00 with Swish' }).click();
    await expect(page.getByText('SEK 300.00 to Norrsken Energi').first()).toBeVisible();
    await visitor.approvesAll(bill);
    await expect(page.getByText('Thank you. SEK 200.00 is left to pay.')).toBeVisible();
    await expect(page.getByText('Left to pay').first()).toBeVisible();
    await expect(page.getByText('Partly paid').first()).toBeVisible();
    expect(await ledger()).toEqual({ payments: ['swish settled 300.00'], left: '200.00', settlement: 'partly-paid' });
  });

  way('on a later day, taken back before it has come', energy, async ({ page, ledger }) => {
    await choose(page, 'Visa');
    await page.getByText('Pay later').click();
    await page.getByRole('radio', { name: /^On the due date/ }).check();
    await page.getByRole('button', { name: /^Pay SEK\s500\.00 on \d+\s\w+ with Visa/ }).click();
    await expect(page.getByText(/^SEK\s500\.00 will be drawn on \d+\s\w+$/)).toBeVisible();
    await expect(page.getByText('Payment scheduled').first()).toBeVisible();
    expect(await ledger()).toEqual({ payments: ['visa-4242 pending 500.00'], left: '500.00', settlement: 'scheduled' });

    await page.getByRole('button', { name: 'Cancel the payment' }).click();
    await expect(page.getByText('The payment was cancelled').first()).toBeVisible();
    await expect(page.getByText('Payment scheduled')).toHaveCount(0);
    expect(await ledger()).toEqual({ payments: ['visa-4242 cancelled 500.00'], left: '500.00', settlement: 'unpaid' });
  }, { ownMethods: [kept('visa', 'Visa', '4242')] });

  for (const { width, options } of screens) {
    it(`direct debit: it is drawn on its day, and there is nothing to press, ${String(width)} px wide`, async () => {
      const aino = await demo.customer('aino-lehtonen', {}, options);
      const invoice = await aino.toPay();
      const page = await aino.openInvoice(invoice);
      await expect(page.getByText(/^Drawn on \d+\s\w+ from account ····\s0003$/)).toBeVisible();
      await expect(page.getByText('There is nothing for you to do.')).toBeVisible();
      await expect(page.getByRole('button', { name: /^Pay SEK/ })).toHaveCount(0);
      expect((await ledgerOf(aino, invoice)).payments).toEqual([]);
    });
  }
});
