import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, CDPSession, Page } from 'playwright';
import { onTestFinished } from 'vitest';

const built = join(import.meta.dirname, '../../packages/elements/cdn');
const origin = 'http://localhost:9';
const scripts = ['provider', 'chat', 'contract', 'giro-details', 'invoice', 'invoice-list', 'notice', 'offer-banner', 'pay-button', 'payment-methods', 'payment-status', 'question', 'usage-chart', 'usage-meter'].map((name) => `<script type="module" src="/define/${name}.js"></script>`);
const html = `<!doctype html><html lang="en"><link rel="icon" href="data:,">${scripts.join('')}<main></main></html>`;

/** How many there are in the whole page, those that nobody sees any more included. */
export interface Count {
  readonly nodes: number;
  readonly listeners: number;
}

/** A page with every element defined, which lets guests come and go and counts what they leave behind. */
export class Lobby {
  readonly #page: Page;
  readonly #protocol: CDPSession;

  private constructor(page: Page, protocol: CDPSession) {
    this.#page = page;
    this.#protocol = protocol;
  }

  static async open(browser: Browser): Promise<Lobby> {
    const page = await browser.newPage();
    onTestFinished(() => page.close());
    await page.route(`${origin}/**`, async (route) => {
      const { pathname } = new URL(route.request().url());
      await (pathname === '/' ? route.fulfill({ contentType: 'text/html', body: html }) : route.fulfill({ contentType: 'text/javascript', body: await readFile(join(built, pathname)) }));
    });
    await page.goto(origin);
    const protocol = await page.context().newCDPSession(page);
    await protocol.send('Performance.enable');
    return new Lobby(page, protocol);
  }

  /** Each guest stays until it has said `words`. */
  async visits(markup: string, words: string, times: number): Promise<void> {
    await this.#page.evaluate(visit, { markup, words, times });
  }

  /** Garbage is collected three times: what dies in steps is not gone after one. */
  async count(): Promise<Count> {
    for (let time = 0; time < 3; time += 1) {
      await this.#protocol.send('HeapProfiler.collectGarbage');
      await this.#page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
    }
    const { metrics } = await this.#protocol.send('Performance.getMetrics');
    const of = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? NaN;
    return { nodes: of('Nodes'), listeners: of('JSEventListeners') };
  }
}

/** In the page. */
async function visit({ markup, words, times }: { readonly markup: string; readonly words: string; readonly times: number }): Promise<void> {
  const place = document.querySelector('main');
  const said = () => [...(place?.querySelectorAll('*') ?? [])].map((element) => (element.shadowRoot ?? element).textContent).join(' ').replace(/\s/g, ' ');
  for (let time = 0; time < times; time += 1) {
    place?.append(document.createRange().createContextualFragment(markup));
    while (!said().includes(words)) await new Promise((done) => requestAnimationFrame(done));
    place?.replaceChildren();
  }
}
