import fc from 'fast-check';
import { describe, it } from 'vitest';
import type { Locator, Page } from 'playwright';
import { expect } from '../support/e2e.js';
import { isBrokenOff } from '../support/e2e-loading.js';
import { seed, Stage, storiesOf, telling, type Mishap, type Scene, type Step } from '../support/e2e-stories.js';

const runs = process.env.CI ? 20 : 3;

type Deed = 'write';

const happens = fc.oneof(
  { weight: 6, arbitrary: fc.constant<Deed>('write') },
  { weight: 3, arbitrary: fc.constant<Mishap>('reload') },
  { weight: 2, arbitrary: fc.constantFrom<Mishap[]>('cut', 'mend', 'kill') },
);
/** One in which all of it happens is told each time. */
const hardest: readonly Step<Deed | Mishap>[] = [
  { happens: 'write', window: 0, thenMs: 0 }, { happens: 'kill', window: 0, thenMs: 0 }, { happens: 'write', window: 1, thenMs: 0 }, { happens: 'cut', window: 0, thenMs: 50 },
  { happens: 'write', window: 0, thenMs: 0 }, { happens: 'write', window: 1, thenMs: 50 }, { happens: 'reload', window: 0, thenMs: 400 }, { happens: 'mend', window: 0, thenMs: 0 }, { happens: 'kill', window: 0, thenMs: 0 },
];
const stories = [hardest, ...storiesOf(happens, { minLength: 4, maxLength: 8 }, runs - 1)];
const stage = new Stage('talking', stories.length);

const fieldIn = (page: Page): Locator => page.locator('kvitt-chat').getByRole('textbox');
const texts = (page: Page): Locator => page.locator('kvitt-chat [part~="text"]');
const said = (page: Page, words: string): Locator => texts(page).filter({ hasText: new RegExp(`^\\s*${words}\\s*$`) });

/** What she has written; what a page has shown must arrive, what she did not see taken may. */
interface Written {
  readonly words: string;
  readonly taken: boolean;
}

describe(`each message arrives once whatever happens to two windows and their server (KVITT_SEED=${seed} repeats it)`, () => {
  for (const [index, story] of stories.entries()) {
    it(`when this happens: ${telling(story)}`, { timeout: 300_000 }, async () => {
      const scene = await stage.open(index, fieldIn);
      const written: Written[] = [];
      await stage.play<Deed>(story, scene, { write: (window) => write(window, written) });
      await stage.mend(scene, fieldIn);
      await end(scene, written);
    });
  }
});

/** Writes where there is something to write in. */
async function write(window: Page, written: Written[]): Promise<void> {
  const words = `message ${written.length + 1}`;
  const succeeds = (act: Promise<void>): Promise<boolean> => act.then(() => true, () => false);
  if (isBrokenOff(window) || !(await succeeds(fieldIn(window).fill(words, { timeout: 2_000 })))) return;
  const pressed = await succeeds(fieldIn(window).press('Enter', { timeout: 2_000 }));
  written.push({ words, taken: pressed && (await succeeds(said(window, words).waitFor({ timeout: 5_000 }))) });
}

/** Both windows and the backend say the same. */
async function end({ tess, about, windows }: Scene, written: readonly Written[]): Promise<void> {
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
