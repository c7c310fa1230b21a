import { findBrowser } from './browser.mjs';

/** Chromium 156 loads its address bar's two panels, some four hundred files, into every new window, unseen: they cost more than the page that is tested. */
const panels = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup'];

/** Of two lists Chromium obeys the last: what Playwright has switched off would be on again. */
const playwrights = [
  'AvoidUnnecessaryBeforeUnloadCheckSync', 'DestroyProfileOnBrowserClose', 'HttpsUpgrades', 'HttpsFirstBalancedModeAutoEnable', 'LensOverlay', 'MediaRouter', 'PaintHolding',
  'ThirdPartyStoragePartitioning', 'AvoidCorsURLLoaderRestartOnRedirect', 'OptimizationHints', 'NetworkTimeServiceQuerying', 'AimEnabled', 'PreconnectToSearch',
];

/** How Playwright starts the Chromium that is tested in. */
export const chromiumAs = {
  executablePath: findBrowser(),
  args: [
    '--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run',
    `--disable-features=${[...playwrights, ...panels].join(',')}`,
  ],
};
