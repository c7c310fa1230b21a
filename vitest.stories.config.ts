import { fileURLToPath } from 'node:url';
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromiumAs } from './test/support/chromium.js';

/** Opens every story in Chromium, plays it, and fails on what axe finds. */
export default defineConfig({
  plugins: [storybookTest({ configDir: fileURLToPath(new URL('./.storybook', import.meta.url)) })],
  test: {
    name: 'stories',
    testTimeout: 30_000,
    // Lit says that it is in development mode, and counts the optimizer's copy of itself as another version
    onConsoleLog: (log) => !log.includes('lit.dev/msg/'),
    browser: { enabled: true, headless: true, screenshotFailures: false, provider: playwright({ launchOptions: chromiumAs }), instances: [{ browser: 'chromium' }] },
  },
});
