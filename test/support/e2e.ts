import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContextOptions, type Locator, type Page } from 'playwright';
import { expect as patient } from 'playwright/test';
import { afterAll, beforeAll, inject, onTestFinished } from 'vitest';
import type { Filling } from '../../demo/server/src/db/fill.js';
import { freePort } from '../server/support/port.js';
import { testDatabase, type TestDatabase } from '../server/support/postgres.js';
import { chromiumAs } from './chromium.js';
import { Cable } from './e2e-cable.js';
import { addToDemo } from './e2e-fill.js';
import { Visitor, type Look } from './e2e-visitor.js';
import { spawnServer, type ServerProcess } from './server.js';

/** Asks again until it holds, also on a machine that is busy. */
export const expect = patient.configure({ timeout: 45_000 });

/** Who is in the demo, all but one with invoices; each test takes those that no other test of its file changes. */
export type CustomerId =
  'elin-sandberg' | 'aino-lehtonen' | 'gunnar-oberg' | 'ingrid-haugen' | 'freja-holm' | 'james-whitfield' | 'mikkel-kjaer' | 'sindre-moen' | 'sofie-lund' | 'testa-betalning';

/** The built demo as one process on data of its own (PGlite, or a real PostgreSQL: see `testDatabase`), a browser in front of it, and the cable between. */
export class Demo {
  /** The address that customers know. */
  origin = '';
  readonly cable = new Cable(() => this.#port);
  #port = 0;
  #browser: Browser | undefined;
  #server: ServerProcess | undefined;
  #folder = '';
  #postgres: TestDatabase | undefined;

  /** Starts both; the server with settings of its own, such as `KVITT_FAULT`, and with people and documents beside the demo's. */
  async open(settings: Readonly<Record<string, string>> = {}, data?: Filling): Promise<void> {
    this.#folder = await mkdtemp(join(tmpdir(), 'kvitt-e2e-'));
    this.#postgres = await testDatabase();
    if (!this.#postgres) await cp(inject('seeded'), this.#folder, { recursive: true });
    if (data) await addToDemo({ url: this.#postgres?.url, folder: this.#folder }, data);
    this.#port = await freePort();
    this.origin = `http://localhost:${await this.cable.lay()}`;
    [this.#browser] = await Promise.all([chromium.launch(chromiumAs), this.startServer(settings)]);
  }

  async close(): Promise<void> {
    await this.#browser?.close();
    this.#server?.process.kill('SIGTERM');
    await this.#server?.exited;
    await this.#postgres?.drop();
    this.cable.remove();
    await rm(this.#folder, { recursive: true, force: true });
  }

  /** Starts the server where it was, on the data that it left. */
  async startServer(settings: Readonly<Record<string, string>> = {}): Promise<void> {
    const data: Readonly<Record<string, string>> = this.#postgres ? { DATABASE_URL: this.#postgres.url } : { KVITT_DATA: this.#folder };
    this.#server = await spawnServer({ ...data, PORT: String(this.#port), KVITT_ORIGIN: this.origin, ...settings });
  }

  /** The server dies as by `kill -9`, and starts again where it was. */
  async killServer(): Promise<void> {
    this.#server?.process.kill('SIGKILL');
    await this.serverGone();
    await this.startServer();
  }

  /** Settles when the server is gone; answers by which signal. */
  async serverGone(): Promise<string | null | undefined> {
    return (await this.#server?.exited)?.signal;
  }

  /** The network is back, but nothing tells the page that it is: only the press helps. */
  async mendForPress(page: Page, button: Locator): Promise<void> {
    await page.route('**/api/kvitt/changes*', (route) => route.abort());
    await button.hover();
    this.cable.mend();
    await button.click();
  }

  /** A customer at her computer, with a browser profile of her own; in English unless said otherwise. */
  async customer(id?: CustomerId, look: Look = {}, options: BrowserContextOptions = {}): Promise<Visitor> {
    const visitor = await this.#visitor({ lang: 'en', ...look }, options);
    if (id) await visitor.signIn(id);
    return visitor;
  }

  /** Somebody of a supplier's service desk, in English. */
  async agent(supplierName: string, byHand?: 'open' | 'closed'): Promise<Visitor> {
    const visitor = await this.#visitor({ lang: 'en' }, {}, { 'kvitt-desk-language': 'en' });
    await visitor.worksFor(supplierName, byHand);
    return visitor;
  }

  /** A telephone: another device, nobody signed in. */
  phone(): Promise<Visitor> {
    return this.#visitor({ lang: 'en' }, { viewport: { width: 390, height: 844 }, hasTouch: true });
  }

  async #visitor(look: Look, options: BrowserContextOptions, kept: Readonly<Record<string, string>> = {}): Promise<Visitor> {
    const { origin } = this;
    const context = await this.#browser?.newContext(options);
    if (!context) throw new Error('the demo is not open');
    onTestFinished(() => context.close());
    context.setDefaultTimeout(60_000);
    await context.addInitScript(keep, { origin, items: { 'portal.look': JSON.stringify(look), ...kept } });
    return new Visitor(context, { origin, server: `http://localhost:${this.#port}` });
  }
}

/** In the page: what the browser has kept from earlier visits. Playwright's own `storageState` opens a window of the browser for it. */
function keep({ origin, items }: { readonly origin: string; readonly items: Readonly<Record<string, string>> }): void {
  if (location.origin !== origin) return;
  for (const [name, value] of Object.entries(items)) if (localStorage.getItem(name) === null) localStorage.setItem(name, value);
}

/** Opens a demo before the tests of a file, with people and documents beside its own, and closes it after them. */
export function demoOfThisFile(data?: () => Filling): Demo {
  const demo = new Demo();
  beforeAll(() => demo.open({}, data?.()));
  afterAll(() => demo.close());
  return demo;
}
