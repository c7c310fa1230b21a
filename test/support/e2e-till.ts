import type { BrowserContextOptions, Page } from 'playwright';
import { it } from 'vitest';
import type { Supplier } from '../../demo/server/src/seed/seed-data.js';
import { demoOfThisFile, expect, type Demo } from './e2e.js';
import { fillingOf, payer, type Own, type Payer } from './e2e-payers.js';
import type { Visitor } from './e2e-visitor.js';

/** A desk and a telephone in the hand. */
export const screens = [
  { width: 1280, options: { viewport: { width: 1280, height: 900 } } },
  { width: 390, options: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } },
] as const satisfies readonly { readonly width: number; readonly options: BrowserContextOptions }[];

export type Screen = (typeof screens)[number];

/** Somebody in front of her one bill. */
export interface Scene {
  readonly page: Page;
  readonly visitor: Visitor;
  readonly bill: { readonly id: string };
  readonly ledger: () => Promise<Ledger>;
}

/** What the server has written down: each payment as `method state amount`, newest first, and what is left. */
export interface Ledger {
  readonly payments: readonly string[];
  readonly left: string | undefined;
  readonly settlement: string | undefined;
}

/** What she does once she stands before her bill. */
export type Story = (scene: Scene, screen: Screen) => Promise<void>;

/** A demo for a file, and tests in it that each run on both screens, each time with a person of its own; outside CI on one screen, the other one with the next. */
export function onBothScreens(): { readonly demo: Demo; readonly way: (name: string, supplier: Supplier, story: Story, own?: Own) => void } {
  const payers: Payer[] = [];
  const demo = demoOfThisFile(() => fillingOf(payers));
  const way = (name: string, supplier: Supplier, story: Story, own: Own = {}): void => {
    for (const screen of process.env.CI ? screens : screens.slice(payers.length % 2).slice(0, 1)) {
      const person = payer(`petra-${String(payers.length)}`, supplier, own);
      payers.push(person);
      it(`${name}, ${String(screen.width)} px wide`, async () => story(await atHerBill(demo, person, screen), screen));
    }
  };
  return { demo, way };
}

/** Signs her in and opens her bill. */
async function atHerBill(demo: Demo, { customer, bill }: Payer, { options }: Screen): Promise<Scene> {
  const visitor = await demo.customer(undefined, {}, options);
  await visitor.signIn(customer.id);
  return { page: await visitor.openInvoice(bill.invoice), visitor, bill: bill.invoice, ledger: () => ledgerOf(visitor, bill.invoice) };
}

export async function ledgerOf(visitor: Visitor, { id }: { readonly id: string }): Promise<Ledger> {
  const payments = await visitor.payments({ id });
  const { balance, status } = await visitor.invoice(id);
  return { payments: payments.map(({ methodId, state, amount }) => `${methodId} ${state} ${amount.amount}`), left: balance?.amount, settlement: status?.settlement };
}

/** Opens the ways to pay and chooses one. */
export async function choose(page: Page, method: string): Promise<void> {
  await page.getByRole('button', { name: 'Choose another way' }).click();
  await page.getByRole('radio', { name: method }).first().check();
}

/** Chooses a way to pay and presses the button that names it. */
export async function payWith(page: Page, method: string): Promise<void> {
  await choose(page, method);
  await page.getByRole('button', { name: new RegExp(`^Pay .* with ${method}`) }).click();
}

/** What she reads when the supplier has all of the money. */
export async function readsPaid(page: Page): Promise<void> {
  await expect(page.getByRole('group', { name: 'All settled' })).toContainText('We received your payment');
  await expect(page.getByText('Paid', { exact: true }).first()).toBeVisible();
  await expect(page.getByRole('button', { name: /^Pay/ })).toHaveCount(0);
}
