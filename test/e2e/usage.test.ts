import type { Invoice } from '@kvitt/core/model/invoice.js';
import type { Locator, Page } from 'playwright';
import { afterEach, describe, it } from 'vitest';
import { demoOfThisFile, expect } from '../support/e2e.js';
import { wrongsOf } from '../support/e2e-axe.js';
import { Guard } from '../support/e2e-guard.js';
import type { Visitor } from '../support/e2e-visitor.js';

const demo = demoOfThisFile();
const path = '/forbrukning';
const series = '**/api/kvitt/usage/*';

afterEach(() => demo.cable.mend());

/** The picture of one meter, by the name that she knows it by. */
function chartOf(window: Page, name: string): Locator {
  return window.locator('kvitt-usage-chart').filter({ has: window.getByRole('heading', { name, exact: true }) });
}

const summaryOf = (chart: Locator): Locator => chart.locator('[part~=summary]');
const pictureOf = (chart: Locator): Locator => chart.getByRole('slider');

/** "October 2026", as the sentence names the month of an invoice. */
function monthOf({ invoicePeriod }: Invoice): string {
  return new Intl.DateTimeFormat('en', { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(Date.parse(invoicePeriod?.start ?? ''));
}

/** Her newest bill, with its lines. */
async function newestBill(customer: Visitor): Promise<Invoice> {
  return customer.invoice((await customer.toPay(1)).id);
}

/** How much of a canvas is painted, in pixels. */
const painted = (chart: Locator): Promise<number> =>
  chart.locator('canvas').evaluate((canvas: HTMLCanvasElement) => {
    const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
    return data.filter((alpha, index) => index % 4 === 3 && alpha > 0).length;
  });

describe('an invoice that is about a meter', () => {
  it('says in a sentence, a picture and a table what it charges for', async () => {
    const elin = await demo.customer('elin-sandberg');
    const bill = await newestBill(elin);
    const window = await elin.openInvoice(bill);
    const chart = chartOf(window, 'Björkvägen 12');
    await chart.scrollIntoViewIfNeeded();
    const used = `${bill.lines[0]?.quantity ?? ''}\u00a0kWh`;
    await expect(summaryOf(chart)).toContainText(`${monthOf(bill)}: ${used}.`);
    await expect(pictureOf(chart)).toBeVisible();
    await expect.poll(() => painted(chart)).toBeGreaterThan(1_000);

    await chart.getByRole('button', { name: 'Table' }).click();
    const rows = chart.getByRole('table').getByRole('row');
    const days = new Date(bill.invoicePeriod?.end ?? '').getUTCDate();
    await expect(rows).toHaveCount(days + 2);
    await expect(rows.last()).toContainText(bill.lines[0]?.quantity ?? '');
  });
});

describe('from a year to a day', () => {
  it('by the keyboard alone, and back', async () => {
    const elin = await demo.customer('elin-sandberg');
    const bill = await newestBill(elin);
    const window = await elin.open(path);
    const chart = chartOf(window, 'Björkvägen 12');
    const picture = pictureOf(chart);
    await expect(picture).toHaveAttribute('aria-valuemax', '11');
    const year = await summaryOf(chart).innerText();

    await picture.focus();
    await window.keyboard.press('End');
    await window.keyboard.press('ArrowLeft');
    await expect(picture).toHaveAttribute('aria-valuetext', new RegExp(`^${monthOf(bill)}: ${bill.lines[0]?.quantity ?? ''}\u00a0kWh.* Enter shows it in detail\\.$`));
    await window.keyboard.press('Enter');
    await expect(summaryOf(chart)).toContainText(`${monthOf(bill)}: `);
    await window.keyboard.press('Home');
    await expect(picture).toHaveAttribute('aria-valuetext', new RegExp(`^1 ${monthOf(bill)}: `));
    await window.keyboard.press('Enter');
    await expect(picture).toHaveAttribute('aria-valuemax', '23');
    await expect(summaryOf(chart)).toContainText(`1 ${monthOf(bill)}: `);

    await window.keyboard.press('Backspace');
    await expect(summaryOf(chart)).toContainText(`${monthOf(bill)}: `);
    await window.keyboard.press('Backspace');
    await expect(summaryOf(chart)).toHaveText(year);
  });

  it('by clicks, and back', async () => {
    const elin = await demo.customer('elin-sandberg');
    const window = await elin.open(path);
    const chart = chartOf(window, 'Björkvägen 12');
    const picture = pictureOf(chart);
    await expect.poll(() => painted(chart)).toBeGreaterThan(1_000);
    await picture.click();
    await expect(summaryOf(chart)).toContainText(/^\w+ \d{4}: /);
    await expect(picture).toHaveAttribute('aria-valuemax', /^(27|28|29|30)$/);
    await expect.poll(() => painted(chart)).toBeGreaterThan(1_000);
    await picture.click();
    await expect(picture).toHaveAttribute('aria-valuemax', /^(22|23|24)$/);
    await chart.getByRole('button', { name: 'Back' }).click();
    await chart.getByRole('button', { name: 'Back' }).click();
    await expect(picture).toHaveAttribute('aria-valuemax', '11');
  });
});

describe('a reading that arrives', () => {
  it('changes the sentence, the picture and the table of every window, without a reload', async () => {
    const elin = await demo.customer('elin-sandberg');
    const [reading, meters] = await Promise.all([elin.open(path), elin.open(path)]);
    const chart = chartOf(reading, 'Björkvägen 12');
    await expect(chart.locator('[part~=note]')).toContainText('24 readings are estimated.');
    const before = await summaryOf(chart).innerText();
    await expect.poll(() => painted(chart)).toBeGreaterThan(1_000);
    const pixels = await chart.locator('canvas').evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());
    await reading.evaluate(() => Object.assign(globalThis, { stayed: true }));

    await meters.getByRole('button', { name: 'Read the meter' }).click();
    await expect(meters.getByText('Read. Look at the figures.')).toBeVisible();
    await expect(summaryOf(chart)).not.toHaveText(before);
    await expect(chart.locator('[part~=note]')).not.toContainText('estimated');
    await expect.poll(() => chart.locator('canvas').evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL())).not.toBe(pixels);
    expect(await reading.evaluate(() => 'stayed' in globalThis)).toBe(true);
  });

  it('brings an allowance over its limit, which is told once, and said', async () => {
    const mikkel = await demo.customer('mikkel-kjaer');
    const window = await mikkel.context.newPage();
    await window.addInitScript(() => {
      const told: string[] = [];
      Object.assign(globalThis, { told });
      document.addEventListener('kvitt-threshold', (event) => told.push((event as Event & { readonly level: string }).level), true);
    });
    await window.goto(demo.origin + path);
    const meter = window.locator('kvitt-usage-meter').first();
    await expect(meter).toContainText(/86\.4\sGB\s+of 100\sGB used/);
    await expect(meter).toContainText('13.6');
    await expect(meter.getByRole('meter')).toHaveCount(1);
    const told = (): Promise<readonly string[]> => window.evaluate(() => (globalThis as unknown as { told: string[] }).told);
    await expect.poll(told).toEqual(['near']);

    const read = window.getByRole('button', { name: 'Read the meter' }).first();
    await expect(async () => {
      const used = (): Promise<string | null> => meter.getByRole('meter').getAttribute('value');
      const before = await used();
      await read.click();
      await expect.poll(used, { timeout: 10_000 }).not.toBe(before);
      expect(await meter.locator('[data-tone=over]').count()).toBe(1);
    }).toPass();
    await expect.poll(told).toEqual(['near', 'over']);
  });
});

