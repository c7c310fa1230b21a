import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { describe, it } from 'vitest';
import { demoOfThisFile, expect } from '../support/e2e.js';
import { wrongsOf } from '../support/e2e-axe.js';
import { Guard } from '../support/e2e-guard.js';

const demo = demoOfThisFile();
const documentPath = '/e-invoices/ubl-tc434-example1.xml';
const withAttachment = join(import.meta.dirname, '../../demo/portal/public/e-invoices/03.01a-INVOICE_uncefact.xml');

/** A window on the page that is nothing but a provider with a document; `asked` is everything that it fetched. */
async function visit(prepare?: (page: Page) => Promise<unknown>) {
  const { context } = await demo.customer();
  const page = await context.newPage();
  const guard = await Guard.at(page);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(`${request.method()} ${request.url().replace(demo.origin, '')}`));
  await prepare?.(page);
  await page.goto(`${demo.origin}/document.html`);
  return { page, guard, asked };
}

describe('a page that is nothing but a provider with a document', () => {
  it('shows the invoice under the strict policy, asks for the document once and for nothing else', async () => {
    const { page, guard, asked } = await visit();
    await expect(page.locator('span[part=amount]')).toContainText('250,33');
    await expect(page.locator('[part=line]')).toHaveCount(20);
    await page.getByRole('rowheader').getByRole('button').first().click();
    await expect(page.locator('[part=explanation]')).toBeVisible();
    expect(guard.troubles).toEqual([]);
    expect(asked.filter((request) => request === `GET ${documentPath}`)).toHaveLength(1);
    expect(asked.filter((request) => !/^GET \/(document\.html|kvitt\/|favicon\.svg|e-invoices\/)/.test(request))).toEqual([]);
  });

  it('has nothing that axe finds wrong', async () => {
    const { page } = await visit();
    await expect(page.locator('[part=line]')).toHaveCount(20);
    expect(await wrongsOf(page)).toEqual([]);
  });

  it('gives an attachment out of the document itself', async () => {
    const other = await readFile(withAttachment);
    const { page, guard, asked } = await visit((window) => window.route(`**${documentPath}`, (route) => route.fulfill({ body: other, contentType: 'application/xml' })));
    const downloaded = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Aufschlüsselung' }).or(page.getByRole('link', { name: 'Aufschlüsselung' })).click();
    const content = await readFile(await (await downloaded).path());
    expect(content.subarray(0, 5).toString()).toBe('%PDF-');
    expect(asked.filter((request) => request.endsWith(documentPath))).toHaveLength(1);
    expect(guard.troubles).toEqual([]);
  });

  it('says so in the customer’s words when the document is not there', async () => {
    const { page } = await visit((window) => window.route(`**${documentPath}`, (route) => route.fulfill({ status: 404 })));
    await expect(page.locator('[part=failed]')).toBeVisible();
    await expect(page.locator('[part=retry]')).toHaveCount(0);
  });

  it('lets her try again when the network was gone', async () => {
    const { page } = await visit((window) => window.route(`**${documentPath}`, (route) => route.abort('internetdisconnected')));
    const retry = page.locator('[part=retry]');
    await expect(retry).toBeVisible();
    await page.unroute(`**${documentPath}`);
    await retry.click();
    await expect(page.locator('span[part=amount]')).toContainText('250,33');
  });
});
