import { describe, it } from 'vitest';
import { demoOfThisFile, expect, type CustomerId } from '../support/e2e.js';
import { Guard } from '../support/e2e-guard.js';
import type { Look } from '../support/e2e-visitor.js';
import { english, termsOf, type Language } from '../support/terms.js';

const demo = demoOfThisFile();
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' blob:; font-src 'self'; " +
  "require-trusted-types-for 'script'; trusted-types lit-html dompurify kvitt-xml 'allow-duplicates'";

const journeys: readonly (readonly [Look & { readonly lang: Language | 'en' }, CustomerId])[] = [
  [{ lang: 'sv', theme: 'light' }, 'elin-sandberg'],
  [{ lang: 'nb', theme: 'dark' }, 'ingrid-haugen'],
  [{ lang: 'da', theme: 'light' }, 'mikkel-kjaer'],
  [{ lang: 'fi', theme: 'dark' }, 'testa-betalning'],
  [{ lang: 'en', theme: 'dark' }, 'gunnar-oberg'],
  [{ lang: 'de', theme: 'light' }, 'sofie-lund'],
];

describe('the strict policy', () => {
  it("is the one of the portal's pages, with the portal's own fonts as its only addition", async () => {
    const { context } = await demo.customer();
    for (const path of ['/', '/fakturor/any', '/avtal', '/phone/any']) {
      expect((await context.request.get(demo.origin + path)).headers()['content-security-policy']).toBe(policy);
    }
  });

  it.each(journeys)('is kept while she reads and begins to pay, %o', async (look, id) => {
    const customer = await demo.customer(id, look);
    const { common, giro, payment, payButton, invoice: words } = look.lang === 'en' ? english : await termsOf(look.lang);
    const invoice = await customer.toPay();
    const window = await customer.context.newPage();
    const guard = await Guard.at(window);
    await window.goto(demo.origin);
    await window.getByRole('row').filter({ hasText: invoice.number }).getByRole('link').click();
    await expect(window.getByRole('heading', { name: words.whatYouPayFor })).toBeVisible();
    await window.getByRole('rowheader').getByRole('button').first().click();
    await expect(window.locator('[part=explanation]')).toBeVisible();
    await window.getByRole('button', { name: common.copy(giro.amount) }).click();
    await window.getByRole('button', { name: payButton.chooseAnother }).click();
    await window.getByRole('radio').first().check();
    await window.locator('[part=pay]').click();
    await expect(window.getByText(payment.cancel).or(window.locator('[data-do=approve]')).first()).toBeVisible();
    expect(guard.troubles).toEqual([]);
  });
});
