import { chromium, type Browser, type Locator, type Page } from 'playwright';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { chromiumAs } from '../support/chromium.js';
import { expect } from '../support/e2e.js';
import { Storybook, type Choices } from '../support/storybook.js';

const storybook = new Storybook();
let browser: Browser;
let page: Page;

beforeAll(async () => {
  await storybook.open();
  browser = await chromium.launch(chromiumAs);
  page = await browser.newPage();
});
afterAll(async () => {
  await browser.close();
  await storybook.close();
});

/** Where each element is, what it says in German once it is there, and how it looks when it does. */
const elements = [
  { story: 'invoice--ready', tag: 'kvitt-invoice', german: 'Zu zahlen' },
  { story: 'invoice-list--ready', tag: 'kvitt-invoice-list', german: 'Rechnungen' },
  { story: 'pay-button--ready', tag: 'kvitt-pay-button', german: 'bezahlen' },
  { story: 'payment-status--ready', tag: 'kvitt-payment-status', german: 'Bezahlt' },
  { story: 'provider--ready', tag: 'kvitt-invoice-list', german: 'Rechnungen' },
];

/** Their stories give the data by property: no backend is asked. */
const given = [
  { story: 'usage-chart--ready', tag: 'kvitt-usage-chart', german: 'Verbrauch' },
  { story: 'usage-meter--ready', tag: 'kvitt-usage-meter', german: 'verbraucht' },
];

interface Shown {
  readonly story: string;
  readonly tag: string;
}

async function see({ story, tag }: Shown, choices: Choices): Promise<Locator> {
  // what is seen only for a moment is looked for from the beginning
  await page.goto(storybook.story(story, choices), { waitUntil: 'commit' });
  return page.locator(tag);
}

describe.each([...elements, ...given])('the toolbars change the story $story', (shown) => {
  const ready = async (choices: Choices): Promise<Locator> => {
    const element = await see(shown, choices);
    await expect(element).toContainText(given.includes(shown) ? /\d\s(kWh|GB)/u : /1\s477|2026/);
    return element;
  };
  const look = (element: Locator, property: string) => element.evaluate((found, name) => getComputedStyle(found).getPropertyValue(name), property);

  it('in language', async () => {
    await expect(await see(shown, { language: 'de' })).toContainText(shown.german);
  });

  it('in theme, direction and brand', async () => {
    const [plain, other] = [await ready({}), { theme: 'dark', direction: 'rtl', brand: 'mane' }];
    const properties = ['color', 'direction', '--kvitt-brand'];
    const before = await Promise.all(properties.map((property) => look(plain, property)));
    const changed = await ready(other);
    const after = await Promise.all(properties.map((property) => look(changed, property)));
    after.forEach((value, index) => expect(value, properties[index]).not.toBe(before[index]));
  });

  it('in density', async () => {
    const heightIn = async (density: string) => (await (await ready({ density })).boundingBox())?.height ?? 0;
    await expect(async () => expect(await heightIn('compact')).toBeLessThan(await heightIn('roomy'))).toPass({ timeout: 60_000 });
  });
});

it.each(elements)('the toolbar’s backend is that of $story: slow shows the skeleton first, failing and offline say so and let try again', async (shown) => {
  const slow = await see(shown, { backend: 'slow' });
  await expect(slow.locator('[part~=loading]')).toBeVisible();
  await expect(slow).toContainText(/1\s477|2026/);
  await expect((await see(shown, { backend: 'failing' })).locator('[part~=failed]')).toContainText('Något gick fel hos oss');
  const offline = await see(shown, { backend: 'offline' });
  await expect(offline.locator('[part~=failed]')).toContainText('Anslutningen bröts');
  await expect(offline.locator('[part~=retry]')).toBeVisible();
});

it('a choice in the toolbar reaches the story that is open', async () => {
  await page.goto(storybook.workshop('invoice--ready'));
  const invoice = page.frameLocator('#storybook-preview-iframe').locator('kvitt-invoice');
  await expect(invoice).toContainText('Att betala');
  for (const [menu, value] of [['Language', 'Suomi'], ['Backend', 'Offline']] as const) {
    await page.getByRole('button', { name: new RegExp(`^${menu}`) }).click();
    await page.getByRole('option', { name: value }).click();
  }
  await expect(invoice.locator('[part~=failed]')).toContainText('Yhteys katkesi');
});

describe('the table of an element, by the manifest', () => {
  const table = async (element: string): Promise<readonly string[]> => {
    await page.goto(storybook.docs(element));
    const rows = page.locator('.docblock-argstable').first().getByRole('row');
    await expect(rows.nth(3)).toBeVisible();
    return rows.allInnerTexts();
  };

  it('has a row for each thing that shares a name', async () => {
    const rows = await table('invoice-list');
    for (const name of ['filter', '::part(filter)', 'slot="heading"', '::part(heading)', 'refresh()', 'kvitt-open']) {
      expect(rows.filter((row) => row.startsWith(`${name}\t`) || row.startsWith(`${name}\n`)), name).toHaveLength(1);
    }
  });

  it('tells the values of a choice, and nothing that is private', async () => {
    const rows = await table('invoice');
    expect(rows.find((row) => row.startsWith('taxDisplay'))).toMatch(/'including'\s+'excluding'/);
    expect(rows.filter((row) => /^[#_]/.test(row))).toEqual([]);
  });
});
