import fc from 'fast-check';
import { afterAll, beforeAll, describe, it } from 'vitest';
import type { Locator, Page } from 'playwright';
import type { Filling } from '../../demo/server/src/db/fill.js';
import { invoice, supplier } from '../server/support/documents.js';
import { Demo, expect } from '../support/e2e.js';
import { isBrokenOff, load, watchLoading } from '../support/e2e-loading.js';
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
const texts = (page: Page): Locator => page.locator('kvitt-chat [part~="text"]');
const said = (page: Page, words: string): Locator => texts(page).filter({ hasText: new RegExp(`^\\s*${words}\\s*$`) });
const telling = (story: readonly Step[]): string => story.map(({ happens, window, thenMs }) => `${happens} ${window + 1}, ${thenMs} ms`).join('; ');

/** What she has written; what a page has shown must arrive, what she did not see taken may. */
interface Written {
  readonly words: string;
  readonly taken: boolean;
}

describe(`each message arrives once whatever happens to two windows and their server (KVITT_SEED=${seed} repeats it)`, () => {
  for (const [index, story] of stories.entries()) {
    it(`when this happens: ${telling(story)}`, { timeout: 300_000 }, async () => {
      const tess = await demo.customer();
      await tess.signIn(customerId);
      const about = { id: invoiceId(index) };
      const windows = await Promise.all([tess.openInvoice(about), tess.openInvoice(about)]);
      windows.forEach(watchLoading);
      await Promise.all(windows.map((window) => expect(fieldIn(window)).toBeVisible({ timeout: 60_000 })));
      const written: Written[] = [];
      for (const { happens, window, thenMs } of story) {
        await act(happens, windows[window], written);
        await new Promise((resolve) => setTimeout(resolve, thenMs));
      }
      await end(windows, tess, about, written);
    });
  }
});

async function act(happens: Happening, window: Page, written: Written[]): Promise<void> {
  switch (happens) {
    case 'write':
      return write(window, written);
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

/** Writes where there is something to write in. */
async function write(window: Page, written: Written[]): Promise<void> {
  const words = `message ${written.length + 1}`;
  const succeeds = (act: Promise<void>): Promise<boolean> => act.then(() => true, () => false);
  if (isBrokenOff(window) || !(await succeeds(fieldIn(window).fill(words, { timeout: 2_000 })))) return;
  const pressed = await succeeds(fieldIn(window).press('Enter', { timeout: 2_000 }));
  written.push({ words, taken: pressed && (await succeeds(said(window, words).waitFor({ timeout: 5_000 }))) });
}

/** Everything works again; both windows and the backend then say the same. */
async function end(windows: readonly [Page, Page], tess: Visitor, about: { readonly id: string }, written: readonly Written[]): Promise<void> {
  demo.cable.mend();
  await Promise.all(windows.map(async (window) => (await isWhole(window)) || load(window, `${demo.origin}/fakturor/${about.id}`)));
  const hers = ({ words }: Written): string => words;
  await expect(async () => {
    const arrived = (await tess.messages(about)).filter(({ author }) => author.role === 'customer').map(({ text }) => text);
    expect(arrived).toEqual(expect.arrayContaining(written.filter(({ taken }) => taken).map(hers)));
    expect(written.map(hers)).toEqual(expect.arrayContaining(arrived));
    expect(arrived).toHaveLength(new Set(arrived).size);
    for (const window of windows) {
      const shown = (await texts(window).allInnerTexts()).map((words) => words.trim());
      expect(shown.filter((words) => written.map(hers).includes(words))).toEqual(arrived);
    }
  }).toPass({ timeout: 120_000 });
}

/** Whether one can write there, or can within a moment; a window whose loading was broken off is loaded again at once. */
const isWhole = async (window: Page): Promise<boolean> => !isBrokenOff(window) && fieldIn(window).waitFor({ timeout: 8_000 }).then(() => true, () => false);
