import type { Page } from 'playwright';
import { describe } from 'vitest';
import { kept } from '../../demo/server/src/seed/own-methods.js';
import { suppliers } from '../../demo/server/src/seed/suppliers.js';
import { expect } from '../support/e2e.js';
import { scan } from '../support/e2e-scan.js';
import { onBothScreens, payWith, readsPaid, type Screen } from '../support/e2e-till.js';

const { energy, broadband, mobile } = suppliers;
const { demo, way } = onBothScreens();

const paidBy = (method: string) => ({ payments: [`${method} settled 500.00`], left: '0.00', settlement: 'paid' });

/** The code on a wide screen, the link on a telephone: either leads to the same page of the app, where she says yes. */
async function approveInApp(page: Page, { width }: Screen, path: (code: string) => string, app: string): Promise<void> {
  const link = page.getByRole('link', { name: `Open ${app} on this phone` });
  if (width === 390) {
    await expect(page.getByRole('img', { name: 'Code to scan with your phone' })).toBeHidden();
    await link.click();
    await approve(page);
    await page.goBack();
  } else {
    const phone = await (await demo.phone()).open(path(await scan(page)));
    await approve(phone);
  }
}

async function approve(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Approve' }).click();
  await expect(page.getByRole('status').filter({ hasText: /^(Paid|Approved)/ })).toBeVisible();
}

/** Approves on the provider's page, and comes back by its link. */
async function approveThere(page: Page): Promise<void> {
  await approve(page);
  await page.getByRole('link', { name: 'Back to the invoice' }).click();
}

async function typeCard(page: Page, number: string): Promise<void> {
  await page.getByLabel('Card number').fill(number);
  await page.getByLabel('Expiry date').fill('12/34');
  await page.getByLabel('Security code').fill('123');
}

describe('she pays all of it by', () => {
  way('Swish', energy, async ({ page, ledger }, screen) => {
    await page.getByRole('button', { name: 'Pay SEK 500.00' }).click();
    await approveInApp(page, screen, (token) => `/phone/${token}`, 'Swish');
    await readsPaid(page);
    expect(await ledger()).toEqual(paidBy('swish'));
  });

  way('Vipps', broadband, async ({ page, ledger }) => {
    await page.getByRole('button', { name: 'Pay NOK 500.00' }).click();
    await page.waitForURL('**/simulator/app/*');
    await approveThere(page);
    await readsPaid(page);
    expect(await ledger()).toEqual(paidBy('vipps'));
  });

  way('MobilePay', mobile, async ({ page, ledger }, screen) => {
    await page.getByRole('button', { name: 'Pay DKK 500.00' }).click();
    await approveInApp(page, screen, (address) => new URL(address).pathname, 'MobilePay');
    await readsPaid(page);
    expect(await ledger()).toEqual(paidBy('mobilepay'));
  });

  way('card on the provider’s page, with strong authentication', broadband, async ({ page, ledger }) => {
    await payWith(page, 'Kort');
    await page.waitForURL('**/simulator/card/*');
    await page.getByRole('button', { name: '4242 4242 4242 4242' }).click();
    await expect(page.getByRole('status')).toContainText('Identify yourself');
    await approveThere(page);
    await readsPaid(page);
    expect(await ledger()).toEqual(paidBy('card'));
  });

  way('a card that is kept, in one press', energy, async ({ page, ledger }) => {
    await page.getByRole('button', { name: 'Pay SEK 500.00 with Visa ···· 4242' }).click();
    await readsPaid(page);
    expect(await ledger()).toEqual(paidBy('visa-4242'));
  }, { ownMethods: [kept('visa', 'Visa', '4242')], preferredMethodId: 'visa-4242' });

  way('card in the fields of a provider like Stripe, with strong authentication', energy, async ({ page, ledger }) => {
    await payWith(page, 'Kort');
    await typeCard(page, '4000 0027 6000 3184');
    await page.getByRole('button', { name: 'Pay SEK 500.00', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'It is me' }).click();
    await readsPaid(page);
    expect(await ledger()).toEqual(paidBy('card'));
  });

  way('card in the fields of a provider like Adyen, the second card after the first was refused', mobile, async ({ page, ledger }) => {
    await payWith(page, 'Kort');
    await typeCard(page, '4000 0000 0000 0002');
    const pay = page.getByRole('button', { name: 'Pay DKK 500.00', exact: true });
    await pay.click();
    await expect(page.getByText('Your card was declined.')).toBeVisible();
    await typeCard(page, '4242 4242 4242 4242');
    await pay.click();
    await readsPaid(page);
    expect(await ledger()).toEqual(paidBy('card'));
  });

  way('bank, on the bank’s page', energy, async ({ page, ledger }) => {
    await payWith(page, 'Direkt från banken');
    await page.waitForURL('**/simulator/bank/*');
    await approveThere(page);
    await readsPaid(page);
    expect(await ledger()).toEqual(paidBy('bank'));
  });
});
