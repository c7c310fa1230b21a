import { chromeLauncher } from '@web/test-runner-chrome';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import { screenlessWebKit } from './webkit.mjs';

/** The engines that the element suite runs in: how each is started, and what only serves it. */
export const engines = { chromium, firefox, webkit };

function chromium() {
  const args = [
    '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync', '--force-renderer-accessibility',
  ];
  const launchOptions = { executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium', args };
  return { concurrency: 2, browser: chromeLauncher({ createPage: createFocusedPage, launchOptions }), plugins: [] };
}

/** Through WebDriver BiDi, which Puppeteer speaks too; it has none of Chromium's protocol. */
function firefox() {
  const launchOptions = { browser: 'firefox', executablePath: process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr' };
  return { concurrency: 1, browser: chromeLauncher({ launchOptions }), plugins: [] };
}

/** WebKitGTK's small browser through classic WebDriver: one session at a time. */
async function webkit() {
  const { port, plugin } = await screenlessWebKit();
  const browser = webdriverLauncher({
    automationProtocol: 'webdriver',
    hostname: '127.0.0.1',
    port,
    path: '/',
    logLevel: 'error',
    capabilities: { browserName: 'MiniBrowser', 'wdio:enforceWebDriverClassic': true },
  });
  return { concurrency: 1, browser, plugins: [plugin] };
}

/** A tab that is not in front is throttled, and axe never ends in it; emulated focus prevents that. */
async function createFocusedPage({ context }) {
  const page = await context.newPage();
  const cdp = await page.createCDPSession();
  await cdp.send('Emulation.setFocusEmulationEnabled', { enabled: true });
  return page;
}
