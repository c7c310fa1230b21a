import { describe, it } from 'vitest';
import { expect } from '../support/e2e.js';
import { bundledCopies, pageWith } from '../support/e2e-copies.js';
import { Guard } from '../support/e2e-guard.js';

describe('two separately bundled copies of the library on one page', () => {
  it('meet: the invoice and the button of one find the session of the other', async () => {
    const { page, load } = await pageWith(await bundledCopies(['provider'], ['invoice', 'pay-button']));
    const guard = await Guard.at(page);
    await load(`<kvitt-provider adapter="demo" lang="en">
      <kvitt-invoice invoice-id="invoice-24"><kvitt-pay-button slot="pay" invoice-id="invoice-24"></kvitt-pay-button></kvitt-invoice>
    </kvitt-provider>`);
    await expect(page.getByRole('heading', { name: /^Invoice 20/ })).toBeVisible();
    await page.getByRole('button', { name: /^Pay SEK/ }).click();
    await expect(page.getByRole('img', { name: 'Code to scan with your phone' })).toBeVisible();
    expect(guard.troubles).toEqual([]);
  });
});
