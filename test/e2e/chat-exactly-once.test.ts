import fc from 'fast-check';
import { afterAll, beforeAll, describe, it } from 'vitest';
import type { Locator, Page } from 'playwright';
import type { Filling } from '../../demo/server/src/db/fill.js';
import { invoice, supplier } from '../server/support/documents.js';
import { Demo, expect } from '../support/e2e.js';
import type { Visitor } from '../support/e2e-visitor.js';

const runs = process.env.CI ? 20 : 3;
/** The same stories each time; `KVITT_SEED=$RANDOM` tells others. */
const seed = Number(process.env.KVITT_SEED ?? 1);

/** What may happen to two windows and their server; each word acts on the first or the second window. */
type Happening = 'write' | 'reload' | 'kill' | 'cut' | 'mend';

interface Step {
  readonly happens: Happening;
  readonly window: 0 | 1;
  readonly thenMs: number;
}

const step: fc.Arbitrary<Step> = fc.record({
  happens: fc.oneof(
    { weight: 6, arbitrary: fc.constant<Happening>('write') },
    { weight: 3, arbitrary: fc.constant<Happening>('reload') },
    { weight: 2, arbitrary: fc.constantFrom<Happening>('cut', 'mend', 'kill') },
  ),
  window: fc.constantFrom(0, 1),
  thenMs: fc.constantFrom(0, 0, 50, 400),
});
/** One in which all of it happens is told each time. */
const hardest: readonly Step[] = [
  { happens: 'write', window: 0, thenMs: 0 }, { happens: 'kill', window: 0, thenMs: 0 }, { happens: 'write', window: 1, thenMs: 0 }, { happens: 'cut', window: 0, thenMs: 50 },
  { happens: 'write', window: 0, thenMs: 0 }, { happens: 'write', window: 1, thenMs: 50 }, { happens: 'reload', window: 0, thenMs: 400 }, { happens: 'mend', window: 0, thenMs: 0 }, { happens: 'kill', window: 0, thenMs: 0 },
];
const stories = [hardest, ...fc.sample(fc.array(step, { minLength: 4, maxLength: 8 }), { numRuns: runs - 1, seed })];

const demo = new Demo();
const customerId = 'talking-customer';
const invoiceId = (index: number): string => `talking-${index}`;
const data: Filling = {
  suppliers: [supplier],
  customers: [{ id: customerId, supplierId: supplier.id, name: 'Tess Testsson', lang: 'en', party: { name: 'Tess Testsson' } }],
  invoices: stories.map((_, index) => ({ customerId, invoice: invoice({ id: invoiceId(index) }), payments: [], events: [], files: [] })),
};

beforeAll(() => demo.open({}, data));
afterAll(() => demo.close());

const fieldIn = (page: Page): Locator => page.locator('kvitt-chat').getByRole('textbox');
const said = (page: Page, words: string): Locator => page.locator('kvitt-chat [part~="text"]').filter({ hasText: new RegExp(`^\\s*${words}\\s*$`) });
const telling = (story: readonly Step[]): string => story.map(({ happens, window, thenMs }) => `${happens} ${window + 1}, ${thenMs} ms`).join('; ');

describe(`each message arrives once whatever happens to two windows and their server (KVITT_SEED=${seed} repeats it)`, () => {
  for (const [index, story] of stories.entries()) {
    it(`when this happens: ${telling(story)}`, { timeout: 180_000 }, async () => {
      const tess = await demo.customer();
      await tess.signIn(customerId);
      const about = { id: invoiceId(index) };
      const windows = await Promise.all([tess.openInvoice(about), tess.openInvoice(about)]);
      await Promise.all(windows.map((window) => expect(fieldIn(window)).toBeVisible()));
      const meant: string[] = [];
      for (const { happens, window, thenMs } of story) {
        await act(happens, windows[window], meant);
        await new Promise((resolve) => setTimeout(resolve, thenMs));
      }
      await end(windows, tess, about, meant);
    });
  }
});

async function act(happens: Happening, window: Page, meant: string[]): Promise<void> {
  switch (happens) {
    case 'write': {
      const words = `message ${meant.length + 1}`;
      if (await write(window, words)) meant.push(words);
      return;
    }
    case 'reload':
      await window.reload({ waitUntil: 'commit' }).catch(() => undefined);
      return;
    case 'kill':
      return demo.killServer();
    case 'cut':
    case 'mend':
      demo.cable[happens]();
  }
}

/** Writes where there is something to write in; answers whether the page has taken it: from then on it must arrive. */
async function write(window: Page, words: string): Promise<boolean> {
  const field = fieldIn(window);
  const began = await field.fill(words, { timeout: 2_000 }).then(() => field.press('Enter', { timeout: 2_000 })).then(() => true, () => false);
  return began && said(window, words).waitFor({ timeout: 2_000 }).then(() => true, () => false);
}

/** Everything works again; both windows and the backend then say the same. */
async function end(windows: readonly [Page, Page], tess: Visitor, about: { readonly id: string }, meant: readonly string[]): Promise<void> {
  demo.cable.mend();
  // a page whose loading was broken off lacks its scripts, or is the browser's own: only loading it again helps
  await Promise.all(windows.map(async (window) => (await isWhole(window)) || window.goto(`${demo.origin}/fakturor/${about.id}`)));
  const arrived = async (): Promise<readonly string[]> => (await tess.messages(about)).filter(({ author }) => author.role === 'customer').map(({ text }) => text);
  await expect.poll(async () => [...(await arrived())].sort(), { timeout: 60_000 }).toEqual([...meant].sort());
  for (const window of windows) for (const words of meant) await expect(said(window, words)).toHaveCount(1, { timeout: 60_000 });
  const order = await arrived();
  for (const window of windows) {
    const shown = (await window.locator('kvitt-chat [part~="text"]').allInnerTexts()).map((words) => words.trim()).filter((words) => meant.includes(words));
    expect(shown).toEqual(order);
  }
}

/** Whether one can write there, or can within a moment. */
const isWhole = (window: Page): Promise<boolean> => fieldIn(window).waitFor({ timeout: 8_000 }).then(() => true, () => false);