describe('a network that is cut', () => {
  it('leaves what is known on screen, says so, and "Update" helps when it is back', async () => {
    const aino = await demo.customer('aino-lehtonen');
    const window = await aino.open(path);
    const chart = chartOf(window, 'Köpmangatan 9');
    await expect(summaryOf(chart)).toContainText('kWh');
    const known = await summaryOf(chart).innerText();
    demo.cable.cut();
    await chart.evaluate((element) => (element as HTMLElement & { refresh(): Promise<void> }).refresh());
    const note = chart.getByRole('status').filter({ hasText: 'Shown as of' });
    await expect(note).toBeVisible();
    await expect(summaryOf(chart)).toHaveText(known);
    await demo.mendForPress(window, note.getByRole('button', { name: 'Update' }));
    await expect(note).toHaveCount(0);
  });

  it('is said where nothing is known yet, and "Try again" helps when it is back', async () => {
    const gunnar = await demo.customer('gunnar-oberg');
    const window = await gunnar.context.newPage();
    await window.route(series, (route) => route.abort('connectionreset'));
    await window.goto(demo.origin + path);
    const chart = chartOf(window, 'Storsjövägen 8');
    await expect(chart.getByRole('alert')).toContainText('The usage cannot be shown');
    await window.unroute(series);
    await chart.getByRole('button', { name: 'Try again' }).click();
    await expect(summaryOf(chart)).toContainText('kWh');
  });

  it('is said by the page where not even the meters are known', async () => {
    const gunnar = await demo.customer('gunnar-oberg');
    const window = await gunnar.context.newPage();
    const list = '**/api/kvitt/usage';
    await window.route(list, (route) => route.abort('connectionreset'));
    await window.goto(demo.origin + path);
    await expect(window.getByText('We could not fetch your meters.')).toBeVisible();
    await window.unroute(list);
    await window.getByRole('button', { name: 'Try again' }).click();
    await expect(summaryOf(chartOf(window, 'Storsjövägen 8'))).toContainText('kWh');
    await expect(window.getByText('We could not fetch your meters.')).toBeHidden();
  });
});

