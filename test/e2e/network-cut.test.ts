import type { Route } from 'playwright';
import { afterEach, describe, it } from 'vitest';
import { demoOfThisFile, expect } from '../support/e2e.js';
import { scan } from '../support/e2e-scan.js';
import { choose } from '../support/e2e-till.js';

const demo = demoOfThisFile();
const orders = /\/api\/kvitt\/invoices\/[^/]+\/payments$/;

/** Does something to the next order of a payment; what comes after goes through. */
function withTheFirst(act: (route: Route) => Promise<void>): (route: Route) => Promise<void> {
  let done = false;
  return async (route) => {
    const first = !done && route.request().method() === 'POST';
    done ||= first;
    await (first ? act(route) : route.continue());
  };
}

afterEach(() => demo.cable.mend());

describe('a network that is cut while she reads', () => {
  it('leaves the last amount on screen, and brings by itself what changed meanwhile when it is back', async () => {
    const elin = await demo.customer('elin-sandberg');
    const invoice = await elin.toPay();
    const window = await elin.openInvoice(invoice);
    const pay = window.getByRole('button', { name: /^Pay SEK/ });
    const before = await pay.innerText();
    demo.cable.cut();
    await elin.isCredited(invoice, '5.00', 'Credited while she was away.');
    await expect(pay).toHaveText(before);
    demo.cable.mend();
    await expect(window.getByText('Credited while she was away.').first()).toBeVisible();
    await expect(pay).not.toHaveText(before);
  });

  it('is said in words beside what is known, and "Update" helps when it is back', async () => {
    const elin = await demo.customer('elin-sandberg');
    const invoice = await elin.toPay(1);
    const window = await elin.openInvoice(invoice);
    const heading = window.getByRole('heading', { name: `Invoice ${invoice.number}` });
    await window.getByRole('rowheader').getByRole('button').first().click();
    await window.getByRole('button', { name: 'Copy Amount' }).click();
    demo.cable.cut();
    await window.locator('kvitt-invoice').evaluate((element) => (element as HTMLElement & { refresh(): Promise<void> }).refresh());
    const note = window.getByRole('status').filter({ hasText: 'Shown as of' });
    await expect(note).toBeVisible();
    await expect(heading).toBeVisible();
    await demo.mendForPress(window, note.getByRole('button', { name: 'Update' }));
    await expect(note).toHaveCount(0);
  });

  it('is said in words where nothing is known yet, and "Try again" helps when it is back', async () => {
    const elin = await demo.customer('elin-sandberg');
    const window = await elin.open();
    await window.getByRole('button', { name: 'Overdue' }).click();
    await expect(window.getByRole('row')).toHaveCount(2);
    demo.cable.cut();
    await window.getByRole('button', { name: 'Credits' }).click();
    const failed = window.getByRole('alert').filter({ hasText: 'We could not load your invoices' });
    await expect(failed).toContainText('The connection was lost');
    await demo.mendForPress(window, failed.getByRole('button', { name: 'Try again' }));
    await expect(window.getByRole('row').filter({ hasText: 'Credit note' })).toBeVisible();
  });
});

describe('a network that is cut while she pays', () => {
  it('after the order has arrived: the page asks, and shows the one payment', async () => {
    const gunnar = await demo.customer('gunnar-oberg');
    const invoice = await gunnar.toPay();
    const window = await gunnar.openInvoice(invoice);
    await window.route(
      orders,
      withTheFirst(async (route) => {
        await route.fetch();
        demo.cable.cut();
        await route.abort('connectionreset');
      }),
    );
    await window.getByRole('button', { name: /^Pay SEK/ }).click();
    await expect(window.getByText('The connection was lost', { exact: true }).first()).toBeVisible();
    demo.cable.mend();
    const phone = await (await demo.phone()).open(`/phone/${await scan(window)}`);
    await phone.getByRole('button', { name: 'Approve' }).click();
    await expect(window.getByRole('group', { name: 'All settled' })).toBeVisible();
    expect(await gunnar.payments(invoice)).toHaveLength(1);
  });

  it('before the order has arrived: she is told that nothing happened, and the next press pays', async () => {
    const tess = await demo.customer('testa-betalning');
    const invoice = await tess.toPay();
    const window = await tess.openInvoice(invoice);
    await window.route(
      orders,
      withTheFirst((route) => route.abort('connectionreset')),
    );
    await window.getByRole('button', { name: /^Pay SEK/ }).click();
    const words = window.getByRole('status').filter({ hasText: 'The payment did not go through' });
    await expect(words).toContainText('The connection');
    await window.getByRole('button', { name: 'Try again' }).click();
    await expect(window.getByRole('img', { name: 'Code to scan with your phone' })).toBeVisible();
    expect(await tess.payments(invoice)).toHaveLength(1);
  });

  it('what to write in her bank: what could not be fetched says so, and "Try again" brings it', async () => {
    const tess = await demo.customer('testa-betalning');
    const invoice = await tess.toPay(3);
    const window = await tess.openInvoice(invoice);
    const button = window.locator('kvitt-pay-button');
    await choose(window, 'Bankgiro');
    await window.route('**/chunks/giro-desk-*', (route) => route.abort());
    await window.getByRole('button', { name: 'Show what to write in the bank' }).click();
    await expect(button.getByRole('alert')).toContainText('The connection was lost');
    await window.unroute('**/chunks/giro-desk-*');
    await button.getByRole('button', { name: 'Try again' }).click();
    await expect(button.getByRole('button', { name: 'Copy OCR number' })).toBeVisible();
  });
});
