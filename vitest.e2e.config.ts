import { defineConfig } from 'vitest/config';
import { sources } from './vitest.config.js';

/** Opens the built demo as customers do, in Chromium: `npm run build:demo` comes first. Two files at a time, each with a server of its own. */
export default defineConfig({
  resolve: { alias: sources },
  test: {
    name: 'e2e',
    include: ['test/e2e/**/*.test.ts'],
    globalSetup: 'test/support/e2e-seed.ts',
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
