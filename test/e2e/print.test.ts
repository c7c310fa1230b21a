import { describe, it } from 'vitest';
import { demoOfThisFile, expect } from '../support/e2e.js';

const demo = demoOfThisFile();
/** An A4 sheet without its margins, in CSS pixels. */
const paper = { width: 718, height: 1047 };

describe('an invoice on paper', () => {
  it.each(['light', 'dark'] as const)(
    'has all lines and its payment part in one piece, dark on white, and nothing to press, in %s',
    async (theme) => {
      const mikkel = await demo.customer('mikkel-kjaer', { theme }, { viewport: paper });
      const { id, number } = await mikkel.toPay(1);
      const { lines } = await mikkel.invoice(id);
      const window = await mikkel.openInvoice({ id });
      await expect(window.getByRole('heading', { name: `Invoice ${number}` })).toBeVisible();
      await window.emulateMedia({ media: 'print' });

      const part = window.getByRole('region', { name: 'Payment part' });
      await expect(part).toBeVisible();
      await expect(part).toContainText(number);
      expect(await part.evaluate((element) => getComputedStyle(element).breakInside)).toMatch(/^avoid/);
      expect((await part.boundingBox())?.height).toBeLessThan(paper.height);
      await expect(window.locator('[part=line]').filter({ visible: true })).toHaveCount(lines.length);
      await expect(window.locator('[part=pay], [part=copy]').filter({ visible: true })).toHaveCount(0);
      const ink = await part.evaluate((element) => getComputedStyle(element).color.match(/\d+/g)?.map(Number) ?? []);
      expect(Math.max(...ink)).toBeLessThan(100);
    },
  );
});
