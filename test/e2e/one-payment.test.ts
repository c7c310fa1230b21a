import type { Page } from 'playwright';
import { describe, it } from 'vitest';
import { demoOfThisFile, expect } from '../support/e2e.js';

const demo = demoOfThisFile();
const payIn = (page: Page) => page.getByRole('button', { name: /^Pay SEK/ });
const codesOn = (page: Page) => page.getByRole('img', { name: 'Code to scan with your phone' });

/** In the page: presses at that moment by the clock, which all windows share. */
const pressAt = (button: Element, moment: number) =>
  new Promise<void>((resolve) => {
    setTimeout(() => {
      (button as HTMLElement).click();
      resolve();
    }, moment - Date.now());
  });

describe('one payment comes of', () => {
  it('a double click', async () => {
    const gunnar = await demo.customer('gunnar-oberg');
    const invoice = await gunnar.toPay();
    const window = await gunnar.openInvoice(invoice);
    await payIn(window).dblclick();
    await expect(codesOn(window)).toBeVisible();
    expect(await gunnar.payments(invoice)).toHaveLength(1);
  });

  it('Enter held down', async () => {
    const tess = await demo.customer('testa-betalning');
    const invoice = await tess.toPay();
    const window = await tess.openInvoice(invoice);
    await payIn(window).focus();
    for (let repeat = 0; repeat < 30; repeat++) await window.keyboard.down('Enter');
    await expect(codesOn(window)).toBeVisible();
    await window.keyboard.up('Enter');
    expect(await tess.payments(invoice)).toHaveLength(1);
  });

  it('two buttons for one invoice on one page, pressed at the same moment', async () => {
    const gunnar = await demo.customer('gunnar-oberg');
    const invoice = await gunnar.toPay(1);
    const window = await gunnar.openInvoice(invoice);
    await expect(payIn(window)).toBeVisible();
    await window.locator('main').evaluate((main, id) => {
      const second = document.createElement('kvitt-pay-button');
      second.setAttribute('invoice-id', id);
      main.append(second);
    }, invoice.id);
    await expect(payIn(window)).toHaveCount(2);
    await payIn(window).evaluateAll((buttons) => {
      for (const button of buttons) (button as HTMLElement).click();
    });
    await expect(codesOn(window)).toHaveCount(2);
    expect(await gunnar.payments(invoice)).toHaveLength(1);
  });

  it('presses in two windows at once', async () => {
    const elin = await demo.customer('elin-sandberg');
    const invoice = await elin.toPay();
    const windows = await Promise.all([elin.openInvoice(invoice), elin.openInvoice(invoice)]);
    await Promise.all(windows.map((window) => expect(payIn(window)).toBeVisible()));
    const moment = Date.now() + 1_000;
    await Promise.all(windows.map((window) => payIn(window).evaluate(pressAt, moment)));
    await Promise.all(windows.map((window) => expect(codesOn(window)).toBeVisible()));
    expect(await elin.payments(invoice)).toHaveLength(1);
  });
});
