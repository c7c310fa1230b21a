import type { Page } from 'playwright';
import { expect } from '../support/e2e.js';
import type { Visitor } from '../support/e2e-visitor.js';
import { signIn } from './portal.js';
import type { Step } from './table.js';

type Deed = (page: Page, visitor: Visitor, origin: string) => Promise<void>;

/** What each word of the table means. */
export const steps: Readonly<Record<Step, Deed>> = {
  async home(page, _visitor, origin) {
    await page.goto(origin);
    await expect(page.locator('kvitt-invoice-list').locator('[part~=row], [part~=failed]').first()).toBeVisible();
    await settled(page);
  },
  async usage(page, _visitor, origin) {
    await page.goto(`${origin}/forbrukning`);
    await expect(page.locator('kvitt-usage-chart, kvitt-usage-meter').first()).toBeVisible();
    await settled(page);
    // pictures are drawn when they come near
    for (const picture of await page.locator('kvitt-usage-chart [part~=plot]').all()) {
      await picture.scrollIntoViewIfNeeded();
      await expect(picture.locator('[data-drawn]')).toBeVisible();
    }
    await page.evaluate(() => scrollTo(0, 0));
  },
  async contract(page, _visitor, origin) {
    await page.goto(`${origin}/avtal`);
    await expect(page.locator('kvitt-contract').locator('[part~=card], [part~=empty]').first()).toBeVisible();
    await settled(page);
  },
  async ask(page, visitor) {
    if ((await visitor.messages(await visitor.toPay(1))).length > 0) return;
    const chat = page.locator('kvitt-chat');
    await chat.getByRole('textbox').fill('Varför är den högre än förra månaden?');
    await chat.getByRole('textbox').press('Enter');
    await expect(chat.locator('[part~=message]').nth(1)).toBeVisible();
  },
  async desk(page, _visitor, origin) {
    const { agents, suppliers } = (await (await page.request.get(`${origin}/desk/agents`)).json()) as Record<'agents' | 'suppliers', readonly { readonly id: string }[]>;
    await signIn(page, `${origin}/desk/sign-in`, { agentId: agents[0]?.id ?? '', supplierId: suppliers[0]?.id ?? '' });
    await page.goto(`${origin}/agent`);
    await expect(page.locator('.thread').first()).toBeVisible();
    await settled(page);
  },
  async thread(page) {
    await page.locator('.thread').first().click();
    await expect(page.locator('kvitt-chat').locator('[part~=message]').first()).toBeVisible();
    await settled(page);
  },
  async invoice(page, visitor, origin) {
    await openInvoice(page, origin, (await visitor.toPay()).id);
  },
  async next(page, visitor, origin) {
    await openInvoice(page, origin, (await visitor.toPay(1)).id);
  },
  async older(page, visitor, origin) {
    await steps.home(page, visitor, origin);
    const paid = page.locator('[part~=row]').filter({ has: page.locator('[data-tone=positive]') });
    await openInvoice(page, origin, ((await paid.first().locator('a').getAttribute('href')) ?? '').split('/').at(-1) ?? '');
  },
  async line(page) {
    await page.locator('[part=line] button').nth(1).click();
    await expect(page.locator('[part=explanation]').first()).toBeVisible();
    await page.mouse.move(0, 0);
  },
  async choose(page) {
    await page.locator('kvitt-pay-button .link').first().click();
    await expect(page.locator('[part~=method]').first()).toBeVisible();
  },
  async down(page) {
    await page.locator('kvitt-pay-button').evaluate((button) => button.scrollIntoView({ block: 'center' }));
  },
  async scan(page) {
    const button = page.locator('kvitt-pay-button');
    const code = button.locator('[part~=qr]');
    await expect(button.locator('[part~=pay]').or(code)).toBeVisible();
    if (!(await code.isVisible())) await button.locator('[part~=pay]').click();
    await expect(code).toBeVisible();
  },
  async phone(page, _visitor, origin) {
    await page.goto(new URL((await phoneAddress(page)) ?? '', origin).href);
    await expect(page.locator('[data-do=approve]')).toBeVisible();
  },
  async approve(page, _visitor, origin) {
    const phone = await page.context().newPage();
    await phone.goto(new URL((await phoneAddress(page)) ?? '', origin).href);
    await phone.locator('[data-do=approve]').click();
    await expect(page.locator('[part~=stub]').first()).toContainText('Kvitt');
    await phone.close();
  },
  async menu(page) {
    await page.locator('.account').click();
    await expect(page.locator('#menu')).toBeVisible();
  },
  async agent(page) {
    await page.locator('.agent-open').click();
    await expect(page.locator('#agent')).toBeVisible();
  },
  async credit(page) {
    await page.locator('[data-do=credit]').click();
    await expect(page.locator('[data-fill=agent]')).not.toBeEmpty();
    await expect(page.locator('[part~=previous-amount]')).toBeVisible();
  },
  async tab(page) {
    for (let presses = 0; presses < 4; presses++) await page.keyboard.press('Tab');
  },
  async hover(page) {
    await page.locator('[part=line] button').first().hover();
  },
  async nowhere(page, _visitor, origin) {
    await page.goto(`${origin}/fakturor/no-such-invoice`);
    await expect(page.locator('kvitt-invoice').locator('[part~=failed]').first()).toBeVisible();
  },
  async own(page, _visitor, origin) {
    await page.goto(`${origin}/din-e-faktura`);
    await expect(page.locator('.example').first()).toBeVisible();
  },
  async example(page) {
    await openExample(page, 'EN16931_Rabatte.cii.xml');
  },
  async 'credit-note'(page) {
    await openExample(page, 'ubl-tc434-creditnote1.xml');
  },
  async cut(page) {
    await page.route('**/api/kvitt/**', (route) => route.abort('connectionfailed'));
  },
};

async function openInvoice(page: Page, origin: string, id: string): Promise<void> {
  await page.goto(`${origin}/fakturor/${id}`);
  await expect(page.locator('kvitt-invoice').locator('[part~=line], [part~=line-amount]').first()).toBeVisible();
  await settled(page);
}

async function openExample(page: Page, file: string): Promise<void> {
  await page.locator(`[data-example$="${file}"]`).click();
  await expect(page.locator('kvitt-invoice').locator('[part~=amount]').first()).toBeVisible();
  await settled(page);
}

/** What comes after the first picture has come, too. */
async function settled(page: Page): Promise<void> {
  await expect(page.locator('[part~=loading]').filter({ visible: true })).toHaveCount(0);
  await page.waitForLoadState('networkidle', { timeout: 2000 }).catch(() => undefined);
}

function phoneAddress(page: Page): Promise<string | null> {
  return page.locator('.play-phone').getAttribute('href');
}
