import fc from 'fast-check';
import { describe, it } from 'vitest';
import type { Locator, Page } from 'playwright';
import { expect } from '../support/e2e.js';
import { isBrokenOff } from '../support/e2e-loading.js';
import { seed, Stage, storiesOf, telling, type Mishap, type Scene } from '../support/e2e-stories.js';

const runs = process.env.CI ? 20 : 6;

/** What she does between the first press and the end. */
type Deed = 'press' | 'approve';

const happens = fc.oneof(
  { weight: 5, arbitrary: fc.constant<Deed>('press') },
  { weight: 4, arbitrary: fc.constant<Mishap>('reload') },
  { weight: 2, arbitrary: fc.constant<Deed>('approve') },
  { weight: 1, arbitrary: fc.constantFrom<Mishap[]>('cut', 'mend', 'kill') },
);
const stories = storiesOf(happens, { minLength: 3, maxLength: 7 }, runs);
const stage = new Stage('exact', stories.length);

const payIn = (page: Page): Locator => page.getByRole('button', { name: /^(Pay SEK|Try again)/ });
const amountIn = (page: Page): Locator => page.locator('kvitt-invoice [part~="amount"]').first();

describe(`one payment comes of whatever happens to two windows and their server (KVITT_SEED=${seed} repeats it)`, () => {
  for (const [index, story] of stories.entries()) {
    it(`when this happens: ${telling(story)}`, { timeout: 300_000 }, async () => {
      const scene = await stage.open(index, payIn);
      await stage.play<Deed>(story, scene, { press, approve: () => scene.tess.approvesAll(scene.about) });
      await stage.mend(scene, amountIn);
      await end(scene);
    });
  }
});

/** Presses whatever stands there now; it may be gone the moment after. */
async function press(window: Page): Promise<void> {
  if (!isBrokenOff(window)) await payIn(window).first().dispatchEvent('click', {}, { timeout: 1_000 }).catch(() => undefined);
}

/** She goes on until it is paid; both windows hear of it. */
async function end(scene: Scene): Promise<void> {
  const { tess, about, windows } = scene;
  await expect(async () => {
    await tess.approvesAll(about);
    if (!(await states(scene)).includes('settled')) await press(windows[0]);
    expect(await states(scene)).toContain('settled');
  }).toPass({ timeout: 90_000 });
  for (const window of windows) await expect(window.getByRole('group', { name: 'All settled' })).toBeVisible({ timeout: 60_000 });
  for (const window of windows) await expect(payIn(window)).toHaveCount(0);
  expect((await states(scene)).filter((state) => state === 'settled')).toHaveLength(1);
  expect((await tess.invoice(about.id)).balance?.amount).toBe('0.00');
}

const states = async ({ tess, about }: Scene): Promise<readonly string[]> => (await tess.payments(about)).map(({ state }) => state);
