import { describe, it } from 'vitest';
import { demoOfThisFile, expect } from '../support/e2e.js';
import { wrongsOf } from '../support/e2e-axe.js';
import { tabTo } from '../support/e2e-keyboard.js';
import { scan } from '../support/e2e-scan.js';

const demo = demoOfThisFile();

describe.each(['light', 'dark'] as const)('axe finds nothing wrong, in %s,', (theme) => {
  it('with the list, the invoice and each step of paying', async () => {
    const gunnar = await demo.customer('gunnar-oberg', { theme });
    const invoice = await gunnar.toPay();
    const window = await gunnar.open();
    const row = window.getByRole('row').filter({ hasText: invoice.number });
    await expect(row).toBeVisible();
    expect(await wrongsOf(window)).toEqual([]);

    await row.getByRole('link').click();
    await window.getByRole('rowheader').getByRole('button').first().click();
    expect(await wrongsOf(window)).toEqual([]);

    await window.getByRole('button', { name: 'Choose another way' }).click();
    await window.getByRole('radio', { name: 'Swish' }).check();
    expect(await wrongsOf(window)).toEqual([]);

    await window.getByRole('button', { name: /^Pay SEK .* with Swish/ }).click();
    const phone = await (await demo.phone()).open(`/phone/${await scan(window)}`);
    expect(await wrongsOf(window)).toEqual([]);
    expect(await wrongsOf(phone)).toEqual([]);

    await phone.getByRole('button', { name: 'Approve' }).click();
    await expect(window.getByRole('group', { name: 'All settled' })).toBeVisible();
    expect(await wrongsOf(window)).toEqual([]);
  });
});

describe('the keyboard alone', () => {
  it('leads from the address bar to an invoice, into a line, and through paying', async () => {
    const elin = await demo.customer('elin-sandberg');
    const invoice = await elin.toPay(1);
    const window = await elin.open();
    await expect(window.getByRole('row').filter({ hasText: invoice.number })).toBeVisible();
    await tabTo(window, `a[href="/fakturor/${invoice.id}"]`);
    await window.keyboard.press('Enter');
    const pay = window.getByRole('button', { name: /^Pay SEK/ });
    await expect(pay).toBeVisible();

    await tabTo(window, '[part=line] button');
    await window.keyboard.press('Enter');
    await expect(window.getByRole('rowheader').getByRole('button').first()).toHaveAttribute('aria-expanded', 'true');

    await window.keyboard.press('Control+Home');
    await tabTo(window, '[part=pay]', 'Shift+Tab');
    await window.keyboard.press('Enter');
    await expect(window.getByRole('img', { name: 'Code to scan with your phone' })).toBeVisible();
    await tabTo(window, '[part=cancel]');
    await window.keyboard.press('Enter');
    await expect(window.getByText('The payment was cancelled', { exact: true }).first()).toBeVisible();
  });
});
