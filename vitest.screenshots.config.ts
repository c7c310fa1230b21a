import { defineConfig } from 'vitest/config';
import { sources } from './vitest.config.js';

/** Takes the pictures of the built demo and of every story; they are looked at, not compared. */
export default defineConfig({
  resolve: { alias: sources },
  test: {
    name: 'screenshots',
    include: ['test/screenshots/*.shots.ts'],
    globalSetup: 'test/screenshots/contact-sheet.ts',
    fileParallelism: false,
    testTimeout: 600_000,
    hookTimeout: 240_000,
  },
});
