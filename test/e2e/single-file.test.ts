import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { describe, it } from 'vitest';
import { demoOfThisFile, expect } from '../support/e2e.js';
import { Guard } from '../support/e2e-guard.js';
import { scan } from '../support/e2e-scan.js';
import type { Visitor } from '../support/e2e-visitor.js';

const demo = demoOfThisFile();
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' blob:; " +
  "require-trusted-types-for 'script'; trusted-types lit-html dompurify kvitt-xml 'allow-duplicates'";
const cdn = join(import.meta.dirname, '../../packages/elements/cdn');
const { 'kvitt.js': integrity } = JSON.parse(readFileSync(join(cdn, 'integrity.json'), 'utf8')) as Record<string, string>;
const file = '/kvitt/kvitt.js';

/** A page of the portal's origin, under the strict policy and with nothing but these tags of its own. */
async function openWith(scripts: string, { context }: Visitor, invoiceId: string, lang = 'en') {
  const body = `<!doctype html><html lang="${lang}"><head><title>Bill</title><link rel="icon" href="/favicon.svg">${scripts}</head><body>
    <kvitt-provider base-url="/api/kvitt"><kvitt-invoice invoice-id="${invoiceId}">
      <kvitt-pay-button slot="pay" invoice-id="${invoiceId}"></kvitt-pay-button>
    </kvitt-invoice></kvitt-provider></body></html>`;
  await context.route(`${demo.origin}/bill`, (route) => route.fulfill({ contentType: 'text/html', headers: { 'content-security-policy': policy }, body }));
  const page = await context.newPage();
  const guard = await Guard.at(page);
  const scriptsAsked: string[] = [];
  page.on('request', (request) => request.resourceType() === 'script' && scriptsAsked.push(new URL(request.url()).pathname));
  await page.goto(`${demo.origin}/bill`);
  return { page, guard, scriptsAsked };
}

async function payByPhone(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Pay SEK/ }).click();
  const phone = await (await demo.phone()).open(`/phone/${await scan(page)}`);
  await phone.getByRole('button', { name: 'Approve' }).click();
  await expect(page.getByRole('group', { name: 'All settled' })).toContainText('We received your payment');
}

describe('the single file', () => {
  it.each([
    ['a module', `<script type="module" src="${file}" integrity="${integrity}"></script>`],
    ['a classic script', `<script src="${file}" integrity="${integrity}"></script>`],
  ])('is all that a page needs to show an invoice and have it paid, as %s', async (_, tag) => {
    const elin = await demo.customer('elin-sandberg');
    const invoice = await elin.toPay();
    const { page, guard, scriptsAsked } = await openWith(tag, elin, invoice.id);
    await expect(page.getByRole('heading', { name: `Invoice ${invoice.number}` })).toBeVisible();
    await page.getByRole('rowheader').getByRole('button').first().click();
    await payByPhone(page);
    expect(scriptsAsked).toEqual([file]);
    expect(guard.troubles).toEqual([]);
  });

  it('asks for the language of the page, and for no other', async () => {
    const aino = await demo.customer('aino-lehtonen');
    const { page, guard, scriptsAsked } = await openWith(`<script src="${file}" integrity="${integrity}"></script>`, aino, (await aino.toPay()).id, 'fi');
    await expect(page.getByRole('heading', { name: /^Lasku / })).toBeVisible();
    await expect.poll(() => [...scriptsAsked].sort()).toEqual(['/kvitt/fi-later.js', '/kvitt/fi.js', file]);
    expect(guard.troubles).toEqual([]);
  });

  it('is not run when it is not the file of the hash', async () => {
    const sofie = await demo.customer('sofie-lund');
    await sofie.context.route(`**${file}`, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: `${await response.text()}//` });
    });
    const { page } = await openWith(`<script src="${file}" integrity="${integrity}"></script>`, sofie, 'any');
    expect(await page.evaluate(() => customElements.get('kvitt-provider'))).toBe(undefined);
  });

  it.each([
    ['first', 'gunnar-oberg', (single: string, modules: string) => single + modules],
    ['last', 'testa-betalning', (single: string, modules: string) => modules + single],
  ] as const)('meets the modules on one page when it comes %s', async (_, id, both) => {
    const customer = await demo.customer(id);
    const invoice = await customer.toPay();
    const modules = '<script type="module" src="/kvitt/define/provider.js"></script><script type="module" src="/kvitt/define/pay-button.js"></script>';
    const { page, guard } = await openWith(both(`<script type="module" src="${file}" integrity="${integrity}"></script>`, modules), customer, invoice.id);
    await expect(page.getByRole('heading', { name: `Invoice ${invoice.number}` })).toBeVisible();
    await page.getByRole('button', { name: /^Pay / }).click();
    await expect(page.getByText('Cancel', { exact: true })).toBeVisible();
    expect(guard.troubles).toEqual([]);
  });
});
