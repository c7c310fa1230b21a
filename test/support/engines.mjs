import { chromeLauncher } from '@web/test-runner-chrome';
import { findBrowser } from './browser.mjs';
import { WebKitLauncher } from './webkit.mjs';

/** The engines that the element suite runs in, each with how it is started. */
export const engines = {
  chromium: () => {
    const args = [
      '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
      '--disable-component-update', '--disable-sync',
      // as in chromium.ts; Puppeteer adds its own
      '--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup',
    ];
    return chromeLauncher({ createPage: createFocusedPage, launchOptions: { executablePath: findBrowser(), args } });
  },
  /** Through WebDriver BiDi, which Puppeteer speaks too; it has none of Chromium's protocol. */
  firefox: () => chromeLauncher({ concurrency: 1, launchOptions: { browser: 'firefox', executablePath: process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr' } }),
  webkit: () => new WebKitLauncher(),
};

/** A tab that is not in front is throttled, and axe never ends in it; emulated focus prevents that. */
async function createFocusedPage({ context }) {
  const page = await context.newPage();
  const cdp = await page.createCDPSession();
  await cdp.send('Emulation.setFocusEmulationEnabled', { enabled: true });
  return page;
}
