import fc from 'fast-check';
import { afterAll, beforeAll, describe, it } from 'vitest';
import type { Locator, Page } from 'playwright';
import type { Filling } from '../../demo/server/src/db/fill.js';
import { invoice, supplier } from '../server/support/documents.js';
import { Demo, expect } from '../support/e2e.js';
import { isBrokenOff, load, watchLoading } from '../support/e2e-loading.js';
import type { Visitor } from '../support/e2e-visitor.js';

const runs = process.env.CI ? 20 : 6;
/** The same stories each time; `KVITT_SEED=$RANDOM` tells others. */
const seed = Number(process.env.KVITT_SEED ?? 1);

/** What may happen between the first press and the end; each word acts on the first or the second window. */
type Happening = 'press' | 'reload' | 'approve' | 'kill' | 'cut' | 'mend';

interface Step {
  readonly happens: Happening;
  readonly window: 0 | 1;
  readonly thenMs: number;
}

const step: fc.Arbitrary<Step> = fc.record({
  happens: fc.oneof(
    { weight: 5, arbitrary: fc.constant<Happening>('press') },
    { weight: 4, arbitrary: fc.constant<Happening>('reload') },
    { weight: 2, arbitrary: fc.constant<Happening>('approve') },
    { weight: 1, arbitrary: fc.constantFrom<Happening>('cut', 'mend', 'kill') },
  ),
  window: fc.constantFrom(0, 1),
  thenMs: fc.constantFrom(0, 0, 50, 400),
});
const stories = fc.sample(fc.array(step, { minLength: 3, maxLength: 7 }), { numRuns: runs, seed });

const demo = new Demo();
const customerId = 'exact-customer';
const invoiceId = (index: number): string => `exact-${index}`;
const data: Filling = {
  suppliers: [supplier],
  customers: [{ id: customerId, supplierId: supplier.id, name: 'Tess Testsson', lang: 'en', party: { name: 'Tess Testsson' } }],
  invoices: stories.map((_, index) => ({ customerId, invoice: invoice({ id: invoiceId(index) }), payments: [], events: [], files: [] })),
};

beforeAll(() => demo.open({}, data));
afterAll(() => demo.close());

const payIn = (page: Page): Locator => page.getByRole('button', { name: /^(Pay SEK|Try again)/ });
const telling = (story: readonly Step[]): string => story.map(({ happens, window, thenMs }) => `${happens} ${window + 1}, ${thenMs} ms`).join('; ');

describe(`one payment comes of whatever happens to two windows and their server (KVITT_SEED=${seed} repeats it)`, () => {
  for (const [index, story] of stories.entries()) {
    it(`when this happens: ${telling(story)}`, { timeout: 300_000 }, async () => {
      const tess = await demo.customer();
      await tess.signIn(customerId);
      const owed = { id: invoiceId(index) };
      const windows = await Promise.all([tess.openInvoice(owed), tess.openInvoice(owed)]);
      windows.forEach(watchLoading);
      await Promise.all(windows.map((window) => expect(payIn(window)).toBeVisible({ timeout: 60_000 })));
      for (const { happens, window, thenMs } of story) {
        await act(happens, windows[window], tess, owed);
        await new Promise((resolve) => setTimeout(resolve, thenMs));
      }
      await end(windows, tess, owed);
    });
  }
});

async function act(happens: Happening, window: Page, tess: Visitor, owed: { readonly id: string }): Promise<void> {
  switch (happens) {
    case 'press':
      // whatever stands there now; it may be gone the moment after
      return isBrokenOff(window) ? undefined : payIn(window).first().dispatchEvent('click', {}, { timeout: 1_000 }).catch(() => undefined);
    case 'reload':
      await window.reload({ waitUntil: 'commit' }).catch(() => undefined);
      return;
    case 'approve':
      return tess.approvesAll(owed);
    case 'kill':
      return demo.killServer();
    case 'cut':
    case 'mend':
      demo.cable[happens]();
  }
}

/** Everything works again, and she goes on until it is paid; both windows hear of it. */
async function end(windows: readonly [Page, Page], tess: Visitor, owed: { readonly id: string }): Promise<void> {
  demo.cable.mend();
  await Promise.all(windows.map(async (window) => (await isWhole(window)) || load(window, `${demo.origin}/fakturor/${owed.id}`)));
  await expect(async () => {
    await tess.approvesAll(owed);
    if (!(await states(tess, owed)).includes('settled')) await act('press', windows[0], tess, owed);
    expect(await states(tess, owed)).toContain('settled');
  }).toPass({ timeout: 90_000 });
  for (const window of windows) await expect(window.getByRole('group', { name: 'All settled' })).toBeVisible({ timeout: 60_000 });
  for (const window of windows) await expect(payIn(window)).toHaveCount(0);
  expect((await states(tess, owed)).filter((state) => state === 'settled')).toHaveLength(1);
  expect((await tess.invoice(owed.id)).balance?.amount).toBe('0.00');
}

/** Whether the invoice is drawn, or comes within a moment; a window whose loading was broken off is loaded again at once. */
const isWhole = async (window: Page): Promise<boolean> => !isBrokenOff(window) && window.locator('kvitt-invoice [part~="amount"]').first().waitFor({ timeout: 8_000 }).then(() => true, () => false);

const states = async (tess: Visitor, owed: { readonly id: string }): Promise<readonly string[]> => (await tess.payments(owed)).map(({ state }) => state);
