import type { Page } from 'playwright';
import { systemClock } from '../../demo/server/src/clock.js';
import { jsonLog } from '../../demo/server/src/log.js';
import { seed } from '../../demo/server/src/seed/index.js';
import { start, type Running } from '../../demo/server/src/start.js';
import { Visitor } from '../support/e2e-visitor.js';
import { moment } from './look.js';

/** The demo's server on PGlite in memory, on the album's day; its timers run, so that payments go on. */
export class Portal {
  #server: Running | undefined;

  async open(): Promise<void> {
    this.#server = await start({ port: 0, clock: { ...systemClock, now: () => moment.getTime() }, log: jsonLog(() => undefined), seed });
  }

  async close(): Promise<void> {
    await this.#server?.close();
  }

  get origin(): string {
    return this.#server?.origin ?? '';
  }

  /** Who sits at a window, signed in. */
  async visitor(page: Page, customerId: string): Promise<Visitor> {
    const { origin } = this;
    await signIn(page, `${origin}/portal/sign-in`, { customerId });
    return new Visitor(page.context(), { origin, server: origin });
  }
}

/** The server's cookie ends by its own clock, so the browser, whose clock is the true one, is given it without an end. */
export async function signIn(page: Page, address: string, data: Readonly<Record<string, string>>): Promise<void> {
  const answer = await page.request.post(address, { data });
  const [, name = '', value = ''] = /^([^=]+)=([^;]+)/.exec(answer.headers()['set-cookie'] ?? '') ?? [];
  await page.context().addCookies([{ name, value, url: new URL(address).origin }]);
}
