import type { Page, Request } from 'playwright';
import { expect } from './e2e.js';

const broken = new WeakSet<Page>();

/** From now on `isBrokenOff` knows of every loading of this window. */
export function watchLoading(window: Page): void {
  window.on('request', (request) => request.isNavigationRequest() && broken.delete(window));
  window.on('requestfailed', (request) => isNeeded(request) && !isGivenUp(request) && broken.add(window));
  window.on('response', (response) => isNeeded(response.request()) && response.status() >= 500 && broken.add(window));
}

/** Whether a window lacks its page or one of its scripts, since its network was cut or its server died meanwhile: only loading it again helps. */
export const isBrokenOff = (window: Page): boolean => broken.has(window);

/** Loads a page until it stands: the browser's own page about a loading that failed may come late, and interrupts the first try. */
export const load = (window: Page, address: string): Promise<void> =>
  expect(async () => {
    await window.goto(address, { timeout: 60_000 });
  }).toPass({ timeout: 120_000 });

const isNeeded = (request: Request): boolean => ['document', 'script'].includes(request.resourceType());

/** By the browser itself, which has something newer to load. */
const isGivenUp = (request: Request): boolean => request.failure()?.errorText === 'net::ERR_ABORTED';
