import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright';
import { chromiumAs } from '../support/chromium.js';
import { expect } from '../support/e2e.js';
import { moment, nameOf, widthOf, type Look } from './look.js';

/** Where the pictures are kept, `portal/home.320.dark.png`; git does not know it. */
export const album = fileURLToPath(new URL('../../screenshots/', import.meta.url));

/** Opens windows in a look, at the album's moment, and takes the pictures. */
export class Photographer {
  #browser: Browser | undefined;

  async open(): Promise<void> {
    this.#browser = await chromium.launch({ ...chromiumAs, args: [...chromiumAs.args, '--hide-scrollbars', '--font-render-hinting=none'] });
  }

  async close(): Promise<void> {
    await this.#browser?.close();
  }

  /** A browser of its own for each picture, so that none inherits from the one before. */
  async window(look: Look, options: BrowserContextOptions = {}): Promise<Page> {
    if (!this.#browser) throw new Error('the photographer is not open');
    const context = await this.#browser.newContext({
      viewport: { width: widthOf(look), height: 800 },
      colorScheme: look.theme ?? 'light',
      locale: look.language ?? 'sv',
      timezoneId: 'Europe/Stockholm',
      reducedMotion: 'reduce',
      forcedColors: look.as === 'forced-colors' ? 'active' : 'none',
      ...options,
    });
    await context.clock.setFixedTime(moment);
    return context.newPage();
  }

  /** Takes `subject` as a whole page; nothing in it may have to be scrolled sideways. */
  async take(page: Page, subject: string, look: Look): Promise<void> {
    await dress(page, look);
    await page.evaluate(() => document.fonts.ready);
    const path = join(album, `${subject}.${nameOf(look)}.png`);
    await mkdir(dirname(path), { recursive: true });
    await page.screenshot({ path, fullPage: true, animations: 'disabled' });
    expect(await page.evaluate(() => document.documentElement.scrollWidth), 'width of the page').toBeLessThanOrEqual(widthOf(look));
    if (look.as === 'paper') await page.pdf({ path: path.replace(/png$/, 'pdf'), preferCSSPageSize: true, printBackground: true });
  }
}

/** What a window cannot be opened with. */
async function dress(page: Page, { as, direction }: Look): Promise<void> {
  if (as === 'paper') await page.emulateMedia({ media: 'print' });
  await page.evaluate(
    ({ dir, size }) => Object.assign(document.documentElement, dir && { dir }).style.setProperty('font-size', size),
    { dir: direction, size: as === 'large-text' ? '32px' : '' },
  );
}

/** Closes everything that the window's person had open. */
export async function leave(page: Page): Promise<void> {
  const context: BrowserContext = page.context();
  await context.close();
}
