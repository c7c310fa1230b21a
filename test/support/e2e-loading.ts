import type { Page, Request } from 'playwright';

const broken = new WeakSet<Page>();

/** From now on `isBrokenOff` knows of every loading of this window. */
export function watchLoading(window: Page): void {
  window.on('request', (request) => request.isNavigationRequest() && broken.delete(window));
  window.on('requestfailed', (request) => isNeeded(request) && !isGivenUp(request) && broken.add(window));
  window.on('response', (response) => isNeeded(response.request()) && response.status() >= 500 && broken.add(window));
}

/** Whether a window lacks its page or one of its scripts, since its network was cut or its server died meanwhile: only loading it again helps. */
export const isBrokenOff = (window: Page): boolean => broken.has(window);

const isNeeded = (request: Request): boolean => ['document', 'script'].includes(request.resourceType());

/** By the browser itself, which has something newer to load. */
const isGivenUp = (request: Request): boolean => request.failure()?.errorText === 'net::ERR_ABORTED';
