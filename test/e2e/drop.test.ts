import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Locator, Page, Request } from 'playwright';
import { describe, it, onTestFinished } from 'vitest';
import { demoOfThisFile, expect } from '../support/e2e.js';
import { wrongsOf } from '../support/e2e-axe.js';
import { Guard } from '../support/e2e-guard.js';
import type { Look } from '../support/e2e-visitor.js';

const demo = demoOfThisFile();
const samples = join(import.meta.dirname, '../../demo/portal/public/e-invoices');
const koksmaat = join(samples, 'ubl-tc434-example1.xml');
const lieferant = join(samples, 'XRECHNUNG_Einfach.cii.xml');
const danish = join(samples, 'out-dk-bank.xml');
const notInvoice = { name: 'holiday.png', mimeType: 'image/png', buffer: Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex') };

interface Opened {
  readonly page: Page;
  readonly guard: Guard;
  readonly input: Locator;
  readonly rows: Locator;
  /** Everything that the page asked for since it stood there. */
  readonly asked: readonly Request[];
}

async function open(look: Look = {}, width = 1280): Promise<Opened> {
  const { context } = await demo.customer('elin-sandberg', look, { viewport: { width, height: 900 } });
  const page = await context.newPage();
  const guard = await Guard.at(page);
  const asked: Request[] = [];
  await page.goto(`${demo.origin}/din-e-faktura`, { waitUntil: 'networkidle' });
  page.on('request', (request) => asked.push(request));
  return { page, guard, input: page.locator('input[type=file]'), rows: page.locator('.file-list > li'), asked };
}

const shown = (page: Page) => page.locator('[data-room=shown]');
const compared = (page: Page) => page.locator('[data-room=compared]');

describe('own e-invoices', () => {
  it('are opened without a byte leaving the browser, and forgotten with the page', async () => {
    const { page, guard, input, rows, asked } = await open();
    const kept = await page.evaluate(() => JSON.stringify(localStorage));
    await input.setInputFiles([koksmaat, lieferant]);
    await expect(rows).toHaveCount(2);
    await expect(shown(page).locator('span[part=amount]')).toContainText('250.33');
    await rows.filter({ hasText: 'Lieferant' }).getByRole('button').first().click();
    await expect(shown(page).locator('span[part=amount]')).toContainText('529.87');
    expect(asked.filter((request) => request.method() !== 'GET' || request.postData() !== null).map((request) => request.url())).toEqual([]);
    expect(asked.map((request) => request.url()).filter((url) => !url.startsWith(`${demo.origin}/kvitt/`))).toEqual([]);
    expect(guard.troubles).toEqual([]);
    expect(await page.evaluate(() => JSON.stringify(localStorage))).toBe(kept);
    expect(await page.evaluate(() => indexedDB.databases().then(({ length }) => length))).toBe(0);
    await page.reload();
    await expect(page.getByRole('heading', { name: 'Drop your own e-invoices here' })).toBeVisible();
    await expect(rows).toHaveCount(0);
  });

  it('that cannot be read say why beside their name, and the others open', async () => {
    const { page, guard, input, rows } = await open();
    await input.setInputFiles([koksmaat, lieferant]);
    await input.setInputFiles([notInvoice]);
    await input.setInputFiles([{ name: 'page.xml', mimeType: 'text/xml', buffer: Buffer.from('<html><script>alert(1)</script></html>') }]);
    await input.setInputFiles([{ name: 'bomb.xml', mimeType: 'text/xml', buffer: Buffer.from('<!DOCTYPE a [<!ENTITY b SYSTEM "http://localhost:9/">]><a>&b;</a>') }]);
    for (const name of ['holiday.png', 'page.xml', 'bomb.xml']) {
      await expect(rows.filter({ hasText: name })).toContainText('This is not an e-invoice that can be read.');
      await expect(rows.filter({ hasText: name }).locator('.file-why')).toContainText(/(e-invoice|document): /);
    }
    await expect(page.getByRole('status').filter({ hasText: '2 e-invoices are open. 3 files could not be read.' })).toBeVisible();
    await expect(shown(page).locator('span[part=amount]')).toContainText('250.33');
    expect(guard.troubles).toEqual([]);
  });

  it('may be dropped anywhere on the page, folders too', async () => {
    const { page, rows } = await open();
    const [folder, empty] = [await newFolder(), await newFolder()];
    for (const bill of [koksmaat, lieferant]) await cp(bill, join(folder, 'bills', 'old', basename(bill)));
    await cp(danish, join(folder, 'alone.xml'));
    await writeFile(join(folder, 'bills', '.DS_Store'), 'x');
    await drop(page, [join(folder, 'bills'), join(folder, 'alone.xml')]);
    await expect(rows).toHaveCount(3);
    await expect(rows.filter({ hasText: 'DS_Store' })).toHaveCount(0);
    await expect(page.getByRole('status').filter({ hasText: '3 e-invoices are open.' })).toBeVisible();
    await drop(page, [empty]);
    await expect(page.getByRole('status').filter({ hasText: 'has neither XML nor PDF in it' })).toBeVisible();
  });

  it('may be pasted as XML', async () => {
    const { page, rows } = await open();
    await paste(page, await readFile(danish, 'utf8'));
    await expect(rows.filter({ hasText: 'Eksempel Software ApS' })).toContainText('Pasted XML');
    await paste(page, 'just words');
    await expect(rows).toHaveCount(1);
  });

  it('are there to try: each example opens', async () => {
    const { page, rows, guard } = await open();
    const examples = page.locator('[data-example]');
    const count = await examples.count();
    expect(count).toBeGreaterThanOrEqual(6);
    for (let place = 0; place < count; place++) await examples.nth(place).click();
    await expect(page.getByRole('status').filter({ hasText: `${count} e-invoices are open.` })).toBeVisible();
    await examples.first().click();
    await expect(page.getByRole('status').filter({ hasText: 'is already open' })).toBeVisible();
    await expect(rows).toHaveCount(count);
    const sources = await page.request.get(new URL((await page.getByRole('link', { name: 'Where the examples come from' }).getAttribute('href')) ?? '', page.url()).href);
    for (const address of await examples.evaluateAll((buttons) => buttons.map((button) => button.getAttribute('data-example') ?? ''))) {
      expect(await sources.text()).toContain(address.split('/').at(-1));
    }
    expect(guard.troubles).toEqual([]);
  });

  it('lie two beside each other, with what differs in a sentence and a table, exactly', async () => {
    const { page, input, rows } = await open();
    await input.setInputFiles([koksmaat, lieferant, danish]);
    await rows.filter({ hasText: 'Lieferant' }).getByRole('button', { name: 'Compare with 471102' }).click();
    await expect(compared(page).locator('span[part=amount]')).toContainText('529.87');
    await expect(shown(page).locator('span[part=amount]')).toContainText('250.33');
    await expect(page.locator('[data-fill=more]')).toHaveText(/^471102 asks for EUR.279\.54 more\.$/);
    await expect(page.getByRole('row', { name: /To pay/ }).filter({ hasText: '+EUR' })).toContainText('279.54');
    await expect(async () => {
      const [left, right] = [await shown(page).boundingBox(), await compared(page).boundingBox()];
      expect(Math.round(left?.y ?? 0)).toBe(Math.round(right?.y ?? 1));
    }).toPass({ timeout: 45_000 });
    await rows.filter({ hasText: 'Eksempel' }).getByRole('button', { name: /^Compare/ }).click();
    await expect(page.locator('[data-fill=more]')).toContainText('cannot be compared');
    await page.getByRole('button', { name: 'Stop comparing' }).click();
    await expect(compared(page)).toBeHidden();
  });

  it('show whether their sums are right when that is asked for', async () => {
    const { page, input } = await open();
    await input.setInputFiles([koksmaat]);
    await expect(shown(page).locator('span[part=amount]')).toContainText('250.33');
    await page.getByRole('checkbox', { name: 'Show whether the sums are right' }).check();
    await expect(shown(page).locator('kvitt-invoice')).toHaveAttribute('show-check');
    await expect(shown(page).getByRole('heading', { name: /add up/ })).toBeVisible();
  });

  it('are printed as the invoice alone', async () => {
    const { page, input } = await open();
    await input.setInputFiles([koksmaat, lieferant]);
    await expect(shown(page).locator('span[part=amount]')).toContainText('250.33');
    await page.emulateMedia({ media: 'print' });
    for (const part of ['.bar', '.welcome', '.drop', '.files', '.own-tools', '.foot']) await expect(page.locator(part)).toBeHidden();
    await expect(shown(page).locator('[part=line]').first()).toBeVisible();
  });

  it('may be two hundred at once, and one is opened and taken away by the keyboard alone', async () => {
    const { page, input, rows } = await open();
    const text = await readFile(danish, 'utf8');
    const bills = Array.from({ length: 200 }, (_, place) => ({ name: `bill-${place}.xml`, text: text.replace('FINAL-BANK01', `NO-${place}`) }));
    await input.setInputFiles(await onDisk(bills));
    await expect(page.getByRole('status').filter({ hasText: '200 e-invoices are open.' })).toBeVisible({ timeout: 60_000 });
    await input.focus();
    const second = rows.nth(1).getByRole('button').first();
    for (let presses = 0; presses < 40 && !(await isFocused(second)); presses++) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(shown(page)).toContainText('NO-1');
    await expect(second).toHaveAttribute('aria-current', 'true');
    await rows.nth(1).getByRole('button', { name: 'Remove bill-1.xml' }).press('Enter');
    await expect(rows).toHaveCount(199);
    await expect(rows.nth(1).getByRole('button').first()).toBeFocused();
  }, 120_000);

  it('as large as twenty megabytes are answered in words', async () => {
    const { input, rows } = await open();
    await input.setInputFiles(await onDisk([{ name: 'large.xml', text: '<!-- nothing at all -->'.repeat(900_000) }]));
    await expect(rows.filter({ hasText: 'large.xml' })).toContainText('This is not an e-invoice that can be read.');
  });

  it.each(['light', 'dark'] as const)('have nothing that axe finds wrong, in %s, opened, failed and compared', async (theme) => {
    const { page, input, rows } = await open({ theme });
    expect(await wrongsOf(page)).toEqual([]);
    await input.setInputFiles([koksmaat, lieferant]);
    await input.setInputFiles([notInvoice]);
    await rows.nth(1).getByRole('button', { name: /^Compare/ }).click();
    await expect(compared(page).locator('span[part=amount]')).toContainText('529.87');
    await expect(page.getByRole('status').filter({ hasText: 'One file could not be read' })).toBeVisible();
    expect(await wrongsOf(page)).toEqual([]);
  });

  it.each([
    [320, 'de'],
    [320, 'fi'],
    [768, 'sv'],
  ] as const)('are never to be scrolled sideways at %i pixels, in %s', async (width, lang) => {
    const { page, input, rows } = await open({ lang }, width);
    await input.setInputFiles([koksmaat, lieferant]);
    await rows.nth(1).locator('.file-compare').click();
    await expect(compared(page).locator('span[part=amount]')).toContainText('529,87');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  });
});

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'kvitt-drop-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

/** Files as the customer has them; answers where. */
async function onDisk(files: readonly { readonly name: string; readonly text: string }[]): Promise<string[]> {
  const folder = await newFolder();
  await Promise.all(files.map(({ name, text }) => writeFile(join(folder, name), text)));
  return files.map(({ name }) => join(folder, name));
}

/** Drops what lies on the disk, as the desktop does. */
async function drop(page: Page, paths: readonly string[]): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  const data = { items: [], files: [...paths], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) await devtools.send('Input.dispatchDragEvent', { type, x: 640, y: 700, data });
}

async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((words) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', words);
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
  }, text);
}

function isFocused(locator: Locator): Promise<boolean> {
  return locator.evaluate((element) => document.activeElement === element);
}