describe('the page of her meters', () => {
  it('speaks another language at once, the figures too', async () => {
    const elin = await demo.customer('elin-sandberg');
    const window = await elin.open(path);
    const summary = summaryOf(chartOf(window, 'Björkvägen 12'));
    await expect(summary).toContainText(/\d,\d{3}\skWh/);
    await window.getByRole('button', { name: /Elin Sandberg/ }).click();
    await window.getByRole('combobox', { name: 'Language' }).selectOption('de');
    await expect(window.getByRole('heading', { name: 'Verbrauch', level: 1 })).toBeVisible();
    await expect(summary).toContainText(/\d\.\d{3}\skWh/);
    await expect(window).toHaveTitle(/^Verbrauch/);
  });

  it('says so where a customer has no meter', async () => {
    const tess = await demo.customer('testa-betalning');
    await expect((await tess.open(path)).getByText('You have no meter with us.')).toBeVisible();
  });

  it.each(['aino-lehtonen', 'mikkel-kjaer', 'ingrid-haugen'] as const)('asks nobody but its own server, and breaks no policy, for %s', async (id) => {
    const customer = await demo.customer(id, { theme: 'dark' });
    const window = await customer.context.newPage();
    const guard = await Guard.at(window);
    const asked: string[] = [];
    window.on('request', (request) => asked.push(request.url()));
    await window.goto(demo.origin + path);
    const chart = window.locator('kvitt-usage-chart').first();
    await expect.poll(() => painted(chart)).toBeGreaterThan(1_000);
    await pictureOf(chart).click();
    await chart.getByRole('button', { name: 'Table' }).click();
    await expect(chart.getByRole('table')).toBeVisible();
    expect(asked.filter((url) => !url.startsWith(demo.origin) && !url.startsWith('blob:'))).toEqual([]);
    expect(guard.troubles).toEqual([]);
  });

  it.each(['light', 'dark'] as const)('has nothing wrong by axe, in %s', async (theme) => {
    const mikkel = await demo.customer('mikkel-kjaer', { theme });
    const window = await mikkel.open(path);
    await expect(summaryOf(chartOf(window, 'Data'))).toContainText('GB');
    await expect(window.locator('kvitt-usage-meter').first()).toContainText('of 100');
    expect(await wrongsOf(window)).toEqual([]);
  });

  it('leads to nothing wrong by axe in an invoice with two meters', async () => {
    const aino = await demo.customer('aino-lehtonen');
    const window = await aino.openInvoice(await aino.toPay());
    await expect(summaryOf(chartOf(window, 'Köpmangatan 9'))).toContainText('kWh');
    await expect(summaryOf(chartOf(window, 'Aurinkopaneelit'))).toContainText('kWh');
    expect(await wrongsOf(window)).toEqual([]);
  });

  it.each([320, 1280])('is not to be scrolled sideways at a width of %i pixels', async (width) => {
    const aino = await demo.customer('aino-lehtonen', { lang: 'fi' }, { viewport: { width, height: 800 } });
    const window = await aino.open(path);
    await expect(summaryOf(chartOf(window, 'Köpmangatan 9'))).toContainText('kWh');
    expect(await window.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  });

  it('prints its pictures, and nothing to press', async () => {
    const aino = await demo.customer('aino-lehtonen', {}, { viewport: { width: 718, height: 1047 } });
    const window = await aino.open(path);
    const chart = chartOf(window, 'Köpmangatan 9');
    await expect.poll(() => painted(chart)).toBeGreaterThan(1_000);
    await window.emulateMedia({ media: 'print' });
    await expect(window.getByRole('button').filter({ visible: true })).toHaveCount(0);
    await expect(summaryOf(chart)).toBeVisible();
  });
});
