import { describe, it } from 'vitest';
import { demoOfThisFile, expect, type CustomerId } from '../support/e2e.js';

const demo = demoOfThisFile();
const readers: readonly (readonly [lang: string, id: CustomerId])[] = [
  ['sv', 'elin-sandberg'],
  ['de', 'mikkel-kjaer'],
  ['fi', 'gunnar-oberg'],
];

describe.each([320, 1280])('at a width of %i pixels', (width) => {
  it.each(readers)('nothing is to be scrolled sideways in the list and on an invoice, in %s', async (lang, id) => {
    const customer = await demo.customer(id, { lang }, { viewport: { width, height: 800 } });
    const invoice = await customer.toPay();
    const window = await customer.open();
    const across = () => window.evaluate(() => document.documentElement.scrollWidth);
    await expect(window.getByRole('row').filter({ hasText: invoice.number })).toBeVisible();
    await expect(window.locator('[part=pay]')).toBeVisible();
    expect(await across()).toBe(width);

    await window.goto(`${demo.origin}/fakturor/${invoice.id}`);
    await window.getByRole('rowheader').getByRole('button').first().click();
    await expect(window.locator('[part=pay]')).toBeVisible();
    expect(await across()).toBe(width);
  });
});
