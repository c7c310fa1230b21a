import { describe, it } from 'vitest';
import { demoOfThisFile, expect } from '../support/e2e.js';
import { scan } from '../support/e2e-scan.js';

const demo = demoOfThisFile();
/** By the supplier's calendar, also in the hours between its midnight and that of UTC. */
const dueSoon = 'Due in 3 days';

describe('a customer of the demo', () => {
  it('reads what she owes, pays with her phone, and sees it paid in both windows without a reload', async () => {
    const elin = await demo.customer(undefined, {}, { permissions: ['clipboard-read', 'clipboard-write'] });
    const window = await elin.open();
    await expect(window.getByRole('heading', { name: 'Hello Elin' })).toBeVisible();
    const row = window.getByRole('row').filter({ hasText: dueSoon });
    const owed = await row.getByRole('cell').last().innerText();
    const number = await row.getByRole('cell').first().innerText();
    const otherWindow = await elin.open();
    const otherRow = otherWindow.getByRole('row').filter({ hasText: number });
    await expect(otherRow).toContainText(dueSoon);

    await row.getByRole('link').click();
    const pay = window.getByRole('button', { name: `Pay SEK ${owed}` });
    await expect(pay).toBeVisible();
    await expect(window.getByRole('heading', { name: `Invoice ${number}` })).toBeVisible();
    await expect(window.getByRole('row').filter({ hasText: 'kWh' }).first()).toBeVisible();
    await expect(window.getByRole('definition').filter({ hasText: owed })).toHaveCount(2);
    const field = window.getByRole('definition').filter({ has: window.getByRole('button', { name: 'Copy OCR number' }) });
    await field.getByRole('button').click();
    expect(await window.evaluate(() => navigator.clipboard.readText())).toBe((await field.innerText()).replace(/\D/g, ''));

    await window.waitForLoadState();
    let loads = 0;
    window.on('load', () => loads++);
    await pay.click();
    const phone = await (await demo.phone()).open(`/phone/${await scan(window)}`);
    await expect(phone.getByRole('heading', { name: 'Pay Norrsken Energi' })).toBeVisible();
    await expect(phone.getByText(owed)).toBeVisible();
    await phone.getByRole('button', { name: 'Approve' }).click();
    await expect(phone.getByRole('status')).toContainText('Paid');

    await expect(window.getByRole('group', { name: 'All settled' })).toContainText('We received your payment');
    await expect(window.getByText('Paid', { exact: true }).first()).toBeVisible();
    await expect(pay).toHaveCount(0);
    await expect(otherRow).toContainText('Paid');
    await expect(otherWindow.getByRole('region', { name: 'Pay first' })).not.toContainText(number);
    expect(loads).toBe(0);

    await window.getByRole('link', { name: 'All invoices' }).click();
    await expect(window.getByRole('row').filter({ hasText: number })).toContainText('Paid');
  });

  it('is told in words that she declined, and can pay again', async () => {
    const elin = await demo.customer('elin-sandberg');
    const invoice = await elin.toPay();
    const window = await elin.openInvoice(invoice);
    await window.getByRole('button', { name: /^Pay SEK/ }).click();
    const phone = await (await demo.phone()).open(`/phone/${await scan(window)}`);
    await phone.getByRole('button', { name: 'Decline' }).click();

    await expect(window.getByRole('status').filter({ hasText: 'The payment did not go through' })).toBeVisible();
    await window.getByRole('button', { name: 'Try again' }).click();
    const again = await (await demo.phone()).open(`/phone/${await scan(window)}`);
    await again.getByRole('button', { name: 'Approve' }).click();
    await expect(window.getByRole('group', { name: 'All settled' })).toBeVisible();
    expect((await elin.payments(invoice)).map(({ state }) => state)).toEqual(['settled', 'failed']);
  });
});
